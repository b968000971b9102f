/** dataclass: defaults, factories, order, frozen, post-init, inheritance. */

import {
  FrozenInstanceError,
  asdict,
  astuple,
  dataclass,
  field,
  fields,
  freeze,
  replace,
} from "py2ts-async/dataclasses";
import { Dict, TypeError, max, print, sorted, type } from "py2ts-async/builtins";
import { eq, getitem, lt, ne } from "py2ts-async/operator";
import { bindArguments, nameOf } from "py2ts-async/language";

export class Book {
  title: string;
  pages: number;
  tags: string[];
  declare long: boolean;
  declare shelf: string;

  static shelf = "A";

  __post_init__(): void {
    this.long = this.pages > 300;
  }

  label(): string {
    return `${this.title} (${this.pages})`;
  }

  constructor(title: string, pages: number = 100, tags: string[] = []) {
    this.title = title;
    this.pages = pages;
    this.tags = tags;
    this.__post_init__();
  }

  static {
    dataclass(this, ["title", "pages", "tags"]);
  }
}

export class Version {
  major: number;
  minor: number;
  note: string | number;

  constructor(major: number, minor: number = 0, note: string | number = "") {
    this.major = major;
    this.minor = minor;
    this.note = note;
    freeze(this);
  }

  static {
    dataclass(this, ["major", "minor", field("note", { compare: false, repr: false })], {
      order: true,
      frozen: true,
    });
  }
}

export class Comic extends Book {
  artist: string;
  colour: boolean;

  constructor(
    title: string,
    pages: number = 100,
    tags: string[] = [],
    {
      artist,
      colour = true,
    }: {
      artist: string;
      colour?: boolean;
    },
  ) {
    super(title, pages, tags);
    this.artist = artist;
    this.colour = colour;
  }

  static {
    dataclass(this, ["artist", "colour"], { kwOnly: true });
  }
}

const [one, two] = [new Book("Kim"), new Book("Ilias", 500, ["epic"])];
one.tags.push("spy");
print(
  one,
  two,
  eq(one, new Book("Kim", undefined, ["spy"])),
  ne(one, two),
  one.long,
  two.long,
  Book.shelf,
  one.label(),
);
print(
  asdict(two),
  astuple(one),
  replace(two, { pages: 1 }),
  Array.from(fields(Book), (f) => f.name),
);
const versions = [new Version(1, 10), new Version(1, 9), new Version(0, 99, "old"), new Version(1)];
print(
  sorted(versions),
  max(versions),
  eq(new Version(1, 9, "x"), new Version(1, 9, "y")),
  lt(new Version(1, 2), new Version(1, 3)),
  new Dict([[new Version(1), "one"]]).at(new Version(1, 0)),
);
try {
  getitem(versions, 0).major = 5;
} catch (error) {
  if (!(error instanceof FrozenInstanceError)) throw error;
  print(nameOf(type(error)), error);
}
print(
  new Comic("Asterix", undefined, undefined, { artist: "Uderzo" }),
  new Comic("Q", 400, undefined, { artist: "r" }).long,
);
for (const call of [
  () => new Book(...bindArguments(Book, [], {})),
  () => new Version(...bindArguments(Version, [1, 2, 3, 4], {})),
  () => lt(one, two),
]) {
  try {
    call();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    print(error);
  }
}
