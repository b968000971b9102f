/**
 * Maps items with so many at a time, and gives the results in the order of the items, each as soon
 * as it and those before it are there.
 */
export async function* mapInOrder<T, R>(
  items: readonly T[],
  atOnce: number,
  map: (item: T) => Promise<R>,
): AsyncGenerator<[T, R]> {
  const running: Promise<R>[] = [];
  const start = (item: T) => {
    const result = map(item);
    // Reported when its turn comes.
    result.catch(() => undefined);
    running.push(result);
  };
  items.slice(0, atOnce).forEach(start);
  for (const [index, item] of items.entries()) {
    const result = await (running.shift() as Promise<R>);
    const next = items[index + atOnce];
    if (next !== undefined) start(next);
    yield [item, result];
  }
}
