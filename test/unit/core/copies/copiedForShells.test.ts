import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { inEnglish } from "../../../../src/core/base/translate";
import {
  type CommandOf,
  cliCommands,
  createJobCommand,
  getJobCommand,
} from "../../../../src/core/copies/cliCommand";
import { createJobInput } from "../../../../src/core/copies/createJobInput";
import { SHELLS, type Shell } from "../../../../src/core/copies/shell";
import type { Job } from "../../../../src/core/job/job";
import { hostileNames } from "../../../service/world/hostileTexts";
import { cmdWords } from "../../world/commandLine";
import { aJob } from "../../world/jobBuilder";
import { type Passing, runPowerShell } from "../../world/powerShell";
import { assertHolds } from "../../world/runs";

const NAMES = [
  ...hostileNames,
  ...["%PATH%", "!PATH!", "^&|<>()", "a&whoami", '"', '\\"', "\\\\", "ends with \\", "`n$x", `\${x}`, ""],
  ...[
    "‘typographic’ ‚quotes‛ “these” „too”",
    "\ud800",
    "a\0b",
    "\r\n\t\u001a",
    "file:///etc/passwd",
    "--debug",
  ],
];

function jobWith(names: readonly string[]): Job {
  const AssetDestinations = names.map((Key) => ({ Bucket: "b", Key }));
  return aJob(1, { json: { Details: { ExportAssetsToS3: { AssetDestinations } } } });
}

function textOf(shell: Shell, commandOf: CommandOf, job: Job, profile?: string): string {
  const connection = { id: "c", region: "eu-west-1", ...(profile === undefined ? {} : { profile }) };
  const command = commandOf({ job, connection }, shell, inEnglish);
  assert.ok("text" in command, JSON.stringify(command));
  return command.text;
}

function refusalOf(shell: Shell, profile: string): string | undefined {
  const connection = { id: "c", region: "eu-west-1", profile };
  const command = getJobCommand({ job: aJob(1), connection }, shell, inEnglish);
  return "refusal" in command ? command.refusal : undefined;
}

/** What the AWS CLI is given: the words after `dataexchange`, and the request, where it isn't told by words. */
interface Given {
  readonly words: readonly string[];
  readonly request: unknown;
}

type Read = (commandOf: CommandOf, job: Job, profile?: string) => Given;

const READERS: Readonly<Record<string, Read>> = {
  "cmd.exe": (...asked) => given(cmdWords(textOf("cmd", ...asked))),
  "PowerShell before 7.3": (...asked) => givenByPowerShell(textOf("powershell", ...asked), "before 7.3"),
  "PowerShell since 7.3": (...asked) => givenByPowerShell(textOf("powershell", ...asked), "since 7.3"),
};

function givenByPowerShell(line: string, passing: Passing): Given {
  const { words, input, left } = runPowerShell(line, passing);
  assert.equal(left, 0, "no file is left behind");
  const at = words.indexOf("--cli-input-json");
  return given(at < 0 ? words : words.with(at + 1, input ?? ""));
}

function given([, , ...words]: readonly string[]): Given {
  const at = words.indexOf("--cli-input-json");
  return at < 0
    ? { words, request: undefined }
    : { words: words.toSpliced(at, 2), request: JSON.parse(words[at + 1] ?? "") };
}

