import { type Disposable, DisposableStore } from "../core/disposable";
import type { JobCatalog } from "../core/jobCatalog";
import type { Session } from "../core/session";
import type { TreeNode } from "../core/treeNode";
import { nodeAt, placeOf } from "../core/treePlace";
import type { JobsView } from "./jobsView";
import type { TreeMemory } from "./treeMemory";

/** Selects the row again that was selected before a reload of the window, once its list is there. */
export class SelectionRestorer implements Disposable {
  readonly #disposables = new DisposableStore();
  #isSettled = false;

  constructor(
    private readonly session: Session,
    private readonly view: JobsView,
    private readonly memory: TreeMemory,
    private readonly report: (error: unknown) => void,
  ) {
    this.#disposables.add(view.onDidChangeSelection(({ selection }) => this.#keep(selection[0])));
    this.#disposables.add(session.onDidChange(() => this.#restoreOnce()));
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  #keep(node: TreeNode | undefined): void {
    const connectionId = this.session.catalog?.connection.id;
    const place = node && placeOf(node);
    if (connectionId !== undefined && place !== undefined) {
      // The user is at work here: nothing may move the selection any more.
      this.#isSettled = true;
      this.memory.select({ connectionId, ...place });
    }
  }

  #restoreOnce(): void {
    const { catalog } = this.session;
    if (!this.#isSettled && catalog?.account.state.kind === "ready") {
      this.#isSettled = true;
      this.#restore(catalog).catch(this.report);
    }
  }

  async #restore(catalog: JobCatalog): Promise<void> {
    const place = this.memory.selected;
    if (place === undefined || place.connectionId !== catalog.connection.id) {
      return;
    }
    if (place.revisionId !== undefined || place.jobId !== undefined) {
      // The row may be known by the data set's own list alone.
      await catalog.open({ of: "dataSet", dataSetId: place.dataSetId });
    }
    const node = nodeAt(catalog, place);
    if (node !== undefined && this.view.isVisible && this.view.selection.length === 0) {
      await this.view.select(node, { focus: false });
    }
  }
}
