// Pellucid
