import assert from "node:assert/strict";
import { test } from "node:test";
import { stringify } from "yaml";
import { readJobs } from "../../../../src/aws/file/readJobs";
import { idsRead, jobsRead, readContent, wireOf } from "../../world/jobsFileText";

/** A job as `aws dataexchange list-jobs --output yaml` prints it, with these blanks in front. */
function printed(id: string, indent = ""): string {
  return `- Arn: arn:aws:dataexchange:us-east-1:111122223333:jobs/${id}
  CreatedAt: '2026-11-02T10:00:00.123000+00:00'
  Details:
    ExportAssetsToS3:
      AssetDestinations:
      - AssetId: 0000000000000000000000000000a551
        Bucket: acme-landing
        Key: in/part-1.csv
      DataSetId: 0000000000000000000000000000da7a
      RevisionId: 00000000000000000000000000004e71
  Errors:
  - Code: ACCESS_DENIED_EXCEPTION
    Message: 'no: "key"

      of a bucket'
  Id: ${id}
  State: ERROR
  Type: EXPORT_ASSETS_TO_S3
  UpdatedAt: '2026-11-02T10:01:00+00:00'
`.replace(/^(?=.)/gm, indent);
}
const [a, b] = [printed("5e01"), printed("5e02")];
const single = (job: string) => job.replace(/^- /, "").replace(/^ {2}/gm, "");

const forms: Readonly<Record<string, string>> = {
  "list-jobs --output yaml": `Jobs:\n${a}${b}`,
  "list-jobs --output yaml that ends with a token": `Jobs:\n${a}${b}NextToken: eyJOZXh0VG9rZW4iOiAidCJ9\n`,
  "list-jobs --output yaml-stream": `- Jobs:\n${printed("5e01", "  ")}  NextToken: t\n- Jobs:\n${printed("5e02", "  ")}`,
  "list-jobs --output yaml, several times": `Jobs:\n${a}NextToken: t\nJobs:\n${b}`,
  "get-job --output yaml in a loop": single(a) + single(b),
  "get-job --output yaml, divided": `---\n${single(a)}...\n---\n${single(b)}`,
  "--query Jobs --output yaml": a + b,
  "a program that indents lists": `Jobs:\n${printed("5e01", "  ")}${printed("5e02", "  ")}`,
  "list-jobs --output yaml with the breaks of Windows": `Jobs:\n${a}${b}`.replaceAll("\n", "\r\n"),
  "list-jobs --output yaml with a warning in front": `SDK WARN no checksum\nJobs:\n${a}${b}`,
  "a program that puts names in quotes": `Jobs:\n${a}${b}`.replace(/^([ -]*)(\w+):/gm, '$1"$2":'),
  "list-jobs --output yaml in the fences of Markdown": `\`\`\`yaml\nJobs:\n${a}${b}\`\`\`\nThese are all.\n`,
};

for (const [name, text] of Object.entries(forms)) {
  test(`the jobs are read of ${name}`, async () => {
    for (const length of [11, text.length]) {
      const { jobs } = await jobsRead(text, length);
      assert.deepEqual(
        jobs.map(({ id, problems }) => [id, problems]),
        [
          ["5e01", []],
          ["5e02", []],
        ],
      );
    }
  });
}

test("a job is read as it is printed: texts that look like numbers are texts", async () => {
  const [job] = (await jobsRead(`Jobs:\n${a}`)).jobs;
  assert.equal(job?.createdAt, Date.UTC(2026, 10, 2, 10, 0, 0, 123));
  assert.deepEqual(
    [job?.dataSetId, job?.revisionIds, job?.state],
    ["0000000000000000000000000000da7a", ["00000000000000000000000000004e71"], "ERROR"],
  );
  assert.equal(job?.errors[0]?.message, 'no: "key"\nof a bucket');
});

test("numbers, and what is nothing, are what they are in JSON", async () => {
  const wire = wireOf("5e01", {
    Errors: [{ Code: "X", Message: "m", LimitValue: 20 }],
    Surprise: [null, true, 1.5, "1e3"],
  });
  const [job] = (await jobsRead(stringify({ Jobs: [wire] }))).jobs;
  assert.deepEqual(job?.json, wire);
});

