/** The method resolution order (`mro_implementation` in Objects/typeobject.c). */
import { TypeError } from "./exceptions/hierarchy.ts";

/**
 * Merges orders so that each keeps its own sequence (C3, `pmerge`); null where they contradict each
 * other.
 */
export function mergeOrders<T>(orders: readonly (readonly T[])[]): T[] | null {
  const rest = orders.map((order) => [...order]);
  const merged: T[] = [];
  for (;;) {
    const open = rest.filter((order) => order.length > 0);
    if (open.length === 0) return merged;
    const next = open
      .map((order) => order[0]!)
      .find((candidate) => open.every((order) => !order.includes(candidate, 1)));
    if (next === undefined) return null;
    merged.push(next);
    for (const order of open) if (order[0] === next) order.shift();
  }
}

/** The order of a class, given the bases of each: itself first. Raises TypeError where there is none. */
export function resolutionOrder<T>(
  cls: T,
  basesOf: (cls: T) => readonly T[],
  nameOf: (cls: T) => string,
): T[] {
  const bases = basesOf(cls);
  const orders = bases.map((base) => resolutionOrder(base, basesOf, nameOf));
  const merged = mergeOrders([...orders, bases]);
  if (merged === null) {
    const names = bases.map(nameOf).join(", ");
    throw new TypeError(
      `Cannot create a consistent method resolution order (MRO) for bases ${names}`,
    );
  }
  return [cls, ...merged];
}
