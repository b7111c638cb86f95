/// The files of the prelude: what each holds, with an example for every function.
///
/// An example is a row of statements over `x` and `y`, vectors of floats, `n`, a vector of integers,
/// `z`, a vector of complex numbers, and `a`, a matrix. The last gives the value.
extension PreludeFile {
  /// The functions of `accumulations.py`.
  static let accumulations = PreludeFile(
    module: "accumulate", text: PackageResources.accumulations_py,
    functions: [
      "add": "np.add.accumulate(x)",
      "multiply": "np.multiply.accumulate(x)",
      "minimum": "np.minimum.accumulate(x)",
      "maximum": "np.maximum.accumulate(x)",
    ])

  /// The functions of `complex_functions.py`.
  static let complexFunctions = PreludeFile(
    module: "complex", text: PackageResources.complex_functions_py,
    functions: [
      "sign": "np.sign(z)",
      "exp2": "np.exp2(z)",
      "expm1": "np.expm1(z)",
      "log1p": "np.log1p(z)",
      "log2": "np.log2(z)",
      "log10": "np.log10(z)",
      "rint": "np.rint(z)",
      "minimum": "np.minimum(z, z[::-1])",
      "maximum": "np.maximum(z, z[::-1])",
      "fmin": "np.fmin(z, z[::-1])",
      "fmax": "np.fmax(z, z[::-1])",
      "less": "np.less(z, z[::-1])",
      "less_equal": "np.less_equal(z, z[::-1])",
      "greater": "np.greater(z, z[::-1])",
      "greater_equal": "np.greater_equal(z, z[::-1])",
      "round": "np.round(z)",
      "around": "np.around(z)",
    ])

  /// The functions of `complex_mathematics.py`.
  static let complexMathematics = PreludeFile(
    module: "cmath", text: PackageResources.complex_mathematics_py,
    functions: [
      "log10": "cmath.log10(z[0])",
      "polar": "cmath.polar(z[0])",
      "rect": "cmath.rect(x[0], y[0])",
      "isclose": "cmath.isclose(z[0], z[1])",
    ])

  /// The functions of `counting.py`.
  static let counting = PreludeFile(
    module: "numpy", text: PackageResources.counting_py, countsFromStart: true,
    functions: [
      "bincount": "np.bincount(n)",
      "histogram": "np.histogram(x, bins=4)",
      "unique": "np.unique(n)",
      "isin": "np.isin(n, [1, 2])",
      "union1d": "np.union1d(x, y)",
      "intersect1d": "np.intersect1d(x, y)",
      "setdiff1d": "np.setdiff1d(x, y)",
      "setxor1d": "np.setxor1d(x, y)",
    ])

  /// The functions of `creation.py`.
  static let creation = PreludeFile(
    module: "numpy", text: PackageResources.creation_py, countsFromStart: true,
    methods: ["diagonal": "diagonal"],
    functions: [
      "eye": "np.eye(3)",
      "identity": "np.identity(3)",
      "arange": "np.arange(2, 10, 3)",
      "linspace": "np.linspace(0.0, 1.0, 5)",
      "logspace": "np.logspace(0.0, 2.0, 3)",
      "tri": "np.tri(3)",
      "tril": "np.tril(a)",
      "triu": "np.triu(a)",
      "diag": "np.diag(a)",
      "diagflat": "np.diagflat(x)",
      "diagonal": "np.diagonal(a)",
      "meshgrid": "np.meshgrid(x, y)",
      "outer": "np.outer(x, y)",
      "kron": "np.kron(a, a)",
      "cross": "np.cross(x[:3], y[:3])",
    ])

  /// The functions of `elements.py`.
  static let elements = PreludeFile(
    module: "numpy", text: PackageResources.elements_py,
    functions: [
      "isneginf": "np.isneginf(x)",
      "isposinf": "np.isposinf(x)",
      "bitwise_count": "np.bitwise_count(n)",
    ])

