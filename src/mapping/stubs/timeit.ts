/** Lib/timeit.py: what it times may be a text with Python in it, which there is nothing to run with here. */
export default `
@noraise
def default_timer() -> float: ...
`;
