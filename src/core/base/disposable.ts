export interface Disposable {
  dispose(): void;
}

/** Disposes everything added to it, last first. Anything added after that is disposed at once. */
export class DisposableStore implements Disposable {
  private readonly disposables: Disposable[] = [];
  private disposed = false;

  get isDisposed(): boolean {
    return this.disposed;
  }

  add<T extends Disposable>(disposable: T): T {
    if (this.disposed) {
      disposable.dispose();
    } else {
      this.disposables.push(disposable);
    }
    return disposable;
  }

  /** Disposes everything, even when one of them throws; then throws the first error. */
  dispose(): void {
    this.disposed = true;
    const errors: unknown[] = [];
    for (const disposable of this.disposables.splice(0).reverse()) {
      try {
        disposable.dispose();
      } catch (error) {
        errors.push(error);
      }
    }
    if (errors.length > 0) {
      throw errors[0];
    }
  }
}

/** A class whose objects own what has to be disposed with them. */
export abstract class Owner implements Disposable {
  readonly #owned = new DisposableStore();

  protected own<T extends Disposable>(disposable: T): T {
    return this.#owned.add(disposable);
  }

  protected get isDisposed(): boolean {
    return this.#owned.isDisposed;
  }

  dispose(): void {
    this.#owned.dispose();
  }
}
