// Runs in the page before its own script and stands for what the editor puts around a webview.
import type { JobRef } from "../../../src/core/connection/jobRef";
import type { FromPage } from "../../../src/protocol/jobPanel";
import type { Editor } from "../../../src/webview/page/jobPage";
import type { Theme } from "./themes";

export interface EditorStub {
  /** Set before this script runs. */
  readonly theme: Theme;
  posted: FromPage[];
  /** What the page broke of its content security policy. */
  violations: string[];
  /** What the editor would keep over a reload of the window. */
  kept: JobRef | undefined;
  acquireVsCodeApi: () => Editor;
}

const editor = globalThis as unknown as EditorStub;
editor.posted = [];
editor.violations = [];
editor.acquireVsCodeApi = () => ({
  postMessage: (message) => editor.posted.push(message),
  setState: (state) => {
    editor.kept = state;
  },
});

document.addEventListener("securitypolicyviolation", (event) => {
  editor.violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
});
document.addEventListener("DOMContentLoaded", () => {
  document.body.className = `vscode-body ${editor.theme.bodyClass}`;
});

const variables = Object.entries(editor.theme.variables).map(
  ([name, value]) => `--vscode-${name}: ${value};`,
);
const defaults = new CSSStyleSheet();
defaults.replaceSync(`:root { ${variables.join(" ")} }
@layer vscode-default {
  html {
    background: var(--vscode-editor-background);
    scrollbar-color: var(--vscode-scrollbarSlider-background) var(--vscode-editor-background);
  }
  body {
    color: var(--vscode-editor-foreground);
    font-family: var(--vscode-font-family);
    font-size: var(--vscode-font-size);
    margin: 0;
    padding: 0 20px;
  }
}`);
document.adoptedStyleSheets.push(defaults);
