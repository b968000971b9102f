/** Python's `enum` (Lib/enum.py). See enum/Enum.ts for how generated code writes an enumeration. */
export { Enum, auto, members, unique } from "./enum/Enum.ts";
export { Flag } from "./enum/Flag.ts";
export { IntEnum, MixedIntEnum, MixedStrEnum, StrEnum } from "./enum/mixed.ts";
