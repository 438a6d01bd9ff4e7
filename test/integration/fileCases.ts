import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { COMMANDS, type CommandName } from "../../src/ui/base/commandIds";
import { jobWire } from "../unit/world/jobWire";
import type { ExtensionLife } from "./extensionLife";
import type { LocalAws } from "./localAws";
import { keepingMessages } from "./messages";
import { runWithFirstPick, runWithOpenPath, runWithSavePath } from "./quickPick";

type Case = readonly [what: string, act: (command: string) => Promise<void>];

/** The commands about files that the user picks. */
export function exportCases() {
  return {
    exportJobs: [
      "writes the jobs of the first page into the file that is picked",
      async (command) => {
        const folder = await mkdtemp(join(tmpdir(), "export-"));
        const path = join(folder, "jobs.json");
        const messages = await keepingMessages(() => runWithSavePath(command, path));
        assert.match(messages.join(), /^200 loaded jobs are in jobs\.json/);
        const { Jobs } = JSON.parse(await readFile(path, "utf8"));
        assert.equal(Jobs.length, 200);
        await rm(folder, { recursive: true });
      },
    ],
  } satisfies Partial<Record<CommandName, Case>>;
}

export function fileCases(aws: LocalAws, life: ExtensionLife) {
  const rows = async () => (await life.tree.provider.getChildren()) ?? [];
  const openFile = async (content: unknown) => {
    const path = join(await mkdtemp(join(tmpdir(), "jobs-")), "jobs.json");
    await writeFile(path, JSON.stringify(content));
    return keepingMessages(() => runWithOpenPath(COMMANDS.openJobsFile, path));
  };
  return {
    openJobsFile: [
      "shows the jobs of the picked file beside the connection, and asks AWS for nothing",
      async () => {
        const asked = aws.requests.length;
        assert.deepEqual(await openFile({ Jobs: [jobWire()] }), []);
        const [, file] = await rows();
        assert.ok(file?.kind === "connection" && file.file?.endsWith("jobs.json"));
        const [dataSet] = (await life.tree.provider.getChildren(file)) ?? [];
        assert.ok(dataSet?.kind === "dataSet" && dataSet.dataSetId === "d1");
        const ofSelected = aws.requests.slice(asked).filter(({ operation }) => operation === "GetJob");
        assert.deepEqual(ofSelected, []);
      },
    ],
    closeJobsFile: [
      "takes the picked file out of the tree",
      async (command) => {
        const messages = await openFile({ DataSets: [] });
        assert.match(messages.join(), /^The file .+ holds something other than jobs \(“DataSets”\)/);
        await openFile({ Jobs: [jobWire()] });
        assert.equal((await rows()).filter(({ kind }) => kind === "connection").length, 2);
        await runWithFirstPick(command);
        assert.deepEqual(
          (await rows()).filter(({ kind }) => kind === "connection"),
          [],
        );
      },
    ],
  } satisfies Partial<Record<CommandName, Case>>;
}
