import type * as vscode from "vscode";
import type { TreeNode } from "../../../src/core/tree/treeNode";
import type { Channels } from "./channels";
import { WorkbenchTree } from "./workbenchTree";

/** A row as the extension host keeps it. */
interface HostRow {
  readonly id: string;
  readonly parent: HostRow | undefined;
  children: HostRow[] | undefined;
  /** Whether it is open from the start; undefined where nothing can be below it. */
  readonly isOpen: boolean | undefined;
}

/** What the workbench is told of a row. */
export type ToldRow = Pick<HostRow, "id" | "isOpen">;

/**
 * VS Code's tree of a view as its extension host keeps it (`extHostTreeViews`, read in 1.139), the faults included:
 * what is fetched while the row above is refreshed hangs on a row that is not there any more, and a later fetch
 * keeps only the rows that are new. Messages between the host and the workbench come when the test lets them.
 */
export class EditorTree {
  readonly workbench: WorkbenchTree;
  readonly #elements = new Map<string, TreeNode>();
  readonly #rows = new Map<TreeNode, HostRow>();
  readonly #fetches = new Map<TreeNode | undefined, number>();
  #roots: HostRow[] | undefined;
  #fetchCount = 0;
  #wholeRefreshes = 0;
  #refreshed: Promise<void> = Promise.resolve();
  /** Ends the refresh that a change has asked for and that has not begun. */
  #endRefresh: (() => void) | undefined;
  #queue: Promise<void> = Promise.resolve();
  /** What changes while the host gathers changes; undefined while it does not. */
  #gathered: (TreeNode | undefined)[] | undefined;

  constructor(
    private readonly provider: vscode.TreeDataProvider<TreeNode>,
    private readonly channels: Channels,
  ) {
    this.workbench = new WorkbenchTree(channels, (id) => this.getChildren(id));
    provider.onDidChangeTreeData?.((changed) =>
      this.#change(Array.isArray(changed) ? changed : [changed || undefined]),
    );
  }

  element(id: string): TreeNode | undefined {
    return this.#elements.get(id);
  }

  async getChildren(id: string | undefined): Promise<readonly ToldRow[] | undefined> {
    const element = id === undefined ? undefined : this.#elements.get(id);
    if (id !== undefined && element === undefined) {
      return [];
    }
    return this.#childrenOf(element) ?? (await this.#fetch(element));
  }

  async reveal(element: TreeNode): Promise<void> {
    await this.#refreshed;
    const chain = await this.#chainAbove(element);
    const row = await this.#resolve(element, chain.at(-1));
    await this.channels.toWorkbench();
    const revealed = await this.workbench.reveal(
      row.id,
      chain.map(({ id }) => id),
    );
    await this.channels.toHost();
    if (!revealed) {
      throw new Error(`Data tree node not found: ${row.id}`);
    }
  }

  #change(elements: readonly (TreeNode | undefined)[]): void {
    if (this.#endRefresh === undefined) {
      const ended = new Promise<void>((resolve) => {
        this.#endRefresh = resolve;
      });
      this.#refreshed = this.#refreshed.then(() => ended);
    }
    if (this.#gathered === undefined) {
      this.#gathered = [];
      this.#enqueue(elements);
      void this.channels.timer().then(() => this.#endGathering());
    } else {
      this.#gathered.push(...elements);
    }
  }

