/** `dict` takes a mapping or pairs, keywords, and keywords from other mappings, in any combination. */

import * as asyncio from "py2ts-async/asyncio";
import { Dict, dict, print, tuple } from "py2ts-async/builtins";
import { keywords } from "py2ts-async/language";

export async function later(
  value: number | Dict<string, number>,
): Promise<number | Dict<string, number>> {
  await asyncio.sleep(0);
  return value;
}

export async function main(): Promise<void> {
  const sizes = dict({ small: 1 });
  print(
    dict({ ...keywords(sizes) }),
    dict(sizes, { ...keywords(dict({ large: 3 })) }),
    dict(new Dict<any, any>(), { ...keywords(sizes) }),
  );
  print(dict({ medium: await later(2), ...keywords(await later(sizes)) }));
  print(
    dict([tuple.of("tiny", 0)], { huge: 9, ...keywords(sizes) }),
    dict(...[sizes], { ...keywords(dict({ large: 3 })) }),
  );
  print(dict({ self: 1, mapping: 2, iterable: 3 }), dict(sizes, { small: 4 }));
}

await asyncio.run(main);
