0
00
0_0
1
1_000_000
0x1F, 0XfF, 0x_1f, 0o17, 0O7_7, 0b101, 0B_1_0
123456789012345678901234567890123456789012345678901234567890
0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF
-123456789012345678901234567890
1.0, 1., .5, 0.5, 00.5, 1_0.0_1, 09.5
1e5, 1E5, 1e+5, 1e-5, 1.5e10, 1.e5, .5e-3, 1_0e1_0, 1e16, 1e15, 123456789012345678.0
1e22, 1e23, 1e300, 1e400, 5e-324, 1e-400, 0.0001, 0.00001, 0.1, 3.14159, 1e-7, 123.456e-10
1j, 1J, 1.5j, 1e5j, 0j, .5j, 1_0j, 1e20j, 00j
1 .real
1..real
1.0.real
1j.imag
0x1.real
''
""
''''''
""""""
'a' "b" '''c''' """d"""
'a\
b'
'''a
b\
c'''
"it's", 'say "hi"', 'both \' and "', "tab\there", 'nul\0', '\x41\u0042\U00000043\103\7\08'
'\a\b\f\n\r\t\v\\\'\"'
'\N{BULLET}\N{em dash}\N{LATIN SMALL LETTER E WITH ACUTE}\N{SNOWMAN}\N{LINE FEED}'
'\d\.\ \(\%'
'\777'
r'\n', R"\x", r'\'', r"\\", r'''\
'''
u'unicode', U"unicode", u'a' 'b', 'a' u'b'
b'bytes', B"bytes", br'\n', bR'\n', Rb'\n', rB"\x", b'\x00\xff\101\n\\' b'more', b'\N{x}\u1234', b'\777'
b'''a
b'''
'é', 'ß', '日本語', '🎉', '\U0001F389', '\ud800', '\xe9', '\x7f', '\x80', '\xa0', '\xad', '\u2028', '\u200b', '\ufeff'
('a'
 'b'   # comment
 'c')
x = ("one "
     f"{two} "
     "three")
