import type { FilePlace } from "../../core/connection/awsAccess";
import type { ConnectionChoice } from "../../core/connection/connection";
import { chosenProfile } from "./connectionResolver";
import { DEFAULT_PROFILE } from "./endpoint";
import { sharedPaths } from "./paths";
import { profileFault } from "./profileFault";
import type { SharedFiles } from "./sharedFiles";
import { ownerOf, readSharedFiles } from "./sharedFilesReader";
import { readText } from "./textFile";

/** See `AwsAccess`. */
export async function placeToFix(
  choice: ConnectionChoice,
  what: "settings" | "keys",
  env: NodeJS.ProcessEnv,
): Promise<FilePlace> {
  const { config, credentials } = sharedPaths(env);
  const texts = new Map<string, string>();
  for (const path of [config, credentials]) {
    const text = await readText(path).catch(() => undefined);
    if (text === undefined) {
      // The editor will say why when it opens it.
      return { path };
    }
    texts.set(path, text);
  }
  const files = await readSharedFiles(env);
  const [refused] = files.faults;
  if (refused !== undefined) {
    return { path: refused.path, line: refused.fault.line };
  }
  const profile = profileToFix(files, chosenProfile(choice, env) ?? DEFAULT_PROFILE);
  const headings = new Map([
    [config, (heading: string) => ownerOf(heading) === profile],
    [credentials, (heading: string) => heading === profile],
  ]);
  for (const path of what === "keys" ? [credentials, config] : [config, credentials]) {
    const line = lineOfSection(texts.get(path) ?? "", headings.get(path) ?? (() => false));
    if (line !== undefined) {
      return { path, line };
    }
  }
  return { path: config };
}

/** The fault may be in a profile that the selected one builds upon. */
function profileToFix(files: SharedFiles, profile: string): string {
  return profileFault(files, profile)?.profile ?? profile;
}

/** The first line is 1. */
function lineOfSection(text: string, isMeant: (heading: string) => boolean): number | undefined {
  const index = text.split("\n").findIndex((line) => isMeant(/^\s*\[(.+)\]/.exec(line)?.[1] ?? ""));
  return index < 0 ? undefined : index + 1;
}
