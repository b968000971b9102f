/** Python's names of code (`co_name`), by place: what a traceback shows after `in`. */
import { visitNodes } from "../analyze/visit.ts";
import type * as ast from "../ast/nodes.ts";

interface NamedCode extends ast.Span {
  readonly name: string;
  /** Evaluated by the code around it: what a generator expression goes over. */
  readonly except: ast.Span | null;
}

/** Finds the name of the innermost code at an offset. */
export function codeNames(module: ast.Module): (offset: number) => string {
  const all: NamedCode[] = [];
  visitNodes(module, (node) => {
    switch (node.kind) {
      case "FunctionDef":
      case "AsyncFunctionDef":
      case "ClassDef": {
        const [start, end] = [node.body[0]!.span.start, node.body.at(-1)!.span.end];
        all.push({ start, end, name: node.name.text, except: null });
        return;
      }
      case "Lambda":
        all.push({ ...node.body.span, name: "<lambda>", except: null });
        return;
      case "GeneratorExp": {
        const [first] = node.generators;
        const inside = { start: node.span.start + 1, end: node.span.end };
        all.push({ ...inside, name: "<genexpr>", except: first!.iter.span });
        return;
      }
      default:
    }
  });
  const isIn = ({ start, end }: ast.Span, offset: number): boolean =>
    start <= offset && offset < end;
  return (offset) =>
    all.findLast(
      (code) => isIn(code, offset) && !(code.except !== null && isIn(code.except, offset)),
    )?.name ?? "<module>";
}
