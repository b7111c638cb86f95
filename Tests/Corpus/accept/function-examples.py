"""The examples of the list of functions, which 'pellucid docs functions --examples' prints."""
import cmath
import math

import numpy as np
from numba import njit



@njit
def example_1():
    return abs(-3)


@njit
def example_2():
    return complex(1.0, 2.0)


@njit
def example_3(x, n):
    return dict(zip(n, x))[3]


@njit
def example_4():
    return divmod(7, 2)


@njit
def example_5(x):
    total = 0.0
    for i, v in enumerate(x): total += i * v
    return total


@njit
def example_6(x):
    return list(filter(lambda v: v > 1, x))


@njit
def example_7(x):
    return isinstance(x, np.ndarray)


@njit
def example_8(x):
    return len(x)


@njit
def example_9(x):
    return list(x)


@njit
def example_10(x):
    return list(map(lambda v: 2 * v, x))


@njit
def example_11():
    return max(3, 1, 2)


@njit
def example_12():
    return min(3, 1, 2)


@njit
def example_13():
    return pow(2, 10)


@njit
def example_14():
    print(3)
    return 3


@njit
def example_15(x):
    for i in range(3): x[i] += i
    return x


@njit
def example_16(x):
    total = 0.0
    for v in reversed(x): total = v - total
    return total


@njit
def example_17():
    return round(2.5)


@njit
def example_18(n):
    return len(set(n))


@njit
def example_19(x):
    return sorted(x)


@njit
def example_20():
    return len(str(12))


@njit
def example_21(x, y):
    total = 0.0
    for u, v in zip(x, y): total += u * v
    return total


@njit
def example_22(x):
    return math.acos(x[0])


@njit
def example_23(y):
    return math.acosh(y[0])


@njit
def example_24(x):
    return math.asin(x[0])


@njit
def example_25(x):
    return math.asinh(x[0])


@njit
def example_26(x):
    return math.atan(x[0])


@njit
def example_27(x, y):
    return math.atan2(x[0], y[0])


@njit
def example_28(x):
    return math.atanh(x[0])


@njit
def example_29(x):
    return math.cbrt(x[0])


@njit
def example_30(x):
    return math.ceil(x[0])


@njit
def example_31():
    return math.comb(5, 2)


@njit
def example_32(x, y):
    return math.copysign(x[0], y[0])


@njit
def example_33(x):
    return math.cos(x[0])


@njit
def example_34(x):
    return math.cosh(x[0])


@njit
def example_35(x):
    return math.degrees(x[0])


@njit
def example_36(x):
    return math.erf(x[0])


@njit
def example_37(x):
    return math.erfc(x[0])


@njit
def example_38(x):
    return math.exp(x[0])


@njit
def example_39(x):
    return math.exp2(x[0])


@njit
def example_40(x):
    return math.expm1(x[0])


@njit
def example_41(x):
    return math.fabs(x[0])


@njit
def example_42():
    return math.factorial(5)


@njit
def example_43(x):
    return math.floor(x[0])


@njit
def example_44():
    return math.fma(2.0, 3.0, 4.0)


@njit
def example_45(x, y):
    return math.fmod(x[0], y[0])


@njit
def example_46(x):
    return math.frexp(x[0])


@njit
def example_47(x):
    return math.gamma(x[0])


@njit
def example_48():
    return math.gcd(12, 18)


@njit
def example_49(x, y):
    return math.hypot(x[0], y[0])


@njit
def example_50(x, y):
    return math.isclose(x[0], y[0])


@njit
def example_51(x):
    return math.isfinite(x[0])


@njit
def example_52(x):
    return math.isinf(x[0])


@njit
def example_53(x):
    return math.isnan(x[0])


@njit
def example_54():
    return math.isqrt(10)


@njit
def example_55():
    return math.lcm(4, 6)


@njit
def example_56(x):
    return math.ldexp(x[0], 3)


@njit
def example_57(x):
    return math.lgamma(x[0])


@njit
def example_58(x):
    return math.log(x[0])


@njit
def example_59(x):
    return math.log10(x[0])


@njit
def example_60(x):
    return math.log1p(x[0])


@njit
def example_61(x):
    return math.log2(x[0])


@njit
def example_62(x):
    return math.modf(x[0])


@njit
def example_63(x, y):
    return math.nextafter(x[0], y[0])


@njit
def example_64():
    return math.perm(5, 2)


@njit
def example_65(x, y):
    return math.pow(x[0], y[0])


@njit
def example_66(x):
    return math.radians(x[0])


@njit
def example_67(x, y):
    return math.remainder(x[0], y[0])


@njit
def example_68(x):
    return math.sin(x[0])


@njit
def example_69(x):
    return math.sinh(x[0])


@njit
def example_70(x):
    return math.sqrt(x[0])


@njit
def example_71(x):
    return math.tan(x[0])


@njit
def example_72(x):
    return math.tanh(x[0])


@njit
def example_73(x):
    return math.trunc(x[0])


@njit
def example_74(z):
    return cmath.acos(z[0])


@njit
def example_75(z):
    return cmath.acosh(z[0])


@njit
def example_76(z):
    return cmath.asin(z[0])


@njit
def example_77(z):
    return cmath.asinh(z[0])


@njit
def example_78(z):
    return cmath.atan(z[0])


@njit
def example_79(z):
    return cmath.atanh(z[0])


@njit
def example_80(z):
    return cmath.cos(z[0])


@njit
def example_81(z):
    return cmath.cosh(z[0])


@njit
def example_82(z):
    return cmath.exp(z[0])


@njit
def example_83(z):
    return cmath.isfinite(z[0])


@njit
def example_84(z):
    return cmath.isinf(z[0])


@njit
def example_85(z):
    return cmath.isnan(z[0])


@njit
def example_86(z):
    return cmath.log(z[0])


@njit
def example_87(z):
    return cmath.phase(z[0])


@njit
def example_88(z):
    return cmath.sin(z[0])


@njit
def example_89(z):
    return cmath.sinh(z[0])


@njit
def example_90(z):
    return cmath.sqrt(z[0])


@njit
def example_91(z):
    return cmath.tan(z[0])


@njit
def example_92(z):
    return cmath.tanh(z[0])


@njit
def example_93(x):
    return np.abs(x)


@njit
def example_94(x):
    return np.absolute(x)


@njit
def example_95(x):
    return np.acos(x)


@njit
def example_96(y):
    return np.acosh(y + 1.0)


@njit
def example_97(x, y):
    return np.add(x, y)


@njit
def example_98(z):
    return np.angle(z)


@njit
def example_99(x):
    return np.arccos(x)


@njit
def example_100(y):
    return np.arccosh(y + 1.0)


@njit
def example_101(x):
    return np.arcsin(x)


@njit
def example_102(x):
    return np.arcsinh(x)


@njit
def example_103(x):
    return np.arctan(x)


@njit
def example_104(x, y):
    return np.arctan2(x, y)


@njit
def example_105(x):
    return np.arctanh(x)


@njit
def example_106(x):
    return np.around(x, 1)


@njit
def example_107(x):
    return np.asin(x)


@njit
def example_108(x):
    return np.asinh(x)


@njit
def example_109(x):
    return np.atan(x)


@njit
def example_110(x, y):
    return np.atan2(x, y)


@njit
def example_111(x):
    return np.atanh(x)


@njit
def example_112(n):
    return np.bitwise_and(n, n[::-1])


@njit
def example_113(n):
    return np.bitwise_invert(n)


@njit
def example_114(n):
    return np.bitwise_left_shift(n, 2)


@njit
def example_115(n):
    return np.bitwise_not(n)


@njit
def example_116(n):
    return np.bitwise_or(n, n[::-1])


@njit
def example_117(n):
    return np.bitwise_right_shift(n, 2)


@njit
def example_118(n):
    return np.bitwise_xor(n, n[::-1])


@njit
def example_119(x):
    return np.cbrt(x)


@njit
def example_120(x):
    return np.ceil(x)


@njit
def example_121(x):
    return np.clip(x, 0.2, 0.6)


@njit
def example_122(z):
    return np.conj(z)


@njit
def example_123(z):
    return np.conjugate(z)


@njit
def example_124(x, y):
    return np.copysign(x, y)


