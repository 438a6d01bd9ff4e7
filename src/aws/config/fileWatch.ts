import { realpathSync } from "node:fs";
import { dirname } from "node:path";
import { type Disposable, DisposableStore } from "../../core/base/disposable";
import { FolderWatch, QuietMoment } from "./folderWatch";
import { sharedPaths, ssoTokenPath } from "./paths";

/** A tool writes several files, and a file in several steps. */
const QUIET_MILLISECONDS = 500;

/**
 * See `AwsAccess`. Uses Node's file watching, which gets events from the system. The editor's watcher polls
 * every few seconds for a folder that doesn't exist yet.
 */
export function watchFiles(env: NodeJS.ProcessEnv, listener: () => void): Disposable {
  const disposables = new DisposableStore();
  const quiet = disposables.add(new QuietMoment(QUIET_MILLISECONDS, listener));
  const { config, credentials } = sharedPaths(env);
  const places = [config, credentials].flatMap((path) => [path, target(path)]);
  for (const path of new Set(places)) {
    disposables.add(new FolderWatch(dirname(path), path, () => quiet.postpone()));
  }
  const sessions = dirname(ssoTokenPath("any", env));
  disposables.add(new FolderWatch(sessions, undefined, () => quiet.postpone()));
  return disposables;
}

/** Target of a symbolic link. Returns the path itself if it isn't a link or doesn't exist yet. */
function target(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
