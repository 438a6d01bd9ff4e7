import { type Editor, JobPage } from "./page/jobPage";

/** Function that gives a webview's script the editor's API. It can be called once. */
declare function acquireVsCodeApi(): Editor;

const root = document.getElementById("page");
const announcer = document.getElementById("announcer");
if (root === null || announcer === null) {
  throw new Error("The HTML of the panel lacks its elements.");
}
new JobPage(root, announcer, acquireVsCodeApi()).start();
