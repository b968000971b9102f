/** ContextVar, Token, Context: arguments, reprs, run, the methods of a mapping. */

import * as asyncio from "py2ts-async/asyncio";
import { aclose, anext, asyncFor, box, coro } from "py2ts-async/asyncio";
import * as contextvars from "py2ts-async/contextvars";
import * as re from "py2ts-async/re";
import {
  AttributeError,
  Dict,
  LookupError,
  RuntimeError,
  TypeError,
  ValueError,
  hash,
  len,
  list,
  map,
  print,
  repr,
  sorted,
  str,
  tuple,
  type,
} from "py2ts-async/builtins";
import { contains, eq, getitem, mul } from "py2ts-async/operator";
import { bound, nameOf, splitOptions } from "py2ts-async/language";

const plain = new contextvars.ContextVar("plain");
const typed = new contextvars.ContextVar<any>("typed", { default: 42 });

export function attempt(
  operation: (() => any) | (() => contextvars.ContextVar<any>) | (() => void) | (() => boolean),
): void {
  try {
    print(" ", operation());
  } catch (error) {
    if (!(
      error instanceof TypeError ||
      error instanceof LookupError ||
      error instanceof ValueError ||
      error instanceof RuntimeError ||
      error instanceof AttributeError
    ))
      throw error;
    const text = re.sub("0x[0-9a-f]+", "0x", str(error));
    print(" ", nameOf(type(error)), text);
  }
}

export function reset(
  variable: contextvars.ContextVar<any>,
  token: contextvars.Token<any> | string,
): void {
  variable.reset(token as contextvars.Token<any>);
}

export function variables(): void {
  print("variables");
  print(plain.name, typed.name, typed.get(), typed.get(7), plain.get(null), plain.get(3));
  print(re.sub("0x[0-9a-f]+", "0x", `${str(plain)} ${repr(typed)}`));
  attempt(() => plain.get());
  attempt(() => new contextvars.ContextVar(1 as never));
  const shown = new contextvars.ContextVar("shown", { default: [1, "two"] });
  print(re.sub("0x[0-9a-f]+", "0x", repr(shown)));
  print(
    hash(plain) === hash(plain),
    eq(plain, plain),
    eq(plain, typed),
    new Dict([[plain, 1]]).has(plain),
  );
}

export function tokens(): void {
  print("tokens");
  const first = plain.set("one");
  const second = plain.set("two");
  print(first.var === plain, first.oldValue === contextvars.Token.MISSING, second.oldValue);
  print(re.sub("0x[0-9a-f]+", "0x", `${repr(first)} ${repr(first.oldValue)}`));
  plain.reset(second);
  print(re.sub("0x[0-9a-f]+", "0x", repr(second)), plain.get());
  attempt(() => plain.reset(second));
  attempt(() => reset(typed, first));
  attempt(() => reset(plain, "no token"));
  const other = contextvars.copyContext();
  attempt(() => other.run(bound(plain, "reset"), first));
  plain.reset(first);
  attempt(() => plain.get());
}

export function mappings(): void {
  print("mappings");
  const context = new contextvars.Context();
  print(
    len(context),
    list(context),
    contains(context, plain),
    context.get(plain),
    context.get(plain, 5),
  );
  attempt(() => getitem(context, plain));
  attempt(() => getitem(context, "name"));
  attempt(() => contains(context, "name"));

  function fill(): void {
    plain.set(1);
    typed.set(2);
  }

  context.run(fill);
  print(
    len(context),
    getitem(context, plain),
    getitem(context, typed),
    context.get(typed),
    contains(context, plain),
  );
  print(sorted(map((variable) => variable.name, context)), sorted(context.values()));
  print(sorted(map((variable) => variable.name, context.keys())));
  print(sorted(map(([variable, value]) => tuple.of(variable.name, value), context.items())));
  const copy = context.copy();
  print(eq(copy, context), copy === context, len(copy));
  copy.run(bound(plain, "set"), "changed");
  print(eq(copy, context), getitem(context, plain), getitem(copy, plain));
  print(
    eq(new contextvars.Context(), new contextvars.Context()),
    eq(new contextvars.Context(), new Dict<any, any>()),
  );
}

export function running(): void {
  print("running");
  const context = contextvars.copyContext();
  print(
    context.run(
      (first: number, ...restAndOptions: unknown[]) => {
        let [rest, { key = null }]: [
          readonly number[],
          {
            key?: string | null;
          },
        ] = splitOptions(restAndOptions);
        return tuple.of(first, rest, key);
      },
      1,
      2,
      3,
      { key: "k" },
    ),
  );

  function nested(): readonly [any, any] {
    attempt(() => context.run(print, "never printed"));
    const inner = contextvars.copyContext();
    inner.run(bound(typed, "set"), 43);
    return tuple.of(typed.get(), getitem(inner, typed));
  }

  print(context.run(nested));

  function fails(): void {
    typed.set(77);
    throw new ValueError("in the context");
  }

  attempt(() => context.run(fails));
  print(getitem(context, typed), typed.get());
  attempt(() => context.run(bound(typed, "get")));
}

export async function* generator(values: number[]): AsyncGenerator<any> {
  for (const value of values) {
    typed.set(value);
    yield box(typed.get());
    print("  back in the generator:", typed.get());
  }
}

/** An async generator has no context of its own: it runs in that of whoever asks. */
export async function generatorsShareTheContext(): Promise<void> {
  print("generators");
  for await (const value of asyncFor(generator([1, 2]))) {
    print(" ", value, typed.get());
    typed.set(mul(value, 10));
  }
  print(typed.get());
  const stepped = generator([8, 9]);
  print(await anext(stepped), typed.get());
  print(await asyncio.createTask(coro(anext, stepped, null)), typed.get());
  await aclose(stepped);
}

variables();
tokens();
mappings();
running();
await asyncio.run(generatorsShareTheContext);
