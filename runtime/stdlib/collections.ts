/** Python's `collections` (Lib/collections/__init__.py). */
export { ChainMap } from "./collections/ChainMap.ts";
export { Counter } from "./collections/Counter.ts";
export { OrderedDict } from "./collections/OrderedDict.ts";
export { defaultdict } from "./collections/defaultdict.ts";
export { deque } from "./collections/deque.ts";
export { namedtuple, type NamedTuple, type NamedTupleClass } from "./collections/namedtuple.ts";
