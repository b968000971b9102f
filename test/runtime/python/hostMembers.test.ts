/** What the library's containers have beside Python's own members is known: classes keep clear of it. */
import { expect, test } from "vitest";
import { Library } from "../../../src/analyze/library.ts";
import { ancestry } from "../../../src/analyze/types/declarations.ts";
import { camel, camelBeside, hostMembers, snakeBeside } from "../../../runtime/python/names.ts";
import * as builtins from "../../../runtime/python/builtins.ts";
import * as collections from "../../../runtime/stdlib/collections.ts";
import * as contextlib from "../../../runtime/stdlib/contextlib.ts";

const CLASSES = [
  ["builtins", "dict", builtins.Dict],
  ["builtins", "set", builtins.PySet],
  ["builtins", "frozenset", builtins.FrozenSet],
  ["builtins", "list", builtins.List],
  ["builtins", "BaseException", builtins.BaseException],
  ["collections", "ChainMap", collections.ChainMap],
  ["collections", "Counter", collections.Counter],
  ["collections", "OrderedDict", collections.OrderedDict],
  ["collections", "defaultdict", collections.defaultdict],
  ["collections", "deque", collections.deque],
  ["contextlib", "ExitStack", contextlib.ExitStack],
  ["contextlib", "AsyncExitStack", contextlib.AsyncExitStack],
] as const;

/** Everything that objects of a class inherit, but what all objects have and Python's special methods. */
function membersOf(cls: { readonly prototype: object }): Set<string> {
  const found = new Set<string>();
  let prototype = cls.prototype;
  while (prototype !== Object.prototype) {
    for (const name of Object.getOwnPropertyNames(prototype)) found.add(name);
    prototype = Object.getPrototypeOf(prototype) as object;
  }
  return found;
}

test.each(CLASSES)("%s.%s", (module, name, cls) => {
  const classes = [...ancestry(new Library().class(name, module))];
  const ofPython = new Set(
    classes.flatMap((c) => [...c.members.keys(), ...c.attributes.keys(), ...c.properties.keys()]),
  );
  const reserved = new Set(classes.flatMap((c) => [...hostMembers(c.name)]));
  const beside = [...membersOf(cls)].filter(
    (each) =>
      !/^__.*__$/.test(each) &&
      !["constructor", "toString", "toLocaleString"].includes(each) &&
      // what a program may put there is shown by JavaScript
      !["message", "name"].includes(each) &&
      ![...ofPython].some((own) => camelBeside(reserved, own) === each || camel(own) === each),
  );
  expect(beside.filter((each) => !reserved.has(each))).toEqual([]);
});

test.each([
  ["size", "size_"],
  ["size_", "size__"],
  ["sizes", "sizes"],
  ["max_size", "maxSize"],
])("%s <-> %s", (python, typescript) => {
  expect(camelBeside(hostMembers("dict"), python)).toBe(typescript);
  expect(snakeBeside(hostMembers("dict"), typescript)).toBe(python);
});
