// CEmission
