import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { build } from "esbuild";
import { type Browser, chromium, type Page } from "playwright-core";
import type { FromPage, ToPage } from "../../../src/protocol/jobPanel";
import { panelHtml } from "../../../src/ui/panelHtml";
import { chromiumArguments, findChromium } from "../../host/chromium.mjs";
import { projectRoot } from "../../host/project.mjs";
import type { EditorStub } from "./editorStub";
import { type ThemeName, themes } from "./themes";

/** The page of the panel in a browser, without the editor around it. */
export interface PanelPage {
  readonly page: Page;
  /** What the page has posted to the extension, oldest first. */
  posted(): Promise<readonly FromPage[]>;
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
  const page = await browser.newPage({ viewport: { width, height }, reducedMotion });
  const reported: string[] = [];
  page.on("pageerror", (error) => reported.push(error.message));
  page.on("console", (line) => {
    if (line.type() === "error" || line.type() === "warning") {
      reported.push(line.text());
    }
  });
  await page.addInitScript({ content: `globalThis.theme = ${JSON.stringify(themes[theme])};${stub}` });
  await page.goto(address);
  return {
    page,
    posted: () => page.evaluate(() => (globalThis as unknown as EditorStub).posted),
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

async function pageFiles(): Promise<Map<string, { type: string; content: string | Uint8Array }>> {
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
    [
      "/media/panel.css",
      { type: "text/css", content: await readFile(join(projectRoot, "media", "panel.css")) },
    ],
    [
      "/media/panelSections.css",
      { type: "text/css", content: await readFile(join(projectRoot, "media", "panelSections.css")) },
    ],
    ["/codicon.css", { type: "text/css", content: await readFile(join(icons, "codicon.css")) }],
    ["/codicon.ttf", { type: "font/ttf", content: await readFile(join(icons, "codicon.ttf")) }],
    ["/favicon.ico", { type: "image/x-icon", content: "" }],
  ]);
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
