import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { idsRead, jobsRead, readContent, wireOf } from "../../world/jobsFileText";
import { assertHolds } from "../../world/runs";

const RUNS = 300;

/** Any JSON as the Details of a job, and what JSON.parse makes of the job's own text. */
const someJobs = fc
  .array(fc.jsonValue({ maxDepth: 4, stringUnit: "binary" }), { maxLength: 5 })
  .map((details) => details.map((Details, index) => wireOf(`job${index}`, { Surprise: Details })));
const anIndent = fc.constantFrom(undefined, 1, 4, "\t");
/** From pieces of single characters on. */
const aLength = fc.integer({ min: 1, max: 200 });
const aSpace = fc.constantFrom("", " ", "\n", "\r\n\r\n", "\ufeff", "\n```\n");

test("what is read of a page is what JSON.parse makes of it, however it is spaced and cut into pieces", async () => {
  const property = fc.asyncProperty(someJobs, anIndent, aLength, async (Jobs, indent, length) => {
    const text = JSON.stringify({ $metadata: { Jobs: [] }, Jobs, NextToken: "t" }, undefined, indent);
    const { jobs, nextToken } = await jobsRead(text, length);
    assert.deepEqual(
      jobs.map(({ json }) => json),
      JSON.parse(text).Jobs,
    );
    assert.equal(nextToken, "t");
  });
  await assertHolds(RUNS, property);
});

test("jobs behind one another, in lists and in pages, are those that JSON.parse finds in each", async () => {
  const aForm = fc.constantFrom<(jobs: readonly object[]) => readonly unknown[]>(
    (jobs) => jobs,
    (jobs) => [jobs],
    (Jobs) => [{ Jobs }],
    (jobs) => [jobs.map((job) => ({ NextToken: "t", Jobs: [job] }))],
    (jobs) => [[jobs, []]],
  );
  const somePart = fc.tuple(someJobs, aForm, anIndent, aSpace);
  const property = fc.asyncProperty(fc.array(somePart, { minLength: 1 }), aLength, async (parts, length) => {
    const texts = parts.map(([jobs, form, indent, space]) =>
      form(jobs)
        .map((value) => JSON.stringify(value, undefined, indent) + space)
        .join(""),
    );
    const expected = parts.flatMap(([jobs]) => jobs.map((job) => JSON.parse(JSON.stringify(job))));
    const read = await readContent(texts.join(""), length);
    const jobs = "kind" in read ? [] : read.jobs.map(({ json }) => json);
    assert.deepEqual(jobs, expected);
  });
  await assertHolds(RUNS, property);
});

const page = (indent?: number) =>
  JSON.stringify({ Meta: { a: [1] }, Jobs: [wireOf("a"), wireOf("b")], NextToken: "t" }, undefined, indent);

for (const [spelling, text] of Object.entries({ "in one line": page(), indented: page(2) })) {
  test(`a page ${spelling} that is cut anywhere gives no jobs, but a reason`, async () => {
    for (let length = 1; length < text.length; length++) {
      assert.deepEqual(await readContent(text.slice(0, length)), { kind: "cutOff" }, text.slice(0, length));
    }
  });

  test(`a page ${spelling} whose beginning is missing gives no jobs, but a reason`, async () => {
    for (let start = 1; start < text.length; start++) {
      const read = await readContent(text.slice(start));
      assert.equal("kind" in read && read.kind, "notJson", text.slice(start));
    }
  });
}

test("a page that JSON.parse refuses for one character gives nothing that it would not", async () => {
  const text = page();
  const aChange = fc.tuple(
    fc.nat(text.length - 1),
    fc.constantFrom("", "{", "}", "[", "]", '"', ",", ":", "\\", "\n", "x", "0"),
  );
  const property = fc.asyncProperty(aChange, async ([at, sign]) => {
    const changed = text.slice(0, at) + sign + text.slice(at + 1);
    const read = await readContent(changed);
    const jobs = "kind" in read ? undefined : read.jobs.map(({ json }) => json);
    assert.deepEqual(jobs, parsed(changed)?.Jobs);
  });
  await assertHolds(2000, property);
});

function parsed(text: string): { readonly Jobs?: unknown } | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

test("a job is read though it is longer than many pieces", async () => {
  const long = "x".repeat(300_000);
  assert.deepEqual(await idsRead(JSON.stringify([wireOf("a", { Surprise: long }), wireOf("b")]), 1000), [
    "a",
    "b",
  ]);
});

test("a value that is longer than any job is refused", async () => {
  const text = `{"Other": [${'"0123456789abcdef0123456789abcdef",'.repeat(1_100_000)}1]}`;
  assert.deepEqual(await readContent(text), { kind: "otherOutput" });
});
