import { assertNever } from "../../core/base/assertNever";
import type { CatalogChange } from "../../core/catalog/catalogChange";
import type { JobCatalog } from "../../core/catalog/jobCatalog";
import type { TreeSource } from "../../core/filter/jobSource";
import { connectionNode } from "../../core/session/connectionNode";
import type { Session } from "../../core/session/session";
import type { SessionEvent, Sessions } from "../../core/session/sessions";
import type { TreeLook } from "../../core/tree/arrangement";
import { childrenOf, listOf, nodeNow, parentOf } from "../../core/tree/jobTree";
import { rootsOf } from "../../core/tree/rootRows";
import type { TreeNode } from "../../core/tree/treeNode";
import { ShownNodes } from "./shownNodes";
import { hasWelcome } from "./viewState";

/** Which nodes stand where: the connections', where there are several, and what each session holds below. */
export class TreeRows {
  readonly #shown = new WeakMap<Session, ShownNodes>();
  /** The very objects VS Code was given. */
  readonly #connections = new WeakMap<Session, TreeNode>();

  constructor(
    private readonly sessions: Sessions,
    /** What is shown of a connection's jobs. */
    private readonly sourceOf: (catalog: JobCatalog) => TreeSource,
    /** Told what is being loaded because somebody looks at it. */
    private readonly onLoad: (work: Promise<void>) => void,
  ) {}

  roots(look: TreeLook = {}): TreeNode[] {
    const { selected, shown, hasRoots } = this.sessions;
    if (!hasRoots) {
      return hasWelcome(selected.state) ? [] : this.#rowsOf(selected, look);
    }
    return shown.map((session) => {
      const node = this.#connectionNode(session);
      this.#connections.set(session, node);
      return node;
    });
  }

  childrenOf(node: TreeNode, look: TreeLook): TreeNode[] {
    const session = this.sessions.of(node);
    if (session === undefined) {
      return [];
    }
    return node.kind === "connection" ? this.#rowsOf(session, look) : this.#rowsBelow(session, node, look);
  }

  /** The node above; undefined for a root, and for what is about a list. */
  parentOf(node: TreeNode, look: TreeLook): TreeNode | undefined {
    const session = this.sessions.of(node);
    if (session === undefined || node.kind === "connection") {
      return undefined;
    }
    const above = session.catalog && parentOf(this.sourceOf(session.catalog), node, look);
    return above ?? (this.sessions.hasRoots ? this.#connectionNode(session) : undefined);
  }

  /** The same row as it is by now. */
  now(node: TreeNode): TreeNode {
    const session = this.sessions.of(node);
    if (session !== undefined && node.kind === "connection") {
      return this.#connectionNode(session);
    }
    return session?.catalog === undefined ? node : nodeNow(this.sourceOf(session.catalog), node);
  }

  /** What has to be painted again; undefined is the whole tree. */
  touchedBy({ session, change }: SessionEvent, look: TreeLook = {}): TreeNode[] | undefined {
    const touched = change.kind === "jobs" ? this.#touchedIn(session, change.touched, look) : undefined;
    if (touched !== undefined) {
      return touched;
    }
    // Which connections are in the tree depends on the selected one.
    const isOfOne = this.sessions.hasRoots && (change.kind === "jobs" || session !== this.sessions.selected);
    const connection = isOfOne ? this.#connections.get(session) : undefined;
    return connection && [connection];
  }

  #touchedIn(
    session: Session,
    changes: readonly CatalogChange[],
    { grouping = "dataSet" }: TreeLook,
  ): TreeNode[] | undefined {
    const { catalog } = session;
    const isFiltered = catalog !== undefined && this.sourceOf(catalog) !== catalog;
    // Any job may be what gives a data set or a group its row, or takes it.
    return (isFiltered || grouping !== "dataSet") && changes.some(({ of }) => of !== "moreRow")
      ? undefined
      : this.#shownOf(session).touchedBy(changes);
  }

  #connectionNode(session: Session): TreeNode {
    return connectionNode(session, this.sessions.isPinned(session));
  }

  #rowsOf(session: Session, look: TreeLook): TreeNode[] {
    const { state, id } = session;
    switch (state.kind) {
      case "starting":
        this.onLoad(session.start());
        return [{ kind: "loading", id: `${id}/connection` }];
      case "failed":
        return [{ kind: "failure", id: `${id}/connection`, failure: state.failure }];
      case "open": {
        const shown = this.#shownOf(session);
        shown.clear();
        return shown.keep(rootsOf(this.sourceOf(state.catalog), look));
      }
      default:
        return assertNever(state);
    }
  }

  #rowsBelow(session: Session, node: TreeNode, look: TreeLook): TreeNode[] {
    const { catalog } = session;
    if (catalog === undefined) {
      return [];
    }
    const list = listOf(node);
    if (node.kind === "dataSet" || node.kind === "otherDataSets") {
      this.onLoad(catalog.open(list));
    }
    const rows = childrenOf(this.sourceOf(catalog), node, look);
    if (list.of === "dataSet") {
      const revisions = rows.flatMap((row) => (row.kind === "revision" ? row.revisionId : []));
      catalog.names.wantRevisions(list.dataSetId, revisions);
    }
    return this.#shownOf(session).keep(rows);
  }

  #shownOf(session: Session): ShownNodes {
    const shown = this.#shown.get(session) ?? new ShownNodes();
    this.#shown.set(session, shown);
    return shown;
  }
}
