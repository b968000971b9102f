/**
 * `contextlib.ContextDecorator` and `AsyncContextDecorator` (Lib/contextlib.py): context managers whose
 * objects are decorators as well.
 */
import { awaited } from "../../asyncio/awaitables.ts";
import { call } from "../../asyncio/coroutines.ts";
import type { Entered, EnteredAsync } from "../../python/contextManagers.ts";
import { enterAsyncContext, enterContext } from "../../python/contextManagers.ts";
import { asyncDispose, dispose } from "../../python/disposeSymbols.ts";
import { invoke } from "../../python/calling.ts";
import { forwardsTo } from "../../python/signature.ts";
import { updateWrapper } from "../functools/wraps.ts";
import type { AsyncContextManager, ContextManager } from "./protocol.ts";

/** A base class for context managers: `@manager` runs each call of a function in the context. */
export class ContextDecorator {
  static readonly __module__: string = "contextlib";

  /** What a call enters: the manager itself, unless it can be entered only once. */
  _recreateCm(): ContextManager<unknown> {
    return this as unknown as ContextManager<unknown>;
  }

  /** The decorated function; None is the result of a call whose exception was swallowed. */
  __call__(func: (...args: never[]) => unknown): any {
    const recreate = (): ContextManager<unknown> => this._recreateCm();
    function inner(...args: unknown[]): unknown {
      const context: Entered<unknown> = enterContext(recreate());
      let result: unknown = null;
      try {
        // of a coroutine function this makes a coroutine, which runs after the context has ended
        result = call(func, ...args);
      } catch (error) {
        context.except(error);
      }
      context[dispose]();
      return result;
    }
    forwardsTo(inner, func, 0);
    return updateWrapper(inner, func);
  }
}

/** A base class for asynchronous context managers: `@manager` decorates coroutine functions. */
export class AsyncContextDecorator {
  static readonly __module__: string = "contextlib";

  /** What a call enters: the manager itself, unless it can be entered only once. */
  _recreateCm(): AsyncContextManager<unknown> {
    return this as unknown as AsyncContextManager<unknown>;
  }

  /** The decorated function; None is the result of a call whose exception was swallowed. */
  __call__(func: (...args: never[]) => unknown): any {
    const recreate = (): AsyncContextManager<unknown> => this._recreateCm();
    async function inner(...args: unknown[]): Promise<unknown> {
      const context: EnteredAsync<unknown> = await enterAsyncContext(recreate());
      let result: unknown = null;
      try {
        result = await awaited(invoke(func, ...args));
      } catch (error) {
        context.except(error);
      }
      await context[asyncDispose]();
      return result;
    }
    forwardsTo(inner, func, 0);
    return updateWrapper(inner, func);
  }
}
