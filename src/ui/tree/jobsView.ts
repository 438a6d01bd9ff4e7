import * as vscode from "vscode";
import type { Clock } from "../../core/base/clock";
import { Owner } from "../../core/base/disposable";
import { zoneOf } from "../../core/base/timeText";
import type { Words } from "../../core/base/words";
import type { JobCatalog } from "../../core/catalog/jobCatalog";
import type { JobFilter } from "../../core/filter/jobFilter";
import type { JobSource } from "../../core/filter/jobSource";
import type { LiveConnections, LiveEvent } from "../../core/live/liveConnections";
import { viewState } from "../../core/live/liveState";
import type { Grouping } from "../../core/store/jobGroups";
import { type Arrangement, JobTree } from "../../core/tree/jobTree";
import type { TreeNode } from "../../core/tree/treeNode";
import { ContextKeyWriter } from "../base/contextKeys";
import { editorWords } from "../base/editorWords";
import { progressIn } from "../base/notification";
import { plainLine } from "../base/plainText";
import { onDidChangeSettings, readTimestamps } from "../base/settings";
import { Repaints } from "./repaints";
import { RowIsolation } from "./rowIsolation";
import { selectRow } from "./selectRow";
import { rowTooltip, treeItem } from "./treeItem";
import type { TreeMemory } from "./treeMemory";
import { TreeRows } from "./treeRows";
import { brokenBetweenFacts, totalSummary, viewSummary } from "./viewSummary";

const JOBS_VIEW = "dataExchangeJobs.jobs";

/** The tree in the sidebar. It draws what the connections hold, and never waits for anything. */
export class JobsView extends Owner implements vscode.TreeDataProvider<TreeNode> {
  readonly #changes = this.own(new vscode.EventEmitter<TreeNode[] | undefined>());
  readonly #repaints = this.own(new Repaints((nodes) => this.#changes.fire(nodes)));
  readonly #view: vscode.TreeView<TreeNode>;
  readonly #isolation: RowIsolation;
  readonly #rows: TreeRows;
  readonly #keys = new ContextKeyWriter();
  #timestamps = readTimestamps();

  readonly onDidChangeTreeData = this.#changes.event;

