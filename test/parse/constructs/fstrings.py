f''
f'text'
F"text"
f'{a}'
f'{a}{b}'
f'x{a}y{b}z'
f'{a!r}{b!s}{c!a}'
f'{a:>10}'
f'{a!r:>10}'
f'{a:{b}}'
f'{a:{b}.{c}f}'
f'{a:x{b!r}y{c:d}z}'
f'{a:%H:%M:%S}'
f'{a:}'
f'{a=}'
f'{a = }'
f'{ a = !s}'
f'{a=!r:>10}'
f'{a=:.2f}'
f'{a + b=}'
f'{f(a, b=c)=}'
f'{{}}'
f'{{{a}}}'
f'{{a}}'
f'}}{{'
f'{ {1: 2}[1] }'
f'{ {a for a in b} }'
f'{a["b"]}'
f'{a['b']}'
f"{a["b"]["c"]}"
f'{f'{f'{a}'}'}'
f"{f"{f"{a}"}"}"
f'{a, b}'
f'{*a, b}'
f'{a,}'
f'{lambda_}'
f'{(lambda x: x)(1)}'
f'{(a := b)}'
f'{a:=b}'
f'{a if b else c}'
f'{a!=b}'
f'{a==b}'
f'{a<=b}{a>=b}'
f'{a or b and not c}'
f'{a[1:2]}'
f'{a[::2]!r:>{w}}'
f'{[a for a in b]}'
f'{a:{'>'}{10}}'
f'{a}' 'b' f'c{d}'
'a' f'{b}'
'a' 'b' f'{c}' 'd' 'e' f'f'
u'a' f'{b}'
f'\n\t\x41\N{BULLET}{a}\u0042'
f'\{a}'
f'\{{a'
rf'\n{a}\d'
fr'\{a}'
Rf'{a}\{{b}}\}}'
rF"\\{a}"
f'''
{a}
{
    b
}
{c:
}'''
f"""{
    a  # comment
    + b
}"""
f'{
    a
    + b}'
f'{a # comment
}'
f'{a!r
}'
f"{x:{'{'}>10}"
f'{yield_}'
f'{"a" "b"}'
f'{"{}"}'
f'{"}"}{'{'}'
f'{a}\
b'
f'{b"bytes"}'
f'{1}{1.5}{1j}'
f'{-a}{~a}{not a}'
f'{a.b.c()[0]}'
f'{None}{True}{...}'
f'é{a}日{b}🎉'
f'{é}'
f'{a:é{b}日}'
f'{3.4:10}'
f"{a!r:^{width}.{precision}}"
f'{"\n".join(a)}'
f'{a:\n}'
f'{a:\x41}'
async def f():
    f'{await a}'
    return f'{await a!r:>{await b}}'
def g():
    f'{yield}'
    f'{yield a}'
    x = f'{(yield a)=}'
