"""Where the nodes of a tree stand, in the order in which ast.iter_child_nodes finds them."""

import ast

PLACED = (
    ast.stmt,
    ast.expr,
    ast.excepthandler,
    ast.arg,
    ast.keyword,
    ast.alias,
    ast.pattern,
    ast.type_param,
)


def positions(tree):
    """Lines of `Type line column endLine endColumn`; lines from 1, columns from 0 in UTF-8 bytes."""
    lines = []
    pending = [tree]
    while pending:
        node = pending.pop()
        if isinstance(node, PLACED):
            lines.append(
                f"{type(node).__name__} {node.lineno} {node.col_offset} "
                f"{node.end_lineno} {node.end_col_offset}"
            )
        pending.extend(reversed(list(ast.iter_child_nodes(node))))
    return "\n".join(lines)
