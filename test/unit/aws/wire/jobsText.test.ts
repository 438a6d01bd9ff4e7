import assert from "node:assert/strict";
import { test } from "node:test";
import { jobsIn } from "../../../../src/aws/wire/jobsText";
import { LIST_JOBS_FORMAT } from "../../../../src/core/copies/jobsExport";
import type { JobsContentFault } from "../../../../src/core/failure/failure";
import type { Job } from "../../../../src/core/job/job";
import { jobWire } from "../../world/jobWire";

const SIGNED = "https://bucket.s3.amazonaws.com/key?X-Amz-Expires=60&X-Amz-Signature=c0ffee";

function read(text: string): Promise<readonly Job[] | JobsContentFault> {
  return jobsIn(new TextEncoder().encode(text));
}

async function jobsOf(output: unknown): Promise<readonly Job[]> {
  const found = await read(JSON.stringify(output));
  assert.ok(!("kind" in found), JSON.stringify(found));
  return found;
}

/** The second version of the AWS CLI writes times with an offset and indents. */
const printedByVersion2 = { ...jobWire(), CreatedAt: "2026-11-01T10:00:00.123000+00:00" };

test("the output of list-jobs is read, as the first version of the CLI prints it", async () => {
  const [job] = await jobsOf({ Jobs: [jobWire()] });
  assert.deepEqual(job?.json, jobWire());
  assert.equal(job?.createdAt, Date.UTC(2026, 10, 1, 10, 0, 0, 123));
});

test("the output of list-jobs is read, as the second version of the CLI prints it", async () => {
  const text = JSON.stringify({ Jobs: [printedByVersion2], NextToken: "t" }, undefined, 4);
  const found = await read(`${text}\n`);
  assert.ok(!("kind" in found));
  assert.deepEqual(
    found.map(({ createdAt, problems }) => [createdAt, problems]),
    [[Date.UTC(2026, 10, 1, 10, 0, 0, 123), []]],
  );
});

test("the output of get-job is one job", async () => {
  assert.deepEqual(
    (await jobsOf(jobWire())).map(({ id }) => id),
    [jobWire().Id],
  );
});

test("a list of jobs alone, as --query 'Jobs[]' prints it, is read", async () => {
  assert.equal((await jobsOf([jobWire(), jobWire()])).length, 2);
});

test("an export is read", async () => {
  const { head, textOf, tail } = LIST_JOBS_FORMAT;
  const jobs = await jobsOf({ Jobs: [jobWire()] });
  const found = await read(head + textOf(jobs) + tail);
  assert.deepEqual(found, jobs);
});

test("a list without jobs is no fault", async () => {
  assert.deepEqual(await jobsOf({ Jobs: [] }), []);
});

for (const [name, bytes] of Object.entries({
  "UTF-16, as a shell of Windows writes": Buffer.from(
    `\ufeff${JSON.stringify({ Jobs: [jobWire()] })}`,
    "utf16le",
  ),
  "UTF-8 with a mark in front": Buffer.from(`\ufeff${JSON.stringify({ Jobs: [jobWire()] })}`),
})) {
  test(`a file in ${name} is read`, async () => {
    const found = await jobsIn(bytes);
    assert.ok(!("kind" in found));
    assert.equal(found.length, 1);
  });
}

test("more jobs than are read at once are all read, in the order of the file", async () => {
  const wires = Array.from({ length: 4500 }, (_, index) => ({ ...jobWire(), Id: `job${index}` }));
  assert.deepEqual(
    (await jobsOf({ Jobs: wires })).map(({ id }) => id),
    wires.map(({ Id }) => Id),
  );
});

test("an element that is no job stays beside those that are, with its problem", async () => {
  const [, second] = await jobsOf({ Jobs: [jobWire(), "x"] });
  assert.equal(second?.problems.length, 1);
});

for (const [place, wire] of Object.entries({
  "an unknown field": { ...jobWire(), Surprise: { Deep: [SIGNED] } },
  "the message of an error": { ...jobWire(), Errors: [{ Code: "X", Message: `cannot read ${SIGNED}` }] },
  "an id": { ...jobWire(), Id: SIGNED },
  "a field of another type": { ...jobWire(), Details: SIGNED },
  "the name of a field": { ...jobWire(), [SIGNED]: 1 },
})) {
  test(`a signed URL in ${place} is masked`, async () => {
    assert.doesNotMatch(JSON.stringify(await jobsOf({ Jobs: [wire] })), /c0ffee/);
  });
}

test("the key of an API is masked", async () => {
  const Details = { ImportAssetFromApiGatewayApi: { ApiKey: "sesame" } };
  assert.doesNotMatch(JSON.stringify(await jobsOf({ ...jobWire(), Details })), /sesame/);
});

const whole = JSON.stringify({ Jobs: [jobWire(), jobWire()] }, undefined, 4);
const otherOutputs = {
  "list-data-sets": [{ DataSets: [{ Id: "d", AssetType: "S3_SNAPSHOT" }], NextToken: "t" }, "DataSets"],
  "get-data-set": [{ Arn: "arn:1", Id: "d", AssetType: "S3_SNAPSHOT", Name: "n" }, "Arn"],
  "s3control list-jobs": [{ Jobs: [{ JobId: "j", Status: "Complete" }] }, "Jobs"],
  "a command with a long and hidden name": [
    { [`a\u202e${"b".repeat(50)}`]: 1 },
    `a⟨U+202E⟩${"b".repeat(38)}…`,
  ],
} as const;

const faults: Readonly<Record<string, readonly [text: string, fault: JobsContentFault]>> = {
  "is empty": ["", { kind: "empty" }],
  "has nothing but white space": [" \r\n", { kind: "empty" }],
  "is not JSON": ["Id\tType\n", { kind: "notJson" }],
  "is the CLI's YAML": ["Jobs:\n- Id: a\n", { kind: "notJson" }],
  "is half a file, cut within a text": [whole.slice(0, whole.indexOf("COMPLETED") + 3), { kind: "cutOff" }],
  "is half a file, cut behind a brace": [
    whole.slice(0, whole.lastIndexOf("}")).trimEnd(),
    { kind: "cutOff" },
  ],
  "is a list of something else": ['[{"a": 1}]', { kind: "otherOutput" }],
  "is a number": ["1", { kind: "otherOutput" }],
  ...Object.fromEntries(
    Object.entries(otherOutputs).map(([command, [output, found]]) => [
      `is the output of ${command}`,
      [JSON.stringify(output), { kind: "otherOutput", found }] as const,
    ]),
  ),
};

for (const [what, [text, fault]] of Object.entries(faults)) {
  test(`a file that ${what} is refused with its reason`, async () => {
    assert.deepEqual(await read(text), fault);
  });
}

test("what is nested too deep ends no reader", async () => {
  const deep = `{"Jobs": [{"Id": "a", "Type": "x", "Details": ${"[".repeat(5000)}${"]".repeat(5000)}}]}`;
  const found = await read(deep);
  assert.ok(!("kind" in found));
  assert.equal(found.length, 1);
});
