import { setTimeout as sleep } from "node:timers/promises";
import type { Locator, Page } from "playwright-core";
import { chooseMenuItem } from "./menu";
import { waitUntil } from "./waitUntil";

/** A row as assistive technology sees it. */
export interface Row {
  readonly name: string;
  /** 1 for the topmost rows. */
  readonly level: number;
  /** Undefined for a row that cannot be expanded. */
  readonly isExpanded: boolean | undefined;
}

/** VS Code gathers changes of a tree for 200 milliseconds. */
const REST_MILLISECONDS = 400;

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
    const heading = this.#part.locator(".composite.title").getByText(title);
    await item.waitFor();
    await waitUntil(`the view ${title}`, async () => {
      // A window that was reloaded shows by itself what it showed before, and a click would hide that.
      const isShown = await isVisibleWithin(heading, 1000);
      if (!isShown && (await item.getAttribute("aria-selected")) !== "true") {
        await item.click();
      }
      return isShown;
    });
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

  /** Expands a row and waits until its first child stands below it; names and places may change meanwhile. */
  async expand(row: Locator): Promise<void> {
    await waitUntil("the first child of the expanded row", async () => {
      if ((await row.getAttribute("aria-expanded")) !== "true") {
        await this.#atRest();
        await row.locator(".monaco-tl-twistie").click();
        return false;
      }
      const level = Number(await row.getAttribute("aria-level"));
      const top = await topOf(row);
      const below = (await this.#rowsByPosition()).find((found) => found.top > top);
      return below !== undefined && below.level > level;
    });
  }

  /** Waits until the rows have stayed for a moment: a click would meet another one that comes in its place. */
  async #atRest(): Promise<void> {
    const seen = { names: "" };
    await waitUntil("the rows to stay", async () => {
      const before = seen.names;
      seen.names = (await this.rows()).map(({ name }) => name).join();
      return seen.names === before || sleep(REST_MILLISECONDS, false);
    });
  }

  /** Scrolls until the row is in sight: down to the end, up again, and so on while it is not there. */
  async reveal(name: string | RegExp): Promise<Locator> {
    const row = this.row(name);
    const scroll = { shown: "", times: 0, step: 300 };
    await this.#hoverScrollbar();
    await waitUntil(`the row ${name}`, async () => {
      if (await this.#isInSight(row)) {
        return true;
      }
      const shown = (await this.rows()).map((shownRow) => shownRow.name).join();
      scroll.times = shown === scroll.shown ? scroll.times + 1 : 0;
      scroll.shown = shown;
      if (scroll.times > 3) {
        scroll.times = 0;
        // One great step back would not do: how far a turn of the wheel goes is limited.
        scroll.step = -scroll.step;
      }
      await this.#page.mouse.wheel(0, scroll.step);
      return false;
    });
    return row;
  }

  /** Beside the rows: a turn of the wheel would end in the hover of one. */
  async #hoverScrollbar(): Promise<void> {
    const tree = this.#part.getByRole("tree").first();
    const box = await tree.boundingBox();
    await tree.hover({ position: { x: (box?.width ?? 0) - 4, y: (box?.height ?? 0) / 2 }, force: true });
  }

  /** A virtual list has rows in the page that stand, wholly or in part, above or below what it shows. */
  async #isInSight(row: Locator): Promise<boolean> {
    const shown = await this.#part.getByRole("tree").first().boundingBox();
    const box = (await row.isVisible()) ? await row.boundingBox() : null;
    return shown !== null && box !== null && box.y >= shown.y && box.y + box.height <= shown.y + shown.height;
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
    await chooseMenuItem(this.#page, entry);
  }

  /** Clicks an action in the view's title. */
  async clickTitleAction(action: string): Promise<void> {
    await this.#part.locator(".composite.title").getByRole("button", { name: action }).click();
  }

  /** Drags the side bar's edge until it is so many pixels wide, or as near as VS Code lets it. */
  async resize(width: number): Promise<void> {
    const box = await this.#part.boundingBox();
    if (box === null) {
      throw new Error("The side bar is not in sight.");
    }
    const edge = { x: box.x + box.width + 1, y: box.y + box.height / 2 };
    await this.#page.mouse.move(edge.x, edge.y);
    await this.#page.mouse.down();
    await this.#page.mouse.move(edge.x + width - box.width, edge.y, { steps: 5 });
    await this.#page.mouse.up();
    // Away from the edge, which is drawn in another colour beneath it.
    await this.#page.mouse.move(0, 0);
  }

  /** Waits for a text beside the rows, the whole of it, such as whose they are and how many. */
  async says(text: string | RegExp): Promise<void> {
    // A pattern meets the very text, in which some spaces are not to be broken.
    const wanted = typeof text === "string" ? text : new RegExp(text.source.replaceAll(" ", "\\s"));
    // What VS Code hides of it is in the page as well.
    await this.#part.getByText(wanted, { exact: true }).filter({ visible: true }).first().waitFor();
  }

  /** What a view without rows says instead. */
  async welcome(): Promise<string> {
    return (await this.#part.locator(".welcome-view-content").allInnerTexts()).join("\n");
  }
}

async function isVisibleWithin(locator: Locator, milliseconds: number): Promise<boolean> {
  return locator.waitFor({ timeout: milliseconds }).then(
    () => true,
    () => false,
  );
}

async function topOf(row: Locator): Promise<number> {
  return row.evaluate((element) => element.getBoundingClientRect().top);
}
