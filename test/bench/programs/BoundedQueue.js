/** A queue of limited size as one writes it with promises. */
export class BoundedQueue {
  #size;
  #items = [];
  #head = 0;
  #getters = [];
  #putters = [];

  constructor(size) {
    this.#size = size;
  }

  async put(item) {
    while (this.#items.length - this.#head >= this.#size) {
      await new Promise((resolve) => this.#putters.push(resolve));
    }
    this.#items.push(item);
    this.#getters.shift()?.();
  }

  async get() {
    while (this.#items.length === this.#head) {
      await new Promise((resolve) => this.#getters.push(resolve));
    }
    const item = this.#items[this.#head++];
    // Array.prototype.shift would move all the others each time.
    if (this.#head >= this.#size) {
      this.#items.splice(0, this.#head);
      this.#head = 0;
    }
    this.#putters.shift()?.();
    return item;
  }
}
