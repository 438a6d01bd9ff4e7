import type { Frame, FrameLocator, Locator, Page } from "playwright-core";
import { PageErrors } from "./pageErrors";
import { Sidebar } from "./sidebar";
import { waitUntil } from "./waitUntil";

const webview = "iframe.webview.ready";
const webviewContent = "iframe#active-frame";

/** A window of VS Code, used as a person uses it. */
export class Workbench {
  readonly page: Page;
  readonly sidebar: Sidebar;
  readonly pageErrors: PageErrors;
  readonly #input: Locator;

  constructor(page: Page) {
    this.page = page;
    this.sidebar = new Sidebar(page);
    this.pageErrors = new PageErrors(page);
    this.#input = page.locator(".quick-input-widget");
  }

  async open(address: string): Promise<void> {
    await this.page.goto(address, { timeout: 60_000 });
    // With its item in the bar, the extension's commands are there too.
    const item = this.page.locator(".part.activitybar").getByRole("tab", { name: "Data Exchange Jobs" });
    await item.waitFor({ timeout: 60_000 });
  }

  /** Reloads the window: the extension starts anew and remembers what it has stored. */
  async reload(): Promise<void> {
    await this.open(this.page.url());
  }

  /** Runs a command by its title in the command palette, such as "Data Exchange Jobs: Refresh". */
  async runCommand(title: string): Promise<void> {
    await this.page.keyboard.press("F1");
    await this.#input.getByRole("textbox").fill(`>${title}`);
    // Only when the list has been filtered does the command stand first.
    const first = this.#input.getByRole("option").first();
    await waitUntil(`the command "${title}"`, async () =>
      (await first.getAttribute("aria-label"))?.startsWith(title),
    );
    await this.page.keyboard.press("Enter");
  }

  /** Chooses the item of an open quick pick whose label begins so. */
  async pick(label: string): Promise<void> {
    await this.#input
      .getByRole("option", { name: startingWith(label) })
      .first()
      .click();
  }

  /** The items of the open quick pick in sight. */
  async pickItems(): Promise<readonly string[]> {
    const options = this.#input.getByRole("option");
    await options.first().waitFor();
    return options.evaluateAll((elements) =>
      elements.map((element) => element.getAttribute("aria-label") ?? ""),
    );
  }

  /** Types into an open quick pick or input box and presses Enter. */
  async enter(text: string): Promise<void> {
    const box = this.#input.getByRole("textbox");
    await box.fill(text);
    await box.press("Enter");
  }

  /** The content of the one webview in sight; roles and texts inside shadow roots are found as well. */
  get panel(): FrameLocator {
    return this.page.frameLocator(webview).frameLocator(webviewContent);
  }

  /** The same as a frame, to evaluate script in it. */
  async panelFrame(): Promise<Frame> {
    return waitUntil("the webview's frame", async () => {
      const element = await this.page.frameLocator(webview).locator(webviewContent).elementHandle();
      return (await element?.contentFrame()) ?? undefined;
    });
  }

  /** The titles of the open editors. */
  async tabs(): Promise<readonly string[]> {
    return this.page.locator(".part.editor").getByRole("tab").allInnerTexts();
  }

  async clipboard(): Promise<string> {
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  async writeClipboard(text: string): Promise<void> {
    await this.page.evaluate((value) => navigator.clipboard.writeText(value), text);
  }

  /** Waits until the clipboard holds what is wanted, and gives it: copying takes its time. */
  async waitForClipboard(what: string, isWanted: (text: string) => boolean): Promise<string> {
    return waitUntil(`the clipboard to hold ${what}`, async () => {
      const text = await this.clipboard();
      return isWanted(text) && text;
    });
  }

  /** The notification that contains a text. */
  notification(text: string | RegExp): Locator {
    return this.page
      .locator(".notifications-toasts .notification-list-item")
      .filter({ hasText: text })
      .first();
  }

  /** The texts of all notifications in sight. */
  async notifications(): Promise<readonly string[]> {
    return this.page.locator(".notifications-toasts .notification-list-item-message").allInnerTexts();
  }

  /** Entries of the status bar whose accessible name contains a text. */
  statusBar(name: string | RegExp): Locator {
    return this.page.locator(".part.statusbar").getByRole("button", { name });
  }
}

function startingWith(text: string): RegExp {
  return new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}`);
}
