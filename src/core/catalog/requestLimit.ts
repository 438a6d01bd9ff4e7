/** Lets so many requests run at once; the others wait for their turn, first come, first served. */
export class RequestLimit {
  readonly #waiting: (() => void)[] = [];
  #running = 0;
  #most: number;

  /** Those that it lets run count for the limit `within` too. */
  constructor(
    private readonly usual: number,
    private readonly within?: RequestLimit,
  ) {
    this.#most = usual;
  }

  async run<T>(request: () => Promise<T>): Promise<T> {
    if (this.#running < this.#most) {
      this.#running += 1;
    } else {
      // Who ends hands its place over, so that nobody who comes just then takes it.
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
    try {
      return await (this.within === undefined ? request() : this.within.run(request));
    } finally {
      this.#running -= 1;
      this.#admit();
    }
  }

  /** One fewer at once from here on, but never none: the service asked for it. */
  slowDown(): void {
    this.#most = Math.max(1, this.#most - 1);
  }

  /** As many as usual again. */
  recover(): void {
    this.#most = this.usual;
    this.#admit();
  }

  #admit(): void {
    for (const next of this.#waiting.splice(0, this.#most - this.#running)) {
      this.#running += 1;
      next();
    }
  }
}