  /// The functions of `further_forms.py`.
  static let furtherForms = PreludeFile(
    module: "further", text: PackageResources.further_forms_py,
    functions: [
      "nextafter": "math.nextafter(x[0], y[0], steps=2)",
      "log": "cmath.log(z[0], 2.0)",
      "pow": "pow(3, 5, 7)",
    ])

  /// The functions of `joining.py`.
  static let joining = PreludeFile(
    module: "numpy", text: PackageResources.joining_py,
    functions: [
      "concatenate": "np.concatenate((x, y))",
      "stack": "np.stack((x, y))",
      "hstack": "np.hstack((x, y))",
      "vstack": "np.vstack((x, y))",
      "column_stack": "np.column_stack((x, y))",
      "dstack": "np.dstack((x, y))",
      "append": "np.append(x, y)",
      "split": "np.split(x, 2)[1]",
      "array_split": "np.array_split(x, 3)[1]",
      "hsplit": "np.hsplit(x, 2)[1]",
      "vsplit": "np.vsplit(a, 3)[1]",
    ])

  /// The functions of `linear_algebra.py`.
  static let linearAlgebra = PreludeFile(
    module: "numpy.linalg", text: PackageResources.linear_algebra_py,
    functions: [
      "solve": "np.linalg.solve(a, x[:3])",
      "inv": "np.linalg.inv(a)",
      "det": "np.linalg.det(a)",
      "slogdet": "np.linalg.slogdet(a)",
      "cholesky": "np.linalg.cholesky(a)",
      "qr": "np.abs(np.linalg.qr(a)[1])",
      "eigh": "np.linalg.eigh(a)[0]",
      "eigvalsh": "np.linalg.eigvalsh(a)",
      "eig": "np.sort(np.linalg.eig(a)[0].real)",
      "eigvals": "np.sort(np.linalg.eigvals(a).real)",
      "svd": "np.linalg.svd(a)[1]",
      "svdvals": "np.linalg.svdvals(a)",
      "cond": "np.linalg.cond(a)",
      "pinv": "np.linalg.pinv(a)",
      "matrix_rank": "np.linalg.matrix_rank(a)",
      "norm": "np.linalg.norm(x)",
      "matrix_power": "np.linalg.matrix_power(a, 3)",
      "lstsq": "np.linalg.lstsq(a, x[:3])[0]",
    ])

  /// The functions of `lists.py`, which operators and methods of lists call.
  static let lists = PreludeFile(
    module: "list", text: PackageResources.lists_py, countsFromStart: true,
    functions: [
      "enlarged": "", "moved": "", "more_lists": "",
      "opened": "",
      "closed": "",
      "index": "",
      "place_to_remove": "",
      "count": "",
      "reverse": "",
      "sort": "",
      "sorted": "",
      "copied": "",
      "joined": "",
      "repeated": "",
      "equal": "",
      "unequal": "",
      "rows": "", "places": "", "ranked": "", "turned": "", "picked": "",
      "itself": "", "length": "", "magnitude": "", "largest": "", "smallest": "", "total": "",
      "least": "",
      "greatest": "",
    ])

  /// The functions of `mathematics.py`.
  static let mathematics = PreludeFile(
    module: "math", text: PackageResources.mathematics_py,
    functions: [
      "ulp": "math.ulp(x[0])",
      "dist": "math.dist(x, y)",
      "prod": "math.prod(x)",
      "fsum": "math.fsum(x)",
      "sumprod": "math.sumprod(x, y)",
    ])

  /// The functions of `products.py`.
  static let products = PreludeFile(
    module: "numpy", text: PackageResources.products_py,
    methods: ["dot": "dot", "trace": "trace"],
    functions: [
      "matmul": "np.matmul(a, a)",
      "dot": "np.dot(x, y)",
      "vdot": "np.vdot(z, z)",
      "inner": "np.inner(x, y)",
      "trace": "np.trace(a)",
    ])

