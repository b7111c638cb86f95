double hand_add(double a, double b)
{
    return a + b;
}
