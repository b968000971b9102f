import type { Expression } from "../../ast/nodes.ts";
import { parseArguments } from "./arguments.ts";
import { parseAtom } from "./atoms.ts";
import type { TokenCursor } from "../cursor.ts";
import { parseSlices } from "./subscripts.ts";

/** `primary`: an atom with the attributes, calls and subscripts behind it. */
export function parsePrimary(p: TokenCursor): Expression {
  const { start } = p;
  let expression = parseAtom(p);
  for (;;) {
    if (p.token.type !== "operator") return expression;
    switch (p.token.text) {
      case ".": {
        p.next();
        const { text: attr, span: attrSpan } = p.identifier();
        const span = p.spanFrom(start);
        expression = { kind: "Attribute", value: expression, attr, attrSpan, span };
        break;
      }
      case "(": {
        const { args, keywords } = parseArguments(p);
        const span = p.spanFrom(start);
        expression = { kind: "Call", func: expression, args, keywords, span };
        break;
      }
      case "[": {
        p.next();
        const slice = parseSlices(p);
        p.expect("]");
        const span = p.spanFrom(start);
        expression = { kind: "Subscript", value: expression, slice, span };
        break;
      }
      default:
        return expression;
    }
  }
}
