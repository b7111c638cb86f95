/// Argument expressions, each with type, shape, layout and hash of what NumPy makes of it.
let argumentTable = """
  arange(10)	0	int64 10 C 133432d16e23d744
  np.arange(3, 10)	0	int64 7 C dab644d59af32e87
  numpy.arange(10, 3, -2)	0	int64 4 C aeb25d107918bea5
  arange(0, 1, 0.1)	0	float64 10 C d29d6271a1a107ea
  arange(0.1, 2, 0.3)	0	float64 7 C 41c77a85a20942e1
  arange(1, -1, -0.03)	0	float64 67 C c82de2ccd4bd16c7
  arange(5.5)	0	float64 6 C 9e8e275ff19023b4
  arange(0)	0	int64 0 C cbf29ce484222325
  arange(3, 1)	0	int64 0 C cbf29ce484222325
  arange(5, dtype=np.float32)	0	float32 5 C 1a89eb0811ab7548
  arange(0, 1, 0.1, dtype='f4')	0	float32 10 C 01d52bed36197d13
  arange(0, 2, 0.25, np.complex64)	0	complex64 8 C 7ac8386779e79abb
  arange(300, dtype='u1')	0	uint8 300 C 4c68c7903ce32299
  arange(0.5, 5, 1.5, dtype=int)	0	int64 3 C a3e34f42faa92b03
  arange(start=2, stop=20, step=3)	0	int64 6 C 0afc3c30a530355e
  arange(np.float32(3))	0	float64 3 C 7fc5a13e70b0f698
  linspace(0, 1, 11)	0	float64 11 C 023bc93debda3f93
  linspace(0, 1)	0	float64 50 C b033123630505670
  linspace(-3, 7, 1000)	0	float64 1000 C 5517fb107478fd7e
  linspace(1, 2, 1)	0	float64 1 C aab1693229ba1db8
  linspace(1, 2, 0)	0	float64 0 C cbf29ce484222325
  linspace(5, 5, 4)	0	float64 4 C 711092f1c1e778a5
  linspace(0, 10, 7, endpoint=False)	0	float64 7 C 911b6e358cce229c
  linspace(0, 10, 7, dtype=int)	0	int64 7 C 0e3f6b9b9f3ed426
  linspace(-10, 0, 7, dtype='i2')	0	int16 7 C b3d3233daadab2b0
  linspace(0, 1, 13, dtype=np.float32)	0	float32 13 C 469cd956d81dc8e3
  zeros((3, 4))	0	float64 3x4 C 0243cfa845185aa5
  np.zeros(5, dtype=bool)	0	bool 5 C e4bc4fd9252be94f
  zeros([2, 3], 'c8')	0	complex64 2x3 C a09d945a1cd8d6e5
  zeros((2, 3), order='F')	0	float64 2x3 F a09d945a1cd8d6e5
  zeros(())	0	float64 0d C a8c7f832281a39c5
  zeros((0, 3))	0	float64 0x3 C cbf29ce484222325
  ones(5, dtype=np.float32)	0	float32 5 C 17263910e60ca9f8
  ones((2, 2), int)	0	int64 2x2 C fdcdb80e5fd8d165
  ones(3, complex)	0	complex128 3 C 0e40726439010678
  full((2,2), 7)	0	int64 2x2 C e065073a847488e5
  full(3, 2.5)	0	float64 3 C 13f74de0e3145521
  full((2, 3), True)	0	bool 2x3 C 70a8e5e967aa760b
  full(2, 1+2j)	0	complex128 2 C fe99e12f53411d65
  full((3,), 7, dtype='u2')	0	uint16 3 C 2207a27a6260aaca
  np.full(shape=(2, 2), fill_value=0.1, dtype=np.float32, order='F')	0	float32 2x2 F 833321a8f9c93bcd
  np.array([[1, 2], [3, 4]], dtype=np.float32)	0	float32 2x2 C 8faa0a18faf0fb98
  np.array([1, 2.5, True])	0	float64 3 C fc99285258c09161
  array([True, False])	0	bool 2 C 082f2207b4e88cc4
  array([1, 2+1j])	0	complex128 2 C 5ba1a46fd209ce85
  array((1, 2, 3), 'i1')	0	int8 3 C d0aa6218672cf5ab
  array([[[1], [2]], [[3], [4]]])	0	int64 2x2x1 C 898f7e1ce6964921
  array([])	0	float64 0 C cbf29ce484222325
  array(3)	0	int64 0d C c7c2bf3b330983e6
  array([9223372036854775808])	0	uint64 1 C a8c7783228196045
  array([np.float32(1), np.float32(2)])	0	float32 2 C 097a69ee2da301d8
  array([1.9, -1.9], dtype=int)	0	int64 2 C c4777a6e69ba809c
  asfortranarray(arange(6).reshape(2, 3))	0	int64 2x3 F 0703461c07025044
  ascontiguousarray(arange(6).reshape(2, 3).T)	0	int64 3x2 C 68e7d4a7379db664
  arange(10)[::2]	0	int64 5 A 46bbc2c3bedfb54d
  arange(10)[::-1]	0	int64 10 A cc74d2fbad8db924
  arange(10)[-3:]	0	int64 3 C acf08125141c1f03
  arange(10)[2:8:3]	0	int64 2 A 8b36681c507d2242
  arange(10)[4]	0	int64 scalar - 2cdcdc0dfc5d1141
  arange(10).reshape(2, 5)	0	int64 2x5 C 133432d16e23d744
  arange(12).reshape((3, -1))	0	int64 3x4 C c49bd70a64455fa5
  arange(12).reshape(2, 2, 3).T	0	int64 3x2x2 F 8e02265518a1cbc5
  arange(12).reshape(3, 4)[1]	0	int64 4 C 2a0a6a1bf49360a5
  arange(12).reshape(3, 4)[:, 1]	0	int64 3 A 470bc682561df6c8
  arange(12).reshape(3, 4)[::2, ::-1]	0	int64 2x4 A 58e17a447fbf3225
  arange(24).reshape(2, 3, 4)[..., 1]	0	int64 2x3 A 818c3907fb317e01
  arange(24).reshape(2, 3, 4)[1, ..., ::2]	0	int64 3x2 A a32ab46fdd674fa7
  arange(24).reshape(2, 3, 4)[..., 0, 1:]	0	int64 2x3 A c26e6dab3e41bfe9
  arange(24).reshape(2, 3, 4).T.reshape(6, 4)	0	int64 6x4 C 306e2b36cf8fece5
  arange(24).reshape(2, 3, 4).transpose()	0	int64 4x3x2 F 306e2b36cf8fece5
  arange(5).astype('f4')	0	float32 5 C 1a89eb0811ab7548
  (rand(10) * 12 - 3).astype('i2')	0	int16 10 C ea9aa16fa808349e
  np.random.rand(2, 3).T.astype(np.float32)	0	float32 3x2 F 2bda0e48d7d721a3
  arange(6).reshape(2, 3).T.copy()	0	int64 3x2 C 68e7d4a7379db664
  array([-1.5, 300.7, 2.0]).astype('u1')	0	uint8 3 C f88b7f1be397302c
  array([0, 2, -1]).astype(bool)	0	bool 3 C d949ad186c0c4e41
  array([1+2j, 3]).astype('c8')	0	complex64 2 C 8df74a18f97fd3d8
  array([1e10, -1e10, 1e300]).astype('i4')	0	int32 3 C f6ae174e7749b315
  array([1e10, 1e300]).astype('i8')	0	int64 2 C b13867d9dadf575c
  2+3j	0	complex128 scalar - 629a871e87a63c9d
  1 + 2 * 3 - 4 / 8	0	float64 scalar - a87cf43227da477f
  7 // 2	0	int64 scalar - c7c2bf3b330983e6
  -7 // 2	0	int64 scalar - 1da79a586b5ef85e
  -7 % 3	0	int64 scalar - e6bd86443df8ce07
  7.5 // -2	0	float64 scalar - a891d83227ec73f5
  -7.5 % 2	0	float64 scalar - aae7e93229e886a8
  2 ** 10	0	int64 scalar - 937e0a08e0caee59
  10**7	0	int64 scalar - 73d3ac1df81fae3b
  2 ** -1	0	float64 scalar - aae7e93229e886a8
  2 ** 0.5	0	float64 scalar - 9a5b8318b7fef7a9
  -2 ** 2	0	int64 scalar - 1da79a586b5ef85e
  (1 + 2j) * (3 - 1j)	0	complex128 scalar - 76129ad845b38de5
  (1 + 2j) / (3 - 1j)	0	complex128 scalar - aa6f1bd60e9544ba
  0x10	0	int64 scalar - 987468c2d70edbd5
  0b101	0	int64 scalar - 0de21504f16dc720
  0o17	0	int64 scalar - 43addb5f5ec6ac6a
  1_000	0	int64 scalar - ad6323825fa766dc
  1e-3	0	float64 scalar - f1db32c1d0618ccf
  .5	0	float64 scalar - aae7e93229e886a8
  5.	0	float64 scalar - a884403227e0e751
  1e5	0	float64 scalar - 3a883a3157f6bf7f
  1_0.5_0e1_0	0	float64 scalar - c518528e8fc049a3
  -9223372036854775808	0	int64 scalar - a8c7783228196045
  True	0	bool scalar - af63bc4c8601b62c
  True + True	0	int64 scalar - e6bd86443df8ce07
  rand(10) * 12 - 3	0	float64 10 C e1edfce3f8483c74
  arange(5) + 1	0	int64 5 C a73c4fcedb1fd5a4
  arange(5) / 2	0	float64 5 C feda4cb11e270cf0
  1 - arange(5)	0	int64 5 C 439272e8fe37548f
  -arange(5)	0	int64 5 C 5f44daeda0b54c25
  2.5 * arange(4, dtype='f4')	0	float32 4 C e963f2ae6f5549b5
  2.5 * arange(4, dtype='i1')	0	float64 4 C 80188680679842cb
  arange(4, dtype='u1') * 100	0	uint8 4 C 12def67eeb1b2e05
  arange(-4, 4) // 3	0	int64 8 C d749c9ac00bf9525
  arange(-4, 4) % 3	0	int64 8 C 155c1c74891df707
  arange(-4, 4) % -3	0	int64 8 C 056c96d9d0a47d1d
  arange(-4, 4) / 3.5 // 0.25	0	float64 8 C 0e3b72c2072c320c
  arange(-4, 4) * 0.3 % 0.7	0	float64 8 C 40400fadb2e17a89
  arange(-4, 4) * 0.3 % -0.7	0	float64 8 C 2f1b3597f61c1b6b
  arange(4) * 1j	0	complex128 4 C ce965c78664bb350
  arange(4, dtype='f4') * 1j	0	complex64 4 C ffac19f0982168e8
  arange(4, dtype='f4') * np.float64(2)	0	float64 4 C 5d8716f627f06f1d
  arange(4, dtype='i4') * np.float32(2)	0	float64 4 C 5d8716f627f06f1d
  arange(3, dtype='u4') - arange(3, dtype='i4')	0	int64 3 C 81d23fd7003c2305
  arange(3, dtype='i2') * arange(3, dtype='f4')	0	float32 3 C e30dbad3bfbe4688
  arange(4).reshape(2, 2) * np.pi	0	float64 2x2 C 43273fc317d29fdf
  np.float32(0.1) * 3	0	float32 scalar - 6fd4a88126c62a93
  -array([])	0	float64 0 C cbf29ce484222325
  1 - arange(0)	0	int64 0 C cbf29ce484222325
  (12 + 32j) / (3 - 1j)	0	complex128 scalar - ed8f1cbba6df2371
  (12 + 32j) / (1 - 3j)	0	complex128 scalar - e736ed280b6bd324
  0x_1f	0	int64 scalar - 335a4bf00dbb4e7a
  00	0	int64 scalar - a8c7f832281a39c5
  np.int8(5)	0	int8 scalar - af63b84c8601af60
  np.uint64(18446744073709551615)	0	uint64 scalar - 8cf51a8bfca3883d
  np.complex64(1+2j)	0	complex64 scalar - 097a69ee2da301d8
  float(3)	0	float64 scalar - a8ad083228038d3d
  rand(3, 2)	0	float64 3x2 C cc627c8c39ec6890
  rand(3, 2)	4294967295	float64 3x2 C 8ccde19fcd74facf
  rand()	0	float64 scalar - 9d33616c23f6c932
  rand()	4294967295	float64 scalar - 5ba1547e8d0beed0
  randn(5)	0	float64 5 C 9477e40578caf7a9
  randn(5)	4294967295	float64 5 C fcaf2778d5c01966
  randn(2, 3)	0	float64 2x3 C c637f87ec77870ad
  randn(2, 3)	4294967295	float64 2x3 C 0d07e77f78274fe8
  np.random.randn(1001)	0	float64 1001 C b314df5ac825f01f
  np.random.randn(1001)	4294967295	float64 1001 C c6a1cee45b7b4a5f
  randint(0, 10)	0	int64 scalar - 0de21504f16dc720
  randint(0, 10)	4294967295	int64 scalar - c7c2bf3b330983e6
  randint(5)	0	int64 scalar - 2cdcdc0dfc5d1141
  randint(5)	4294967295	int64 scalar - c7c2bf3b330983e6
  randint(0, 10, 10_000)	0	int64 10000 C a6e1cce85f2ea142
  randint(0, 10, 10_000)	4294967295	int64 10000 C cf4ea82618319c68
  np.random.randint(0, 10, size=(3, 4))	0	int64 3x4 C 2bf9605ea66350cf
  np.random.randint(0, 10, size=(3, 4))	4294967295	int64 3x4 C 25b02c17ea570c4c
  randint(-5, 5, 100)	0	int64 100 C 4f9f6516920bb1c0
  randint(-5, 5, 100)	4294967295	int64 100 C 0cad6eb620b26b25
  randint(0, 2**32, 100)	0	int64 100 C 51db1a284479de71
  randint(0, 2**32, 100)	4294967295	int64 100 C 9b94a71bfa68057b
  randint(0, 2**32 - 1, 100)	0	int64 100 C 51db1a284479de71
  randint(0, 2**32 - 1, 100)	4294967295	int64 100 C 9b94a71bfa68057b
  randint(0, 2**40, 100)	0	int64 100 C b21e4c27a9d47137
  randint(0, 2**40, 100)	4294967295	int64 100 C c43e29a1a6dc7379
  randint(-2**63, 9223372036854775807, 100)	0	int64 100 C dc75bd72c5b10484
  randint(-2**63, 9223372036854775807, 100)	4294967295	int64 100 C 924c750ee8f1fd0e
  randint(0, 1, 5)	0	int64 5 C 40d69e0cf0f65c45
  randint(0, 1, 5)	4294967295	int64 5 C 40d69e0cf0f65c45
  randint(0, 256, 100, dtype='u1')	0	uint8 100 C b950680432205923
  randint(0, 256, 100, dtype='u1')	4294967295	uint8 100 C 7286418356c73053
  randint(-100, 100, 101, dtype='i1')	0	int8 101 C 383433d16833b73d
  randint(-100, 100, 101, dtype='i1')	4294967295	int8 101 C 1a5bda4a73306f10
  randint(0, 100, 101, dtype=np.uint8)	0	uint8 101 C 3634f990e752f852
  randint(0, 100, 101, dtype=np.uint8)	4294967295	uint8 101 C fa7cbd2abbff58ac
  randint(0, 1000, 101, dtype='i2')	0	int16 101 C ab534c79f1dfbdd4
  randint(0, 1000, 101, dtype='i2')	4294967295	int16 101 C 40cf36bb8f4cc55a
  randint(0, 65536, 101, dtype='u2')	0	uint16 101 C 50f9f335c5e7e99c
  randint(0, 65536, 101, dtype='u2')	4294967295	uint16 101 C c97bd04ae162e92a
  randint(0, 100000, 100, dtype='i4')	0	int32 100 C a1022123b3411bdd
  randint(0, 100000, 100, dtype='i4')	4294967295	int32 100 C 198cc0bd00132901
  randint(0, 2**32, 100, dtype='u4')	0	uint32 100 C 57920a64f8fc7341
  randint(0, 2**32, 100, dtype='u4')	4294967295	uint32 100 C e3f04d296df23fdb
  randint(0, 18446744073709551615, 100, dtype='u8')	0	uint64 100 C 1c11129b31a5fa84
  randint(0, 18446744073709551615, 100, dtype='u8')	4294967295	uint64 100 C 38a0fc4d1095280e
  randint(0, 2, 100, dtype=bool)	0	bool 100 C f30e36e37e3c7078
  randint(0, 2, 100, dtype=bool)	4294967295	bool 100 C 261b93b53b47a2e0
  randint(0, 1, 10, dtype=bool)	0	bool 10 C 69d307cc20f6ef8d
  randint(0, 1, 10, dtype=bool)	4294967295	bool 10 C 69d307cc20f6ef8d
  randint(3, size=20)	0	int64 20 C 9464ce3c05964ca7
  randint(3, size=20)	4294967295	int64 20 C b25c3f64cc4cad65
  random.random((2, 2))	0	float64 2x2 C e2c7c90051af3113
  random.random((2, 2))	4294967295	float64 2x2 C 30909f178440e8fa
  random_sample(3)	0	float64 3 C d907b5304ca085b8
  random_sample(3)	4294967295	float64 3 C 4f09bcc3b88cd52d
  standard_normal(7)	0	float64 7 C dcbcc0a7f00c59f5
  standard_normal(7)	4294967295	float64 7 C e1d6bd6417874bd7
  normal(3, 0.5, 9)	0	float64 9 C 810596fa841aa8ad
  normal(3, 0.5, 9)	4294967295	float64 9 C 4a24638810649b93
  uniform(-1, 1, (2, 5))	0	float64 2x5 C fea722c9e2bcb384
  uniform(-1, 1, (2, 5))	4294967295	float64 2x5 C 96235dbdb6de83fe
  """
