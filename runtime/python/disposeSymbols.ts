/** `Symbol.dispose` and `Symbol.asyncDispose`, also for hosts that do not have them yet. */
type Symbols = { dispose?: symbol; asyncDispose?: symbol };

const symbols = Symbol as Symbols;
symbols.dispose ??= Symbol.for("Symbol.dispose");
symbols.asyncDispose ??= Symbol.for("Symbol.asyncDispose");

export const dispose: typeof Symbol.dispose = Symbol.dispose;
export const asyncDispose: typeof Symbol.asyncDispose = Symbol.asyncDispose;