  /// The functions of `python_functions.py`.
  static let pythonFunctions = PreludeFile(
    module: "", text: PackageResources.python_functions_py,
    functions: [
      "sum": "sum(n)",
      "any": "any(n)",
      "all": "all(n)",
    ])

  /// The functions of `random.py`.
  static let random = PreludeFile(
    module: "numpy.random", text: PackageResources.random_py,
    functions: [
      "seed": "np.random.seed(1); np.random.rand()",
      "random": "np.random.seed(1); np.random.random(3)",
      "random_sample": "np.random.seed(1); np.random.random_sample(3)",
      "ranf": "np.random.seed(1); np.random.ranf(3)",
      "sample": "np.random.seed(1); np.random.sample(3)",
      "rand": "np.random.seed(1); np.random.rand(3)",
      "randn": "np.random.seed(1); np.random.randn(3)",
      "uniform": "np.random.seed(1); np.random.uniform(1.0, 2.0, 3)",
      "standard_normal": "np.random.seed(1); np.random.standard_normal(3)",
      "normal": "np.random.seed(1); np.random.normal(1.0, 2.0, 3)",
      "lognormal": "np.random.seed(1); np.random.lognormal(0.0, 1.0, 3)",
      "randint": "np.random.seed(1); np.random.randint(0, 10, 3)",
      "standard_exponential": "np.random.seed(1); np.random.standard_exponential(3)",
      "exponential": "np.random.seed(1); np.random.exponential(2.0, 3)",
      "rayleigh": "np.random.seed(1); np.random.rayleigh(2.0, 3)",
      "weibull": "np.random.seed(1); np.random.weibull(2.0, 3)",
      "pareto": "np.random.seed(1); np.random.pareto(2.0, 3)",
      "power": "np.random.seed(1); np.random.power(2.0, 3)",
      "standard_gamma": "np.random.seed(1); np.random.standard_gamma(2.0, 3)",
      "gamma": "np.random.seed(1); np.random.gamma(2.0, 1.5, 3)",
      "chisquare": "np.random.seed(1); np.random.chisquare(3.0, 3)",
      "beta": "np.random.seed(1); np.random.beta(2.0, 3.0, 3)",
      "standard_t": "np.random.seed(1); np.random.standard_t(3.0, 3)",
      "standard_cauchy": "np.random.seed(1); np.random.standard_cauchy(3)",
      "laplace": "np.random.seed(1); np.random.laplace(0.0, 1.0, 3)",
      "gumbel": "np.random.seed(1); np.random.gumbel(0.0, 1.0, 3)",
      "logistic": "np.random.seed(1); np.random.logistic(0.0, 1.0, 3)",
      "poisson": "np.random.seed(1); np.random.poisson(4.0, 3)",
      "binomial": "np.random.seed(1); np.random.binomial(10, 0.5, 3)",
      "geometric": "np.random.seed(1); np.random.geometric(0.3, 3)",
      "shuffle": "np.random.seed(1); np.random.shuffle(x); x",
      "permutation": "np.random.seed(1); np.random.permutation(5)",
      "choice": "np.random.seed(1); np.random.choice(x, 3)",
    ])

  /// The functions of `scans.py`.
  static let scans = PreludeFile(
    module: "numpy", text: PackageResources.scans_py, countsFromStart: true,
    methods: ["cumprod": "cumprod", "cumsum": "cumsum"],
    functions: [
      "cumsum": "np.cumsum(x)",
      "cumprod": "np.cumprod(x)",
      "nancumsum": "np.nancumsum(x)",
      "nancumprod": "np.nancumprod(x)",
      "diff": "np.diff(x)",
      "ediff1d": "np.ediff1d(x)",
      "gradient": "np.gradient(x)",
      "trapezoid": "np.trapezoid(y, dx=0.5)",
      "interp": "np.interp(0.4, np.sort(x), y)",
    ])

