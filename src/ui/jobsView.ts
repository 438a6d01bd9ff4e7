import * as vscode from "vscode";
import type { Clock } from "../core/clock";
import { type Disposable, DisposableStore } from "../core/disposable";
import { childrenOf, listOf, nodeNow, parentOf, rootsOf } from "../core/jobTree";
import type { Session, SessionChange } from "../core/session";
import { zoneOf } from "../core/timeText";
import type { TreeNode } from "../core/treeNode";
import { ContextKeyWriter } from "./contextKeys";
import type { RowHover } from "./rowHover";
import { affectsTimestamps, readTimestamps } from "./settings";
import { ShownNodes } from "./shownNodes";
import { treeItem } from "./treeItem";
import type { TreeMemory } from "./treeMemory";
import { hasWelcome, viewState } from "./viewState";
import { viewSummary } from "./viewSummary";

const JOBS_VIEW = "dataExchangeJobs.jobs";

/** So many times a row is revealed until it is selected. */
const REVEALS = 5;

/** The tree in the sidebar. It draws what the session holds, and never waits for anything. */
export class JobsView implements vscode.TreeDataProvider<TreeNode>, Disposable {
  readonly #disposables = new DisposableStore();
  readonly #changes = this.#disposables.add(new vscode.EventEmitter<TreeNode[] | undefined>());
  readonly #view: vscode.TreeView<TreeNode>;
  readonly #shown = new ShownNodes();
  readonly #keys = new ContextKeyWriter();
  #timestamps = readTimestamps();

  readonly onDidChangeTreeData = this.#changes.event;

  constructor(
    private readonly session: Session,
    private readonly clock: Clock,
    private readonly memory: TreeMemory,
    /** Told what ended badly and is not shown in the tree. */
    private readonly reportUnexpected: (error: unknown) => void,
    private readonly hoverOf: (node: TreeNode) => Promise<RowHover | undefined>,
  ) {
    this.#view = this.#disposables.add(
      vscode.window.createTreeView<TreeNode>(JOBS_VIEW, {
        treeDataProvider: this,
        canSelectMany: true,
        showCollapseAll: true,
      }),
    );
    this.#disposables.add(
      this.#view.onDidExpandElement(({ element }) => memory.setExpanded(element.id, true)),
    );
    this.#disposables.add(
      this.#view.onDidCollapseElement(({ element }) => memory.setExpanded(element.id, false)),
    );
    this.#disposables.add(session.onDidChange((change) => this.#take(change)));
    this.#disposables.add(
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (affectsTimestamps(event)) {
          this.#timestamps = readTimestamps();
          this.#changes.fire(undefined);
        }
      }),
    );
    this.#describe();
  }

  /** The selected rows of the connection that is shown: VS Code tells late that those of the last one are gone. */
  get selection(): readonly TreeNode[] {
    const connection = this.session.catalog?.connection;
    return this.#view.selection.filter(
      ({ id }) => connection !== undefined && id.startsWith(`${connection.id}/`),
    );
  }

  get isVisible(): boolean {
    return this.#view.visible;
  }

  get onDidChangeSelection(): vscode.Event<vscode.TreeViewSelectionChangeEvent<TreeNode>> {
    return this.#view.onDidChangeSelection;
  }

  /**
   * Selects a row of the tree as it is by now. VS Code drops a reveal during which the tree changes, mostly without a
   * word, and names arrive at any time; asked again, it waits for the change. What the user does meanwhile goes before.
   */
  async select(node: TreeNode, { focus }: { readonly focus: boolean }): Promise<void> {
    const before = this.#view.selection[0]?.id;
    for (let left = REVEALS; left > 0; left--) {
      await this.#view.reveal(node, { select: true, focus }).then(undefined, (error: unknown) => {
        if (left === 1) {
          throw error;
        }
      });
      const selected = this.#view.selection[0]?.id;
      const isOver = selected === node.id || (selected !== undefined && selected !== before);
      if (isOver || !this.isVisible) {
        return;
      }
    }
  }

  /** Brings the view to the front. */
  async show(): Promise<void> {
    await vscode.commands.executeCommand(`${JOBS_VIEW}.focus`);
  }

  /** Lets the view's own progress bar run until the work has ended. */
  async during<T>(work: Promise<T>): Promise<T> {
    return vscode.window.withProgress({ location: { viewId: JOBS_VIEW } }, () => work);
  }

  getChildren(node?: TreeNode): TreeNode[] {
    return node === undefined ? this.#roots() : this.#childrenOf(node);
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    const item = treeItem(this.#current(node), this.clock.now(), this.#timestamps);
    if (this.memory.isExpanded(node.id)) {
      item.collapsibleState = vscode.TreeItemCollapsibleState.Expanded;
    }
    return item;
  }

  getParent(node: TreeNode): TreeNode | undefined {
    const { catalog } = this.session;
    return catalog === undefined ? undefined : parentOf(catalog, node, zoneOf(this.#timestamps));
  }

  /** Hovers are made when somebody hovers. */
  async resolveTreeItem(item: vscode.TreeItem, node: TreeNode): Promise<vscode.TreeItem> {
    item.tooltip ??= await this.hoverOf(this.#current(node));
    return item;
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  #roots(): TreeNode[] {
    const { state } = this.session;
    if (hasWelcome(state)) {
      return [];
    }
    switch (state.kind) {
      case "starting":
        this.#load(this.session.start());
        return [{ kind: "loading", id: "connection" }];
      case "failed":
        return [{ kind: "failure", id: "connection", failure: state.failure }];
      case "open": {
        this.#shown.clear();
        return this.#shown.keep(rootsOf(state.catalog));
      }
    }
  }

  #childrenOf(node: TreeNode): TreeNode[] {
    const { catalog } = this.session;
    if (catalog === undefined) {
      return [];
    }
    const list = listOf(node);
    if (node.kind === "dataSet" || node.kind === "otherDataSets") {
      this.#load(catalog.open(list));
    }
    const rows = childrenOf(catalog, node, zoneOf(this.#timestamps));
    if (list.of === "dataSet") {
      const revisions = rows.flatMap((row) => (row.kind === "revision" ? row.revisionId : []));
      catalog.names.wantRevisions(list.dataSetId, revisions);
    }
    return this.#shown.keep(rows);
  }

  #current(node: TreeNode): TreeNode {
    const { catalog } = this.session;
    return catalog === undefined ? node : nodeNow(catalog, node);
  }

  #load(work: Promise<void>): void {
    this.during(work).catch(this.reportUnexpected);
  }

  #take(change: SessionChange): void {
    if (change.kind === "failure") {
      return;
    }
    this.#describe();
    const touched = change.kind === "jobs" ? this.#shown.touchedBy(change.touched) : undefined;
    if (touched === undefined || touched.length > 0) {
      this.#changes.fire(touched);
    }
  }

  #describe(): void {
    const state = viewState(this.session.state);
    const summary = viewSummary(this.session.state);
    // VS Code hides the description of a container's only view, and a message hides the welcome text.
    const message = state === "ready" ? summary : "";
    // Each is sent to the window's other side, and pages come fast.
    if (this.#view.description !== summary || this.#view.message !== message) {
      this.#view.description = summary;
      this.#view.message = message;
    }
    const isLoading = this.session.catalog?.bulk.progress !== undefined;
    this.#keys.set("dataExchangeJobs.state", state).catch(this.reportUnexpected);
    this.#keys.set("dataExchangeJobs.loading", isLoading).catch(this.reportUnexpected);
  }
}
