/** Lib/keyword.py */
export default `
def iskeyword(s: object) -> bool: ...
def issoftkeyword(s: object) -> bool: ...
kwlist: list[str]
softkwlist: list[str]
`;
