import { Emitter } from "../../core/base/event";

/** Time that stands still while a person is being waited for. */
export class HeldTime {
  readonly #changes = new Emitter<void>();
  /** Fires when it is held, and when it continues. */
  readonly onDidChange = this.#changes.event;
  #holders = 0;

  get isHeld(): boolean {
    return this.#holders > 0;
  }

  async during<T>(work: () => Promise<T>): Promise<T> {
    this.#hold(1);
    try {
      return await work();
    } finally {
      this.#hold(-1);
    }
  }

  #hold(more: number): void {
    const wasHeld = this.isHeld;
    this.#holders += more;
    if (this.isHeld !== wasHeld) {
      this.#changes.fire();
    }
  }
}
