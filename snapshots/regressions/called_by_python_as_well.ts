/** Methods such as `__contains__` that the program calls itself are called by Python with other things. */

import { asFloat, print, str } from "py2ts-async/builtins";
import { contains, eq, lt, mul } from "py2ts-async/operator";

export class Box {
  size: number;

  constructor(size: number) {
    this.size = size;
  }

  __contains__(item: any): boolean {
    print("looking for", item, mul(item, 2));
    return true;
  }

  __eq__(other: any): boolean {
    return `${str(other)}` === `${asFloat(this.size)}`;
  }

  __lt__(other: any): boolean {
    return `${str(other)}` > "1";
  }
}

const box = new Box(2.0);
print(box.__contains__(1), contains(box, asFloat(2.0)), contains(box, "q"));
print(box.__eq__(3), eq(box, asFloat(2.0)), eq(box, "2.0"));
print(box.__lt__(3), lt(box, asFloat(2.0)));

export function pending(): void {
  print("not written yet");
}

print(`${str(pending())}`);