@njit
def example_125(x):
    return np.cos(x)


@njit
def example_126(x):
    return np.cosh(x)


@njit
def example_127(x):
    return np.deg2rad(x)


@njit
def example_128(x):
    return np.degrees(x)


@njit
def example_129(x, y):
    return np.divide(x, y)


@njit
def example_130(x, y):
    return np.divmod(x, y)


@njit
def example_131(x, y):
    return np.equal(x, y)


@njit
def example_132(x):
    return np.exp(x)


@njit
def example_133(x):
    return np.exp2(x)


@njit
def example_134(x):
    return np.expm1(x)


@njit
def example_135(x):
    return np.fabs(x)


@njit
def example_136(x):
    return np.fix(x)


@njit
def example_137(x, y):
    return np.float_power(x, y)


@njit
def example_138(x):
    return np.floor(x)


@njit
def example_139(x, y):
    return np.floor_divide(x, y)


@njit
def example_140(x, y):
    return np.fmax(x, y)


@njit
def example_141(x, y):
    return np.fmin(x, y)


@njit
def example_142(x, y):
    return np.fmod(x, y)


@njit
def example_143(x):
    return np.frexp(x)


@njit
def example_144(n):
    return np.gcd(n, 6)


@njit
def example_145(x, y):
    return np.greater(x, y)


@njit
def example_146(x, y):
    return np.greater_equal(x, y)


@njit
def example_147(x, y):
    return np.heaviside(x, y)


@njit
def example_148(x, y):
    return np.hypot(x, y)


@njit
def example_149(z):
    return np.imag(z)


@njit
def example_150(n):
    return np.invert(n)


@njit
def example_151(x):
    return np.isfinite(x)


@njit
def example_152(x):
    return np.isinf(x)


@njit
def example_153(x):
    return np.isnan(x)


@njit
def example_154(n):
    return np.lcm(n, 6)


@njit
def example_155(x, n):
    return np.ldexp(x, n)


@njit
def example_156(n):
    return np.left_shift(n, 2)


@njit
def example_157(x, y):
    return np.less(x, y)


@njit
def example_158(x, y):
    return np.less_equal(x, y)


@njit
def example_159(x):
    return np.log(x)


@njit
def example_160(x):
    return np.log10(x)


@njit
def example_161(x):
    return np.log1p(x)


@njit
def example_162(x):
    return np.log2(x)


@njit
def example_163(x, y):
    return np.logaddexp(x, y)


@njit
def example_164(x, y):
    return np.logaddexp2(x, y)


@njit
def example_165(x, y):
    return np.logical_and(x, y)


@njit
def example_166(x):
    return np.logical_not(x)


@njit
def example_167(x, y):
    return np.logical_or(x, y)


@njit
def example_168(x, y):
    return np.logical_xor(x, y)


@njit
def example_169(x, y):
    return np.maximum(x, y)


@njit
def example_170(x, y):
    return np.minimum(x, y)


@njit
def example_171(x, y):
    return np.mod(x, y)


@njit
def example_172(x):
    return np.modf(x)


@njit
def example_173(x, y):
    return np.multiply(x, y)


@njit
def example_174(x):
    return np.negative(x)


@njit
def example_175(x, y):
    return np.nextafter(x, y)


@njit
def example_176(x, y):
    return np.not_equal(x, y)


@njit
def example_177(x):
    return np.positive(x)


@njit
def example_178(x, y):
    return np.pow(x, y)


@njit
def example_179(x, y):
    return np.power(x, y)


@njit
def example_180(x):
    return np.rad2deg(x)


@njit
def example_181(x):
    return np.radians(x)


@njit
def example_182(z):
    return np.real(z)


@njit
def example_183(x):
    return np.reciprocal(x)


@njit
def example_184(x, y):
    return np.remainder(x, y)


@njit
def example_185(n):
    return np.right_shift(n, 2)


@njit
def example_186(x):
    return np.rint(x)


@njit
def example_187(x):
    return np.round(x, 1)


@njit
def example_188(x):
    return np.sign(x)


@njit
def example_189(x):
    return np.signbit(x)


@njit
def example_190(x):
    return np.sin(x)


@njit
def example_191(x):
    return np.sinc(x)


@njit
def example_192(x):
    return np.sinh(x)


@njit
def example_193(x):
    return np.sqrt(x)


@njit
def example_194(x):
    return np.square(x)


@njit
def example_195(x, y):
    return np.subtract(x, y)


@njit
def example_196(x):
    return np.tan(x)


@njit
def example_197(x):
    return np.tanh(x)


@njit
def example_198(x, y):
    return np.true_divide(x, y)


@njit
def example_199(x):
    return np.trunc(x)


@njit
def example_200(x, y):
    return np.where(x > y, x, y)


@njit
def example_201(a):
    return np.all(a)


@njit
def example_202(a):
    return np.amax(a)


@njit
def example_203(a):
    return np.amin(a)


@njit
def example_204(a):
    return np.any(a)


@njit
def example_205(a):
    return np.count_nonzero(a)


@njit
def example_206(a):
    return np.max(a)


@njit
def example_207(a):
    return np.mean(a)


@njit
def example_208(a):
    return np.min(a)


@njit
def example_209(a):
    return np.prod(a)


@njit
def example_210(a):
    return np.ptp(a)


@njit
def example_211(a):
    return np.std(a)


@njit
def example_212(a):
    return np.sum(a)


@njit
def example_213(a):
    return np.var(a)


@njit
def example_214():
    return np.array([1.0, 2.0])


@njit
def example_215(x):
    return np.asarray(x)


@njit
def example_216(a):
    return np.ascontiguousarray(a.T)


@njit
def example_217(x):
    return np.copy(x)


@njit
def example_218():
    return np.zeros(2, np.dtype('f4'))


@njit
def example_219(x, y):
    return np.einsum('i,i->', x, y)


@njit
def example_220():
    return np.empty(3).shape


@njit
def example_221(x):
    return np.empty_like(x).shape


@njit
def example_222():
    return np.finfo(np.float64).eps


@njit
def example_223():
    return np.full(3, 7.0)


@njit
def example_224(x):
    return np.full_like(x, 2.0)


@njit
def example_225():
    return np.iinfo(np.int32).max


@njit
def example_226(a):
    return np.moveaxis(a, 0, 1)


@njit
def example_227():
    return np.ndarray(3).shape


@njit
def example_228(a):
    return np.ndim(a)


@njit
def example_229():
    return np.ones(3)


@njit
def example_230(x):
    return np.ones_like(x)


@njit
def example_231(x):
    return np.ravel(x)


@njit
def example_232(x):
    return np.reshape(x, (2, 2))


@njit
def example_233(x, n):
    return np.zeros(2, np.result_type(x, n))


@njit
def example_234(a):
    return np.shape(a)


@njit
def example_235(a):
    return np.size(a)


@njit
def example_236(a):
    return np.swapaxes(a, 0, 1)


@njit
def example_237(a):
    return np.tensordot(a, a, axes=1)


@njit
def example_238(x):
    return np.transpose(x)


@njit
def example_239():
    return np.zeros(3)


@njit
def example_240(x):
    return np.zeros_like(x)


@njit
def example_241(a):
    return a.all()


@njit
def example_242(a):
    return a.any()


@njit
def example_243(a):
    return a.argmax()


@njit
def example_244(a):
    return a.argmin()


@njit
def example_245(x):
    return x[x.argpartition(1)[1]]


@njit
def example_246(x):
    return x.argsort()


@njit
def example_247(x):
    return x.astype(np.float32)


@njit
def example_248(x):
    return x.clip(0.2, 0.6)


@njit
def example_249(z):
    return z.conj()


@njit
def example_250(z):
    return z.conjugate()


@njit
def example_251(a):
    return a.copy()


@njit
def example_252(a):
    return a.cumprod()


@njit
def example_253(a):
    return a.cumsum()


@njit
def example_254(a):
    return a.diagonal()


@njit
def example_255(x, y):
    return x.dot(y)


@njit
def example_256(x):
    x.fill(2.0)
    return x


@njit
def example_257(a):
    return a.flatten()


@njit
def example_258(x):
    return x.item(0)


@njit
def example_259(x):
    return x.item(0)


