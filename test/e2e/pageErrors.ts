import type { ConsoleMessage, Page } from "playwright-core";

/** What a page and all its frames complain about in the console. */
export class PageErrors {
  readonly #errors: { readonly text: string; readonly source: string }[] = [];

  constructor(page: Page) {
    page.on("console", (message) => this.#keep(message));
    page.on("pageerror", (error) => this.#errors.push({ text: error.stack ?? error.message, source: "" }));
  }

  /** Refusals by a Content-Security-Policy; VS Code itself causes none, so each is the extension's. */
  get policyViolations(): readonly string[] {
    return this.#errors.flatMap(({ text }) => (/content security policy/i.test(text) ? [text] : []));
  }

  /** Errors of scripts that the extension brings into a webview: exceptions and console.error. */
  get webviewErrors(): readonly string[] {
    return this.#errors.flatMap(({ text, source }) =>
      /vscode-resource/.test(`${source} ${text}`) ? [text] : [],
    );
  }

  describe(): string {
    return this.#errors.map(({ text, source }) => `${text} ${source}`).join("\n");
  }

  #keep(message: ConsoleMessage): void {
    if (message.type() === "error") {
      this.#errors.push({ text: message.text(), source: message.location().url });
    }
  }
}