  constructor(
    private readonly connections: LiveConnections,
    private readonly clock: Clock,
    private readonly memory: TreeMemory,
    /** Logs an error that has no row in the tree. */
    private readonly reportUnexpected: (error: unknown) => void,
  ) {
    super();
    this.#isolation = new RowIsolation(reportUnexpected);
    this.#rows = new TreeRows(
      connections,
      (catalog) => this.treeOf(catalog),
      (work) => this.during(work).catch(reportUnexpected),
      this.#isolation,
    );
    this.#view = this.own(
      vscode.window.createTreeView<TreeNode>(JOBS_VIEW, {
        treeDataProvider: this,
        canSelectMany: true,
        showCollapseAll: true,
      }),
    );
    this.own(this.#view.onDidExpandElement(({ element }) => memory.setExpanded(element.id, true)));
    this.own(this.#view.onDidCollapseElement(({ element }) => memory.setExpanded(element.id, false)));
    this.own(connections.onDidChange((event) => this.#take(event)));
    this.own(connections.onDidChangeRoots(() => this.repaint()));
    this.own(
      onDidChangeSettings(["timestamps"], () => {
        this.#timestamps = readTimestamps();
        this.repaint();
      }),
    );
    this.#describe();
  }

  /** The selected rows. VS Code keeps those of a connection that was left for a while: they are left out. */
  get selection(): readonly TreeNode[] {
    return this.#view.selection.filter((node) => this.connections.of(node) !== undefined);
  }

  /** The filter that shown jobs of all connections pass; undefined when all are shown. */
  get filter(): JobFilter | undefined {
    return this.memory.filter;
  }

  /** Shows only the jobs that pass the filter; without one, all. */
  filterBy(filter: JobFilter | undefined): void {
    this.memory.setFilter(filter);
    this.#describe();
    this.repaint();
  }

  /** The arrangement of the rows in all connections. */
  get arrangement(): Arrangement {
    return { zone: zoneOf(this.#timestamps), grouping: this.memory.grouping };
  }

  groupBy(grouping: Grouping): void {
    this.memory.setGrouping(grouping);
    this.repaint();
  }

  /** Those of a connection's jobs that pass the filter. */
  sourceOf(catalog: JobCatalog): JobSource {
    return catalog.shownBy(this.filter);
  }

  /** The rows of a connection's jobs that pass the filter. */
  treeOf(catalog: JobCatalog): JobTree {
    return new JobTree(this.sourceOf(catalog), this.arrangement);
  }

  get isVisible(): boolean {
    return this.#view.visible;
  }

  get onDidChangeSelection(): vscode.Event<vscode.TreeViewSelectionChangeEvent<TreeNode>> {
    return this.#view.onDidChangeSelection;
  }

  /** Selects a row of the tree. Where VS Code cannot reveal it, the log says so and nothing else happens. */
  async select(node: TreeNode, { focus }: { readonly focus: boolean }): Promise<void> {
    const reveal = async () => {
      await this.#repaints.asked();
      await this.#view.reveal(node, { select: true, focus });
    };
    await selectRow(this.#view, node.id, reveal).catch(this.reportUnexpected);
  }

  /** Paints all rows again. */
  repaint(): void {
    this.#repaints.ask(undefined);
  }

  /** Brings the view to the front. */
  async show(): Promise<void> {
    await vscode.commands.executeCommand(`${JOBS_VIEW}.focus`);
  }

  /** Runs the view's own progress bar until the work has ended. */
  async during<T>(work: Promise<T>): Promise<T> {
    return progressIn(JOBS_VIEW, work);
  }

  getChildren(node?: TreeNode): TreeNode[] {
    return node === undefined ? this.#rows.roots() : this.#rows.childrenOf(node);
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    const item = this.#itemOf(node, editorWords(this.clock, this.#timestamps));
    // The user wants to see what was just selected or opened.
    const isOpened = node.kind === "connection" && (node.isSelected || node.file !== undefined);
    if (this.memory.isExpanded(node.id) || isOpened) {
      item.collapsibleState = vscode.TreeItemCollapsibleState.Expanded;
    }
    return item;
  }

  #itemOf(node: TreeNode, words: Words): vscode.TreeItem {
    const itemOf = (shown: TreeNode) => treeItem(shown, words);
    return this.#isolation.run(
      node.id,
      () => itemOf(this.#rows.now(node)),
      () => itemOf(this.#rows.inPlaceOf(node)),
    );
  }

  getParent(node: TreeNode): TreeNode | undefined {
    return this.#rows.parentOf(node);
  }

  /** Adds the hover, which VS Code asks for when somebody hovers. */
  resolveTreeItem(item: vscode.TreeItem, node: TreeNode): vscode.TreeItem {
    const hover = () => rowTooltip(this.#rows.now(node), editorWords(this.clock));
    item.tooltip ??= this.#isolation.run(node.id, hover, () => undefined);
    return item;
  }

  #take(event: LiveEvent): void {
    if (event.change.kind === "failure") {
      return;
    }
    this.#describe();
    this.#repaints.ask(this.#rows.touchedBy(event));
  }

  #describe(): void {
    const { selected, hasRoots, catalogs } = this.connections;
    const { filter } = this;
    // Where each connection has a row, that row shows its failure.
    const state = hasRoots ? "ready" : viewState(selected.state);
    const summary = plainLine(
      hasRoots ? totalSummary(catalogs, filter) : viewSummary(selected.catalog, filter),
    );
    // VS Code hides the description of a container's only view, and a message hides the welcome text.
    const message = state === "ready" ? brokenBetweenFacts(summary) : "";
    // Each one is sent to another process, and pages come fast.
    if (this.#view.description !== summary || this.#view.message !== message) {
      this.#view.description = summary;
      this.#view.message = message;
    }
    const isLoading = catalogs.some(({ bulk }) => bulk.progress !== undefined);
    this.#keys.set("dataExchangeJobs.state", state).catch(this.reportUnexpected);
    this.#keys.set("dataExchangeJobs.loading", isLoading).catch(this.reportUnexpected);
    this.#keys.set("dataExchangeJobs.filtered", filter !== undefined).catch(this.reportUnexpected);
  }
}
