import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type Browser, chromium } from "playwright-core";
import { chromiumArguments, findChromium } from "../host/chromium.mjs";
import { PageErrors } from "./pageErrors";
import { waitUntil } from "./waitUntil";

const running: { browser?: Browser } = {};

before(async () => {
  running.browser = await chromium.launch({
    executablePath: await findChromium(),
    args: chromiumArguments,
  });
});
after(() => running.browser?.close());

/** What is told of a page with that HTML once it has complained. */
async function errorsOf(html: string): Promise<PageErrors> {
  assert.ok(running.browser, "the browser has started");
  const page = await running.browser.newPage();
  const errors = new PageErrors(page);
  await page.setContent(html);
  await waitUntil("a complaint", async () => errors.describe() !== "");
  await page.close();
  return errors;
}

test("a refusal by a Content-Security-Policy is told", async () => {
  const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'">`;
  const [complaint = ""] = (await errorsOf(`${policy}<script>1</script>`)).ofTheExtension;
  assert.match(complaint, /Content Security Policy/);
});

test("console.error and an exception are told", async () => {
  const errors = await errorsOf("<script>console.error('first'); throw new Error('second');</script>");
  assert.equal(errors.ofTheExtension.length, 2, errors.describe());
});

test("what VS Code says of an extension of its own is kept for the evidence only", async () => {
  const text = "[Extension Host] Extension `vscode.json-language-features` is already registered";
  const errors = await errorsOf(`<script>console.error(${JSON.stringify(text)})</script>`);
  assert.deepEqual(errors.ofTheExtension, []);
});

const workbench = "/static/out/vs/code/browser/workbench/workbench.js";

test("what VS Code's own scripts complain about is kept for the evidence only", async () => {
  const errors = await errorsOf(`<script>console.error('Canceled at ${workbench}')</script>`);
  assert.deepEqual(errors.ofTheExtension, []);
});

test("a complaint of VS Code that names the extension or its host's console is told", async () => {
  for (const text of [
    "data-exchange-jobs.data-exchange-jobs-1/dist/extension.js",
    "[Extension Host] failed",
  ]) {
    const errors = await errorsOf(`<script>console.error('${text} at ${workbench}')</script>`);
    assert.equal(errors.ofTheExtension.length, 1, text);
  }
});
