import type { Disposable } from "../../core/base/disposable";

/** Acts once nothing has happened for a while. */
export class QuietMoment implements Disposable {
  #timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly milliseconds: number,
    private readonly act: () => void,
  ) {}

  /** Something has happened. */
  postpone(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.act, this.milliseconds);
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }
}
