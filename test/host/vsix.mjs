import { rm } from "node:fs/promises";
import { runNpm, say } from "./command.mjs";
import { projectRoot, vsixPath } from "./project.mjs";

/** Builds and packages the extension and gives the path of its VSIX. A VSIX of an earlier build never stays. */
export async function packageExtension() {
  const path = await vsixPath();
  await rm(path, { force: true });
  say("Packaging the extension …");
  await runNpm(["run", "package"], projectRoot);
  return path;
}
