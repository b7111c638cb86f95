/// More files of the prelude, as in `PreludeFile+Table.swift`.
extension PreludeFile {
  /// The functions of `comparing.py`.
  static let comparing = PreludeFile(
    module: "numpy", text: PackageResources.comparing_py,
    functions: [
      "isclose": "np.isclose(x, x + 1e-9)",
      "allclose": "np.allclose(x, x + 1e-9)",
      "array_equal": "np.array_equal(x, y)",
      "nan_to_num": "np.nan_to_num(np.log(x - 0.5))",
    ])

  /// The functions of `places.py`.
  static let places = PreludeFile(
    module: "numpy", text: PackageResources.places_py, countsFromStart: true,
    functions: [
      "fill_diagonal": "np.fill_diagonal(a, 7.0); a",
      "copyto": "np.copyto(x, y); x",
      "extract": "np.extract(x > 0.4, y)",
      "delete": "np.delete(x, 1)",
      "tril_indices": "np.tril_indices(3)",
      "triu_indices": "np.triu_indices(3, 1)",
      "tril_indices_from": "np.tril_indices_from(a)",
      "triu_indices_from": "np.triu_indices_from(a)",
      "vander": "np.vander(x, 3)",
    ])

  /// The functions of `signals.py`.
  static let signals = PreludeFile(
    module: "numpy", text: PackageResources.signals_py, countsFromStart: true,
    functions: [
      "convolve": "np.convolve(x, y)",
      "correlate": "np.correlate(x, y, 'full')",
      "bartlett": "np.bartlett(5)",
      "blackman": "np.blackman(5)",
      "hamming": "np.hamming(5)",
      "hanning": "np.hanning(5)",
    ])
}