@njit
def example_260(a):
    return a.max()


@njit
def example_261(a):
    return a.mean()


@njit
def example_262(a):
    return a.min()


@njit
def example_263(a):
    return a.nonzero()


@njit
def example_264(x):
    x.partition(1)
    return x[1]


@njit
def example_265(a):
    return a.prod()


@njit
def example_266(x, n):
    x.put(n, 7.0)
    return x


@njit
def example_267(a):
    return a.ravel()


@njit
def example_268(x):
    return x.repeat(2)


@njit
def example_269(x):
    return x.reshape(2, 2)


@njit
def example_270(x):
    return x.round(1)


@njit
def example_271(x, y):
    return np.sort(x).searchsorted(y)


@njit
def example_272(x):
    x.sort()
    return x


@njit
def example_273(x):
    return x[None, :].squeeze(0)


@njit
def example_274(a):
    return a.std()


@njit
def example_275(a):
    return a.sum()


@njit
def example_276(a):
    return a.swapaxes(0, 1)


@njit
def example_277(x, n):
    return x.take(n)


@njit
def example_278(a):
    return a.trace()


@njit
def example_279(a):
    return a.transpose()


@njit
def example_280(a):
    return a.var()


@njit
def example_281(x):
    return np.add.accumulate(x)


@njit
def example_282(x):
    return np.multiply.accumulate(x)


@njit
def example_283(x):
    return np.minimum.accumulate(x)


@njit
def example_284(x):
    return np.maximum.accumulate(x)


@njit
def example_285(x):
    return np.isclose(x, x + 1e-9)


@njit
def example_286(x):
    return np.allclose(x, x + 1e-9)


@njit
def example_287(x, y):
    return np.array_equal(x, y)


@njit
def example_288(x):
    return np.nan_to_num(np.log(x - 0.5))


@njit
def example_289(z):
    return np.sign(z)


@njit
def example_290(z):
    return np.exp2(z)


@njit
def example_291(z):
    return np.expm1(z)


@njit
def example_292(z):
    return np.log1p(z)


@njit
def example_293(z):
    return np.log2(z)


@njit
def example_294(z):
    return np.log10(z)


@njit
def example_295(z):
    return np.rint(z)


@njit
def example_296(z):
    return np.minimum(z, z[::-1])


@njit
def example_297(z):
    return np.maximum(z, z[::-1])


@njit
def example_298(z):
    return np.fmin(z, z[::-1])


@njit
def example_299(z):
    return np.fmax(z, z[::-1])


@njit
def example_300(z):
    return np.less(z, z[::-1])


@njit
def example_301(z):
    return np.less_equal(z, z[::-1])


@njit
def example_302(z):
    return np.greater(z, z[::-1])


@njit
def example_303(z):
    return np.greater_equal(z, z[::-1])


@njit
def example_304(z):
    return np.round(z)


@njit
def example_305(z):
    return np.around(z)


@njit
def example_306(z):
    return cmath.log10(z[0])


@njit
def example_307(z):
    return cmath.polar(z[0])


@njit
def example_308(x, y):
    return cmath.rect(x[0], y[0])


@njit
def example_309(z):
    return cmath.isclose(z[0], z[1])


@njit
def example_310(n):
    return np.bincount(n)


@njit
def example_311(x):
    return np.histogram(x, bins=4)


@njit
def example_312(n):
    return np.unique(n)


@njit
def example_313(n):
    return np.isin(n, [1, 2])


@njit
def example_314(x, y):
    return np.union1d(x, y)


@njit
def example_315(x, y):
    return np.intersect1d(x, y)


@njit
def example_316(x, y):
    return np.setdiff1d(x, y)


@njit
def example_317(x, y):
    return np.setxor1d(x, y)


@njit
def example_318():
    return np.eye(3)


@njit
def example_319():
    return np.identity(3)


@njit
def example_320():
    return np.arange(2, 10, 3)


@njit
def example_321():
    return np.linspace(0.0, 1.0, 5)


@njit
def example_322():
    return np.logspace(0.0, 2.0, 3)


@njit
def example_323():
    return np.tri(3)


@njit
def example_324(a):
    return np.tril(a)


@njit
def example_325(a):
    return np.triu(a)


@njit
def example_326(a):
    return np.diag(a)


@njit
def example_327(x):
    return np.diagflat(x)


@njit
def example_328(a):
    return np.diagonal(a)


@njit
def example_329(x, y):
    return np.meshgrid(x, y)


@njit
def example_330(x, y):
    return np.outer(x, y)


@njit
def example_331(a):
    return np.kron(a, a)


@njit
def example_332(x, y):
    return np.cross(x[:3], y[:3])


@njit
def example_333(x):
    return np.isneginf(x)


@njit
def example_334(x):
    return np.isposinf(x)


@njit
def example_335(n):
    return np.bitwise_count(n)


@njit
def example_336(x, y):
    return math.nextafter(x[0], y[0], steps=2)


@njit
def example_337(z):
    return cmath.log(z[0], 2.0)


@njit
def example_338():
    return pow(3, 5, 7)


@njit
def example_339(x, y):
    return np.concatenate((x, y))


@njit
def example_340(x, y):
    return np.stack((x, y))


@njit
def example_341(x, y):
    return np.hstack((x, y))


@njit
def example_342(x, y):
    return np.vstack((x, y))


@njit
def example_343(x, y):
    return np.column_stack((x, y))


@njit
def example_344(x, y):
    return np.dstack((x, y))


@njit
def example_345(x, y):
    return np.append(x, y)


@njit
def example_346(x):
    return np.split(x, 2)[1]


@njit
def example_347(x):
    return np.array_split(x, 3)[1]


@njit
def example_348(x):
    return np.hsplit(x, 2)[1]


@njit
def example_349(a):
    return np.vsplit(a, 3)[1]


@njit
def example_350(x, a):
    return np.linalg.solve(a, x[:3])


@njit
def example_351(a):
    return np.linalg.inv(a)


@njit
def example_352(a):
    return np.linalg.det(a)


@njit
def example_353(a):
    return np.linalg.slogdet(a)


@njit
def example_354(a):
    return np.linalg.cholesky(a)


@njit
def example_355(a):
    return np.abs(np.linalg.qr(a)[1])


@njit
def example_356(a):
    return np.linalg.eigh(a)[0]


@njit
def example_357(a):
    return np.linalg.eigvalsh(a)


@njit
def example_358(a):
    return np.sort(np.linalg.eig(a)[0].real)


@njit
def example_359(a):
    return np.sort(np.linalg.eigvals(a).real)


@njit
def example_360(a):
    return np.linalg.svd(a)[1]


@njit
def example_361(a):
    return np.linalg.svdvals(a)


@njit
def example_362(a):
    return np.linalg.cond(a)


@njit
def example_363(a):
    return np.linalg.pinv(a)


@njit
def example_364(a):
    return np.linalg.matrix_rank(a)


@njit
def example_365(x):
    return np.linalg.norm(x)


@njit
def example_366(a):
    return np.linalg.matrix_power(a, 3)


@njit
def example_367(x, a):
    return np.linalg.lstsq(a, x[:3])[0]


@njit
def example_368(x):
    return math.ulp(x[0])


@njit
def example_369(x, y):
    return math.dist(x, y)


@njit
def example_370(x):
    return math.prod(x)


@njit
def example_371(x):
    return math.fsum(x)


@njit
def example_372(x, y):
    return math.sumprod(x, y)


@njit
def example_373(a):
    np.fill_diagonal(a, 7.0)
    return a


@njit
def example_374(x, y):
    np.copyto(x, y)
    return x


@njit
def example_375(x, y):
    return np.extract(x > 0.4, y)


@njit
def example_376(x):
    return np.delete(x, 1)


@njit
def example_377():
    return np.tril_indices(3)


@njit
def example_378():
    return np.triu_indices(3, 1)


@njit
def example_379(a):
    return np.tril_indices_from(a)


@njit
def example_380(a):
    return np.triu_indices_from(a)


@njit
def example_381(x):
    return np.vander(x, 3)


@njit
def example_382(a):
    return np.matmul(a, a)


@njit
def example_383(x, y):
    return np.dot(x, y)


@njit
def example_384(z):
    return np.vdot(z, z)


