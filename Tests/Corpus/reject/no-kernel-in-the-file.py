def plain(n):
    return n


# expect-error: kernel
# at: 1
