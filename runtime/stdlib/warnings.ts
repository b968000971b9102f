/** Python's `warnings` (Lib/warnings.py): warnings go to standard error, each once for its place. */
import { framesOf } from "../python/stackFrames.ts";
import type { Exception } from "../python/exceptions.ts";
import {
  DeprecationWarning,
  ImportWarning,
  PendingDeprecationWarning,
  ResourceWarning,
  UserWarning,
  Warning,
} from "../python/exceptions.ts";
import type { Int } from "../python/integers.ts";
import { stderr } from "../python/stdio.ts";
import { str } from "../python/builtinTypes/str.ts";
import { className } from "../python/types.ts";

type Category = abstract new (...args: never[]) => Exception;
type Action = "default" | "error" | "ignore" | "always" | "module" | "once";

interface Rule {
  readonly action: Action;
  readonly category: Category;
}

/** The filters of a program that is run as `__main__`: those for developers are silent elsewhere. */
let rules: Rule[] = [
  { action: "default", category: DeprecationWarning },
  { action: "ignore", category: PendingDeprecationWarning },
  { action: "ignore", category: ImportWarning },
  { action: "ignore", category: ResourceWarning },
];
const shown = new Set<string>();

function isKind(cls: Category, of: Category): boolean {
  return cls === of || (of.prototype as object).isPrototypeOf(cls.prototype as object);
}

/** Issues a warning. Raises it as an exception where a filter says `error`. */
export function warn(
  message: string | Exception,
  category: Category | null = null,
  stacklevel: Int = 1,
): void {
  const cls =
    typeof message === "string" ? (category ?? UserWarning) : (message.constructor as Category);
  const text = str(message);
  const action = rules.find((rule) => isKind(cls, rule.category))?.action ?? "default";
  if (action === "error") {
    throw typeof message === "string"
      ? new (cls as new (text: string) => Exception)(text)
      : message;
  }
  if (action === "ignore") return;
  const frames = framesOf(new Error());
  const frame = frames.at(-Number(stacklevel)) ?? frames[0];
  const place = action === "once" ? "" : `${frame?.file}:${action === "module" ? "" : frame?.line}`;
  const key = `${place}:${className(cls)}:${text}`;
  if (action !== "always" && shown.has(key)) return;
  shown.add(key);
  const source = frame?.text ? `  ${frame.text}\n` : "";
  stderr.write(
    `${frame?.file ?? "sys"}:${frame?.line ?? 1}: ${className(cls)}: ${text}\n${source}`,
  );
}

/** What is done with warnings of a category from now on. */
export function simplefilter(action: Action, category: Category = Warning): void {
  rules = [{ action, category }, ...rules];
}

export function resetwarnings(): void {
  rules = [];
}
