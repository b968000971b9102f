/** `contextlib.redirect_stdout` and `redirect_stderr`: what is printed goes elsewhere for a while. */
import type { TextStream } from "../../python/stdio.ts";
import { setStdio, stderr, stdout } from "../../python/stdio.ts";
import type { ContextManager } from "./protocol.ts";

abstract class Redirection<T extends TextStream> implements ContextManager<T> {
  static readonly __module__ = "contextlib";
  readonly #newTarget: T;
  readonly #targets: (TextStream | null)[];
  readonly #redirect: (target: TextStream | null) => void;

  /** `targets` are those of the blocks that are entered, of all objects of the class. */
  protected constructor(
    newTarget: T,
    targets: (TextStream | null)[],
    redirect: (target: TextStream | null) => void,
  ) {
    this.#newTarget = newTarget;
    this.#targets = targets;
    this.#redirect = redirect;
  }

  __enter__(): T {
    this.#targets.push(this.#newTarget);
    this.#redirect(this.#newTarget);
    return this.#newTarget;
  }

  __exit__(): void {
    this.#targets.pop();
    this.#redirect(this.#targets.at(-1) ?? null);
  }
}

const stdoutTargets: (TextStream | null)[] = [];
const stderrTargets: (TextStream | null)[] = [];

/** `with redirect_stdout(io.StringIO()) as out:` */
export class redirectStdout<T extends TextStream> extends Redirection<T> {
  constructor(newTarget: T) {
    super(newTarget, stdoutTargets, (target) => {
      setStdio({ stdout: target === (stdout as TextStream) ? null : target });
    });
  }
}

/** `with redirect_stderr(sys.stdout):` */
export class redirectStderr<T extends TextStream> extends Redirection<T> {
  constructor(newTarget: T) {
    super(newTarget, stderrTargets, (target) => {
      setStdio({ stderr: target === (stderr as TextStream) ? null : target });
    });
  }
}
