import { errors, type Frame, type FrameLocator, type Locator, type Page } from "playwright-core";
import { PageErrors } from "./pageErrors";
import { Sidebar } from "./sidebar";
import { PATIENCE, waitUntil } from "./waitUntil";

/** So long a question has to come and take its answer, before it is asked again. */
const QUESTION_MILLISECONDS = 15_000;

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
    await this.page.goto(address, { timeout: 2 * PATIENCE });
    await this.#isThere();
  }

  /**
   * Reloads the window: the extension starts anew and remembers what it has stored. By the editor's own command,
   * which stores what is due; the browser's reload does not wait for that.
   */
  async reload(): Promise<void> {
    const loaded = this.page.waitForEvent("load", { timeout: 2 * PATIENCE });
    await this.runCommand("Developer: Reload Window");
    await loaded;
    await this.#isThere();
  }

  /** Runs a command by its title in the command palette, such as "Data Exchange Jobs: Refresh". */
  async runCommand(title: string): Promise<void> {
    await this.#untilKept(`the command "${title}"`, async () => {
      await this.page.keyboard.press("F1");
      const box = this.#input.getByRole("textbox");
      await box.fill(`>${title}`, { timeout: QUESTION_MILLISECONDS });
      // Only when the list has been filtered does the command stand first.
      const first = this.#input.getByRole("option").first();
      await waitUntil(`the command "${title}" in the list`, async () => {
        const label = await first.getAttribute("aria-label", { timeout: QUESTION_MILLISECONDS });
        return label?.startsWith(title);
      });
      await box.press("Enter", { timeout: QUESTION_MILLISECONDS });
    });
  }

  /** Runs a command that asks something, and answers. */
  async ask(title: string, answer: (timeout: number) => Promise<void>): Promise<void> {
    await this.#untilKept(`an answer to "${title}"`, async () => {
      await this.runCommand(title);
      await answer(QUESTION_MILLISECONDS);
    });
  }

  /**
   * A question goes away when anything takes the focus, as the end of the step before may do on a busy machine.
   * A person asks again then, and so does this.
   */
  async #untilKept(what: string, attempt: () => Promise<void>): Promise<void> {
    await waitUntil(what, () =>
      attempt().then(
        () => true,
        (error: unknown) => {
          if (error instanceof errors.TimeoutError) {
            return false;
          }
          throw error;
        },
      ),
    );
  }

  /** Chooses the item of an open quick pick whose label begins so. */
  async pick(label: string, timeout = PATIENCE): Promise<void> {
    await this.#input.getByRole("textbox").fill(label, { timeout });
    const item = this.#input.getByRole("option", { name: startingWith(label) });
    await item.first().click({ timeout });
  }

  /** Types a text into an open quick pick and chooses the first item that holds it, once there is one. */
  async pickHolding(text: string, timeout = PATIENCE): Promise<void> {
    await this.#input.getByRole("textbox").fill(text, { timeout });
    await this.#input.getByRole("option").filter({ hasText: text }).first().click({ timeout });
  }

  async chooseProfile(name: string): Promise<void> {
    await this.ask("Data Exchange Jobs: Select AWS Profile", (timeout) => this.pick(name, timeout));
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
  async enter(text: string, timeout = PATIENCE): Promise<void> {
    const box = this.#input.getByRole("textbox");
    await box.fill(text, { timeout });
    await box.press("Enter", { timeout });
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

  /** With its item in the bar, the extension's commands are there too. */
  async #isThere(): Promise<void> {
    const item = this.page.locator(".part.activitybar").getByRole("tab", { name: "Data Exchange Jobs" });
    await item.waitFor({ timeout: 2 * PATIENCE });
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
