/**
 * The list that classes of the program inherit from.
 *
 *     class Stack(list): ...
 *
 * A list itself is an array. What Python's list and JavaScript's array both have under one name, and do
 * differently, has an underscore here: `pop_`.
 */
import { list } from "./builtinTypes/list.ts";
import { iterable } from "./iteration.ts";
import { same } from "./comparison.ts";
import { defaultRepr } from "./repr.ts";
import { declareBuiltinClasses } from "./types.ts";
import { arrayItem, assignItem, deleteItem } from "./subscript.ts";

export class List<T = unknown> extends Array<T> {
  static readonly __name__: string = "list";

  /** `map`, `filter` and `slice` give lists. */
  static override get [Symbol.species](): ArrayConstructor {
    return Array;
  }

  constructor(items?: Iterable<T>) {
    super();
    if (items !== undefined) list.extend(this, iterable<T>(items));
  }

  append(item: T): void {
    this[this.length] = item;
  }

  extend(items: Iterable<T>): void {
    list.extend(this, items);
  }

  insert(index: number, item: T): void {
    list.insert(this, index, item);
  }

  /** Raises ValueError. */
  remove(item: T): void {
    list.remove(this, item);
  }

  /** Raises IndexError. */
  pop_(index?: number): T {
    return list.pop(this, index);
  }

  /** Raises ValueError. */
  index(item: unknown, start?: number, stop?: number): number {
    return list.index(this, item, start, stop);
  }

  count(item: unknown): number {
    return list.count(this, item);
  }

  sort_(options?: Parameters<typeof list.sort<T>>[1]): void {
    list.sort(this, options);
  }

  reverse_(): void {
    super.reverse();
  }

  clear(): void {
    this.length = 0;
  }

  copy(): T[] {
    return [...this];
  }

  __len__(): number {
    return this.length;
  }

  __contains__(item: unknown): boolean {
    return this.some((each) => same(each, item));
  }

  __getitem__(index: unknown): any {
    return arrayItem(this, index);
  }

  __setitem__(index: unknown, value: unknown): void {
    assignItem(this, index, value);
  }

  __delitem__(index: unknown): void {
    deleteItem(this, index);
  }

  __repr__(): string {
    const walksItself = this[Symbol.iterator] !== Array.prototype[Symbol.iterator];
    return defaultRepr(walksItself ? this.slice() : this);
  }
}

declareBuiltinClasses(List);
