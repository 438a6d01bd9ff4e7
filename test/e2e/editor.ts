import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { TestContext } from "node:test";
import { type Browser, type BrowserContext, chromium } from "playwright-core";
import { chromiumArguments, findChromium } from "../host/chromium.mjs";
import { projectRoot, vsixPath } from "../host/project.mjs";
import { VsCode } from "../host/vsCode.mjs";
import { Workbench } from "./workbench";

export interface EditorOptions {
  /** What the extension sees beside a cleaned environment: the AWS files, for example. */
  readonly env?: NodeJS.ProcessEnv;
  /** The packaged extension unless told otherwise. */
  readonly vsix?: readonly string[];
  /** False: folders open in Restricted Mode. */
  readonly isTrusted?: boolean;
}

export interface WindowOptions {
  /** Label of a colour theme, such as "Default High Contrast". */
  readonly theme?: string;
  readonly settings?: Readonly<Record<string, unknown>>;
}

const testSettings = {
  // A sticky row is a second row with the same name.
  "workbench.tree.enableStickyScroll": false,
};

/** One VS Code and one Chromium, which serve many tests one after the other. */
export class Editor {
  readonly #code: VsCode;
  readonly #browser: Browser;
  #windows = 0;

  private constructor(code: VsCode, browser: Browser) {
    this.#code = code;
    this.#browser = browser;
  }

  static async start(options: EditorOptions = {}): Promise<Editor> {
    const code = await VsCode.start({ ...options, vsix: options.vsix ?? [await vsixPath()] });
    try {
      const executablePath = await findChromium();
      return new Editor(code, await chromium.launch({ executablePath, args: chromiumArguments }));
    } catch (error) {
      await code.stop();
      throw error;
    }
  }

  async stop(): Promise<void> {
    await this.#browser.close();
    await this.#code.stop();
  }

  /**
   * Opens a window with an empty folder, an extension host and a memory of its own, and closes it after `body`.
   * When that fails, a screenshot, a trace and the logs are left in `test-results`, in a folder with the test's name.
   */
  async withWindow(
    test: TestContext,
    body: (workbench: Workbench) => Promise<void>,
    options: WindowOptions = {},
  ): Promise<void> {
    const { theme = "Default Dark Modern", settings = {} } = options;
    await this.#code.useSettings({ ...testSettings, ...settings, "workbench.colorTheme": theme });
    const context = await this.#browser.newContext({
      viewport: { width: 1280, height: 800 },
      permissions: ["clipboard-read", "clipboard-write"],
    });
    context.setDefaultTimeout(20_000);
    await context.tracing.start({ screenshots: true, snapshots: true });
    const workbench = new Workbench(await context.newPage());
    try {
      this.#windows += 1;
      await workbench.open(this.#code.address(await this.#code.createFolder(`folder-${this.#windows}`)));
      await body(workbench);
    } catch (error) {
      await this.#keepEvidence(test, context, workbench);
      throw error;
    } finally {
      // The page first: it then says good-bye to the server, and nothing waits for its return.
      await workbench.page.close();
      await context.close();
    }
  }

  async #keepEvidence(test: TestContext, context: BrowserContext, workbench: Workbench): Promise<void> {
    const folder = join(projectRoot, "test-results", test.name.replace(/[^\w]+/g, "-"));
    await mkdir(folder, { recursive: true });
    await workbench.page.screenshot({ path: join(folder, "screenshot.png") });
    await context.tracing.stop({ path: join(folder, "trace.zip") });
    await this.#code.saveLogs(folder);
    await writeFile(join(folder, "console.log"), workbench.pageErrors.describe());
    test.diagnostic(`Screenshot, trace and logs: ${folder}`);
  }
}
