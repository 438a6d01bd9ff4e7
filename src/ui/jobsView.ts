import * as vscode from "vscode";
import type { Clock } from "../core/clock";
import { type Disposable, DisposableStore } from "../core/disposable";
import type { CatalogChange } from "../core/jobCatalog";
import { childrenOf, listOf, parentOf, rootsOf } from "../core/jobTree";
import type { Session, SessionChange } from "../core/session";
import type { TreeNode } from "../core/treeNode";
import { setContextKey } from "./contextKeys";
import { jobTooltip, treeItem } from "./treeItem";
import { viewState, viewSummary } from "./viewState";

export const JOBS_VIEW = "dataExchangeJobs.jobs";

/** The tree in the sidebar. It draws what the session holds, and never waits for anything. */
export class JobsView implements vscode.TreeDataProvider<TreeNode>, Disposable {
  readonly #disposables = new DisposableStore();
  readonly #changes = this.#disposables.add(new vscode.EventEmitter<TreeNode | undefined>());
  readonly #view: vscode.TreeView<TreeNode>;
  /** The very objects VS Code was given: it knows a node to be repainted by its identity alone. */
  #dataSets = new Map<string, TreeNode>();

  readonly onDidChangeTreeData = this.#changes.event;

  constructor(
    private readonly session: Session,
    private readonly clock: Clock,
    /** Told what ended badly and is not shown in the tree. */
    private readonly reportUnexpected: (error: unknown) => void,
  ) {
    this.#view = this.#disposables.add(
      vscode.window.createTreeView<TreeNode>(JOBS_VIEW, {
        treeDataProvider: this,
        canSelectMany: true,
        showCollapseAll: true,
      }),
    );
    this.#disposables.add(session.onDidChange((change) => this.#take(change)));
    this.#describe();
  }

  get selection(): readonly TreeNode[] {
    return this.#view.selection;
  }

  /** Brings the view to the front. */
  async show(): Promise<void> {
    await vscode.commands.executeCommand(`${JOBS_VIEW}.focus`);
  }

  /** Lets the view's own progress bar run until the work has ended. */
  async during(work: Promise<void>): Promise<void> {
    await vscode.window.withProgress({ location: { viewId: JOBS_VIEW } }, () => work);
  }

  getChildren(node?: TreeNode): TreeNode[] {
    return node === undefined ? this.#roots() : this.#childrenOf(node);
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    return treeItem(node, this.clock.now());
  }

  getParent(node: TreeNode): TreeNode | undefined {
    const { catalog } = this.session;
    return catalog === undefined ? undefined : parentOf(catalog, node);
  }

  /** Hovers are made when somebody hovers, from memory. */
  resolveTreeItem(item: vscode.TreeItem, node: TreeNode): vscode.TreeItem {
    if (node.kind === "job") {
      item.tooltip = jobTooltip(node.job, this.clock.now());
    }
    return item;
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  #roots(): TreeNode[] {
    const { state } = this.session;
    switch (state.kind) {
      case "starting":
        this.#load(this.session.start());
        return [{ kind: "loading", id: "starting" }];
      case "failed":
        // The welcome view says it, with what to do.
        return state.failure.kind === "noProfiles"
          ? []
          : [{ kind: "failure", id: "failed", failure: state.failure }];
      case "open": {
        const roots = rootsOf(state.catalog);
        this.#dataSets = new Map(
          roots.flatMap((root) => (root.kind === "dataSet" ? [[root.dataSetId, root]] : [])),
        );
        return roots;
      }
    }
  }

  #childrenOf(node: TreeNode): TreeNode[] {
    const { catalog } = this.session;
    if (catalog === undefined) {
      return [];
    }
    if (node.kind === "dataSet") {
      this.#load(catalog.open(listOf(node)));
    }
    return childrenOf(catalog, node);
  }

  #load(work: Promise<void>): void {
    this.during(work).catch(this.reportUnexpected);
  }

  #take(change: SessionChange): void {
    this.#describe();
    this.#changes.fire(change.kind === "jobs" ? this.#changedNode(change.change) : undefined);
  }

  #changedNode(change: CatalogChange): TreeNode | undefined {
    return change.of === "dataSet" ? this.#dataSets.get(change.dataSetId) : undefined;
  }

  #describe(): void {
    const state = viewState(this.session.state);
    const summary = viewSummary(this.session.state);
    this.#view.description = summary;
    // VS Code hides the description of a container's only view, and a message hides the welcome text.
    this.#view.message = state === "ready" ? summary : "";
    setContextKey("dataExchangeJobs.state", state).catch(this.reportUnexpected);
  }
}
