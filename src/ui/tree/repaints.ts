import type { Disposable } from "../../core/base/disposable";
import type { TreeNode } from "../../core/tree/treeNode";

/**
 * Gathers the rows that have changed, and asks VS Code to paint them again in a turn of the event loop of its own.
 *
 * VS Code takes in the rows below a row within the turn in which it asks for them, and often their list begins to load
 * just then, which is a change of the row above. Asked in the same turn to paint that one again, VS Code replaces it
 * while the rows below are put under what it has replaced: it shows them, but does not have them any more when it looks
 * for them the next time.
 */
export class Repaints implements Disposable {
  /** Undefined when nothing has changed. */
  #changed: Set<TreeNode> | "everything" | undefined;
  #turn: NodeJS.Immediate | undefined;

  constructor(private readonly paint: (nodes: TreeNode[] | undefined) => void) {}

  /** Asks for some rows, with those below them; without any named, for the whole tree. */
  ask(nodes: readonly TreeNode[] | undefined): void {
    if (nodes === undefined || this.#changed === "everything") {
      this.#changed = "everything";
    } else if (nodes.length > 0) {
      this.#changed = new Set([...(this.#changed ?? []), ...nodes]);
    }
    if (this.#changed !== undefined) {
      this.#turn ??= setImmediate(() => this.#paintNow());
    }
  }

  /** Resolves once VS Code was asked for what has changed until now. */
  async asked(): Promise<void> {
    if (this.#turn !== undefined) {
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  dispose(): void {
    clearImmediate(this.#turn);
  }

  #paintNow(): void {
    const changed = this.#changed;
    this.#turn = undefined;
    this.#changed = undefined;
    this.paint(changed === "everything" ? undefined : [...(changed ?? [])]);
  }
}
