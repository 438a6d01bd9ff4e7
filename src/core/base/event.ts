import type { Disposable } from "./disposable";

/** Registers a listener; the answer unregisters it. */
export type Event<T> = (listener: (event: T) => void) => Disposable;

export class Emitter<T> implements Disposable {
  private readonly listeners = new Set<(event: T) => void>();

  readonly event: Event<T> = (listener) => {
    // A function of its own, so that one listener may be registered twice.
    const registered = (event: T) => listener(event);
    this.listeners.add(registered);
    return { dispose: () => this.listeners.delete(registered) };
  };

  fire(event: T): void {
    for (const listener of [...this.listeners]) {
      // Another listener may have unregistered it by now.
      if (this.listeners.has(listener)) {
        listener(event);
      }
    }
  }

  dispose(): void {
    this.listeners.clear();
  }
}
