import { type Editor, JobPage } from "./page/jobPage";

/** What the editor gives to the script of a webview, once. */
declare function acquireVsCodeApi(): Editor;

const root = document.getElementById("page");
const announcer = document.getElementById("announcer");
if (root === null || announcer === null) {
  throw new Error("The HTML of the panel lacks its elements.");
}
new JobPage(root, announcer, acquireVsCodeApi()).start();
