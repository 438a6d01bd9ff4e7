import type { FromPage } from "../protocol/jobPanel";
import { JobPage } from "./jobPage";

/** What the editor gives to the script of a webview, once. */
declare function acquireVsCodeApi(): { postMessage(message: FromPage): void };

const root = document.getElementById("page");
const announcer = document.getElementById("announcer");
if (root === null || announcer === null) {
  throw new Error("The HTML of the panel lacks its elements.");
}
const editor = acquireVsCodeApi();
new JobPage(root, announcer, (message) => editor.postMessage(message)).start();
