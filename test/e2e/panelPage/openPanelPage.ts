import { readdir, readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { build } from "esbuild";
import { type Browser, chromium, type Page } from "playwright-core";
import type { JobRef } from "../../../src/core/connection/jobRef";
import type { FromPage, ScrollState, ToPage } from "../../../src/protocol/jobPanel";
import { panelHtml } from "../../../src/ui/panel/panelHtml";
import { chromiumArguments, findChromium } from "../../host/chromium.mjs";
import { projectRoot } from "../../host/project.mjs";
import type { EditorStub } from "./editorStub";
import { type ThemeName, themes } from "./themes";

/** The page of the panel in a browser, without the editor around it. */
export interface PanelPage {
  readonly page: Page;
  /** What the page has posted to the extension, oldest first, but for how it looked. */
  posted(): Promise<readonly FromPage[]>;
  /** How it said that it looked, oldest first. */
  looks(): Promise<readonly ScrollState[]>;
  /** What the editor would keep of it over a reload of the window. */
  kept(): Promise<JobRef | undefined>;
  /** What the page broke of its content security policy, and what its console reported. */
  complaints(): Promise<readonly string[]>;
  show(message: ToPage): Promise<void>;
}

export interface PanelPageOptions {
  readonly theme?: ThemeName;
  readonly width?: number;
  readonly height?: number;
  readonly reducedMotion?: "reduce" | "no-preference";
}

export interface PanelHost {
  open(options?: PanelPageOptions): Promise<PanelPage>;
  close(): Promise<void>;
}

/** Bundles the page, serves it as a webview would get it, and starts a browser. */
export async function startPanelHost(): Promise<PanelHost> {
  const server = await servePage();
  const stub = await bundled("test/e2e/panelPage/editorStub.ts");
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: [...chromiumArguments],
  });
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return {
    open: (options = {}) => openPage(browser, address, stub, options),
    async close() {
      await browser.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function openPage(
  browser: Browser,
  address: string,
  stub: string,
  options: PanelPageOptions,
): Promise<PanelPage> {
  const { theme = "Dark Modern", width = 1000, height = 800, reducedMotion = "no-preference" } = options;
  const page = await browser.newPage({
    viewport: { width, height },
    reducedMotion,
    timezoneId: "America/New_York",
  });
  const reported: string[] = [];
  page.on("pageerror", (error) => reported.push(error.message));
  page.on("console", (line) => {
    if (line.type() === "error" || line.type() === "warning") {
      reported.push(line.text());
    }
  });
  await page.addInitScript({ content: `globalThis.theme = ${JSON.stringify(themes[theme])};${stub}` });
  await page.goto(address);
  const allPosted = () => page.evaluate(() => (globalThis as unknown as EditorStub).posted);
  return {
    page,
    posted: async () => (await allPosted()).filter(({ type }) => type !== "look"),
    looks: async () =>
      (await allPosted()).flatMap((message) => (message.type === "look" ? message.look : [])),
    kept: () => page.evaluate(() => (globalThis as unknown as EditorStub).kept),
    complaints: async () => [
      ...reported,
      ...(await page.evaluate(() => (globalThis as unknown as EditorStub).violations)),
    ],
    show: (message) =>
      page.evaluate(async (json) => {
        const received = new Promise((resolve) =>
          window.addEventListener("message", resolve, { once: true }),
        );
        window.postMessage(JSON.parse(json), window.origin);
        await received;
        // Components draw in microtasks; two frames later everything stands.
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      }, JSON.stringify(message)),
  };
}

async function servePage(): Promise<Server> {
  const files = await pageFiles();
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    const file = files.get(path);
    response.writeHead(file === undefined ? 404 : 200, { "content-type": file?.type ?? "text/plain" });
    response.end(file?.content);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return server;
}

interface ServedFile {
  readonly type: string;
  readonly content: string | Uint8Array;
}

async function pageFiles(): Promise<Map<string, ServedFile>> {
  const html = panelHtml({
    cspSource: "'self'",
    nonce: "bm9uY2Utb2YtdGhlLXRlc3Q",
    script: "/panel.js",
    codicons: "/codicon.css",
    style: "/media/panel.css",
    language: "en",
    title: "Job",
  });
  const icons = join(projectRoot, "node_modules", "@vscode", "codicons", "dist");
  return new Map([
    ["/", { type: "text/html", content: html }],
    ["/panel.js", { type: "text/javascript", content: await bundled("src/webview/main.ts") }],
    ...(await styleSheets()),
    ["/codicon.css", { type: "text/css", content: await readFile(join(icons, "codicon.css")) }],
    ["/codicon.ttf", { type: "font/ttf", content: await readFile(join(icons, "codicon.ttf")) }],
    ["/favicon.ico", { type: "image/x-icon", content: "" }],
  ]);
}

async function styleSheets(): Promise<[path: string, file: ServedFile][]> {
  const folder = join(projectRoot, "media");
  const names = (await readdir(folder)).filter((name) => name.endsWith(".css"));
  return Promise.all(
    names.map(async (name) => [
      `/media/${name}`,
      { type: "text/css", content: await readFile(join(folder, name)) },
    ]),
  );
}

async function bundled(script: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(projectRoot, script)],
    bundle: true,
    write: false,
    minify: true,
    format: "iife",
    platform: "browser",
    target: "es2022",
  });
  return outputFiles.map((file) => file.text).join("");
}