  /// The functions of `searching.py`.
  static let searching = PreludeFile(
    module: "numpy", text: PackageResources.searching_py, countsFromStart: true,
    methods: [
      "argmax": "argmax", "argmin": "argmin", "nonzero": "nonzero", "put": "put",
      "searchsorted": "searchsorted", "take": "take",
    ],
    functions: [
      "argmax": "np.argmax(x)",
      "argmin": "np.argmin(x)",
      "nanargmax": "np.nanargmax(x)",
      "nanargmin": "np.nanargmin(x)",
      "searchsorted": "np.searchsorted(np.sort(x), y)",
      "digitize": "np.digitize(y, np.sort(x))",
      "nonzero": "np.nonzero(x > 0.4)",
      "flatnonzero": "np.flatnonzero(x > 0.4)",
      "argwhere": "np.argwhere(a)",
      "take": "np.take(x, n)",
      "put": "np.put(x, n, 7.0); x",
      "trim_zeros": "np.trim_zeros(a[0])",
    ])

  /// The functions of `shapes.py`.
  static let shapes = PreludeFile(
    module: "numpy", text: PackageResources.shapes_py,
    methods: ["item": "item", "repeat": "repeat", "squeeze": "squeeze"],
    functions: [
      "roll": "np.roll(x, 1)",
      "flip": "np.flip(x)",
      "flipud": "np.flipud(a)",
      "fliplr": "np.fliplr(a)",
      "rot90": "np.rot90(a)",
      "squeeze": "np.squeeze(x[None, :], 0)",
      "expand_dims": "np.expand_dims(x, 0)",
      "atleast_1d": "np.atleast_1d(x[0])",
      "atleast_2d": "np.atleast_2d(x)",
      "atleast_3d": "np.atleast_3d(x)",
      "broadcast_to": "np.broadcast_to(x, (2, 4))",
      "repeat": "np.repeat(x, 2)",
      "tile": "np.tile(x, 2)",
      "pad": "np.pad(x, 1)",
      "asfortranarray": "np.asfortranarray(a)",
    ])

  /// The functions of `sorting.py`.
  static let sorting = PreludeFile(
    module: "numpy", text: PackageResources.sorting_py, countsFromStart: true,
    methods: [
      "argpartition": "argpartition", "argsort": "argsort", "partition": "partition_in_place",
      "sort": "sort_in_place",
    ],
    functions: [
      "sort": "np.sort(x)",
      "argsort": "np.argsort(x)",
      "partition": "np.partition(x, 1)[1]",
      "argpartition": "x[np.argpartition(x, 1)[1]]",
      "lexsort": "np.lexsort((x, n))",
    ])

  /// The functions of `statistics.py`.
  static let statistics = PreludeFile(
    module: "numpy", text: PackageResources.statistics_py, countsFromStart: true,
    functions: [
      "nansum": "np.nansum(x)",
      "nanprod": "np.nanprod(x)",
      "nanmean": "np.nanmean(x)",
      "nanvar": "np.nanvar(x)",
      "nanstd": "np.nanstd(x)",
      "nanmin": "np.nanmin(x)",
      "nanmax": "np.nanmax(x)",
      "median": "np.median(x)",
      "nanmedian": "np.nanmedian(x)",
      "percentile": "np.percentile(x, 30)",
      "quantile": "np.quantile(x, 0.3)",
      "nanpercentile": "np.nanpercentile(x, 30)",
      "nanquantile": "np.nanquantile(x, 0.3)",
      "average": "np.average(x, weights=y)",
      "cov": "np.cov(x, y)",
      "corrcoef": "np.corrcoef(x, y)",
    ])

  /// The functions of `tables.py`, which dictionaries and sets call.
  static let tables = PreludeFile(
    module: "table", text: PackageResources.tables_py, countsFromStart: true,
    functions: [
      "spread": "",
      "chain": "",
      "holds": "",
      "key_of": "",
      "put": "",
      "find": "",
      "enter": "",
      "drop": "",
      "moved": "",
      "indexed": "",
      "index_of": "",
      "grown": "",
      "grown_set": "",
      "selected": "",
      "within": "", "same": "",
      "disjoint": "",
    ])
}
