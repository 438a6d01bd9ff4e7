import { Owner } from "../../core/base/disposable";
import type { JobCatalog } from "../../core/catalog/jobCatalog";
import type { LiveConnections } from "../../core/live/liveConnections";
import { addressOf } from "../../core/tree/rowAddress";
import type { TreeNode } from "../../core/tree/treeNode";
import type { JobsView } from "./jobsView";
import type { SelectedAddress, TreeMemory } from "./treeMemory";

/** Selects the row that was selected before a reload of the window, once its list is loaded. */
export class SelectionRestorer extends Owner {
  #isSettled = false;

  constructor(
    private readonly connections: LiveConnections,
    private readonly view: JobsView,
    private readonly memory: TreeMemory,
    private readonly report: (error: unknown) => void,
  ) {
    super();
    this.own(view.onDidChangeSelection(({ selection }) => this.#keep(selection[0])));
    this.own(connections.onDidChange(({ live }) => this.#restoreOnce(live.catalog)));
  }

  #keep(node: TreeNode | undefined): void {
    const connectionId = this.connections.of(node)?.catalog?.connection.id;
    const address = node && addressOf(node);
    if (connectionId !== undefined && address !== undefined) {
      // From now on the selection is the user's own.
      this.#isSettled = true;
      this.memory.select({ connectionId, ...address });
    }
  }

  #restoreOnce(catalog: JobCatalog | undefined): void {
    const address = this.memory.selected;
    const isReady =
      catalog?.account.state.kind === "ready" && address?.connectionId === catalog.connection.id;
    if (!this.#isSettled && isReady) {
      this.#isSettled = true;
      this.#restore(catalog, address).catch(this.report);
    }
  }

  async #restore(catalog: JobCatalog, address: SelectedAddress): Promise<void> {
    if (address.revisionId !== undefined || address.jobId !== undefined) {
      // The row can be one that only the data set's own list brings.
      await catalog.open({ of: "dataSet", dataSetId: address.dataSetId });
    }
    const node = this.view.treeOf(catalog).nodeAt(address);
    if (node !== undefined && this.view.isVisible && this.view.selection.length === 0) {
      await this.view.select(node, { focus: false });
    }
  }
}
