import type { Locator, Page } from "playwright-core";
import { waitUntil } from "./waitUntil";

/** A row as assistive technology sees it. */
export interface Row {
  readonly name: string;
  /** 1 for the topmost rows. */
  readonly level: number;
  /** Undefined for a row that cannot be expanded. */
  readonly isExpanded: boolean | undefined;
}

/** The side bar with a tree in it. Only the rows in sight are in the page. */
export class Sidebar {
  readonly #page: Page;
  readonly #part: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.#part = page.locator(".part.sidebar");
  }

  /** Shows the view of an activity-bar item. */
  async open(title: string): Promise<void> {
    const item = this.#page.locator(".part.activitybar").getByRole("tab", { name: title });
    await item.waitFor();
    if ((await item.getAttribute("aria-selected")) !== "true") {
      await item.click();
    }
    await this.#part.locator(".composite.title").getByText(title).waitFor();
  }

  /** The heading, such as "Data Exchange Jobs: Jobs". */
  async heading(): Promise<string> {
    return (await this.#part.locator(".composite.title").getByRole("heading").textContent()) ?? "";
  }

  /** The first row in sight with that accessible name: the whole of it, or what a pattern matches. */
  row(name: string | RegExp): Locator {
    return this.#part.getByRole("treeitem", { name, exact: true }).first();
  }

  /** The rows in sight, top to bottom. */
  async rows(): Promise<readonly Row[]> {
    return (await this.#rowsByPosition()).map(({ name, level, expanded }) => ({
      name,
      level,
      isExpanded: expanded === null ? undefined : expanded === "true",
    }));
  }

  /** A virtual list puts its rows into the page in any order. */
  async #rowsByPosition() {
    return this.#part.getByRole("treeitem").evaluateAll((elements) =>
      elements
        .map((element) => ({
          top: element.getBoundingClientRect().top,
          name: element.getAttribute("aria-label") ?? "",
          level: Number(element.getAttribute("aria-level")),
          expanded: element.getAttribute("aria-expanded"),
        }))
        .sort((one, other) => one.top - other.top),
    );
  }

  /** Waits until the rows in sight are as wanted, and gives them. */
  async waitForRows(what: string, isWanted: (rows: readonly Row[]) => boolean): Promise<readonly Row[]> {
    return waitUntil(what, async () => {
      const rows = await this.rows();
      return isWanted(rows) && rows;
    });
  }

  /** Expands a row and waits until its first child stands below it; the row's name may change meanwhile. */
  async expand(row: Locator): Promise<void> {
    if ((await row.getAttribute("aria-expanded")) !== "true") {
      await row.locator(".monaco-tl-twistie").click();
    }
    const parent = { level: Number(await row.getAttribute("aria-level")), top: await topOf(row) };
    await waitUntil("the first child of the expanded row", async () => {
      const below = (await this.#rowsByPosition()).find(({ top }) => top > parent.top);
      return below !== undefined && below.level > parent.level;
    });
  }

  /** Scrolls until the row is in sight: down to the end, then again from the top, while it is not there. */
  async reveal(name: string | RegExp): Promise<Locator> {
    const row = this.row(name);
    const seen = { last: "", times: 0 };
    await this.#part.getByRole("tree").first().hover();
    await waitUntil(`the row ${name}`, async () => {
      if (await row.isVisible()) {
        return true;
      }
      const last = (await this.rows()).at(-1)?.name ?? "";
      seen.times = last === seen.last ? seen.times + 1 : 0;
      seen.last = last;
      const isAtEnd = seen.times > 3;
      seen.times = isAtEnd ? 0 : seen.times;
      await this.#page.mouse.wheel(0, isAtEnd ? -1_000_000 : 300);
      return false;
    });
    return row;
  }

  /** Puts the focus into the tree and presses a key there, such as "End". */
  async press(key: string): Promise<void> {
    await this.#part.getByRole("tree").first().focus();
    await this.#page.keyboard.press(key);
  }

  /** Clicks an action that a row shows at its right end. */
  async clickInlineAction(row: Locator, action: string): Promise<void> {
    await row.hover();
    await row.getByRole("button", { name: action }).click();
  }

  /** Chooses an entry of a row's context menu. */
  async chooseFromMenu(row: Locator, entry: string): Promise<void> {
    await row.click({ button: "right" });
    await this.#page.getByRole("menuitem", { name: entry }).click();
  }

  /** Clicks an action in the view's title. */
  async clickTitleAction(action: string): Promise<void> {
    await this.#part.locator(".composite.title").getByRole("button", { name: action }).click();
  }

  /** What a view without rows says instead. */
  async welcome(): Promise<string> {
    return (await this.#part.locator(".welcome-view-content").allInnerTexts()).join("\n");
  }
}

async function topOf(row: Locator): Promise<number> {
  return row.evaluate((element) => element.getBoundingClientRect().top);
}
