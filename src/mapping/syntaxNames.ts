/**
 * Names of the library that are words of the language to the translator: it knows them by the name that they
 * have in their module, `from enum import Enum as E` hides them.
 */
const SYNTAX_NAMES: Readonly<Record<string, ReadonlySet<string>>> = {
  abc: new Set(["ABC", "abstractmethod"]),
  dataclasses: new Set(["dataclass", "field"]),
  enum: new Set(["Enum", "Flag", "IntEnum", "IntFlag", "StrEnum"]),
  functools: new Set(["cached_property", "singledispatch"]),
  typing: new Set([
    "ClassVar",
    "Generic",
    "NamedTuple",
    "Protocol",
    "overload",
    "runtime_checkable",
  ]),
};

export function isSyntaxName(module: string, name: string): boolean {
  return Object.hasOwn(SYNTAX_NAMES, module) && SYNTAX_NAMES[module]!.has(name);
}
