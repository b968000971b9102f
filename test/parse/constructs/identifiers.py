é = 1
ñandú = é
日本 = 2
𝐱 = 3
ﬁ = 4
ª = 5
x·y = 6
_é1 = 7
class Ü: ö = 8
Ü.ö
def ℌ(ℝ): return ℝ
f(𝐤=1)
from μ import ﬂ as ﬃ
global_ = İ = ı = 1
