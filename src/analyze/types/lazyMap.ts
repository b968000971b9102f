/** A map whose entries are made when they are first asked for: the library is large, programs are small. */
export class LazyMap<V> extends Map<string, V> {
  readonly #makers = new Map<string, () => V | null>();

  /** Promises an entry. The maker may set it itself, so that what it makes can refer to it. */
  promise(key: string, make: () => V | null): void {
    this.#makers.set(key, make);
  }

  override get(key: string): V | undefined {
    const make = this.#makers.get(key);
    if (make !== undefined) {
      this.#makers.delete(key);
      const made = make();
      if (made !== null) this.set(key, made);
    }
    return super.get(key);
  }

  override has(key: string): boolean {
    return this.#makers.has(key) || super.has(key);
  }

  override set(key: string, value: V): this {
    this.#makers.delete(key);
    return super.set(key, value);
  }

  override get size(): number {
    this.#makeAll();
    return super.size;
  }

  override entries(): MapIterator<[string, V]> {
    this.#makeAll();
    return super.entries();
  }

  override keys(): MapIterator<string> {
    this.#makeAll();
    return super.keys();
  }

  override values(): MapIterator<V> {
    this.#makeAll();
    return super.values();
  }

  override [Symbol.iterator](): MapIterator<[string, V]> {
    return this.entries();
  }

  #makeAll(): void {
    for (const key of [...this.#makers.keys()]) this.get(key);
  }
}
