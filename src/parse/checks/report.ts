import type { Span } from "../../ast/nodes.ts";

/** Takes what CPython's compiler would raise as a SyntaxError. */
export type Report = (message: string, span: Span) => void;
