import assert from "node:assert/strict";
import { test } from "node:test";
import { readJobs } from "../../../../src/aws/file/readJobs";
import { LIST_JOBS_FORMAT } from "../../../../src/core/copies/jobsExport";
import type { JobsFileFault } from "../../../../src/core/failure/failure";
import { idsRead, jobsRead, readContent, wireOf } from "../../world/jobsFileText";
import { jobWire } from "../../world/jobWire";

const SIGNED = "https://bucket.s3.amazonaws.com/key?X-Amz-Expires=60&X-Amz-Signature=c0ffee";
const [a, b, c] = [wireOf("a"), wireOf("b"), wireOf("c")];
const indented = (value: unknown) => JSON.stringify(value, undefined, 4);

async function jobsOf(output: unknown) {
  return (await jobsRead(JSON.stringify(output))).jobs;
}

/** Texts with the jobs a, b and c. */
const forms: Readonly<Record<string, string>> = {
  "list-jobs": indented({ Jobs: [a, b, c], NextToken: "t" }),
  "list-jobs in one line": JSON.stringify({ Jobs: [a, b, c] }),
  "--query 'Jobs[]'": indented([a, b, c]),
  "get-job in a loop": [a, b, c].map(indented).join("\n"),
  "get-job in a loop, without line breaks": [a, b, c].map((job) => JSON.stringify(job)).join(""),
  "jobs line by line": [a, b, c].map((job) => JSON.stringify(job)).join("\n"),
  "jobs line by line, with the breaks of Windows": [a, b, c].map((job) => JSON.stringify(job)).join("\r\n"),
  "jobs as a sequence of JSON texts": [a, b, c].map((job) => `\u001e${JSON.stringify(job)}\n`).join(""),
  "jobs with commas between": [a, b, c].map(indented).join(",\n"),
  "pages behind one another": indented({ Jobs: [a, b], NextToken: "t" }) + indented({ Jobs: [c] }),
  "pages in files that were joined, each with a mark": [{ Jobs: [a] }, { Jobs: [b, c] }]
    .map((page) => `\ufeff${indented(page)}\n`)
    .join(""),
  "a list of pages": indented([{ Jobs: [a, b], NextToken: "t" }, { Jobs: [c] }]),
  "a list of lists": indented([[a, b], [c]]),
  "a list of pages and jobs": indented([{ Jobs: [a] }, b, [c]]),
  "a list as Windows PowerShell counts it": indented({ value: [a, b, c], Count: 3 }),
  "a page of boto3": indented({ ResponseMetadata: { HTTPHeaders: { date: "x" } }, Jobs: [a, b, c] }),
  "a page with its jobs last": indented({ NextToken: null, Other: { Jobs: [1] }, Jobs: [a, b, c] }),
  "a page with an escaped name": indented({ Jobs: [a, b, c] }).replace('"Jobs"', '"\\u004aobs"'),
  "a page with its jobs in two parts": `{"Jobs": [${JSON.stringify(a)}, ${JSON.stringify(b)}], "Jobs": [${JSON.stringify(c)}]}`,
};

for (const [name, text] of Object.entries(forms)) {
  test(`all jobs are read of ${name}`, async () => {
    assert.deepEqual(await idsRead(text), ["a", "b", "c"]);
  });
}