@njit
def example_385(x, y):
    return np.inner(x, y)


@njit
def example_386(a):
    return np.trace(a)


@njit
def example_387(n):
    return sum(n)


@njit
def example_388(n):
    return any(n)


@njit
def example_389(n):
    return all(n)


@njit
def example_390():
    np.random.seed(1)
    return np.random.rand()


@njit
def example_391():
    np.random.seed(1)
    return np.random.random(3)


@njit
def example_392():
    np.random.seed(1)
    return np.random.random_sample(3)


@njit
def example_393():
    np.random.seed(1)
    return np.random.ranf(3)


@njit
def example_394():
    np.random.seed(1)
    return np.random.sample(3)


@njit
def example_395():
    np.random.seed(1)
    return np.random.rand(3)


@njit
def example_396():
    np.random.seed(1)
    return np.random.randn(3)


@njit
def example_397():
    np.random.seed(1)
    return np.random.uniform(1.0, 2.0, 3)


@njit
def example_398():
    np.random.seed(1)
    return np.random.standard_normal(3)


@njit
def example_399():
    np.random.seed(1)
    return np.random.normal(1.0, 2.0, 3)


@njit
def example_400():
    np.random.seed(1)
    return np.random.lognormal(0.0, 1.0, 3)


@njit
def example_401():
    np.random.seed(1)
    return np.random.randint(0, 10, 3)


@njit
def example_402():
    np.random.seed(1)
    return np.random.standard_exponential(3)


@njit
def example_403():
    np.random.seed(1)
    return np.random.exponential(2.0, 3)


@njit
def example_404():
    np.random.seed(1)
    return np.random.rayleigh(2.0, 3)


@njit
def example_405():
    np.random.seed(1)
    return np.random.weibull(2.0, 3)


@njit
def example_406():
    np.random.seed(1)
    return np.random.pareto(2.0, 3)


@njit
def example_407():
    np.random.seed(1)
    return np.random.power(2.0, 3)


@njit
def example_408():
    np.random.seed(1)
    return np.random.standard_gamma(2.0, 3)


@njit
def example_409():
    np.random.seed(1)
    return np.random.gamma(2.0, 1.5, 3)


@njit
def example_410():
    np.random.seed(1)
    return np.random.chisquare(3.0, 3)


@njit
def example_411():
    np.random.seed(1)
    return np.random.beta(2.0, 3.0, 3)


@njit
def example_412():
    np.random.seed(1)
    return np.random.standard_t(3.0, 3)


@njit
def example_413():
    np.random.seed(1)
    return np.random.standard_cauchy(3)


@njit
def example_414():
    np.random.seed(1)
    return np.random.laplace(0.0, 1.0, 3)


@njit
def example_415():
    np.random.seed(1)
    return np.random.gumbel(0.0, 1.0, 3)


@njit
def example_416():
    np.random.seed(1)
    return np.random.logistic(0.0, 1.0, 3)


@njit
def example_417():
    np.random.seed(1)
    return np.random.poisson(4.0, 3)


@njit
def example_418():
    np.random.seed(1)
    return np.random.binomial(10, 0.5, 3)


@njit
def example_419():
    np.random.seed(1)
    return np.random.geometric(0.3, 3)


@njit
def example_420(x):
    np.random.seed(1)
    np.random.shuffle(x)
    return x


@njit
def example_421():
    np.random.seed(1)
    return np.random.permutation(5)


@njit
def example_422(x):
    np.random.seed(1)
    return np.random.choice(x, 3)


@njit
def example_423(x):
    return np.cumsum(x)


@njit
def example_424(x):
    return np.cumprod(x)


@njit
def example_425(x):
    return np.nancumsum(x)


@njit
def example_426(x):
    return np.nancumprod(x)


@njit
def example_427(x):
    return np.diff(x)


@njit
def example_428(x):
    return np.ediff1d(x)


@njit
def example_429(x):
    return np.gradient(x)


@njit
def example_430(y):
    return np.trapezoid(y, dx=0.5)


@njit
def example_431(x, y):
    return np.interp(0.4, np.sort(x), y)


@njit
def example_432(x):
    return np.argmax(x)


@njit
def example_433(x):
    return np.argmin(x)


@njit
def example_434(x):
    return np.nanargmax(x)


@njit
def example_435(x):
    return np.nanargmin(x)


@njit
def example_436(x, y):
    return np.searchsorted(np.sort(x), y)


@njit
def example_437(x, y):
    return np.digitize(y, np.sort(x))


@njit
def example_438(x):
    return np.nonzero(x > 0.4)


@njit
def example_439(x):
    return np.flatnonzero(x > 0.4)


@njit
def example_440(a):
    return np.argwhere(a)


@njit
def example_441(x, n):
    return np.take(x, n)


@njit
def example_442(x, n):
    np.put(x, n, 7.0)
    return x


@njit
def example_443(a):
    return np.trim_zeros(a[0])


@njit
def example_444(x):
    return np.roll(x, 1)


@njit
def example_445(x):
    return np.flip(x)


@njit
def example_446(a):
    return np.flipud(a)


@njit
def example_447(a):
    return np.fliplr(a)


@njit
def example_448(a):
    return np.rot90(a)


@njit
def example_449(x):
    return np.squeeze(x[None, :], 0)


@njit
def example_450(x):
    return np.expand_dims(x, 0)


@njit
def example_451(x):
    return np.atleast_1d(x[0])


@njit
def example_452(x):
    return np.atleast_2d(x)


@njit
def example_453(x):
    return np.atleast_3d(x)


@njit
def example_454(x):
    return np.broadcast_to(x, (2, 4))


@njit
def example_455(x):
    return np.repeat(x, 2)


@njit
def example_456(x):
    return np.tile(x, 2)


@njit
def example_457(x):
    return np.pad(x, 1)


@njit
def example_458(a):
    return np.asfortranarray(a)


@njit
def example_459(x, y):
    return np.convolve(x, y)


@njit
def example_460(x, y):
    return np.correlate(x, y, 'full')


@njit
def example_461():
    return np.bartlett(5)


@njit
def example_462():
    return np.blackman(5)


@njit
def example_463():
    return np.hamming(5)


@njit
def example_464():
    return np.hanning(5)


@njit
def example_465(x):
    return np.sort(x)


@njit
def example_466(x):
    return np.argsort(x)


@njit
def example_467(x):
    return np.partition(x, 1)[1]


@njit
def example_468(x):
    return x[np.argpartition(x, 1)[1]]


@njit
def example_469(x, n):
    return np.lexsort((x, n))


@njit
def example_470(x):
    return np.nansum(x)


@njit
def example_471(x):
    return np.nanprod(x)


@njit
def example_472(x):
    return np.nanmean(x)


@njit
def example_473(x):
    return np.nanvar(x)


@njit
def example_474(x):
    return np.nanstd(x)


@njit
def example_475(x):
    return np.nanmin(x)


@njit
def example_476(x):
    return np.nanmax(x)


@njit
def example_477(x):
    return np.median(x)


@njit
def example_478(x):
    return np.nanmedian(x)


@njit
def example_479(x):
    return np.percentile(x, 30)


@njit
def example_480(x):
    return np.quantile(x, 0.3)


@njit
def example_481(x):
    return np.nanpercentile(x, 30)


@njit
def example_482(x):
    return np.nanquantile(x, 0.3)


@njit
def example_483(x, y):
    return np.average(x, weights=y)


@njit
def example_484(x, y):
    return np.cov(x, y)


@njit
def example_485(x, y):
    return np.corrcoef(x, y)


