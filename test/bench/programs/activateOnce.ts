import type { ActivationReport } from "../activationTime";
import { activateProduct } from "../productEntry";
import { input, report, runProgram } from "../report";
import { StandInEditor } from "../standInEditor";
import { WatchedTimers } from "../watchedTimers";

runProgram(async () => {
  const { extension } = input<{ readonly extension: string }>();
  const required: string[] = [];
  new StandInEditor().install((name) => required.push(name));
  const timers = WatchedTimers.watch();
  const start = performance.now();
  await activateProduct(extension);
  const milliseconds = performance.now() - start;
  // What was started without being waited for has its turn too.
  await new Promise((resolve) => setImmediate(resolve));
  report({ milliseconds, required, timers: timers.events } satisfies ActivationReport);
});
