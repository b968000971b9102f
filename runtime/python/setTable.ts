/**
 * The order of a set's items, after CPython's Objects/setobject.c.
 *
 * The hashes of ints, floats and None are no secret, so programs do print sets of them, and their
 * order follows from the hash table: its size, linear probes, and when it was resized. This is that
 * table, without the items' values: keys are those of the set's Map.
 */
import type { Int } from "./integers.ts";

const SMALLEST = 8;
const LINEAR_PROBES = 9;
const EMPTY = Symbol("empty");
const REMOVED = Symbol("removed");

/** The places where a key of some hash may be, one after another. */
class Probes {
  readonly #size: number;
  #perturb: bigint;
  #first: number;
  #place: number;

  constructor(hash: Int, size: number) {
    this.#size = size;
    this.#perturb = BigInt.asUintN(64, BigInt(hash));
    this.#first = this.#place = Number(this.#perturb % BigInt(size));
  }

  get place(): number {
    return this.#place;
  }

  advance(): void {
    const linear = this.#first + LINEAR_PROBES < this.#size ? LINEAR_PROBES : 0;
    if (this.#place < this.#first + linear) {
      this.#place += 1;
      return;
    }
    this.#perturb >>= 5n;
    const size = BigInt(this.#size);
    this.#first = Number((BigInt(this.#first) * 5n + 1n + this.#perturb) % size);
    this.#place = this.#first;
  }
}

export class SetTable {
  #keys: unknown[] = new Array<unknown>(SMALLEST).fill(EMPTY);
  #hashes: Int[] = new Array<Int>(SMALLEST).fill(0);
  /** Places that are or were taken. */
  #fill = 0;
  #used = 0;
  #finger = 0;

  get #mask(): number {
    return this.#keys.length - 1;
  }

  /** The keys in the order in which the set is walked. */
  *keys(): Generator<unknown, void, undefined> {
    for (const key of this.#keys) if (key !== EMPTY && key !== REMOVED) yield key;
  }

  /** set_add_entry: the key must not be there yet. */
  add(key: unknown, hash: Int): void {
    this.#used += 1;
    // A removed key's place on the way is taken, and the table grows only for new places.
    if (this.#fill >= this.#used && this.#replaceRemoved(key, hash)) return;
    this.#place(key, hash);
    this.#fill += 1;
    if (this.#fill * 5 >= this.#mask * 3) this.#grow();
  }

  #replaceRemoved(key: unknown, hash: Int): boolean {
    let free = -1;
    const probes = new Probes(hash, this.#keys.length);
    for (; this.#keys[probes.place] !== EMPTY; probes.advance()) {
      if (this.#keys[probes.place] === REMOVED) free = probes.place;
    }
    if (free < 0) return false;
    this.#keys[free] = key;
    this.#hashes[free] = hash;
    return true;
  }

  #place(key: unknown, hash: Int): void {
    const place = this.#freePlace(hash);
    this.#keys[place] = key;
    this.#hashes[place] = hash;
  }

  #freePlace(hash: Int): number {
    const { length } = this.#keys;
    // Nearly always the first probe finds room: it needs no bigint.
    if (typeof hash === "number" && hash >= 0) {
      const first = hash % length;
      if (this.#keys[first] === EMPTY) return first;
    }
    const probes = new Probes(hash, length);
    while (this.#keys[probes.place] !== EMPTY) probes.advance();
    return probes.place;
  }

  #grow(): void {
    this.#resize(this.#used > 50000 ? this.#used * 2 : this.#used * 4);
  }

  /** set_table_resize: room for more than `least` keys; removed ones are dropped. */
  #resize(least: number): void {
    let size = SMALLEST;
    while (size <= least) size *= 2;
    const [keys, hashes] = [this.#keys, this.#hashes];
    this.#keys = new Array<unknown>(size).fill(EMPTY);
    this.#hashes = new Array<Int>(size).fill(0);
    this.#placeAll(keys, hashes);
    this.#fill = this.#used;
  }

  #placeAll(keys: readonly unknown[], hashes: readonly Int[]): void {
    for (let index = 0; index < keys.length; index++) {
      const key = keys[index];
      if (key !== EMPTY && key !== REMOVED) this.#place(key, hashes[index]!);
    }
  }

  /** set_discard_key: a removed key's place stays taken. */
  remove(key: unknown, hash: Int): void {
    const probes = new Probes(hash, this.#keys.length);
    while (this.#keys[probes.place] !== key) probes.advance();
    this.#removeAt(probes.place);
  }

  #removeAt(place: number): void {
    this.#keys[place] = REMOVED;
    this.#used -= 1;
  }

  /** set_pop: the key that `s.pop()` takes. */
  pop(): unknown {
    let place = this.#finger & this.#mask;
    while (this.#keys[place] === EMPTY || this.#keys[place] === REMOVED) {
      place = (place + 1) & this.#mask;
    }
    const key = this.#keys[place];
    this.#finger = place + 1;
    this.#removeAt(place);
    return key;
  }

  /** Room for `count` more keys, as set_merge and updating from a dict make it. */
  reserve(count: number): void {
    if ((this.#fill + count) * 5 >= this.#mask * 3) this.#resize((this.#used + count) * 2);
  }

  /** set_merge: the other table's keys, of which `isNew` tells which are not here yet. */
  merge(other: SetTable, isNew: (key: unknown) => boolean): void {
    this.reserve(other.#used);
    if (this.#fill === 0) {
      if (this.#mask === other.#mask && other.#fill === other.#used) {
        this.#keys = [...other.#keys];
        this.#hashes = [...other.#hashes];
      } else {
        this.#placeAll(other.#keys, other.#hashes);
      }
      this.#fill = this.#used = other.#used;
      return;
    }
    const [keys, hashes] = [other.#keys, other.#hashes];
    for (let index = 0; index < keys.length; index++) {
      const key = keys[index];
      if (key !== EMPTY && key !== REMOVED && isNew(key)) this.add(key, hashes[index]!);
    }
  }

  /** After difference_update: when more than a quarter was removed, the table is made anew. */
  compact(): void {
    if (this.#fill - this.#used > this.#mask / 4) this.#grow();
  }
}
