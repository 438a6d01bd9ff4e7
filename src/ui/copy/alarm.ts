import type { Clock } from "../../core/base/clock";
import type { Disposable } from "../../core/base/disposable";

/** Starts a timer, which core has none of; to dispose of it takes it back. */
export type StartTimer = (act: () => void, milliseconds: number) => Disposable;

/** The longest that a timer waits: Node and browsers keep the delay in 31 bits, and a longer one ends at once. */
export const LONGEST_TIMER = 2 ** 31 - 1;

/** Acts at a moment, however far away that is, or as soon as the machine is awake again after it. */
export class Alarm implements Disposable {
  #timer: Disposable | undefined;

  constructor(
    private readonly clock: Clock,
    private readonly startTimer: StartTimer,
  ) {}

  /** What it was set for before does not happen. */
  set(at: number, act: () => void): void {
    this.dispose();
    const left = Math.max(0, at - this.clock.now());
    this.#timer = this.startTimer(
      () => {
        this.#timer = undefined;
        if (this.clock.now() < at) {
          this.set(at, act);
        } else {
          act();
        }
      },
      Math.min(left, LONGEST_TIMER),
    );
  }

  dispose(): void {
    this.#timer?.dispose();
    this.#timer = undefined;
  }
}
