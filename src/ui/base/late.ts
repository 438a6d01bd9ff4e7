import type { Disposable } from "../../core/base/disposable";

/** What is loaded when it is first wanted, and then shared by all who want it. */
export class Late<T> implements Disposable {
  #loading: Promise<T> | undefined;

  /** `end` is what becomes of it when nobody will want it any more. */
  constructor(
    private readonly load: () => Promise<T>,
    private readonly end: (loaded: T) => void = () => undefined,
  ) {}

  readonly get = (): Promise<T> => {
    this.#loading ??= this.load();
    return this.#loading;
  };

  dispose(): void {
    // What is being loaded goes as soon as it is there; what could not be loaded was told to who wanted it.
    this.#loading?.then(this.end, () => undefined);
  }
}
