import type { Channels } from "./channels";
import type { ToldRow } from "./editorTree";

/** A row that was told; asked for anew it is another object. */
interface Item extends ToldRow {
  children: readonly Item[] | undefined;
}

/** A row that is shown. */
interface Shown {
  item: Item;
  isExpanded: boolean;
  /** Undefined until its rows were asked for, and again after a change while it was closed. */
  below: Shown[] | undefined;
}

/** VS Code's tree of a view as the workbench shows it (`treeView`, `asyncDataTree`, read in 1.139). */
export class WorkbenchTree {
  readonly #items = new Map<string, Item>();
  readonly #root: Shown = {
    item: { id: "", isOpen: true, children: undefined },
    isExpanded: true,
    below: undefined,
  };
  #refreshing: Promise<void> = Promise.resolve();
  selected: string | undefined;

  constructor(
    private readonly channels: Channels,
    private readonly ask: (id: string | undefined) => Promise<readonly ToldRow[] | undefined>,
  ) {}

  /** The view is opened. */
  show(): Promise<void> {
    return this.refresh(undefined);
  }

  /** The rows in sight, from the top, each with its level. */
  get rows(): readonly { readonly id: string; readonly level: number; readonly isBranch: boolean }[] {
    const below = (shown: Shown, level: number): ReturnType<typeof this.row>[] =>
      shown.isExpanded
        ? (shown.below ?? []).flatMap((one) => [this.row(one, level), ...below(one, level + 1)])
        : [];
    return below(this.#root, 1);
  }

  row({ item }: Shown, level: number) {
    return { id: item.id, level, isBranch: item.isOpen !== undefined };
  }

  /** The ids below each row that is open, by the row's id. */
  get below(): ReadonlyMap<string, readonly string[]> {
    const open = this.#shown.filter(({ isExpanded }) => isExpanded);
    return new Map(open.map(({ item, below }) => [item.id, (below ?? []).map((one) => one.item.id)]));
  }

  async toggle(id: string): Promise<void> {
    const shown = this.#shown.find(({ item }) => item.id === id);
    if (shown?.isExpanded) {
      shown.isExpanded = false;
    } else if (shown !== undefined) {
      await this.#expand(shown);
    }
  }

  refresh(ids: readonly string[] | undefined): Promise<void> {
    const items = (ids ?? []).flatMap((id) => this.#items.get(id) ?? []);
    const refreshing = this.#refreshing.then(() =>
      this.#refresh(items.length > 0 ? items : [this.#root.item]),
    );
    this.#refreshing = refreshing;
    return refreshing;
  }

  /** False where the row cannot be shown. */
  async reveal(id: string, above: readonly string[]): Promise<boolean> {
    if (this.#items.size === 0) {
      await this.refresh(undefined);
    }
    for (const parent of above) {
      const shown = this.#find(this.#items.get(parent));
      await (shown && this.#expand(shown));
    }
    const item = this.#items.get(id);
    if (item !== undefined && this.#find(item) === undefined) {
      return false;
    }
    this.selected = item === undefined ? this.selected : id;
    return true;
  }

  async #refresh(items: readonly Item[]): Promise<void> {
    for (const item of items) {
      item.children = undefined;
    }
    await Promise.all(items.map((item) => this.#update(this.#find(item))));
  }

  async #update(shown: Shown | undefined): Promise<void> {
    if (shown === undefined) {
      return;
    }
    if (!shown.isExpanded) {
      shown.below = undefined;
      return;
    }
    const before = new Map((shown.below ?? []).map((one) => [one.item.id, one]));
    const children = await this.#childrenOf(shown.item);
    shown.below = children.map((item) => Object.assign(before.get(item.id) ?? newRow(item), { item }));
    await Promise.all(
      shown.below.filter(({ item }) => item.isOpen !== undefined).map((one) => this.#update(one)),
    );
  }

  async #expand(shown: Shown): Promise<void> {
    if (shown.item.isOpen !== undefined && !shown.isExpanded) {
      shown.isExpanded = true;
      await (shown.below === undefined && this.#update(shown));
    }
  }

  async #childrenOf(item: Item): Promise<readonly Item[]> {
    if (item.children === undefined) {
      const isRoot = item === this.#root.item;
      if (isRoot) {
        this.#items.clear();
      }
      await this.channels.toHost();
      const told = await this.ask(isRoot ? undefined : item.id);
      await this.channels.toWorkbench();
      item.children = (told ?? []).map(({ id, isOpen }) => ({ id, isOpen, children: undefined }));
      for (const child of item.children) {
        this.#items.set(child.id, child);
      }
    }
    return item.children;
  }

  #find(item: Item | undefined): Shown | undefined {
    return this.#shown.find((shown) => shown.item === item);
  }

  get #shown(): readonly Shown[] {
    const all = (shown: Shown): Shown[] => [shown, ...(shown.below ?? []).flatMap(all)];
    return all(this.#root);
  }
}

function newRow(item: Item): Shown {
  return { item, isExpanded: item.isOpen === true, below: undefined };
}
