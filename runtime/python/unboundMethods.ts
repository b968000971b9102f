/** Methods read from their class: `Account.deposit` is a function that takes the instance first. */
import { forwardsTo } from "./signature.ts";
import { functionName, functionQualname, nameFunction } from "./types.ts";

type Method = (this: unknown, ...args: unknown[]) => unknown;

const functions = new WeakMap<object, object>();

/** `Account.deposit` as a value, the same one each time. */
export function unbound(method: object): any {
  let fn = functions.get(method);
  if (fn === undefined) functions.set(method, (fn = takingReceiver(method as Method)));
  return fn;
}

function takingReceiver(method: Method): object {
  const fn = (self: unknown, ...args: unknown[]): unknown => method.apply(self, args);
  nameFunction(fn, functionName(method as never));
  const qualname = (): string => functionQualname(method as never);
  Object.defineProperty(fn, "__qualname__", { get: qualname, configurable: true });
  const docstring = (method as { __doc__?: string }).__doc__;
  if (docstring !== undefined)
    Object.defineProperty(fn, "__doc__", { value: docstring, writable: true, configurable: true });
  forwardsTo(fn, method, -1);
  return Object.setPrototypeOf(fn, Object.getPrototypeOf(method) as object) as object;
}
