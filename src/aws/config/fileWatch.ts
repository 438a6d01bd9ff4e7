import { realpathSync } from "node:fs";
import { dirname } from "node:path";
import { getSSOTokenFilepath } from "@smithy/shared-ini-file-loader";
import { type Disposable, DisposableStore } from "../../core/base/disposable";
import { FolderWatch, QuietMoment } from "./folderWatch";
import { sharedFilePaths } from "./profiles";

/** A tool writes several files, and a file in several steps. */
const QUIET_MILLISECONDS = 500;

/**
 * See `AwsAccess`. By Node's own watching, which is told by the system and asks for nothing by itself; the editor's
 * asks every few seconds for a folder that is not there yet.
 */
export function watchFiles(env: NodeJS.ProcessEnv, listener: () => void): Disposable {
  const disposables = new DisposableStore();
  const quiet = disposables.add(new QuietMoment(QUIET_MILLISECONDS, listener));
  const { configFilepath, filepath } = sharedFilePaths(env);
  const places = [configFilepath, filepath].flatMap((path) => [path, target(path)]);
  for (const path of new Set(places)) {
    disposables.add(new FolderWatch(dirname(path), path, () => quiet.postpone()));
  }
  const sessions = dirname(getSSOTokenFilepath("any"));
  disposables.add(new FolderWatch(sessions, undefined, () => quiet.postpone()));
  return disposables;
}

/** Where a link leads to; the path itself where it is none, or is not there yet. */
function target(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
