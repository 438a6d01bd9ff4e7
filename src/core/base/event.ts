import type { Disposable } from "./disposable";

/** Registers a listener and returns what unregisters it. */
export type Event<T> = (listener: (event: T) => void) => Disposable;

export class Emitter<T> implements Disposable {
  private readonly listeners = new Set<(event: T) => void>();

  readonly event: Event<T> = (listener) => {
    // A new function each time, so that the same listener can be registered twice.
    const registered = (event: T) => listener(event);
    this.listeners.add(registered);
    return { dispose: () => this.listeners.delete(registered) };
  };

  fire(event: T): void {
    for (const listener of [...this.listeners]) {
      // An earlier listener may just have unregistered this one.
      if (this.listeners.has(listener)) {
        listener(event);
      }
    }
  }

  dispose(): void {
    this.listeners.clear();
  }
}
