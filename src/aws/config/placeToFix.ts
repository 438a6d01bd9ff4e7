import type { FilePlace } from "../../core/connection/awsAccess";
import type { ConnectionChoice } from "../../core/connection/connection";
import { findLineFault } from "./configFileCheck";
import { chosenProfile } from "./connectionResolver";
import { DEFAULT_PROFILE } from "./endpoint";
import { profileFault } from "./profileFault";
import { readSharedFiles, readText, sharedFilePaths } from "./profiles";

/** See `AwsAccess`. */
export async function placeToFix(
  choice: ConnectionChoice,
  what: "settings" | "keys",
  env: NodeJS.ProcessEnv,
): Promise<FilePlace> {
  const { configFilepath, filepath } = sharedFilePaths(env);
  const files: { readonly path: string; readonly text: string }[] = [];
  for (const path of [configFilepath, filepath]) {
    const text = await readText(path).catch(() => undefined);
    if (text === undefined) {
      // The editor will say why when it opens it.
      return { path };
    }
    const fault = findLineFault(text);
    if (fault !== undefined) {
      return { path, line: fault.line };
    }
    files.push({ path, text });
  }
  const chosen = chosenProfile(choice, env) ?? DEFAULT_PROFILE;
  // The fault may be in a profile that the selected one builds upon.
  const profile = profileFault(await readSharedFiles(env), chosen)?.profile ?? chosen;
  for (const { path, text } of what === "keys" ? files.toReversed() : files) {
    const line = lineOfProfile(text, profile);
    if (line !== undefined) {
      return { path, line };
    }
  }
  return { path: configFilepath };
}

/** The first line is 1. A section is named `[profile NAME]` in the config file, `[NAME]` in the other. */
function lineOfProfile(text: string, profile: string): number | undefined {
  const index = text
    .split("\n")
    .findIndex((line) => /^\s*\[(?:profile\s+)?(["']?)(.*)\1\]/.exec(line)?.[2] === profile);
  return index < 0 ? undefined : index + 1;
}