# tolerance: 1e-12
# run: example_1()
# run: example_2()
# run: example_3(np.array([0.5, 0.25, 0.75, 0.125]), np.array([3, 1, 2, 1]))
# run: example_4()
# run: example_5(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_6(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_7(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_8(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_9(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_10(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_11()
# run: example_12()
# run: example_13()
# run: example_14()
# run: example_15(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_16(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_17()
# run: example_18(np.array([3, 1, 2, 1]))
# run: example_19(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_20()
# run: example_21(np.array([0.5, 0.25, 0.75, 0.125]), np.array([2.0, 0.5, 1.5, 0.25]))
# run: example_22(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_23(np.array([2.0, 0.5, 1.5, 0.25]))
# run: example_24(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_25(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_26(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_27(np.array([0.5, 0.25, 0.75, 0.125]), np.array([2.0, 0.5, 1.5, 0.25]))
# run: example_28(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_29(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_30(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_31()
# run: example_32(np.array([0.5, 0.25, 0.75, 0.125]), np.array([2.0, 0.5, 1.5, 0.25]))
# run: example_33(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_34(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_35(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_36(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_37(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_38(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_39(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_40(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_41(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_42()
# run: example_43(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_44()
# expect: 10.0
# run: example_45(np.array([0.5, 0.25, 0.75, 0.125]), np.array([2.0, 0.5, 1.5, 0.25]))
# run: example_46(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_47(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_48()
# run: example_49(np.array([0.5, 0.25, 0.75, 0.125]), np.array([2.0, 0.5, 1.5, 0.25]))
# run: example_50(np.array([0.5, 0.25, 0.75, 0.125]), np.array([2.0, 0.5, 1.5, 0.25]))
# run: example_51(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_52(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_53(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_54()
# run: example_55()
# run: example_56(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_57(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_58(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_59(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_60(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_61(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_62(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_63(np.array([0.5, 0.25, 0.75, 0.125]), np.array([2.0, 0.5, 1.5, 0.25]))
# run: example_64()
# run: example_65(np.array([0.5, 0.25, 0.75, 0.125]), np.array([2.0, 0.5, 1.5, 0.25]))
# run: example_66(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_67(np.array([0.5, 0.25, 0.75, 0.125]), np.array([2.0, 0.5, 1.5, 0.25]))
# run: example_68(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_69(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_70(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_71(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_72(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_73(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_74(np.array([1.0 + 2.0j, -0.5 + 0.25j, 2.0 - 1.0j]))
# run: example_75(np.array([1.0 + 2.0j, -0.5 + 0.25j, 2.0 - 1.0j]))
# run: example_76(np.array([1.0 + 2.0j, -0.5 + 0.25j, 2.0 - 1.0j]))
# run: example_77(np.array([1.0 + 2.0j, -0.5 + 0.25j, 2.0 - 1.0j]))
# run: example_78(np.array([1.0 + 2.0j, -0.5 + 0.25j, 2.0 - 1.0j]))
# run: example_79(np.array([1.0 + 2.0j, -0.5 + 0.25j, 2.0 - 1.0j]))
# run: example_80(np.array([1.0 + 2.0j, -0.5 + 0.25j, 2.0 - 1.0j]))
# run: example_81(np.array([1.0 + 2.0j, -0.5 + 0.25j, 2.0 - 1.0j]))
# run: example_82(np.array([1.0 + 2.0j, -0.5 + 0.25j, 2.0 - 1.0j]))
# run: example_83(np.array([1.0 + 2.0j, -0.5 + 0.25j, 2.0 - 1.0j]))
# run: example_84(np.array([1.0 + 2.0j, -0.5 + 0.25j, 2.0 - 1.0j]))
# run: example_85(np.array([1.0 + 2.0j, -0.5 + 0.25j, 2.0 - 1.0j]))
# run: example_86(np.array([1.0 + 2.0j, -0.5 + 0.25j, 2.0 - 1.0j]))
# run: example_87(np.array([1.0 + 2.0j, -0.5 + 0.25j, 2.0 - 1.0j]))
# run: example_88(np.array([1.0 + 2.0j, -0.5 + 0.25j, 2.0 - 1.0j]))
# run: example_89(np.array([1.0 + 2.0j, -0.5 + 0.25j, 2.0 - 1.0j]))
# run: example_90(np.array([1.0 + 2.0j, -0.5 + 0.25j, 2.0 - 1.0j]))
# run: example_91(np.array([1.0 + 2.0j, -0.5 + 0.25j, 2.0 - 1.0j]))
# run: example_92(np.array([1.0 + 2.0j, -0.5 + 0.25j, 2.0 - 1.0j]))
# run: example_93(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_94(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_95(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_96(np.array([2.0, 0.5, 1.5, 0.25]))
# run: example_97(np.array([0.5, 0.25, 0.75, 0.125]), np.array([2.0, 0.5, 1.5, 0.25]))
# run: example_98(np.array([1.0 + 2.0j, -0.5 + 0.25j, 2.0 - 1.0j]))
# run: example_99(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_100(np.array([2.0, 0.5, 1.5, 0.25]))
# run: example_101(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_102(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_103(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_104(np.array([0.5, 0.25, 0.75, 0.125]), np.array([2.0, 0.5, 1.5, 0.25]))
# run: example_105(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_106(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_107(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_108(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_109(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_110(np.array([0.5, 0.25, 0.75, 0.125]), np.array([2.0, 0.5, 1.5, 0.25]))
# run: example_111(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_112(np.array([3, 1, 2, 1]))
# run: example_113(np.array([3, 1, 2, 1]))
# run: example_114(np.array([3, 1, 2, 1]))
# run: example_115(np.array([3, 1, 2, 1]))
# run: example_116(np.array([3, 1, 2, 1]))
# run: example_117(np.array([3, 1, 2, 1]))
# run: example_118(np.array([3, 1, 2, 1]))
# run: example_119(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_120(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_121(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_122(np.array([1.0 + 2.0j, -0.5 + 0.25j, 2.0 - 1.0j]))
# run: example_123(np.array([1.0 + 2.0j, -0.5 + 0.25j, 2.0 - 1.0j]))
# run: example_124(np.array([0.5, 0.25, 0.75, 0.125]), np.array([2.0, 0.5, 1.5, 0.25]))
# run: example_125(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_126(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_127(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_128(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_129(np.array([0.5, 0.25, 0.75, 0.125]), np.array([2.0, 0.5, 1.5, 0.25]))
# run: example_130(np.array([0.5, 0.25, 0.75, 0.125]), np.array([2.0, 0.5, 1.5, 0.25]))
# run: example_131(np.array([0.5, 0.25, 0.75, 0.125]), np.array([2.0, 0.5, 1.5, 0.25]))
# run: example_132(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_133(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_134(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_135(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_136(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_137(np.array([0.5, 0.25, 0.75, 0.125]), np.array([2.0, 0.5, 1.5, 0.25]))
# run: example_138(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_139(np.array([0.5, 0.25, 0.75, 0.125]), np.array([2.0, 0.5, 1.5, 0.25]))
# run: example_140(np.array([0.5, 0.25, 0.75, 0.125]), np.array([2.0, 0.5, 1.5, 0.25]))
# run: example_141(np.array([0.5, 0.25, 0.75, 0.125]), np.array([2.0, 0.5, 1.5, 0.25]))
# run: example_142(np.array([0.5, 0.25, 0.75, 0.125]), np.array([2.0, 0.5, 1.5, 0.25]))
# run: example_143(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_144(np.array([3, 1, 2, 1]))
# run: example_145(np.array([0.5, 0.25, 0.75, 0.125]), np.array([2.0, 0.5, 1.5, 0.25]))
# run: example_146(np.array([0.5, 0.25, 0.75, 0.125]), np.array([2.0, 0.5, 1.5, 0.25]))
# run: example_147(np.array([0.5, 0.25, 0.75, 0.125]), np.array([2.0, 0.5, 1.5, 0.25]))
# run: example_148(np.array([0.5, 0.25, 0.75, 0.125]), np.array([2.0, 0.5, 1.5, 0.25]))
# run: example_149(np.array([1.0 + 2.0j, -0.5 + 0.25j, 2.0 - 1.0j]))
# run: example_150(np.array([3, 1, 2, 1]))
# run: example_151(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_152(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_153(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_154(np.array([3, 1, 2, 1]))
# run: example_155(np.array([0.5, 0.25, 0.75, 0.125]), np.array([3, 1, 2, 1]))
# run: example_156(np.array([3, 1, 2, 1]))
# run: example_157(np.array([0.5, 0.25, 0.75, 0.125]), np.array([2.0, 0.5, 1.5, 0.25]))
# run: example_158(np.array([0.5, 0.25, 0.75, 0.125]), np.array([2.0, 0.5, 1.5, 0.25]))
# run: example_159(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_160(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_161(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_162(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_163(np.array([0.5, 0.25, 0.75, 0.125]), np.array([2.0, 0.5, 1.5, 0.25]))
# run: example_164(np.array([0.5, 0.25, 0.75, 0.125]), np.array([2.0, 0.5, 1.5, 0.25]))
# run: example_165(np.array([0.5, 0.25, 0.75, 0.125]), np.array([2.0, 0.5, 1.5, 0.25]))
# run: example_166(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_167(np.array([0.5, 0.25, 0.75, 0.125]), np.array([2.0, 0.5, 1.5, 0.25]))
# run: example_168(np.array([0.5, 0.25, 0.75, 0.125]), np.array([2.0, 0.5, 1.5, 0.25]))
# run: example_169(np.array([0.5, 0.25, 0.75, 0.125]), np.array([2.0, 0.5, 1.5, 0.25]))
# run: example_170(np.array([0.5, 0.25, 0.75, 0.125]), np.array([2.0, 0.5, 1.5, 0.25]))
# run: example_171(np.array([0.5, 0.25, 0.75, 0.125]), np.array([2.0, 0.5, 1.5, 0.25]))
# run: example_172(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_173(np.array([0.5, 0.25, 0.75, 0.125]), np.array([2.0, 0.5, 1.5, 0.25]))
# run: example_174(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_175(np.array([0.5, 0.25, 0.75, 0.125]), np.array([2.0, 0.5, 1.5, 0.25]))
# run: example_176(np.array([0.5, 0.25, 0.75, 0.125]), np.array([2.0, 0.5, 1.5, 0.25]))
# run: example_177(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_178(np.array([0.5, 0.25, 0.75, 0.125]), np.array([2.0, 0.5, 1.5, 0.25]))
# run: example_179(np.array([0.5, 0.25, 0.75, 0.125]), np.array([2.0, 0.5, 1.5, 0.25]))
# run: example_180(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_181(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_182(np.array([1.0 + 2.0j, -0.5 + 0.25j, 2.0 - 1.0j]))
# run: example_183(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_184(np.array([0.5, 0.25, 0.75, 0.125]), np.array([2.0, 0.5, 1.5, 0.25]))
# run: example_185(np.array([3, 1, 2, 1]))
# run: example_186(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_187(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_188(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_189(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_190(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_191(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_192(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_193(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_194(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_195(np.array([0.5, 0.25, 0.75, 0.125]), np.array([2.0, 0.5, 1.5, 0.25]))
# run: example_196(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_197(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_198(np.array([0.5, 0.25, 0.75, 0.125]), np.array([2.0, 0.5, 1.5, 0.25]))
# run: example_199(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_200(np.array([0.5, 0.25, 0.75, 0.125]), np.array([2.0, 0.5, 1.5, 0.25]))
# run: example_201(np.array([[4.0, 1.0, 0.0], [1.0, 3.0, 0.5], [0.0, 0.5, 2.0]]))
# run: example_202(np.array([[4.0, 1.0, 0.0], [1.0, 3.0, 0.5], [0.0, 0.5, 2.0]]))
# run: example_203(np.array([[4.0, 1.0, 0.0], [1.0, 3.0, 0.5], [0.0, 0.5, 2.0]]))
# run: example_204(np.array([[4.0, 1.0, 0.0], [1.0, 3.0, 0.5], [0.0, 0.5, 2.0]]))
# run: example_205(np.array([[4.0, 1.0, 0.0], [1.0, 3.0, 0.5], [0.0, 0.5, 2.0]]))
# run: example_206(np.array([[4.0, 1.0, 0.0], [1.0, 3.0, 0.5], [0.0, 0.5, 2.0]]))
# run: example_207(np.array([[4.0, 1.0, 0.0], [1.0, 3.0, 0.5], [0.0, 0.5, 2.0]]))
# run: example_208(np.array([[4.0, 1.0, 0.0], [1.0, 3.0, 0.5], [0.0, 0.5, 2.0]]))
# run: example_209(np.array([[4.0, 1.0, 0.0], [1.0, 3.0, 0.5], [0.0, 0.5, 2.0]]))
# run: example_210(np.array([[4.0, 1.0, 0.0], [1.0, 3.0, 0.5], [0.0, 0.5, 2.0]]))
# run: example_211(np.array([[4.0, 1.0, 0.0], [1.0, 3.0, 0.5], [0.0, 0.5, 2.0]]))
# run: example_212(np.array([[4.0, 1.0, 0.0], [1.0, 3.0, 0.5], [0.0, 0.5, 2.0]]))
# run: example_213(np.array([[4.0, 1.0, 0.0], [1.0, 3.0, 0.5], [0.0, 0.5, 2.0]]))
# run: example_214()
# run: example_215(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_216(np.array([[4.0, 1.0, 0.0], [1.0, 3.0, 0.5], [0.0, 0.5, 2.0]]))
# run: example_217(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_218()
# run: example_219(np.array([0.5, 0.25, 0.75, 0.125]), np.array([2.0, 0.5, 1.5, 0.25]))
# run: example_220()
# run: example_221(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_222()
# run: example_223()
# run: example_224(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_225()
# run: example_226(np.array([[4.0, 1.0, 0.0], [1.0, 3.0, 0.5], [0.0, 0.5, 2.0]]))
# run: example_227()
# run: example_228(np.array([[4.0, 1.0, 0.0], [1.0, 3.0, 0.5], [0.0, 0.5, 2.0]]))
# run: example_229()
# run: example_230(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_231(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_232(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_233(np.array([0.5, 0.25, 0.75, 0.125]), np.array([3, 1, 2, 1]))
# run: example_234(np.array([[4.0, 1.0, 0.0], [1.0, 3.0, 0.5], [0.0, 0.5, 2.0]]))
# run: example_235(np.array([[4.0, 1.0, 0.0], [1.0, 3.0, 0.5], [0.0, 0.5, 2.0]]))
# run: example_236(np.array([[4.0, 1.0, 0.0], [1.0, 3.0, 0.5], [0.0, 0.5, 2.0]]))
# run: example_237(np.array([[4.0, 1.0, 0.0], [1.0, 3.0, 0.5], [0.0, 0.5, 2.0]]))
# run: example_238(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_239()
# run: example_240(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_241(np.array([[4.0, 1.0, 0.0], [1.0, 3.0, 0.5], [0.0, 0.5, 2.0]]))
# run: example_242(np.array([[4.0, 1.0, 0.0], [1.0, 3.0, 0.5], [0.0, 0.5, 2.0]]))
# run: example_243(np.array([[4.0, 1.0, 0.0], [1.0, 3.0, 0.5], [0.0, 0.5, 2.0]]))
# run: example_244(np.array([[4.0, 1.0, 0.0], [1.0, 3.0, 0.5], [0.0, 0.5, 2.0]]))
# run: example_245(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_246(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_247(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_248(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_249(np.array([1.0 + 2.0j, -0.5 + 0.25j, 2.0 - 1.0j]))
# run: example_250(np.array([1.0 + 2.0j, -0.5 + 0.25j, 2.0 - 1.0j]))
# run: example_251(np.array([[4.0, 1.0, 0.0], [1.0, 3.0, 0.5], [0.0, 0.5, 2.0]]))
# run: example_252(np.array([[4.0, 1.0, 0.0], [1.0, 3.0, 0.5], [0.0, 0.5, 2.0]]))
# run: example_253(np.array([[4.0, 1.0, 0.0], [1.0, 3.0, 0.5], [0.0, 0.5, 2.0]]))
# run: example_254(np.array([[4.0, 1.0, 0.0], [1.0, 3.0, 0.5], [0.0, 0.5, 2.0]]))
# run: example_255(np.array([0.5, 0.25, 0.75, 0.125]), np.array([2.0, 0.5, 1.5, 0.25]))
# run: example_256(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_257(np.array([[4.0, 1.0, 0.0], [1.0, 3.0, 0.5], [0.0, 0.5, 2.0]]))
# run: example_258(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_259(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_260(np.array([[4.0, 1.0, 0.0], [1.0, 3.0, 0.5], [0.0, 0.5, 2.0]]))
# run: example_261(np.array([[4.0, 1.0, 0.0], [1.0, 3.0, 0.5], [0.0, 0.5, 2.0]]))
# run: example_262(np.array([[4.0, 1.0, 0.0], [1.0, 3.0, 0.5], [0.0, 0.5, 2.0]]))
# run: example_263(np.array([[4.0, 1.0, 0.0], [1.0, 3.0, 0.5], [0.0, 0.5, 2.0]]))
# run: example_264(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_265(np.array([[4.0, 1.0, 0.0], [1.0, 3.0, 0.5], [0.0, 0.5, 2.0]]))
# run: example_266(np.array([0.5, 0.25, 0.75, 0.125]), np.array([3, 1, 2, 1]))
# run: example_267(np.array([[4.0, 1.0, 0.0], [1.0, 3.0, 0.5], [0.0, 0.5, 2.0]]))
# run: example_268(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_269(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_270(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_271(np.array([0.5, 0.25, 0.75, 0.125]), np.array([2.0, 0.5, 1.5, 0.25]))
# run: example_272(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_273(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_274(np.array([[4.0, 1.0, 0.0], [1.0, 3.0, 0.5], [0.0, 0.5, 2.0]]))
# run: example_275(np.array([[4.0, 1.0, 0.0], [1.0, 3.0, 0.5], [0.0, 0.5, 2.0]]))
# run: example_276(np.array([[4.0, 1.0, 0.0], [1.0, 3.0, 0.5], [0.0, 0.5, 2.0]]))
# run: example_277(np.array([0.5, 0.25, 0.75, 0.125]), np.array([3, 1, 2, 1]))
# run: example_278(np.array([[4.0, 1.0, 0.0], [1.0, 3.0, 0.5], [0.0, 0.5, 2.0]]))
# run: example_279(np.array([[4.0, 1.0, 0.0], [1.0, 3.0, 0.5], [0.0, 0.5, 2.0]]))
# run: example_280(np.array([[4.0, 1.0, 0.0], [1.0, 3.0, 0.5], [0.0, 0.5, 2.0]]))
# run: example_281(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_282(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_283(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_284(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_285(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_286(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_287(np.array([0.5, 0.25, 0.75, 0.125]), np.array([2.0, 0.5, 1.5, 0.25]))
# run: example_288(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_289(np.array([1.0 + 2.0j, -0.5 + 0.25j, 2.0 - 1.0j]))
# run: example_290(np.array([1.0 + 2.0j, -0.5 + 0.25j, 2.0 - 1.0j]))
# run: example_291(np.array([1.0 + 2.0j, -0.5 + 0.25j, 2.0 - 1.0j]))
# run: example_292(np.array([1.0 + 2.0j, -0.5 + 0.25j, 2.0 - 1.0j]))
# run: example_293(np.array([1.0 + 2.0j, -0.5 + 0.25j, 2.0 - 1.0j]))
# run: example_294(np.array([1.0 + 2.0j, -0.5 + 0.25j, 2.0 - 1.0j]))
# run: example_295(np.array([1.0 + 2.0j, -0.5 + 0.25j, 2.0 - 1.0j]))
# run: example_296(np.array([1.0 + 2.0j, -0.5 + 0.25j, 2.0 - 1.0j]))
# run: example_297(np.array([1.0 + 2.0j, -0.5 + 0.25j, 2.0 - 1.0j]))
# run: example_298(np.array([1.0 + 2.0j, -0.5 + 0.25j, 2.0 - 1.0j]))
# run: example_299(np.array([1.0 + 2.0j, -0.5 + 0.25j, 2.0 - 1.0j]))
# run: example_300(np.array([1.0 + 2.0j, -0.5 + 0.25j, 2.0 - 1.0j]))
# run: example_301(np.array([1.0 + 2.0j, -0.5 + 0.25j, 2.0 - 1.0j]))
# run: example_302(np.array([1.0 + 2.0j, -0.5 + 0.25j, 2.0 - 1.0j]))
# run: example_303(np.array([1.0 + 2.0j, -0.5 + 0.25j, 2.0 - 1.0j]))
# run: example_304(np.array([1.0 + 2.0j, -0.5 + 0.25j, 2.0 - 1.0j]))
# run: example_305(np.array([1.0 + 2.0j, -0.5 + 0.25j, 2.0 - 1.0j]))
# run: example_306(np.array([1.0 + 2.0j, -0.5 + 0.25j, 2.0 - 1.0j]))
# run: example_307(np.array([1.0 + 2.0j, -0.5 + 0.25j, 2.0 - 1.0j]))
# run: example_308(np.array([0.5, 0.25, 0.75, 0.125]), np.array([2.0, 0.5, 1.5, 0.25]))
# run: example_309(np.array([1.0 + 2.0j, -0.5 + 0.25j, 2.0 - 1.0j]))
# run: example_310(np.array([3, 1, 2, 1]))
# run: example_311(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_312(np.array([3, 1, 2, 1]))
# run: example_313(np.array([3, 1, 2, 1]))
# run: example_314(np.array([0.5, 0.25, 0.75, 0.125]), np.array([2.0, 0.5, 1.5, 0.25]))
# run: example_315(np.array([0.5, 0.25, 0.75, 0.125]), np.array([2.0, 0.5, 1.5, 0.25]))
# run: example_316(np.array([0.5, 0.25, 0.75, 0.125]), np.array([2.0, 0.5, 1.5, 0.25]))
# run: example_317(np.array([0.5, 0.25, 0.75, 0.125]), np.array([2.0, 0.5, 1.5, 0.25]))
# run: example_318()
# run: example_319()
# run: example_320()
# run: example_321()
# run: example_322()
# run: example_323()
# run: example_324(np.array([[4.0, 1.0, 0.0], [1.0, 3.0, 0.5], [0.0, 0.5, 2.0]]))
# run: example_325(np.array([[4.0, 1.0, 0.0], [1.0, 3.0, 0.5], [0.0, 0.5, 2.0]]))
# run: example_326(np.array([[4.0, 1.0, 0.0], [1.0, 3.0, 0.5], [0.0, 0.5, 2.0]]))
# run: example_327(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_328(np.array([[4.0, 1.0, 0.0], [1.0, 3.0, 0.5], [0.0, 0.5, 2.0]]))
# run: example_329(np.array([0.5, 0.25, 0.75, 0.125]), np.array([2.0, 0.5, 1.5, 0.25]))
# run: example_330(np.array([0.5, 0.25, 0.75, 0.125]), np.array([2.0, 0.5, 1.5, 0.25]))
# run: example_331(np.array([[4.0, 1.0, 0.0], [1.0, 3.0, 0.5], [0.0, 0.5, 2.0]]))
# run: example_332(np.array([0.5, 0.25, 0.75, 0.125]), np.array([2.0, 0.5, 1.5, 0.25]))
# run: example_333(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_334(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_335(np.array([3, 1, 2, 1]))
# run: example_336(np.array([0.5, 0.25, 0.75, 0.125]), np.array([2.0, 0.5, 1.5, 0.25]))
# expect: 0.5000000000000002
# run: example_337(np.array([1.0 + 2.0j, -0.5 + 0.25j, 2.0 - 1.0j]))
# run: example_338()
# run: example_339(np.array([0.5, 0.25, 0.75, 0.125]), np.array([2.0, 0.5, 1.5, 0.25]))
# run: example_340(np.array([0.5, 0.25, 0.75, 0.125]), np.array([2.0, 0.5, 1.5, 0.25]))
# run: example_341(np.array([0.5, 0.25, 0.75, 0.125]), np.array([2.0, 0.5, 1.5, 0.25]))
# run: example_342(np.array([0.5, 0.25, 0.75, 0.125]), np.array([2.0, 0.5, 1.5, 0.25]))
# run: example_343(np.array([0.5, 0.25, 0.75, 0.125]), np.array([2.0, 0.5, 1.5, 0.25]))
# run: example_344(np.array([0.5, 0.25, 0.75, 0.125]), np.array([2.0, 0.5, 1.5, 0.25]))
# run: example_345(np.array([0.5, 0.25, 0.75, 0.125]), np.array([2.0, 0.5, 1.5, 0.25]))
# run: example_346(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_347(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_348(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_349(np.array([[4.0, 1.0, 0.0], [1.0, 3.0, 0.5], [0.0, 0.5, 2.0]]))
# run: example_350(np.array([0.5, 0.25, 0.75, 0.125]), np.array([[4.0, 1.0, 0.0], [1.0, 3.0, 0.5], [0.0, 0.5, 2.0]]))
# run: example_351(np.array([[4.0, 1.0, 0.0], [1.0, 3.0, 0.5], [0.0, 0.5, 2.0]]))
# run: example_352(np.array([[4.0, 1.0, 0.0], [1.0, 3.0, 0.5], [0.0, 0.5, 2.0]]))
# run: example_353(np.array([[4.0, 1.0, 0.0], [1.0, 3.0, 0.5], [0.0, 0.5, 2.0]]))
# run: example_354(np.array([[4.0, 1.0, 0.0], [1.0, 3.0, 0.5], [0.0, 0.5, 2.0]]))
# run: example_355(np.array([[4.0, 1.0, 0.0], [1.0, 3.0, 0.5], [0.0, 0.5, 2.0]]))
# run: example_356(np.array([[4.0, 1.0, 0.0], [1.0, 3.0, 0.5], [0.0, 0.5, 2.0]]))
# run: example_357(np.array([[4.0, 1.0, 0.0], [1.0, 3.0, 0.5], [0.0, 0.5, 2.0]]))
# run: example_358(np.array([[4.0, 1.0, 0.0], [1.0, 3.0, 0.5], [0.0, 0.5, 2.0]]))
# run: example_359(np.array([[4.0, 1.0, 0.0], [1.0, 3.0, 0.5], [0.0, 0.5, 2.0]]))
# run: example_360(np.array([[4.0, 1.0, 0.0], [1.0, 3.0, 0.5], [0.0, 0.5, 2.0]]))
# run: example_361(np.array([[4.0, 1.0, 0.0], [1.0, 3.0, 0.5], [0.0, 0.5, 2.0]]))
# run: example_362(np.array([[4.0, 1.0, 0.0], [1.0, 3.0, 0.5], [0.0, 0.5, 2.0]]))
# run: example_363(np.array([[4.0, 1.0, 0.0], [1.0, 3.0, 0.5], [0.0, 0.5, 2.0]]))
# run: example_364(np.array([[4.0, 1.0, 0.0], [1.0, 3.0, 0.5], [0.0, 0.5, 2.0]]))
# run: example_365(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_366(np.array([[4.0, 1.0, 0.0], [1.0, 3.0, 0.5], [0.0, 0.5, 2.0]]))
# run: example_367(np.array([0.5, 0.25, 0.75, 0.125]), np.array([[4.0, 1.0, 0.0], [1.0, 3.0, 0.5], [0.0, 0.5, 2.0]]))
# run: example_368(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_369(np.array([0.5, 0.25, 0.75, 0.125]), np.array([2.0, 0.5, 1.5, 0.25]))
# run: example_370(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_371(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_372(np.array([0.5, 0.25, 0.75, 0.125]), np.array([2.0, 0.5, 1.5, 0.25]))
# expect: 2.28125
# run: example_373(np.array([[4.0, 1.0, 0.0], [1.0, 3.0, 0.5], [0.0, 0.5, 2.0]]))
# run: example_374(np.array([0.5, 0.25, 0.75, 0.125]), np.array([2.0, 0.5, 1.5, 0.25]))
# run: example_375(np.array([0.5, 0.25, 0.75, 0.125]), np.array([2.0, 0.5, 1.5, 0.25]))
# run: example_376(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_377()
# run: example_378()
# run: example_379(np.array([[4.0, 1.0, 0.0], [1.0, 3.0, 0.5], [0.0, 0.5, 2.0]]))
# run: example_380(np.array([[4.0, 1.0, 0.0], [1.0, 3.0, 0.5], [0.0, 0.5, 2.0]]))
# run: example_381(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_382(np.array([[4.0, 1.0, 0.0], [1.0, 3.0, 0.5], [0.0, 0.5, 2.0]]))
# run: example_383(np.array([0.5, 0.25, 0.75, 0.125]), np.array([2.0, 0.5, 1.5, 0.25]))
# run: example_384(np.array([1.0 + 2.0j, -0.5 + 0.25j, 2.0 - 1.0j]))
# run: example_385(np.array([0.5, 0.25, 0.75, 0.125]), np.array([2.0, 0.5, 1.5, 0.25]))
# run: example_386(np.array([[4.0, 1.0, 0.0], [1.0, 3.0, 0.5], [0.0, 0.5, 2.0]]))
# run: example_387(np.array([3, 1, 2, 1]))
# run: example_388(np.array([3, 1, 2, 1]))
# run: example_389(np.array([3, 1, 2, 1]))
# run: example_390()
# run: example_391()
# run: example_392()
# run: example_393()
# run: example_394()
# run: example_395()
# run: example_396()
# run: example_397()
# run: example_398()
# run: example_399()
# run: example_400()
# run: example_401()
# run: example_402()
# run: example_403()
# run: example_404()
# run: example_405()
# run: example_406()
# run: example_407()
# run: example_408()
# run: example_409()
# run: example_410()
# run: example_411()
# run: example_412()
# run: example_413()
# run: example_414()
# run: example_415()
# run: example_416()
# run: example_417()
# run: example_418()
# run: example_419()
# run: example_420(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_421()
# run: example_422(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_423(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_424(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_425(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_426(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_427(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_428(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_429(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_430(np.array([2.0, 0.5, 1.5, 0.25]))
# run: example_431(np.array([0.5, 0.25, 0.75, 0.125]), np.array([2.0, 0.5, 1.5, 0.25]))
# run: example_432(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_433(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_434(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_435(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_436(np.array([0.5, 0.25, 0.75, 0.125]), np.array([2.0, 0.5, 1.5, 0.25]))
# run: example_437(np.array([0.5, 0.25, 0.75, 0.125]), np.array([2.0, 0.5, 1.5, 0.25]))
# run: example_438(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_439(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_440(np.array([[4.0, 1.0, 0.0], [1.0, 3.0, 0.5], [0.0, 0.5, 2.0]]))
# run: example_441(np.array([0.5, 0.25, 0.75, 0.125]), np.array([3, 1, 2, 1]))
# run: example_442(np.array([0.5, 0.25, 0.75, 0.125]), np.array([3, 1, 2, 1]))
# run: example_443(np.array([[4.0, 1.0, 0.0], [1.0, 3.0, 0.5], [0.0, 0.5, 2.0]]))
# run: example_444(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_445(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_446(np.array([[4.0, 1.0, 0.0], [1.0, 3.0, 0.5], [0.0, 0.5, 2.0]]))
# run: example_447(np.array([[4.0, 1.0, 0.0], [1.0, 3.0, 0.5], [0.0, 0.5, 2.0]]))
# run: example_448(np.array([[4.0, 1.0, 0.0], [1.0, 3.0, 0.5], [0.0, 0.5, 2.0]]))
# run: example_449(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_450(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_451(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_452(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_453(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_454(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_455(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_456(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_457(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_458(np.array([[4.0, 1.0, 0.0], [1.0, 3.0, 0.5], [0.0, 0.5, 2.0]]))
# run: example_459(np.array([0.5, 0.25, 0.75, 0.125]), np.array([2.0, 0.5, 1.5, 0.25]))
# run: example_460(np.array([0.5, 0.25, 0.75, 0.125]), np.array([2.0, 0.5, 1.5, 0.25]))
# run: example_461()
# run: example_462()
# run: example_463()
# run: example_464()
# run: example_465(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_466(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_467(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_468(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_469(np.array([0.5, 0.25, 0.75, 0.125]), np.array([3, 1, 2, 1]))
# run: example_470(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_471(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_472(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_473(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_474(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_475(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_476(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_477(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_478(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_479(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_480(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_481(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_482(np.array([0.5, 0.25, 0.75, 0.125]))
# run: example_483(np.array([0.5, 0.25, 0.75, 0.125]), np.array([2.0, 0.5, 1.5, 0.25]))
# run: example_484(np.array([0.5, 0.25, 0.75, 0.125]), np.array([2.0, 0.5, 1.5, 0.25]))
# run: example_485(np.array([0.5, 0.25, 0.75, 0.125]), np.array([2.0, 0.5, 1.5, 0.25]))
