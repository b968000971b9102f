/** `in`: what a container says of an item, or what walking through it finds. */
import { same } from "./comparison.ts";
import { TypeError } from "./exceptions/hierarchy.ts";
import { iter } from "./iteration.ts";
import { truth } from "./truth.ts";
import { typeName } from "./types.ts";

interface Container {
  __contains__?: (item: unknown) => unknown;
}

/** `item in container`. */
export function contains(container: unknown, item: unknown): boolean {
  if (typeof container === "string") {
    if (typeof item === "string") return container.includes(item);
    throw new TypeError(`'in <string>' requires string as left operand, not ${typeName(item)}`);
  }
  const own = (container as Container | null | undefined)?.__contains__;
  if (typeof own === "function") return truth(own.call(container, item));
  if (Array.isArray(container)) return container.some((each) => same(each, item));
  if (!isWalkable(container)) {
    throw new TypeError(`argument of type '${typeName(container)}' is not iterable`);
  }
  for (const each of iter(container)) if (same(each, item)) return true;
  return false;
}

function isWalkable(value: unknown): value is Iterable<unknown> {
  const walked = value as {
    [Symbol.iterator]?: unknown;
    __iter__?: unknown;
    __getitem__?: unknown;
  };
  return (
    value !== null &&
    value !== undefined &&
    [walked[Symbol.iterator], walked.__iter__, walked.__getitem__].some(
      (each) => typeof each === "function",
    )
  );
}
