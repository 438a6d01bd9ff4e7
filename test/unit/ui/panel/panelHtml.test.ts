import assert from "node:assert/strict";
import { test } from "node:test";
import { panelHtml } from "../../../../src/ui/panel/panelHtml";

const resources = {
  cspSource: "https://*.vscode-cdn.net",
  nonce: "c29tZSBub25jZQ",
  script: "https://file+.vscode-cdn.net/dist/panel.js",
  codicons: "https://file+.vscode-cdn.net/dist/codicon.css",
  style: "https://file+.vscode-cdn.net/media/panel.css",
  language: "en",
  title: "Job",
};

test("the policy allows the one script by its nonce, style sheets and fonts of the extension, and nothing else", () => {
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(panelHtml(resources))?.[1];
  assert.deepEqual(unescaped(policy ?? "").split("; "), [
    "default-src 'none'",
    "script-src 'nonce-c29tZSBub25jZQ'",
    "style-src https://*.vscode-cdn.net",
    "font-src https://*.vscode-cdn.net",
    "img-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ]);
});

test("the only script is the page's own and carries the nonce", () => {
  assert.deepEqual(panelHtml(resources).match(/<script[^>]*>/g), [
    `<script nonce="${resources.nonce}" src="${resources.script}">`,
  ]);
});

test("nothing is styled or handled inline", () => {
  assert.doesNotMatch(panelHtml(resources), /<style|\sstyle=|\son[a-z]+=/i);
});

test("the icons' style sheet has the id by which the component library finds it", () => {
  assert.ok(
    panelHtml(resources).includes(
      `<link rel="stylesheet" id="vscode-codicon-stylesheet" href="${resources.codicons}">`,
    ),
  );
});

test("a title or a language cannot end its place in the HTML", () => {
  const html = panelHtml({ ...resources, title: `</title><script>"'&`, language: `en"><script>` });
  assert.equal(html.match(/<script/g)?.length, 1);
  assert.ok(html.includes("<title>&#60;/title&#62;&#60;script&#62;&#34;&#39;&#38;</title>"));
});

function unescaped(text: string): string {
  return text.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
}
