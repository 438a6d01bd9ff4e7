import type { Clock } from "../base/clock";
import type { Disposable } from "../base/disposable";
import { Emitter } from "../base/event";
import { unlessAborted } from "../failure/abort";
import { type Failure, failureOf } from "../failure/failure";

/** End of a loading. In every case, what was loaded stays, and the next loading continues from there. */
export type LoadEnd =
  | { readonly kind: "all" | "since" | "limit" | "stopped" }
  /** Ended after this number of empty pages in a row, before the end of the list. */
  | { readonly kind: "emptyPages"; readonly pages: number }
  | { readonly kind: "failed"; readonly failure: Failure };

/** Loading of many pages: `LoadAll`. */
export interface Loading {
  /** Pages that were read so far. */
  readonly pages: number;
  /** Whether all that the data sets have is there, and the account's list is read to its end to prove it. */
  readonly isChecking: boolean;
  run(): Promise<LoadEnd>;
}

/** Progress of a loading. */
export interface LoadProgress extends Pick<Loading, "pages" | "isChecking"> {
  /** Jobs a second since it began; undefined in the first second. */
  readonly rate: number | undefined;
}

/** Runs at most one loading of many pages over a connection. */
export class BulkLoad implements Disposable {
  readonly #changes = new Emitter<undefined>();
  #running: { readonly ended: Promise<LoadEnd>; readonly controller: AbortController } | undefined;
  #progress: LoadProgress | undefined;

  readonly onDidChange = this.#changes.event;

  constructor(
    private readonly countJobs: () => number,
    private readonly clock: Clock,
  ) {}

  /** Undefined while nothing is under way. */
  get progress(): LoadProgress | undefined {
    return this.#progress;
  }

  /** Begins the loading that `create` makes, or waits for the one that is under way. Never rejects. */
  start(create: (signal: AbortSignal, onProgress: () => void) => Loading): Promise<LoadEnd> {
    if (this.#running !== undefined && !this.#running.controller.signal.aborted) {
      return this.#running.ended;
    }
    const controller = new AbortController();
    const { signal } = controller;
    const [startedAt, before] = [this.clock.now(), this.countJobs()];
    const loading = create(signal, () => {
      // A page that was under way may arrive when the loading has ended.
      if (this.#running?.controller === controller) {
        const { pages, isChecking } = loading;
        const seconds = (this.clock.now() - startedAt) / 1000;
        this.#notify({
          pages,
          isChecking,
          rate: seconds < 1 ? undefined : (this.countJobs() - before) / seconds,
        });
      }
    });
    const ended = this.#run(loading, signal);
    this.#running = { ended, controller };
    this.#notify({ pages: 0, isChecking: false, rate: undefined });
    return ended;
  }

  /** Asks for no further page; those that are under way still arrive. */
  stop(): void {
    this.#running?.controller.abort();
  }

  dispose(): void {
    this.#changes.dispose();
    this.stop();
  }

  async #run(loading: Loading, signal: AbortSignal): Promise<LoadEnd> {
    try {
      return await unlessAborted(() => loading.run(), signal);
    } catch (error) {
      const failure = failureOf(error);
      return failure.kind === "cancelled" ? { kind: "stopped" } : { kind: "failed", failure };
    } finally {
      // One that was stopped may have a successor.
      if (this.#running?.controller.signal === signal) {
        this.#running = undefined;
        this.#notify(undefined);
      }
    }
  }

  #notify(progress: LoadProgress | undefined): void {
    this.#progress = progress;
    this.#changes.fire(undefined);
  }
}
