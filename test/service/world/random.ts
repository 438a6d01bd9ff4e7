/** Repeatable random numbers: the same words always give the same sequence. The generator is sfc32. */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #count = 1;

  constructor(...words: readonly (string | number)[]) {
    const text = words.join("/");
    this.#a = fingerprint(text, 0x811c9dc5);
    this.#b = fingerprint(text, 0x1b873593);
    this.#c = fingerprint(text, 0x85ebca6b);
    for (let round = 0; round < 12; round += 1) this.#step();
  }

  /** At least 0, below 1. */
  fraction(): number {
    return this.#step() / 2 ** 32;
  }

  integer(lowest: number, highest: number): number {
    return lowest + Math.floor(this.fraction() * (highest - lowest + 1));
  }

  chance(probability: number): boolean {
    return this.fraction() < probability;
  }

  pick<T>(choices: readonly T[]): T {
    const choice = choices[this.integer(0, choices.length - 1)];
    if (choice === undefined) throw new RangeError("There is nothing to pick from.");
    return choice;
  }

  hex(length: number): string {
    let digits = "";
    while (digits.length < length) digits += this.#step().toString(16).padStart(8, "0");
    return digits.slice(0, length);
  }

  /** An id as Data Exchange gives them. */
  id(): string {
    return this.hex(32);
  }

  base64(bytes: number): string {
    return Buffer.from(this.hex(bytes * 2), "hex").toString("base64");
  }

  shuffled<T>(items: readonly T[]): T[] {
    return items
      .map((item) => ({ item, rank: this.fraction() }))
      .sort((one, other) => one.rank - other.rank)
      .map(({ item }) => item);
  }

  #step(): number {
    const sum = (this.#a + this.#b + this.#count) | 0;
    this.#count = (this.#count + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0;
    return sum >>> 0;
  }
}

/** FNV-1a from a chosen start. */
function fingerprint(text: string, start: number): number {
  let hash = start;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash;
}
