import type { ConsoleMessage, Page } from "playwright-core";

/**
 * What VS Code's own scripts and addresses complain about: what this host lacks (a sign-in, native modules, files
 * that the npm package does not bring) and what takes long on a slow machine.
 */
const OF_VS_CODE = [
  /\/static\/(out|node_modules)\//,
  /status of 404 .*\/(update\/check|favicon(-dark-support)?\.(ico|svg))$/,
  // Of its service worker; the address is not told.
  /response code \(404\) was received when fetching the script/,
];

/** The extension by its id, what it brings into a webview, its console, and policies, which VS Code never breaks. */
const OF_THE_EXTENSION =
  /data-exchange-jobs\.data-exchange-jobs|vscode-resource|\[Extension Host\]|content security policy/i;

/** In the extension host's console, of one that comes with VS Code: once more when a folder becomes trusted. */
const OF_ANOTHER_EXTENSION = /Extension `vscode\.[\w-]+` is already registered/;

/** What a page and all its frames complain about in the console; the extension host's errors arrive there too. */
export class PageErrors {
  readonly #errors: { readonly text: string; readonly source: string }[] = [];

  constructor(page: Page) {
    page.on("console", (message) => this.#keep(message));
    page.on("pageerror", (error) => this.#errors.push({ text: error.stack ?? error.message, source: "" }));
  }

  /** Exceptions, `console.error` and refusals by a Content-Security-Policy that are not VS Code's alone. */
  get ofTheExtension(): readonly string[] {
    return this.#lines().filter(
      (line) =>
        !OF_ANOTHER_EXTENSION.test(line) &&
        (OF_THE_EXTENSION.test(line) || !OF_VS_CODE.some((known) => known.test(line))),
    );
  }

  describe(): string {
    return this.#lines().join("\n");
  }

  #lines(): readonly string[] {
    return this.#errors.map(({ text, source }) => `${text} ${source}`.trim());
  }

  #keep(message: ConsoleMessage): void {
    if (message.type() === "error") {
      this.#errors.push({ text: message.text(), source: message.location().url });
    }
  }
}
