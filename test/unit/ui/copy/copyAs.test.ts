import assert from "node:assert/strict";
import { test } from "node:test";
import type { Job } from "../../../../src/core/job/job";
import { copyAsCommands } from "../../../../src/ui/copy/copyAsCommands";
import { settled } from "../../world/deferredList";
import { editorWith } from "../../world/editor";
import { aJob } from "../../world/jobBuilder";
import { windowOver } from "../../world/windowOver";

const failed = aJob(1, {
  state: "ERROR",
  errors: [{ code: "VALIDATION_EXCEPTION", message: "broken", objects: [], json: {} }],
});
const exported = aJob(2, {
  json: { Details: { ExportAssetsToS3: { AssetDestinations: [{ Bucket: "b", Key: "k" }] } } },
});

function rowOf({ id, dataSetId }: Job, connection = "first@us-east-1@", below = "ds/rev") {
  const job = { id, dataSetId } as Job;
  return { kind: "job", id: `${connection}/${below}/${id}`, job, dataSetId: "ds" } as const;
}

/** The commands in a window whose lists have both jobs, over two connections. */
async function openWindow({ shell = "/bin/bash", copyShell = "auto", otherProfile = "second" } = {}) {
  const copied: string[] = [];
  const told: string[] = [];
  editorWith({
    env: { shell, clipboard: { writeText: async (text: string) => void copied.push(text) } },
    window: {
      showInformationMessage: async (...texts: string[]) => void told.push(texts.join(" | ")),
      setStatusBarMessage: () => ({}),
    },
    workspace: {
      getConfiguration: () => ({ get: (name: string) => (name === "copyShell" ? copyShell : undefined) }),
    },
  });
  const window = windowOver();
  await window.open([failed, exported]);
  window.pin({ profile: otherProfile, region: "eu-west-1" });
  void window.connections.shown[1]?.start();
  await settled();
  await window.lists.at(-1)?.answer([failed, exported]);
  const parts = {
    ...window,
    view: { selection: [], during: (work: Promise<unknown>) => work },
    panels: {},
  } as unknown;
  const commands = copyAsCommands(parts as Parameters<typeof copyAsCommands>[0]);
  return { ...window, commands, copied, told };
}

test("all selected jobs are copied, each over its own connection and in the order of the rows", async () => {
  const { commands, copied } = await openWindow();
  const rows = [rowOf(exported), rowOf(failed), rowOf(failed, "second@eu-west-1@")];
  await commands.copyCliCommand(rows[0], rows);
  assert.deepEqual(copied[0]?.split("\n"), [
    "aws dataexchange get-job --job-id job2 --region us-east-1 --profile first",
    "aws dataexchange get-job --job-id job1 --region us-east-1 --profile first",
    "aws dataexchange get-job --job-id job1 --region eu-west-1 --profile second",
  ]);
});

const idThatNeedsQuotes = aJob(3, { id: "job 3" });

test("a command is copied for the terminal's shell, or for the one in the settings", async () => {
  const copiedBy = async (given: Parameters<typeof openWindow>[0]) => {
    const { commands, copied } = await openWindow(given);
    await commands.copyCliCommand(rowOf(idThatNeedsQuotes));
    return copied[0];
  };
  const posix = `aws dataexchange get-job --cli-input-json '{"JobId":"job 3"}' --region us-east-1 --profile first`;
  const cmd = posix.replace(`'{"JobId":"job 3"}'`, String.raw`"{\"JobId\":\"job 3\"}"`);
  assert.equal(await copiedBy({ shell: "/usr/bin/zsh" }), posix);
  assert.equal(await copiedBy({ shell: "C:\\Windows\\System32\\cmd.exe" }), cmd);
  assert.match(
    (await copiedBy({ shell: "/usr/bin/pwsh" })) ?? "",
    /^\$request = \(New-TemporaryFile\)\.FullName; /,
  );
  assert.equal(await copiedBy({ shell: "/usr/bin/zsh", copyShell: "cmd" }), cmd);
  assert.equal(await copiedBy({ shell: "cmd.exe", copyShell: "posix" }), posix);
  assert.equal(await copiedBy({ shell: "/usr/bin/zsh", copyShell: "none of them" }), posix);
});

test("where the shell can't be given one of the commands, none is copied and the reason is told", async () => {
  const { commands, copied, told } = await openWindow({ copyShell: "cmd", otherProfile: "hi!" });
  const rows = [rowOf(failed), rowOf(failed, "hi!@eu-west-1@")];
  await commands.copyCliCommand(rows[0], rows);
  assert.deepEqual(copied, []);
  assert.deepEqual(told, [
    "Nothing was copied. Command Prompt has no way to quote ! in --profile. | Open Setting",
  ]);
});

test("a job with several rows is copied once", async () => {
  const { commands, copied } = await openWindow();
  const rows = [rowOf(failed), rowOf(failed, "first@us-east-1@", "ds/other")];
  await commands.copyPython(rows[0], rows);
  assert.equal(copied[0]?.match(/get_job/g)?.length, 1);
});

test("what is copied is what the list brought last, without a request", async () => {
  const { commands, copied, asked } = await openWindow();
  await commands.copyError(rowOf(failed));
  await commands.copyS3Uri(rowOf(exported));
  await commands.copyMarkdown(rowOf(exported));
  await commands.copyCreateCommand(rowOf(exported));
  await commands.copyJavaScript(rowOf(exported));
  assert.deepEqual(copied.slice(0, 2), ["VALIDATION_EXCEPTION: broken", "s3://b/k"]);
  assert.deepEqual([copied.length, asked.length], [5, 0]);
});

test("of the selected jobs those without errors are left out", async () => {
  const { commands, copied } = await openWindow();
  await commands.copyError(rowOf(exported), [rowOf(exported), rowOf(failed)]);
  assert.deepEqual(copied, ["VALIDATION_EXCEPTION: broken"]);
});

test("where no selected job has what is to be copied, that is said and nothing is copied", async () => {
  const { commands, copied, told } = await openWindow();
  await commands.copyError(rowOf(exported));
  await commands.copyS3Uri(rowOf(failed));
  assert.deepEqual(told, ["There is no job with an error.", "There is no job that names objects in S3."]);
  assert.deepEqual(copied, []);
});