/** Other text around JSON. */
const surroundings: Readonly<Record<string, readonly [before: string, after: string]>> = {
  "a warning": ["SDK 2026/06/16 15:59:16 WARN Response has no supported checksum.\n", "\n"],
  "a warning with brackets": ["[WARN] could not read {0} of [a, b]: '{'\n", ""],
  "a warning in JSON": ['{"level": "warn", "msg": "slow"}\n', ""],
  "a list in a log": ['INFO got [{"x": 1}, 2] of {"y": [3]}\n', '\nDEBUG [{"x": 1}]\n'],
  "the log of a program in Python": [
    `DEBUG - calling {'a': b'{"Jobs":[{"No":"job"}]}'}\nResponse body:\nb'{"Jobs":[]}'\n`,
    "\n",
  ],
  "the prompts of a shell": [
    "[ec2-user@ip-10-0-0-1 ~]$ aws dataexchange list-jobs\n",
    "\n[ec2-user@ip-10-0-0-1 ~]$ ",
  ],
  "a job of the shell": ["[1] 4711\n", "\n[1]+  Done   aws dataexchange list-jobs\n"],
  "the prompt of PowerShell": ["PS D:\\jobs> aws dataexchange list-jobs\r\n", "\r\nPS D:\\jobs>"],
  "the fences of Markdown": ["Jobs of today:\n```json\n", "\n```\n"],
  "a word that YAML could begin with": ["State: running\nErrors:\n  none\n", "\n"],
  "a word in the same line": ["Output: ", "\n"],
  "a Python dict": ["{'RetryAttempts': 0, 'Nested': {'a': [1]}}\n", "\n"],
  "the error of a later request": ["", "\nAn error occurred (ThrottlingException): Rate exceeded\n"],
  "a brace that nothing closes": ['echo {"Jobs\n', '\necho {"'],
};

for (const [name, [before, after]] of Object.entries(surroundings)) {
  test(`${name} around the JSON is passed over`, async () => {
    assert.deepEqual(await idsRead(before + indented({ Jobs: [a, b] }) + after), ["a", "b"]);
    assert.deepEqual(await idsRead(before + JSON.stringify([a, b]) + after), ["a", "b"]);
  });
}

test("the colours of a terminal are passed over, wherever a piece ends", async () => {
  const coloured = JSON.stringify({ Jobs: [a, b] }).replace(/[{}[\],:]/g, "\u001b[1;39m$&\u001b[0m");
  const text = `\u001b]0;title\u0007\u001b[32m$ jq -C\u001b[m\n${coloured}\u001b[0m\n`;
  assert.deepEqual(await idsRead(text, 7), ["a", "b"]);
});

test("the output of list-jobs is read, as the first version of the CLI prints it", async () => {
  const [job] = await jobsOf({ Jobs: [jobWire()] });
  assert.deepEqual(job?.json, jobWire());
  assert.equal(job?.createdAt, Date.UTC(2026, 10, 1, 10, 0, 0, 123));
});

const times = {
  "the second version of the CLI": "2026-11-01T10:00:00.123000+00:00",
  "Python's str": "2026-11-01 10:00:00.123000+00:00",
  "Python's str, of another zone": "2026-11-01 11:30:00.123000+01:30",
  "Python's isoformat, with milliseconds": "2026-11-01T04:00:00.123-06:00",
  "Go's String": "2026-11-01 10:00:00.123 +0000",
  "Ruby's to_s": "2026-11-01 10:00:00.123 UTC",
  "Windows PowerShell": "/Date(1793527200123)/",
};

for (const [program, CreatedAt] of Object.entries(times)) {
  test(`a time is read as ${program} writes it`, async () => {
    const [job] = await jobsOf({ Jobs: [wireOf("a", { CreatedAt })] });
    assert.deepEqual([job?.createdAt, job?.problems], [Date.UTC(2026, 10, 1, 10, 0, 0, 123), []]);
  });
}

test("a time without microseconds is read as Python's str writes it", async () => {
  const [job] = await jobsOf({ Jobs: [wireOf("a", { UpdatedAt: "2026-11-01 10:01:00+00:00" })] });
  assert.deepEqual([job?.updatedAt, job?.problems], [Date.UTC(2026, 10, 1, 10, 1), []]);
});

test("a time of which nobody knows the zone is a problem of its field", async () => {
  const [job] = await jobsOf({ Jobs: [wireOf("a", { CreatedAt: "2026-11-01 10:00:00" })] });
  assert.deepEqual(
    job?.problems.map(({ field }) => field),
    ["CreatedAt"],
  );
});

