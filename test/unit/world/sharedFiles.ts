import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestContext } from "node:test";
import type { Section, SharedFiles } from "../../../src/aws/config/sharedFiles";

/** The texts of AWS's two files; without a text there is no file. */
export interface SharedFilesOfTest {
  readonly config?: string;
  readonly credentials?: string;
}

/** Writes the files and gives the variables that name them, until the test ends. */
export async function writeSharedFiles(t: TestContext, files: SharedFilesOfTest) {
  const folder = await mkdtemp(join(tmpdir(), "profiles-"));
  t.after(() => rm(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) {
    await writeFile(join(folder, name), text);
  }
  return {
    AWS_CONFIG_FILE: join(folder, "config"),
    AWS_SHARED_CREDENTIALS_FILE: join(folder, "credentials"),
  };
}

/** Files as they are when they were read: profiles of the config file, and other sections by kind and name. */
export function sharedFilesOf(
  profiles: ReadonlyMap<string, Section> | Readonly<Record<string, Section>>,
  sections: Readonly<Record<string, Section>> = {},
): SharedFiles {
  const config = profiles instanceof Map ? profiles : new Map(Object.entries(profiles));
  const credentials = new Map<string, Section>();
  return { profiles: config, config, credentials, sections: new Map(Object.entries(sections)), faults: [] };
}
