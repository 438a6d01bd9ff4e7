import { setTimeout as sleep } from "node:timers/promises";
import type { IdleInput, IdleReport } from "../idleEvents";
import { requestsSoFar, requestsWhenQuiet } from "../pageServer";
import { activateProduct } from "../productEntry";
import { input, report, runProgram } from "../report";
import { StandInEditor } from "../standInEditor";
import { WatchedTimers } from "../watchedTimers";

runProgram(async () => {
  const { url, extension, isHidden, seconds } = input<IdleInput>();
  const timers = WatchedTimers.watch();
  const editor = new StandInEditor();
  editor.install();
  await activateProduct(extension);
  await lookAround(editor, url);
  if (isHidden) {
    editor.hide();
  }
  const requestsBefore = await requestsWhenQuiet(url);
  const [eventsBefore, pendingBefore] = [timers.events, timers.pending];
  await sleep(seconds * 1000);
  report({
    timers: pendingBefore + timers.events - eventsBefore,
    requests: (await requestsSoFar(url)) - requestsBefore,
  } satisfies IdleReport);
  process.exit(0);
});

/** What somebody does first: looks at the view, and opens a data set. */
async function lookAround(editor: StandInEditor, url: string): Promise<void> {
  await editor.repaint();
  await requestsWhenQuiet(url);
  await editor.repaint();
  const dataSet = editor.roots.find(({ kind }) => kind === "dataSet");
  if (dataSet === undefined) {
    throw new Error(`The view shows no data set: ${JSON.stringify(editor.roots)}`);
  }
  await editor.expand(dataSet);
  await requestsWhenQuiet(url);
  await editor.repaint();
}
