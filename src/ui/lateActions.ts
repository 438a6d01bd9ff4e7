import type { Disposable } from "../core/disposable";
import type { Actions } from "./actions";

/** The actions, which are loaded when the first one is wanted. */
export class LateActions implements Disposable {
  #loading: Promise<Actions> | undefined;

  constructor(private readonly load: () => Promise<Actions>) {}

  get(): Promise<Actions> {
    this.#loading ??= this.load();
    return this.#loading;
  }

  dispose(): void {
    // What is being loaded goes as soon as it is there; what could not be loaded was told to who wanted it.
    this.#loading?.then(
      (actions) => actions.dispose(),
      () => undefined,
    );
  }
}
