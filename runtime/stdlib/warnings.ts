/** Python's `warnings` (Lib/warnings.py): warnings go to standard error, each once for its place. */
import { BaseException, RuntimeError, Warning } from "../python/exceptions.ts";
import type { Int } from "../python/integers.ts";
import {
  setWarningState,
  warningState,
  type Action,
  type Category,
  type WarningFilter,
  type WarningMessage,
  type WarningState,
} from "../python/warnings.ts";
import { I, compile } from "./re.ts";

export { WarningMessage, warn } from "../python/warnings.ts";

function addFilter(filter: WarningFilter, append: boolean): void {
  const { filters } = warningState();
  setWarningState({ filters: append ? [...filters, filter] : [filter, ...filters] });
}

/** What is done with warnings of a category from now on. */
export function simplefilter(
  action: Action,
  category: Category = Warning,
  lineno: Int = 0,
  append = false,
): void {
  const onLine = Number(lineno);
  const matches = (_text: string, line: number): boolean => onLine === 0 || line === onLine;
  addFilter({ action, category, matches }, append);
}

/** The same for warnings whose text begins as a regular expression says. */
export function filterwarnings(
  action: Action,
  message = "",
  category: Category = Warning,
  _module = "",
  lineno: Int = 0,
  append = false,
): void {
  const pattern = message === "" ? null : compile(message, I);
  const onLine = Number(lineno);
  const matches = (text: string, line: number): boolean =>
    (onLine === 0 || line === onLine) && (pattern === null || pattern.match(text) !== null);
  addFilter({ action, category, matches }, append);
}

export function resetwarnings(): void {
  setWarningState({ filters: [] });
}

export interface CatchOptions {
  /** Has the warnings collected in a list, which `with` gives, instead of shown. */
  record?: boolean;
  action?: Action | null;
  category?: Category;
  lineno?: Int;
  append?: boolean;
}

/** Puts back, at the end of its block, how warnings were treated before. */
export class catchWarnings {
  static readonly __module__: string = "warnings";
  static readonly __name__ = "catch_warnings";

  readonly #options: CatchOptions;
  #saved: WarningState | null = null;

  constructor(options: CatchOptions = {}) {
    this.#options = options;
  }

  /** The list that warnings are recorded in; None without `record`. */
  __enter__(): WarningMessage[] {
    if (this.#saved !== null) throw new RuntimeError("Cannot enter <catch_warnings> twice");
    this.#saved = warningState();
    const { record = false, action = null, category, lineno, append } = this.#options;
    const recorded: WarningMessage[] = [];
    setWarningState(record ? { show: (warning) => void recorded.push(warning) } : {});
    if (action !== null) simplefilter(action, category, lineno, append);
    return (record ? recorded : null)!;
  }

  __exit__(_type: unknown, _error: BaseException | null, _traceback: unknown): void {
    if (this.#saved === null)
      throw new RuntimeError("Cannot exit <catch_warnings> without entering first");
    setWarningState(this.#saved);
  }
}