test("a page without jobs is an empty list", async () => {
  assert.deepEqual(await idsRead("Jobs: []\n"), []);
  assert.deepEqual(await idsRead("Jobs: null\nNextToken: null\n"), []);
});

test("the last page says where the list goes on", async () => {
  assert.equal(
    (await jobsRead(forms["list-jobs --output yaml that ends with a token"] ?? "")).nextToken,
    "eyJOZXh0VG9rZW4iOiAidCJ9",
  );
  assert.equal((await jobsRead(forms["list-jobs --output yaml-stream"] ?? "")).nextToken, undefined);
});

test("a file that ends within its last job is refused", async () => {
  const text = `Jobs:\n${a}${b}`;
  assert.deepEqual(await readContent(text.slice(0, text.lastIndexOf("EXPORT") + 4)), { kind: "cutOff" });
});

test("a file of YAML above 128 MB is refused, as JSON can be read faster", async () => {
  const comment = new TextEncoder().encode(`#${" ".repeat(1024 * 1024)}\n`);
  const read = await readJobs(async function* () {
    yield new TextEncoder().encode("Jobs:\n");
    for (;;) {
      yield comment;
    }
  });
  assert.deepEqual(read, { kind: "tooLarge", most: 134_217_728, language: "YAML" });
});

test("what is no YAML is refused with its line", async () => {
  assert.deepEqual(await readContent(`Jobs:\n${a}- Arn: "x\n`), {
    kind: "notJson",
    line: a.split("\n").length + 1,
  });
});

const laughs = ["a: &a [x, x, x, x, x, x, x, x, x]"];
for (const [name, above] of ["b", "c", "d", "e", "f", "g", "h"].map((name, index) => [
  name,
  "abcdefg".charAt(index),
])) {
  laughs.push(
    `${name}: &${name} [*${above}, *${above}, *${above}, *${above}, *${above}, *${above}, *${above}]`,
  );
}

for (const [what, text] of Object.entries({
  "that grows to millions of values": `Id: a\n${laughs.join("\n")}\n`,
  "with a value that holds itself": "Id: &a\n  State: *a\n",
  "with 10,000 lists in one another": `Id: ${"[".repeat(10_000)}${"]".repeat(10_000)}\n`,
  "with 10,000 levels": `Id:\n${Array.from({ length: 10_000 }, () => "- ").join("")}\n`,
})) {
  test(`YAML ${what} is refused with its line`, async () => {
    assert.deepEqual(await readContent(text), { kind: "notJson", line: 1 });
  });
}

test("names of JavaScript's own members are members like others, and nothing is merged or run", async () => {
  const text =
    "Id: a\nState: ERROR\n__proto__:\n  polluted: true\nDay: 2026-11-01\n<<:\n  merged: 1\nTag: !!python/object/apply:os.system ['true']\n";
  const [job] = (await jobsRead(text)).jobs;
  assert.equal(Reflect.get({}, "polluted"), undefined);
  assert.equal(Object.getPrototypeOf(job?.json), Object.prototype);
  assert.equal(JSON.stringify(job?.json["Day"]), '"2026-11-01"');
  assert.equal(job?.json["merged"], undefined);
  assert.deepEqual(job?.json["Tag"], ["true"]);
});

test("the secrets of a job in YAML are masked", async () => {
  const text = stringify({
    Jobs: [wireOf("a", { Details: { ImportAssetFromApiGatewayApi: { ApiKey: "sesame" } } })],
  });
  assert.doesNotMatch(JSON.stringify((await jobsRead(text)).jobs), /sesame/);
});

test("pages of something else in YAML are refused with their name", async () => {
  const read = await readContent("Jobs:\n- JobId: j\n  Status: Complete\nNextToken: t\n");
  assert.deepEqual(read, { kind: "otherOutput", found: "Jobs" });
});

test("YAML of something else is refused with its reason", async () => {
  assert.deepEqual(await readContent("Id: d\nArn: arn:1\nName: n\n"), { kind: "otherOutput", found: "Id" });
});
