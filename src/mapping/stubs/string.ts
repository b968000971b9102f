/** Lib/string.py */
export default `
ascii_lowercase: str
ascii_uppercase: str
ascii_letters: str
digits: str
hexdigits: str
octdigits: str
punctuation: str
whitespace: str
printable: str
def capwords(s: str, sep: str | None = None) -> str: ...
class Template:
    template: str
    def __init__(self, template: str) -> None: ...
    def substitute(self, mapping: dict[str, Any] | None = None, **kwargs: Any) -> str: ...
    def safe_substitute(self, mapping: dict[str, Any] | None = None, **kwargs: Any) -> str: ...
    def get_identifiers(self) -> list[str]: ...
    def is_valid(self) -> bool: ...
`;
