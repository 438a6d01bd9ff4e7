/** Messages between two processes, in order in each direction, and timers: each comes when the test lets it. */
export class Channels {
  readonly #waiting: Readonly<Record<"host" | "workbench" | "timers", (() => void)[]>> = {
    host: [],
    workbench: [],
    timers: [],
  };

  /** Resolves when a message has come to the extension host. */
  toHost(): Promise<void> {
    return this.#wait("host");
  }

  toWorkbench(): Promise<void> {
    return this.#wait("workbench");
  }

  timer(): Promise<void> {
    return this.#wait("timers");
  }

  /** Lets the next one of these come. False when none is under way. */
  let(where: "host" | "workbench" | "timers"): boolean {
    const next = this.#waiting[where].shift();
    next?.();
    return next !== undefined;
  }

  #wait(where: "host" | "workbench" | "timers"): Promise<void> {
    return new Promise((resolve) => this.#waiting[where].push(resolve));
  }
}
