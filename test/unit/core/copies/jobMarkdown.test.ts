import assert from "node:assert/strict";
import { test } from "node:test";
import { momentText } from "../../../../src/core/base/timeText";
import { jobMarkdown } from "../../../../src/core/copies/jobMarkdown";
import type { JobError } from "../../../../src/core/job/job";
import { hostileNames } from "../../../service/world/hostileTexts";
import { aJob } from "../../world/jobBuilder";
import { wordsAt } from "../../world/words";

const connection = { id: "c", region: "eu-west-1" };
const view = { ...wordsAt(0), dataSetName: "Prices" };

function withMessage(message: string) {
  const errors = [{ code: "VALIDATION_EXCEPTION", message, objects: [], json: {} } as const];
  return aJob(1, { state: "ERROR", errors });
}

test("a job is told with its state, place, times and errors", () => {
  const errors: readonly JobError[] = [
    {
      ...{ code: "SERVICE_QUOTA_EXCEEDED_EXCEPTION", message: "Too many.", limitValue: 10 },
      ...{ limitName: "Assets per revision", resourceType: "REVISION", resourceId: "rev" },
      ...{ assetName: "a.csv", objects: [{ bucket: "b", key: "k" }], json: {} },
    },
  ];
  assert.deepEqual(jobMarkdown({ job: aJob(1, { state: "ERROR", errors }), connection }, view).split("\n"), [
    "### Export assets to S3: Error",
    "",
    "- Job: `job1`",
    "- ARN: `arn:aws:dataexchange:us-east-1:111122223333:jobs/job1`",
    "- Account: `111122223333`",
    "- Region: `eu-west-1`",
    "- Data set: `Prices` `ds`",
    "- Revisions: `rev`",
    `- Created: ${momentText(1000, "en", "UTC")}`,
    `- Updated: ${momentText(1500, "en", "UTC")}`,
    "- Duration: 1s",
    "- Error: `Service quota exceeded` `Too many.`",
    "  - Limit: `Assets per revision` `10`",
    "  - Resource: `Revision` `rev`",
    "  - Asset: `a.csv`",
    "  - Object: `s3://b/k`",
  ]);
});

test("what the service says is code that nothing in it ends, in one line", () => {
  for (const name of [...hostileNames, "`", "a ``` b", "ends with `", "line\n\n# title"]) {
    const line =
      jobMarkdown({ job: withMessage(name), connection }, view)
        .split("\n")
        .at(-1) ?? "";
    const [, fence = "", text = ""] = /^- Error: `Not valid` (`+)(.+)\1$/u.exec(line) ?? [];
    assert.notEqual(fence, "", line);
    const runs = [...text.matchAll(/`+/g)].map(([run]) => run);
    assert.ok(!runs.includes(fence), line);
    assert.doesNotMatch(line, /\p{Bidi_Control}/u);
  }
});

test("however many backticks a text has, in one run or in many, its fence is longer", () => {
  for (const [text, longest] of [
    ["`".repeat(500_000), 500_000],
    ["` ``".repeat(500_000), 3],
  ] as const) {
    const line =
      jobMarkdown({ job: withMessage(text), connection }, view)
        .split("\n")
        .at(-1) ?? "";
    const fence = "`".repeat(longest + 1);
    const between = line.slice(line.indexOf(fence) + fence.length, -fence.length);
    assert.equal(between, ` ${text} `);
  }
});

test("words of the service that are names of JavaScript's own are told as they are", () => {
  const [code, limitName, resourceType] = ["__proto__", "constructor", "toString"].map((unrecognised) => ({
    unrecognised,
  }));
  const errors = [{ code, limitName, resourceType, message: "m", objects: [], json: {} }] as never;
  const job = aJob(1, { type: { unrecognised: "__proto__" }, state: { unrecognised: "valueOf" }, errors });
  const text = jobMarkdown({ job, connection }, view);
  for (const word of ["\\_\\_proto\\_\\_", "valueOf", "__proto__", "constructor", "toString"]) {
    assert.ok(text.includes(word), `${word} in ${text}`);
  }
});

test("an unknown type is text in the title too", () => {
  const job = aJob(1, { type: { unrecognised: "<b>[x](y)\n# z" } });
  const [title] = jobMarkdown({ job, connection }, view).split("\n");
  assert.equal(title, "### Unknown type \\<b\\>\\[x\\]\\(y\\)↵ \\# z: Completed");
});
