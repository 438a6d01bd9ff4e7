import { writeFile } from "node:fs/promises";
import { identitiesByBotocore, layOut } from "./identities";
import { IDENTITY_CASES } from "./identityCases";
import { clients } from "./installedClients";
import { parsedByBotocore, RECORDED_FILES } from "./parsedFiles";

/**
 * Writes the answers of the first botocore on the PATH into the files with which the tests compare where there is none:
 * `node --import ./test/loader.mjs test/contract/record.ts`.
 */
async function record(): Promise<void> {
  const [python] = clients("python3", "-c", "import botocore; print(botocore.__version__)");
  if (python === undefined) {
    throw new Error("There is no python3 with botocore.");
  }
  const ends: (() => unknown)[] = [];
  try {
    const { aws, laid } = await layOut({ after: (end: () => unknown) => ends.push(end) }, IDENTITY_CASES);
    const found = await identitiesByBotocore(python.program, aws, laid);
    const identities = found.map((identity, index) => [IDENTITY_CASES[index]?.name, identity]);
    await write("recordedIdentities.json", Object.fromEntries(identities));
    await write("recordedFiles.json", await parsedByBotocore(python.program, RECORDED_FILES));
  } finally {
    await Promise.all(ends.map((end) => end()));
  }
}

function write(name: string, value: unknown): Promise<void> {
  return writeFile(new URL(name, import.meta.url), `${JSON.stringify(value, null, 2)}\n`);
}

void record();
