import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmod, mkdir, readFile, writeFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { type TestContext, test } from "node:test";
import { inEnglish } from "../../src/core/base/translate";
import { type CommandOf, createJobCommand, getJobCommand } from "../../src/core/copies/cliCommand";
import { createJobInput } from "../../src/core/copies/createJobInput";
import type { Shell } from "../../src/core/copies/shell";
import { hostileNames } from "../service/world/hostileTexts";
import { aJob } from "../unit/world/jobBuilder";
import { useAwsFiles } from "./awsFiles";
import { hostileProfile } from "./copiedRequests";
import { runAtHome } from "./runAtHome";

/** Shells that run a text behind `-c`, by the name of their program. */
const SHELLS: readonly (readonly [name: string, shell: Shell, ...flags: string[]])[] = [
  ...(["sh", "bash", "zsh", "ksh", "fish"] as const).map((name) => [name, "posix", "-c"] as const),
  ["tcsh", "posix", "-f", "-c"],
  ["pwsh", "powershell", "-NoProfile", "-NonInteractive", "-Command"],
];
const NAMES = [
  ...hostileNames,
  ...[
    "%PATH%",
    "!!",
    "^&|<>",
    '"',
    '\\"',
    "\\\\",
    "ends with \\",
    "`n$x",
    "‘’‚‛“”„",
    "{a,b}",
    "~",
    "*",
    "file:///x",
    "",
  ],
];
const PROFILES = [
  hostileProfile,
  "it's",
  "a\\b",
  "ends\\\\",
  "wow!!",
  "-dash",
  "‘x’",
  "%PATH%",
  "~/x",
  "[a-z]*",
  "{a,b}",
];

/** An `aws` that notes its words and what is in the file that they name, as the first of the programs. */
async function useNotingAws(t: TestContext) {
  const { folder } = await useAwsFiles(t, {});
  const bin = join(folder, "bin");
  const noted = join(folder, "noted.jsonl");
  await mkdir(bin);
  const script = `#!${process.execPath}
const { appendFileSync, readFileSync } = require("node:fs");
const words = process.argv.slice(2).map((word) =>
  word.startsWith("file:///") ? readFileSync(word.slice("file://".length), "utf8") : word);
appendFileSync(${JSON.stringify(noted)}, JSON.stringify(words) + "\\n");
`;
  await writeFile(join(bin, "aws"), script);
  await chmod(join(bin, "aws"), 0o755);
  const env = {
    ...process.env,
    PATH: [bin, process.env["PATH"]].join(delimiter),
    POWERSHELL_TELEMETRY_OPTOUT: "1",
    POWERSHELL_UPDATECHECK: "Off",
  };
  const calls = async (): Promise<readonly (readonly string[])[]> =>
    (await readFile(noted, "utf8"))
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
  return { folder, env, calls };
}

function textOf(commandOf: CommandOf, shell: Shell, open: Parameters<CommandOf>[0]): string {
  const command = commandOf(open, shell, inEnglish);
  assert.ok("text" in command, JSON.stringify(command));
  return command.text;
}

for (const [name, shell, ...flags] of SHELLS) {
  if (spawnSync(name, [...flags, "echo x"]).status === 0) {
    test(`${name} gives the AWS CLI the request of a job, whatever its names hold`, async (t) => {
      const { folder, env, calls } = await useNotingAws(t);
      const AssetDestinations = NAMES.map((Key) => ({ Bucket: "b", Key }));
      const job = aJob(1, { json: { Details: { ExportAssetsToS3: { AssetDestinations } } } });
      const text = textOf(createJobCommand, shell, {
        job,
        connection: { id: "c", profile: "p", region: "r" },
      });
      const { ok, complaint } = await runAtHome(name, [...flags, text], { cwd: folder, env });
      assert.ok(ok, complaint);
      const [[, operation, , request = "", ...others] = []] = await calls();
      assert.deepEqual([operation, ...others], ["create-job", "--region", "r", "--profile", "p"]);
      assert.deepEqual(JSON.parse(request), createJobInput(job));
    });

    test(`${name} gives the AWS CLI the profile's name, whatever it is`, async (t) => {
      const { folder, env, calls } = await useNotingAws(t);
      const profiles = PROFILES.filter((profile) => shell === "posix" || !profile.endsWith("\\"));
      const texts = profiles.map((profile) =>
        textOf(getJobCommand, shell, { job: aJob(1), connection: { id: "c", profile, region: "r" } }),
      );
      const { ok, complaint } = await runAtHome(name, [...flags, texts.join("\n")], { cwd: folder, env });
      assert.ok(ok, complaint);
      assert.deepEqual(
        (await calls()).map((words) => words.slice(words.indexOf("r") + 1)),
        profiles.map((profile) =>
          profile.startsWith("-") ? [`--profile=${profile}`] : ["--profile", profile],
        ),
      );
    });
  }
}
