/**
 * What the Unicode database says of digits and JS's regular expressions do not: characters whose
 * Numeric_Type is Digit (`"²".isdigit()`), and letters with a numeric value (`"五".isnumeric()`).
 */
const DIGITS = [
  String.raw`\xb2\xb3\xb9\u1369-\u1371\u19da\u2070\u2074-\u2079\u2080-\u2089\u2460-\u2468\u2474-`,
  String.raw`\u247c\u2488-\u2490\u24ea\u24f5-\u24fd\u24ff\u2776-\u277e\u2780-\u2788\u278a-\u2792`,
  String.raw`\u{10a40}-\u{10a43}\u{10e60}-\u{10e68}\u{11052}-\u{1105a}\u{1f100}-\u{1f10a}`,
].join("");
const NUMERIC_LETTERS = [
  String.raw`\u3405\u3483\u382a\u3b4d\u4e00\u4e03\u4e07\u4e09\u4e24\u4e5d\u4e8c\u4e94\u4e96\u4eac`,
  String.raw`\u4ebf\u4ec0\u4edf\u4ee8\u4f0d\u4f70\u4fe9\u5006\u5104\u5146\u5169\u516b\u516d\u5341`,
  String.raw`\u5343-\u5345\u534c\u53c1-\u53c4\u56db\u58f1\u58f9\u5e7a\u5efe\u5eff\u5f0c-\u5f0e\u5f10`,
  String.raw`\u62d0\u62fe\u634c\u67d2\u6d1e\u6f06\u7396\u767e\u7695\u79ed\u8086\u842c\u8cae\u8cb3`,
  String.raw`\u8d30\u920e\u94a9\u9621\u9646\u964c\u9678\u96f6\uf96b\uf973\uf978\uf9b2\uf9d1\uf9d3`,
  String.raw`\uf9fd\u{20001}\u{20064}\u{200e2}\u{20121}\u{2092a}\u{20983}\u{2098c}\u{2099c}\u{20aea}`,
  String.raw`\u{20afd}\u{20b19}\u{22390}\u{22998}\u{23b1b}\u{2626d}\u{2f890}`,
].join("");

/** `str.isdigit` of one character or more. */
export const DIGIT = new RegExp(`^[\\p{Nd}${DIGITS}]+$`, "u");
/** `str.isnumeric` of one character or more. */
export const NUMERIC = new RegExp(`^[\\p{N}${NUMERIC_LETTERS}]+$`, "u");
/** `str.isalnum` of one character or more. */
export const ALPHANUMERIC = new RegExp(`^[\\p{L}\\p{N}${DIGITS}]+$`, "u");

/** The text of a number without surrounding whitespace, its digits (of any script) as ASCII ones. */
export function asciiDigits(text: string): string {
  const trimmed = text.replace(SURROUNDING, "");
  return /^[\0-\x7f]*$/.test(trimmed) ? trimmed : trimmed.replace(/\p{Nd}/gu, digitValue);
}

const SURROUNDING =
  /^[\t-\r\x1c- \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+|[\t-\r\x1c- \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+$/g;

/** Decimal digits come in runs of ten, each run starting at its zero. */
function digitValue(digit: string): string {
  const code = digit.codePointAt(0)!;
  // Mathematical digits are the one block whose runs do not start at a multiple of 16 or at 6.
  if (code >= 0x1d7ce && code <= 0x1d7ff) return String((code - 0x1d7ce) % 10);
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
}
