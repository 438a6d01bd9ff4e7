import assert from "node:assert/strict";
import { test } from "node:test";
import { inEnglish } from "../../../../src/core/base/translate";
import type { ConnectedJob } from "../../../../src/core/connection/jobRef";
import { type CommandOf, createJobCommand, getJobCommand } from "../../../../src/core/copies/cliCommand";
import { escapedJson } from "../../../../src/core/copies/escapedJson";
import { javaScriptSnippet } from "../../../../src/core/copies/javaScriptSnippet";
import { pythonSnippet } from "../../../../src/core/copies/pythonSnippet";
import { s3UrisIn } from "../../../../src/core/job/s3Uri";
import { hostileNames } from "../../../service/world/hostileTexts";
import { aJob } from "../../world/jobBuilder";

const connection = { id: "c", region: "eu-west-1" };
const hostile = aJob(1, {
  json: {
    Details: {
      ExportAssetsToS3: { AssetDestinations: hostileNames.map((Key) => ({ Bucket: "b", Key })) },
    },
  },
});

/** The command for a POSIX shell. */
function commandFor(commandOf: CommandOf, open: ConnectedJob): string {
  const command = commandOf(open, "posix", inEnglish);
  assert.ok("text" in command);
  return command.text;
}

test("a plain word stays as it is in a command, any other is quoted", () => {
  const words = ["us-east-1", "a b", "it's", "$(x)", "a\\b!"].map((profile) =>
    commandFor(getJobCommand, { job: aJob(1), connection: { ...connection, profile } }).replace(
      /^.* --profile /,
      "",
    ),
  );
  assert.deepEqual(words, ["us-east-1", "'a b'", `'it'\\''s'`, "'$(x)'", `'a'\\\\'b'\\!''`]);
});

test("JSON in a command holds no line end, and nothing that reorders or hides text", () => {
  const text = "a\u202eb\u2028c\u007fd\u200be\nf";
  const escaped = escapedJson([text]);
  assert.match(escaped, /^[\x20-\x7e]+$/);
  assert.deepEqual(JSON.parse(escaped), [text]);
});

test("the command names the profile and Region that the job was read over, and never an endpoint", () => {
  const withEndpoint = { ...connection, profile: "p q", endpoint: "https://example.com" };
  const command = commandFor(getJobCommand, { job: aJob(1), connection: withEndpoint });
  assert.equal(command, "aws dataexchange get-job --job-id job1 --region eu-west-1 --profile 'p q'");
});

test("of a job that was read from a file, its ARN says the Region, and without one nothing does", () => {
  const file = { id: "f", file: "/jobs.json" };
  const id = "0123456789abcdef0123456789abcdef";
  const arn = `arn:aws:dataexchange:eu-west-2:111122223333:jobs/${id}`;
  const known = { job: aJob(1, { id, arn }), connection: file };
  assert.equal(
    commandFor(getJobCommand, known),
    `aws dataexchange get-job --job-id ${id} --region eu-west-2`,
  );
  assert.ok(javaScriptSnippet([known]).includes('new DataExchangeClient({ region: "eu-west-2" })'));
  assert.ok(pythonSnippet([known]).includes('boto3.Session(region_name="eu-west-2")'));
  const unknown = { job: aJob(1, { arn: "unreadable" }), connection: file };
  assert.equal(commandFor(getJobCommand, unknown), "aws dataexchange get-job --job-id job1");
  assert.ok(javaScriptSnippet([unknown]).includes("new DataExchangeClient({  })"));
  assert.ok(pythonSnippet([unknown]).includes("boto3.Session()"));
});

test("without a profile the command leaves the credentials to the environment", () => {
  const command = commandFor(getJobCommand, { job: aJob(1), connection });
  assert.equal(command, "aws dataexchange get-job --job-id job1 --region eu-west-1");
});

test("a value that begins like an option is tied to its own", () => {
  const command = commandFor(getJobCommand, {
    job: aJob(1, {}),
    connection: { ...connection, profile: "--debug" },
  });
  assert.ok(command.endsWith(" --profile=--debug") || command.endsWith(" '--profile=--debug'"), command);
});

test("each command is one line, whatever the names hold", () => {
  assert.ok(!commandFor(createJobCommand, { job: hostile, connection }).includes("\n"));
});

test("nothing in commands and snippets looks like what it is not", () => {
  const open = { job: hostile, connection };
  for (const text of [commandFor(createJobCommand, open), pythonSnippet([open]), javaScriptSnippet([open])]) {
    assert.doesNotMatch(text, /[\p{Bidi_Control}\u2028\u2029\r\t]/u);
  }
});

test("snippets of several jobs import once", () => {
  const jobs = [1, 2, 3].map((number) => ({ job: aJob(number), connection }));
  assert.equal(pythonSnippet(jobs).match(/import/g)?.length, 1);
  assert.equal(javaScriptSnippet(jobs).match(/import/g)?.length, 1);
});

test("the S3 addresses of a job are those of its objects, patterns and prefixes, each once", () => {
  const details = {
    New: {
      AssetSources: [{ Bucket: "b", Key: "k" }, { Bucket: "b", Key: "k" }, { Key: "lost" }],
      RevisionDestinations: [{ Bucket: "c", KeyPattern: `\${Asset.Name}` }, { Bucket: "d" }],
      AssetSource: { Bucket: "e", KeyPrefixes: ["p/"], Keys: ["k", 1] },
    },
  };
  assert.deepEqual(s3UrisIn(aJob(1, { json: { Details: details } })), [
    ...["s3://b/k", `s3://c/\${Asset.Name}`, "s3://d/", "s3://e/p/", "s3://e/k"],
  ]);
});

test("an address with a masked part is none", () => {
  const details = { New: { AssetSources: [{ Bucket: "b", Key: "••••" }] } };
  assert.deepEqual(s3UrisIn(aJob(1, { json: { Details: details } })), []);
});