test("the words of PowerShell's objects are read, as deep as they stand", async () => {
  const Details = {
    ExportAssetsToS3: { ...jobWire().Details.ExportAssetsToS3, Encryption: { Type: { Value: "AES256" } } },
  };
  const Errors = [{ Code: { Value: "ACCESS_DENIED_EXCEPTION" }, Message: "no" }];
  const words = { State: { Value: "ERROR" }, Type: { Value: "EXPORT_ASSETS_TO_S3" }, Details, Errors };
  const [job] = await jobsOf([wireOf("a", words)]);
  assert.deepEqual([job?.state, job?.type, job?.problems], ["ERROR", "EXPORT_ASSETS_TO_S3", []]);
  assert.equal(job?.errors[0]?.code, "ACCESS_DENIED_EXCEPTION");
  assert.match(JSON.stringify(job?.json), /"Type":"AES256"/);
});

test("names of JavaScript's own members are members like others, in PowerShell's objects too", async () => {
  const text = JSON.stringify([wireOf("a", { State: { Value: "ERROR" } })]).replace(
    '"Details"',
    '"__proto__": {"polluted": true}, "constructor": 1, "Details"',
  );
  const [job] = (await jobsRead(text)).jobs;
  assert.equal(Reflect.get({}, "polluted"), undefined);
  assert.deepEqual(Object.keys(job?.json ?? {}).includes("__proto__"), true);
  assert.equal(Object.getPrototypeOf(job?.json), Object.prototype);
});

for (const [program, page] of Object.entries({
  "no jobs": { Jobs: [] },
  "`null` for none": { Jobs: null, NextToken: null, ResultMetadata: {} },
  "`null` beside what nobody knows": { Jobs: null, Surprise: 1 },
  "its metadata alone": { $metadata: { httpStatusCode: 200, attempts: 1 } },
  "an empty list": [],
  "several empty pages": [{ Jobs: [] }, { Jobs: null }],
})) {
  test(`an output with ${program} is a list without jobs`, async () => {
    assert.deepEqual(await jobsOf(page), []);
  });
}

test("the last page says where the list goes on", async () => {
  const token = async (...pages: readonly unknown[]) =>
    (await jobsRead(pages.map(indented).join("\n"))).nextToken;
  assert.equal(await token({ Jobs: [a], NextToken: "t1" }), "t1");
  assert.equal(await token({ NextToken: "t1", Jobs: [a] }), "t1");
  assert.equal(await token({ Jobs: [a], NextToken: "t1" }, { Jobs: [b], NextToken: "t2" }), "t2");
  assert.equal(await token([{ Jobs: [a], NextToken: "t1" }, { Jobs: [b] }]), undefined);
  assert.equal(await token({ Jobs: [a], NextToken: null }), undefined);
  assert.equal(await token({ Jobs: [a], NextToken: "" }), undefined);
  assert.equal(await token([a]), undefined);
});

