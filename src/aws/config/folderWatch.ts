import { existsSync, type FSWatcher, watch } from "node:fs";
import { basename, dirname } from "node:path";
import type { Disposable } from "../../core/base/disposable";

/**
 * Watches a folder, or one file in it, from now on and whenever it comes to be. While the folder is not there, the
 * nearest one above it that is there is watched instead.
 */
export class FolderWatch implements Disposable {
  #watcher: FSWatcher | undefined;
  #isDisposed = false;

  constructor(
    private readonly folder: string,
    /** Undefined: everything in the folder. */
    private readonly file: string | undefined,
    private readonly onChange: () => void,
  ) {
    this.#begin();
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#watcher?.close();
  }

  /** Several times, since a folder may come to be just between looking for it and watching the one above. */
  #begin(attempts = 3): void {
    this.#watcher?.close();
    let folder = this.folder;
    this.#watcher = this.#watch(folder);
    while (this.#watcher === undefined && folder !== dirname(folder)) {
      folder = dirname(folder);
      this.#watcher = this.#watch(folder);
    }
    if (folder !== this.folder && existsSync(this.#below(folder)) && attempts > 1) {
      this.#begin(attempts - 1);
    }
  }

  /**
   * Watches a folder. Undefined if it doesn't exist or the system has no watches left: changes then go
   * unnoticed.
   */
  #watch(folder: string): FSWatcher | undefined {
    try {
      // A watch must not keep the process alive.
      const watcher = watch(folder, { persistent: false }, (_, name) => this.#notice(folder, name));
      // On Windows, a deleted folder is an error.
      watcher.on("error", () => existsSync(folder) || this.#moveOn());
      return watcher;
    } catch {
      return undefined;
    }
  }

  /** Some systems don't say which file of the folder changed. */
  #notice(folder: string, name: string | null): void {
    const isAbout = (path: string) => name === null || name === basename(path);
    const isThere = folder === this.folder;
    if (isAbout(folder) || (!isThere && isAbout(this.#below(folder)))) {
      this.#moveOn();
    } else if (isThere && (this.file === undefined || isAbout(this.file)) && !this.#isDisposed) {
      this.onChange();
    }
  }

  /** Starts over when the folder or one above it was created or deleted: watches whichever exists. */
  #moveOn(): void {
    if (!this.#isDisposed) {
      this.#begin();
      this.onChange();
    }
  }

  /** The next one on the way down from a folder above. */
  #below(above: string): string {
    let path = this.folder;
    while (dirname(path) !== above && path !== dirname(path)) {
      path = dirname(path);
    }
    return path;
  }
}

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