for (const [shell, read] of Object.entries(READERS)) {
  test(`${shell} gives the AWS CLI the request of a job, whatever its names hold`, () => {
    for (const name of NAMES) {
      const job = jobWith([name]);
      const { words, request } = read(createJobCommand, job, "p");
      assert.deepEqual(words, ["create-job", "--region", "eu-west-1", "--profile", "p"]);
      assert.deepEqual(request, createJobInput(job), name);
    }
  });

  test(`${shell} gives the AWS CLI the request of a job with any names`, async () => {
    const names = fc.array(fc.string({ unit: "binary", maxLength: 40 }), { maxLength: 4 });
    await assertHolds(
      200,
      fc.property(names, (some) => {
        assert.deepEqual(read(createJobCommand, jobWith(some)).request, createJobInput(jobWith(some)));
      }),
    );
  });

  test(`${shell} gives the AWS CLI the profile's name, or the command is refused`, async () => {
    const kind = shell === "cmd.exe" ? "cmd" : "powershell";
    const signs = kind === "cmd" ? /[%!"\p{Cc}]/u : /"|\\$/;
    const some = fc.string({
      unit: fc.constantFrom(..."ab \\'\"%!&^|$`‘’“;,=(){}@#~-/:\t\né"),
      minLength: 1,
    });
    await assertHolds(
      500,
      fc.property(some, (profile) => {
        if (refusalOf(kind, profile) !== undefined) {
          assert.match(profile, signs);
          return;
        }
        const { words } = read(getJobCommand, aJob(1), profile);
        assert.equal(
          words
            .slice(5)
            .join(" ")
            .replace(/^--profile[ =]/, ""),
          profile,
        );
      }),
    );
  });
}

test("the AWS CLI reads no file or address that a job's id names, in no shell", () => {
  for (const id of ["file:///etc/passwd", "fileb://x", "http://127.0.0.1/", "https://x", "--debug", "@x"]) {
    for (const read of Object.values(READERS)) {
      const { words, request } = read(getJobCommand, aJob(1, { id }));
      assert.deepEqual([words, request], [["get-job", "--region", "eu-west-1"], { JobId: id }]);
    }
    const posix = textOf("posix", getJobCommand, aJob(1, { id }));
    assert.equal(posix, `aws dataexchange get-job --cli-input-json '{"JobId":"${id}"}' --region eu-west-1`);
  }
});

test("nor one that a job's type names", () => {
  const job = aJob(1, { type: { unrecognised: "file:///etc/passwd" } });
  for (const read of Object.values(READERS)) {
    const { words, request } = read(createJobCommand, job);
    assert.deepEqual([words, request], [["create-job", "--region", "eu-west-1"], createJobInput(job)]);
  }
  assert.doesNotMatch(textOf("posix", createJobCommand, job), /--type|[ =']file:/);
});

test("a job with an id like AWS's is shown by a plain command in each shell", () => {
  const id = "a123456789abcdef0123456789abcdef";
  for (const shell of SHELLS) {
    assert.equal(
      textOf(shell, getJobCommand, aJob(1, { id }), "work"),
      `aws dataexchange get-job --job-id ${id} --region eu-west-1 --profile work`,
    );
  }
});

test("what a shell can't quote is refused with the reason", () => {
  assert.equal(
    refusalOf("cmd", "100%"),
    "Nothing was copied. Command Prompt has no way to quote % in --profile.",
  );
  assert.equal(
    refusalOf("cmd", "hi!"),
    "Nothing was copied. Command Prompt has no way to quote ! in --profile.",
  );
  assert.equal(
    refusalOf("cmd", "a\nb"),
    "Nothing was copied. Command Prompt has no way to quote a line break or control character in --profile.",
  );
  assert.equal(
    refusalOf("powershell", '"x"'),
    'Nothing was copied. PowerShell has no way to quote " in --profile.',
  );
  assert.equal(refusalOf("posix", "a\n100%!\"'\\"), undefined);
});

test("a command that is too long for Command Prompt is refused, and for no other shell", () => {
  const open = { job: jobWith([`${"k".repeat(9000)}`]), connection: { id: "c", region: "eu-west-1" } };
  const [posix, powershell, cmd] = SHELLS.map((shell) => createJobCommand(open, shell, inEnglish));
  assert.match(
    JSON.stringify(cmd),
    /Nothing was copied\. The command has 9\d{3} characters, and Command Prompt takes 8191 at most\./,
  );
  assert.ok(posix && "text" in posix && powershell && "text" in powershell);
});

test("of several commands all are copied or none", () => {
  const [good, bad] = ["a", "100%"].map((profile) => ({
    job: aJob(1),
    connection: { id: "c", region: "r", profile },
  }));
  assert.ok(good && bad);
  const copied = cliCommands([good, good], getJobCommand, "cmd", inEnglish);
  assert.equal("text" in copied && copied.text.split("\n").length, 2);
  assert.ok("refusal" in cliCommands([good, bad], getJobCommand, "cmd", inEnglish));
});