test("an export is read", async () => {
  const { head, textOf, tail } = LIST_JOBS_FORMAT;
  const jobs = await jobsOf({ Jobs: [jobWire()] });
  assert.deepEqual((await jobsRead(head + textOf(jobs) + tail)).jobs, jobs);
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

const whole = indented({ Jobs: [a, b] });
const otherOutputs = {
  "list-data-sets": [{ DataSets: [{ Id: "d", AssetType: "S3_SNAPSHOT" }], NextToken: "t" }, "DataSets"],
  "get-data-set": [{ Arn: "arn:1", Id: "d", AssetType: "S3_SNAPSHOT", Name: "n" }, "Arn"],
  "s3control list-jobs": [{ Jobs: [{ JobId: "j", Status: "Complete" }] }, "Jobs"],
  "a command with a long and hidden name": [
    { [`a\u202e${"b".repeat(50)}`]: 1 },
    `a⟨U+202E⟩${"b".repeat(38)}…`,
  ],
} as const;

const faults: Readonly<Record<string, readonly [text: string, fault: JobsFileFault]>> = {
  "is empty": ["", { kind: "empty" }],
  "has nothing but white space": [" \r\n", { kind: "empty" }],
  "is neither JSON nor YAML": ["Id\tType\n", { kind: "notJson" }],
  "is half a file, cut within a text": [whole.slice(0, whole.indexOf("COMPLETED") + 3), { kind: "cutOff" }],
  "is half a file, cut behind a brace": [
    whole.slice(0, whole.lastIndexOf("}")).trimEnd(),
    { kind: "cutOff" },
  ],
  "is a file without its beginning": [
    whole.slice(whole.indexOf("COMPLETED")),
    {
      kind: "notJson",
      line: whole.slice(whole.indexOf("COMPLETED"), whole.indexOf("        },")).split("\n").length,
    },
  ],
  "has a line that was not written to its end": [
    [JSON.stringify(a), JSON.stringify(b).slice(0, 30), JSON.stringify(c)].join("\n"),
    { kind: "notJson", line: 2 },
  ],
  "has a value that is no JSON": [whole.replace('"COMPLETED"', "COMPLETED"), { kind: "notJson", line: 6 }],
  "has a job too many commas": ['{"Jobs": [{"Id": "a", "State": "ERROR"},]}', { kind: "notJson", line: 1 }],
  "is a list of something else": ['[{"a": 1}]', { kind: "otherOutput" }],
  "is a list of numbers": ["[1, 2]", { kind: "otherOutput" }],
  "is a number": ["1", { kind: "otherOutput" }],
  "is an empty object": ["{}", { kind: "otherOutput" }],
  "has 10,000 lists in one another": ["[".repeat(10_000) + "]".repeat(10_000), { kind: "otherOutput" }],
  "has 10,000 lists that nothing closes": ["[".repeat(10_000), { kind: "cutOff" }],
  ...Object.fromEntries(
    Object.entries(otherOutputs).map(([command, [output, found]]) => [
      `is the output of ${command}`,
      [JSON.stringify(output), { kind: "otherOutput", found }] as const,
    ]),
  ),
};

for (const [what, [text, fault]] of Object.entries(faults)) {
  test(`a file that ${what} is refused with its reason`, async () => {
    assert.deepEqual(await readContent(text), fault);
  });
}

test("what is nested too deep ends no reader", async () => {
  const deep = `{"Jobs": [{"Id": "a", "Type": "x", "Details": ${"[".repeat(10_000)}${"]".repeat(10_000)}}]}`;
  assert.deepEqual(await idsRead(deep), ["a"]);
});

test("half of a pair of surrogates stays in its job alone", async () => {
  assert.deepEqual(
    await idsRead('{"Jobs": [{"Id": "\\ud83d", "State": "ERROR"}, {"Id": "b", "State": "ERROR"}]}'),
    ["\ud83d", "b"],
  );
});

test("nobody who does not wait any more keeps a file from being closed", async () => {
  const controller = new AbortController();
  let pieces = 0;
  const read = readJobs(async function* () {
    for (;;) {
      pieces += 1;
      yield new TextEncoder().encode("no jobs\n");
      controller.abort();
    }
  }, controller.signal);
  assert.deepEqual(await read, { kind: "notJson" });
  assert.equal(pieces, 2);
});

test("a file whose jobs take all memory is refused before the editor ends", async () => {
  const endless = async function* () {
    yield new TextEncoder().encode("[");
    for (;;) {
      yield new TextEncoder().encode(`${JSON.stringify(jobWire())},`);
    }
  };
  let room = 100;
  assert.deepEqual(await readJobs(endless, undefined, () => room-- > 0), { kind: "outOfMemory" });
});

test("10,000 levels of nesting in a file take no more than the place where they are", async () => {
  const deep = `${'{"a":'.repeat(10_000)}1${"}".repeat(10_000)}`;
  const job = JSON.stringify(wireOf("deep", { Details: { X: 0 } })).replace('{"X":0}', `{"X":${deep}}`);
  assert.deepEqual(await idsRead(`{"Jobs":[${job},${JSON.stringify(a)}]}`), ["deep", "a"]);
  const read = await readContent(`{"Other":${deep}}`);
  assert.ok("kind" in read);
});