  #endGathering(): void {
    const elements = this.#gathered ?? [];
    this.#gathered = undefined;
    if (elements.length > 0) {
      this.#enqueue(elements);
    }
  }

  #enqueue(elements: readonly (TreeNode | undefined)[]): void {
    this.#queue = this.#queue.then(() => {
      const end = this.#endRefresh;
      this.#endRefresh = undefined;
      return this.#refresh([...new Set(elements)]).then(end);
    });
  }

  async #refresh(elements: readonly (TreeNode | undefined)[]): Promise<void> {
    if (elements.includes(undefined)) {
      this.#wholeRefreshes += 1;
      this.#clearBelow(undefined);
      return this.#tellRefresh(undefined);
    }
    const rows = elements.flatMap((element) => (element && this.#rows.get(element)) ?? []);
    const top = rows.filter(({ parent }) => !rows.some(({ id }) => id === parent?.id));
    const refreshed = await Promise.all(top.map((row) => this.#refreshRow(row)));
    const ids = refreshed.flatMap((id) => id ?? []);
    return ids.length > 0 ? this.#tellRefresh(ids) : undefined;
  }

  async #tellRefresh(ids: readonly string[] | undefined): Promise<void> {
    await this.channels.toWorkbench();
    await this.workbench.refresh(ids);
    await this.channels.toHost();
  }

  async #refreshRow({ id }: HostRow): Promise<string | undefined> {
    const element = this.#elements.get(id);
    const old = element && this.#rows.get(element);
    if (element === undefined || old === undefined) {
      return undefined;
    }
    this.#clearBelow(element);
    const item = await new Promise<vscode.TreeItem>((resolve) => resolve(this.#item(element)));
    this.#replace(element, old, rowOf(element, item, old.parent), old.parent);
    return id;
  }

  async #fetch(element: TreeNode | undefined): Promise<readonly HostRow[] | undefined> {
    this.#clearBelow(element);
    this.#fetchCount += 1;
    const [fetch, refreshes] = [this.#fetchCount, this.#wholeRefreshes];
    this.#fetches.set(element, fetch);
    const isOver = () => this.#fetches.get(element) !== fetch || this.#wholeRefreshes !== refreshes;
    const children = (await this.provider.getChildren(element)) ?? [];
    const parent = element && this.#rows.get(element);
    const items = await Promise.all(children.map((child) => this.#item(child)));
    return isOver()
      ? undefined
      : items.map((item, index) => this.#register(children[index] as TreeNode, item, parent));
  }

  #register(element: TreeNode, item: vscode.TreeItem, parent: HostRow | undefined): HostRow {
    const row = rowOf(element, item, parent);
    const known = this.#elements.get(row.id);
    const old = known && this.#rows.get(known);
    if (known !== undefined && known !== element) {
      this.#rows.delete(known);
    }
    if (old !== undefined) {
      this.#replace(element, old, row, parent);
      return row;
    }
    this.#keep(element, row);
    if (parent === undefined) {
      this.#roots = [...(this.#roots ?? []), row];
    } else {
      parent.children = [...(parent.children ?? []), row];
    }
    return row;
  }

  /** A row whose parent has forgotten it is not added there again. */
  #replace(element: TreeNode, old: HostRow, row: HostRow, parent: HostRow | undefined): void {
    this.#keep(element, row);
    const siblings = (parent === undefined ? this.#roots : parent.children) ?? [];
    const place = siblings.findIndex(({ id }) => id === old.id);
    if (place >= 0) {
      siblings.splice(place, 1, row);
    }
  }

  #keep(element: TreeNode, row: HostRow): void {
    this.#elements.set(row.id, element);
    this.#rows.set(element, row);
  }

  #clearBelow(element: TreeNode | undefined): void {
    if (element === undefined) {
      this.#roots = undefined;
      this.#rows.clear();
      this.#elements.clear();
      this.#fetches.clear();
      return;
    }
    const row = this.#rows.get(element);
    for (const { id } of row?.children ?? []) {
      const child = this.#elements.get(id);
      if (child !== undefined) {
        this.#clearBelow(child);
        this.#rows.delete(child);
        this.#elements.delete(id);
      }
    }
    if (row !== undefined) {
      row.children = undefined;
    }
  }

  async #chainAbove(element: TreeNode): Promise<HostRow[]> {
    const row = this.#rows.get(element);
    const parent = row === undefined ? await this.provider.getParent?.(element) : this.#parentOf(row);
    if (!parent) {
      return [];
    }
    const chain = await this.#chainAbove(parent);
    return [...chain, await this.#resolve(parent, chain.at(-1))];
  }

  #parentOf({ parent }: HostRow): TreeNode | undefined {
    return parent && this.#elements.get(parent.id);
  }

  async #resolve(element: TreeNode, parent: HostRow | undefined): Promise<HostRow> {
    const known = this.#rows.get(element);
    if (known !== undefined) {
      return known;
    }
    const { id } = rowOf(element, await this.#item(element), parent);
    await this.getChildren(parent?.id);
    const found = this.#elements.get(id);
    const row = found && this.#rows.get(found);
    if (row === undefined) {
      throw new Error(`Cannot resolve tree item for element ${id}`);
    }
    return row;
  }

  #childrenOf(element: TreeNode | undefined): readonly HostRow[] | undefined {
    return element === undefined ? this.#roots : this.#rows.get(element)?.children;
  }

  async #item(element: TreeNode): Promise<vscode.TreeItem> {
    return this.provider.getTreeItem(element);
  }
}

/** `collapsibleState`: 0 for a leaf, 2 for a row that is open. */
function rowOf(
  { id }: TreeNode,
  { collapsibleState }: vscode.TreeItem,
  parent: HostRow | undefined,
): HostRow {
  const isOpen = collapsibleState === 0 ? undefined : collapsibleState === 2;
  return { id, parent, children: undefined, isOpen };
}
