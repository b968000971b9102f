/** Lib/types.py */
export default `
class SimpleNamespace:
    def __init__(self, **kwargs: Any) -> None: ...
`;
