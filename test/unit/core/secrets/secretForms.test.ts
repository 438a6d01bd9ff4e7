import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { JobsFile } from "../../../../src/aws/file/jobsFile";
import { toFailure } from "../../../../src/aws/network/toFailure";
import { toDataSet, toRevision } from "../../../../src/aws/wire/toDataSet";
import { toJob } from "../../../../src/aws/wire/toJob";
import { beginningOf } from "../../../../src/aws/wire/wireAnswer";
import type { Json } from "../../../../src/core/base/json";
import { inEnglish } from "../../../../src/core/base/translate";
import { failureOf } from "../../../../src/core/failure/failure";
import { failureText } from "../../../../src/core/failure/failureText";
import { logError, logFailure, logRequest } from "../../../../src/ui/base/log";
import { plainLine } from "../../../../src/ui/base/plainText";
import { makeWorld } from "../../../service/world/makeWorld";
import { tellJob } from "../../../service/world/tellJob";
import { SECRET_FORMS } from "../../world/secretForms";

const NOW = Date.parse("2026-11-30T12:00:00Z");
const ID = "a".repeat(32);
const CALL = { action: "dataexchange:ListJobs", region: "us-east-1" };

/** What the product makes of a text in each place that people see, keep or hand on. */
const PLACES: Readonly<Record<string, (text: string) => unknown>> = {
  "a value": (text) => toJob(job({ ImportAssetsFromS3: { DataSetId: text } })),
  "the name of a member": (text) => toJob(job({ [text]: 1 })),
  "the key of a list": (text) => toJob(job({ New: { [text]: ["a", { b: 1 }] } })),
  "an element of a list": (text) => toJob(job({ New: { Any: ["a", text, ["b", text]] } })),
  "a member that nobody knows": (text) => toJob({ ...job({}), New: nested(text, 40) }),
  "the name of an asset": (text) => toJob(job({ ImportAssetFromSignedUrl: { AssetName: text } })),
  "the key of an object": (text) =>
    toJob(job({ ImportAssetsFromS3: { AssetSources: [{ Bucket: "b", Key: text }] } })),
  "the message of a job's error": (text) => toJob({ ...job({}), Errors: [{ Code: "X", Message: text }] }),
  "the code of a job's error": (text) => toJob({ ...job({}), Errors: [{ Code: text, Message: "x" }] }),
  "the id, type and state of a job": (text) => toJob({ ...job({}), Id: text, Type: text, State: text }),
  "a value of the wrong kind": (text) => toJob({ ...job({}), CreatedAt: text, Errors: text }),
  "the JSON in a text": (text) => toJob(job({ New: JSON.stringify({ message: text }) })),
  "a data set and a revision": (text) => [
    toDataSet({ Id: ID, Name: text }),
    toRevision({ Id: ID, Comment: text }, ID),
  ],
  "an answer that cannot be read": (text) => beginningOf(text).slice(0, 80),
  "an error of AWS": (text) => failure(awsError(text, 400)),
  "a refusal of AWS": (text) => failure(awsError(text, 403)),
  "the name of an error": (text) => failure(Object.assign(new Error("x"), { name: text })),
  "the id of a request": (text) => failure(Object.assign(awsError("x", 400), metadata(400, text))),
  "an error that nobody expected": (text) => {
    const unexpected = failureOf(new Error(text));
    return [unexpected, failureText(unexpected, inEnglish)];
  },
  "the path of a file": (path) =>
    failureText({ kind: "jobsFile", path, fault: { kind: "empty" } }, inEnglish),
  "an endpoint": (endpoint) =>
    failureText({ kind: "badEndpoint", endpoint, source: { kind: "setting" } } as never, inEnglish),
  "an error in the log": (text) => logged((log) => logError(new Error(text), log)),
  "a failure in the log": (text) =>
    logged((log) => logFailure({ kind: "badRequest", message: text }, log as never)),
  "a request in the log": (text) =>
    logged((log) => logRequest({ operation: "ListJobs", milliseconds: 1, requestId: text }, log as never)),
  "a message of the editor": plainLine,
};

