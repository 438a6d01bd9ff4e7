import assert from "node:assert/strict";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { type Browser, type BrowserContext, chromium } from "playwright-core";
import { chromiumArguments, findChromium } from "../host/chromium.mjs";
import { vsixPath } from "../host/project.mjs";
import { VsCode } from "../host/vsCode.mjs";
import { EditorWindow, type WindowOwner } from "./editorWindow";
import { PATIENCE } from "./waitUntil";
import type { Workbench } from "./workbench";

export interface EditorOptions {
  /** What the extension sees beside a cleaned environment: the AWS files, for example. */
  readonly env?: NodeJS.ProcessEnv;
  /** The packaged extension unless told otherwise. */
  readonly vsix?: readonly string[];
  /** Of the scope "machine". */
  readonly machineSettings?: Record<string, unknown>;
  /** False: folders open in Restricted Mode. */
  readonly isTrusted?: boolean;
  /** Of everything that writes logs, such as "trace". */
  readonly logLevel?: string;
  /** Hosts elsewhere that the extension may ask for, in vain. */
  readonly mayAskFor?: readonly string[];
}

export interface WindowOptions {
  /** Label of a colour theme, such as "Default High Contrast". */
  readonly theme?: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** What the folder says in its `.vscode/settings.json`. */
  readonly folderSettings?: Readonly<Record<string, unknown>>;
  /** 1280 by 800 unless told otherwise. */
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Pixels of a screenshot for one of the page. Half a viewport at scale 2 is what a zoom of 200 % shows. */
  readonly scale?: number;
  readonly reducedMotion?: "reduce";
}

const testSettings = {
  // A sticky row is a second row with the same name.
  "workbench.tree.enableStickyScroll": false,
  // What turns and blinks is painted again and again, which without a graphics card is most of the work.
  "workbench.reduceMotion": "on",
  "editor.cursorBlinking": "solid",
};

/** One VS Code and one Chromium, which serve many tests one after the other. */
export class Editor {
  readonly #code: VsCode;
  readonly #browser: Browser;
  #windows = 0;

  readonly #mayAskFor: readonly string[];

  private constructor(code: VsCode, browser: Browser, mayAskFor: readonly string[]) {
    this.#code = code;
    this.#browser = browser;
    this.#mayAskFor = mayAskFor;
  }

  static async start(options: EditorOptions = {}): Promise<Editor> {
    const { mayAskFor = [], vsix = [await vsixPath()], env = {}, ...others } = options;
    const surroundings = { AWS_EC2_METADATA_DISABLED: "true", ...env };
    const code = await VsCode.start({ ...others, vsix, env: surroundings, isLocal: true });
    try {
      const executablePath = await findChromium();
      const browser = await chromium.launch({ executablePath, args: chromiumArguments });
      return new Editor(code, browser, mayAskFor);
    } catch (error) {
      await code.stop();
      throw error;
    }
  }

  /** All that VS Code and its extensions have logged so far, by the paths of the files. */
  async readLogs(): Promise<ReadonlyMap<string, string>> {
    const folder = await mkdtemp(join(tmpdir(), "logs-"));
    try {
      await this.#code.saveLogs(folder);
      const entries = await readdir(folder, { recursive: true, withFileTypes: true });
      const paths = entries
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => join(parentPath, name));
      return new Map(
        await Promise.all(
          paths.map(async (path) => [relative(folder, path), await readFile(path, "utf8")] as const),
        ),
      );
    } finally {
      await rm(folder, { recursive: true });
    }
  }

  /** Fails when something was asked for that is not on this machine. */
  async stop(): Promise<void> {
    await this.#browser.close();
    const asked = await this.#code.askedElsewhere();
    await this.#code.stop();
    assert.deepEqual(
      asked.filter((host) => !this.#mayAskFor.includes(host)),
      [],
      "asked for what isn't on this machine",
    );
  }

  /** Opens a window with a folder that is empty, but for its settings. */
  async open(test: WindowOwner, options: WindowOptions = {}): Promise<EditorWindow> {
    const { theme = "Default Dark Modern", settings = {}, folderSettings } = options;
    await this.#code.useSettings({ ...testSettings, ...settings, "workbench.colorTheme": theme });
    this.#windows += 1;
    const folder = await this.#code.createFolder(`folder-${this.#windows}`);
    if (folderSettings !== undefined) {
      await mkdir(join(folder, ".vscode"));
      await writeFile(join(folder, ".vscode", "settings.json"), JSON.stringify(folderSettings));
    }
    return EditorWindow.open(test, this.#code, await this.#newContext(options), folder);
  }

  /** Opens a window for one test and closes it afterwards. */
  async withWindow(
    test: WindowOwner,
    body: (workbench: Workbench) => Promise<void>,
    options: WindowOptions = {},
  ): Promise<void> {
    const window = await this.open(test, options);
    try {
      await window.use(test, body);
    } finally {
      await window.close();
    }
  }

  async #newContext({ viewport, scale = 1, reducedMotion }: WindowOptions): Promise<BrowserContext> {
    const context = await this.#browser.newContext({
      viewport: viewport ?? { width: 1280, height: 800 },
      deviceScaleFactor: scale,
      permissions: ["clipboard-read", "clipboard-write"],
      ...(reducedMotion === undefined ? {} : { reducedMotion }),
    });
    context.setDefaultTimeout(PATIENCE);
    return context;
  }
}
