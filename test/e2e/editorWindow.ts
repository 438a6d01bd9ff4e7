import assert from "node:assert/strict";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { TestContext } from "node:test";
import type { BrowserContext } from "playwright-core";
import { projectRoot } from "../host/project.mjs";
import type { VsCode } from "../host/vsCode.mjs";
import { Workbench } from "./workbench";

/** Who uses a window: a test, or a script with a name and a place for messages. */
export type WindowOwner = Pick<TestContext, "name" | "diagnostic">;

/** A window of VS Code with an extension host and a memory of its own, for one test or several. */
export class EditorWindow {
  private constructor(
    private readonly code: VsCode,
    private readonly context: BrowserContext,
    readonly workbench: Workbench,
  ) {}

  /** Opens a folder. */
  static async open(
    test: WindowOwner,
    code: VsCode,
    context: BrowserContext,
    folder: string,
  ): Promise<EditorWindow> {
    // What was done, without a film or the page at each step: they would be half of the work. The end is in a screenshot.
    await context.tracing.start();
    const window = new EditorWindow(code, context, new Workbench(await context.newPage()));
    try {
      await window.use(test, (workbench) => workbench.open(code.address(folder)));
    } catch (error) {
      await window.close();
      throw error;
    }
    return window;
  }

  /**
   * Fails too when anything but VS Code's own complaints stands in the console by the end, such as a violation of
   * the panel's policy. On failure a screenshot, a trace and the logs are left in `test-results`, in a folder
   * with the test's name.
   */
  async use(test: WindowOwner, body: (workbench: Workbench) => Promise<void>): Promise<void> {
    await this.context.tracing.startChunk();
    try {
      await body(this.workbench);
      assert.deepEqual(this.workbench.pageErrors.ofTheExtension, []);
      await this.context.tracing.stopChunk();
    } catch (error) {
      await this.#keepEvidence(test);
      throw error;
    }
  }

  async close(): Promise<void> {
    // The page first: it then says good-bye to the server, and nothing waits for its return.
    await this.workbench.page.close();
    await this.context.close();
  }

  async #keepEvidence(test: WindowOwner): Promise<void> {
    const folder = join(projectRoot, "test-results", test.name.replace(/[^\w]+/g, "-"));
    await mkdir(folder, { recursive: true });
    await this.workbench.page.screenshot({ path: join(folder, "screenshot.png") });
    await this.context.tracing.stopChunk({ path: join(folder, "trace.zip") });
    await this.code.saveLogs(folder);
    await writeFile(join(folder, "console.log"), this.workbench.pageErrors.describe());
    test.diagnostic(`Screenshot, trace and logs: ${folder}`);
  }
}