for (const [place, make] of Object.entries(PLACES)) {
  test(`no form of a secret stays in ${place}`, () => {
    for (const { what, text, secret } of SECRET_FORMS) {
      const made = textsIn(make(text)).join("\n");
      assert.notEqual(made, "", what);
      seeNothingOf(secret, made, what);
    }
  });
}

const files: { folder?: string } = {};
before(async () => {
  files.folder = await mkdtemp(join(tmpdir(), "secrets-"));
});
after(() => rm(files.folder ?? "", { recursive: true }));

test("no form of a secret stays in the jobs of a file", async () => {
  const path = join(files.folder ?? "", "jobs.json");
  const jobs = SECRET_FORMS.map(({ text }, index) => ({
    ...job({ New: text }),
    Id: `${index}`.padStart(32, "0"),
  }));
  await writeFile(path, JSON.stringify({ Jobs: jobs }));
  const { items } = await new JobsFile(path, () => assert.fail("it is on this disk")).listJobs({});
  assert.equal(items.length, SECRET_FORMS.length);
  for (const { id, json } of items) {
    const { what, secret } = SECRET_FORMS[Number(id)] ?? assert.fail(id);
    seeNothingOf(secret, textsIn(json).join("\n"), what);
  }
});

test("the words around a secret stay, in every form", () => {
  for (const { what, text } of SECRET_FORMS) {
    if (!what.includes("cut off")) {
      const { json } = toJob({ ...job({}), Note: `before ${text} afterwards` });
      assert.match(String(json["Note"]), /^before .*••••.* afterwards$/s, what);
    }
  }
});

test("in the jobs of the sample world nothing is masked but the fields that are secret", () => {
  const world = makeWorld({ jobs: 2000, seed: 1, epoch: NOW });
  let texts = 0;
  for (const plan of world.jobs) {
    const wire = withoutSecrets(JSON.parse(JSON.stringify(tellJob(plan, "us-east-1", NOW))));
    texts += textsIn(wire).length;
    assert.deepEqual(toJob(wire).json, wire);
  }
  assert.ok(texts > 50_000, `${texts} texts`);
});

function job(details: Json) {
  const at = "2026-11-30T10:20:30.000Z";
  return {
    ...{
      Id: ID,
      Arn: `arn:aws:dataexchange:us-east-1:111122223333:jobs/${ID}`,
      Type: "IMPORT_ASSETS_FROM_S3",
    },
    ...{ State: "WAITING", CreatedAt: at, UpdatedAt: at, Details: details },
  };
}

function nested(text: string, depth: number): Json {
  return depth === 0 ? { Note: text } : [{ Deeper: nested(text, depth - 1) }];
}

function metadata(httpStatusCode: number, requestId = "r") {
  return { $metadata: { httpStatusCode, requestId } };
}

function awsError(message: string, status: number): Error {
  return Object.assign(new Error(message), { name: "SomeException" }, metadata(status));
}

function failure(error: Error): unknown {
  const found = toFailure(error, CALL);
  return [found, failureText(found, inEnglish)];
}

function logged(write: (log: { error(text: unknown): void }) => void): unknown {
  const lines: string[] = [];
  const keep = (line: unknown) => void lines.push(String(line));
  write({ error: keep, warn: keep, debug: keep } as { error(text: unknown): void });
  return lines;
}

/** All texts of a value, the names of members too. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value !== "object" || value === null) {
    return [String(value)];
  }
  return Object.entries(value).flatMap(([key, member]) => [key, ...textsIn(member)]);
}

function withoutSecrets(value: Json): Json {
  return JSON.parse(
    JSON.stringify(value, (key, member) =>
      ["SignedUrl", "ApiSpecificationUploadUrl", "ApiKey"].includes(key) ? undefined : member,
    ),
  );
}

/** Neither the secret nor a half of it, in small letters or with something in between. */
function seeNothingOf(secret: string, made: string, what: string): void {
  const bare = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, "");
  const all = bare(made);
  const half = Math.ceil(bare(secret).length / 2);
  for (const part of [bare(secret).slice(0, half), bare(secret).slice(-half)]) {
    assert.ok(!all.includes(part), `${what}: ${made}`);
  }
}
