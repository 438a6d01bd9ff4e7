/** Lets so many requests run at once; the others wait for their turn, first come, first served. */
export class RequestLimit {
  readonly #waiting = new Set<() => void>();
  #running = 0;
  #most: number;

  /** Requests under this limit count for the limit `within` too. */
  constructor(
    private readonly usual: number,
    private readonly within?: RequestLimit,
  ) {
    this.#most = usual;
  }

  /** Rejects as the request does; with the signal's reason, at once, for one that is aborted before it could run. */
  async run<T>(request: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    if (this.#running < this.#most) {
      this.#running += 1;
    } else {
      await this.#turn(signal);
    }
    try {
      if (signal?.aborted) {
        throw signal.reason;
      }
      return await (this.within === undefined ? request() : this.within.run(request, signal));
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

  /** Resolves with a place, which the request that ended handed over: nobody who comes just then takes it. */
  #turn(signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      const enter = () => {
        signal?.removeEventListener("abort", leave);
        resolve();
      };
      const leave = () => {
        this.#waiting.delete(enter);
        reject(signal?.reason);
      };
      if (signal?.aborted) {
        leave();
        return;
      }
      this.#waiting.add(enter);
      signal?.addEventListener("abort", leave, { once: true });
    });
  }

  #admit(): void {
    for (const enter of this.#waiting) {
      if (this.#running >= this.#most) {
        return;
      }
      this.#waiting.delete(enter);
      this.#running += 1;
      enter();
    }
  }
}
