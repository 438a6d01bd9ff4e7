import assert from "node:assert/strict";
import { test } from "node:test";
import type { ValidateFunction } from "ajv";
import { toJob } from "../../src/aws/wire/toJob";
import { inEnglish } from "../../src/core/base/translate";
import { JOB_TYPES, type JobError } from "../../src/core/job/job";
import { errorPolicies } from "../../src/core/policy/errorPolicies";
import { policyFor, policyForDenied } from "../../src/core/policy/iamPolicy";
import { literal, type PolicyDocument } from "../../src/core/policy/policyStatement";
import { hostileNames } from "../service/world/hostileTexts";
import { hostileWire, wireOfEachType } from "./copiedRequests";
import { isIdentityPolicy, isResourcePolicy, isTrustStatement, LONGEST_POLICY } from "./policyGrammar";
import { sample, wireJobs } from "./serviceSample";

const denied: JobError = { code: "ACCESS_DENIED_EXCEPTION", message: "m", objects: [], json: {} };

/** What checks a document of such a title; undefined for the input of a command. */
function checkOf({ title }: PolicyDocument): ValidateFunction | undefined {
  if (title.startsWith("input for")) {
    return undefined;
  }
  if (title.includes("trust policy")) {
    return isTrustStatement;
  }
  return /bucket policy|key policy/.test(title) ? isResourcePolicy : isIdentityPolicy;
}

function seeAccepted(document: PolicyDocument): void {
  const check = checkOf(document);
  const json: unknown = JSON.parse(JSON.stringify(document.json));
  assert.ok(
    check === undefined || check(json),
    `${document.title}: ${JSON.stringify(check?.errors)} in ${JSON.stringify(json)}`,
  );
}

function offeredFor(wire: unknown): readonly PolicyDocument[] {
  return errorPolicies(denied, toJob(wire), inEnglish);
}

for (const type of JOB_TYPES) {
  test(`the policies for a denied ${type} follow the grammar, whatever the jobs of the sample name`, () => {
    const offered = wireJobs(sample(2000))
      .filter(({ Type }) => Type === type)
      .map(offeredFor);
    assert.ok(offered.length > 10 && offered.every(({ length }) => length > 0));
    offered.flat().forEach(seeAccepted);
  });
}

for (const [at, Key] of hostileNames.entries()) {
  test(`name ${at + 1} that somebody chose with care stays within its resource`, () => {
    const destinations = [{ AssetId: "a".repeat(32), Bucket: "b", Key }];
    const { ExportAssetsToS3 } = hostileWire.Details;
    const offered = offeredFor({
      ...hostileWire,
      Details: { ExportAssetsToS3: { ...ExportAssetsToS3, AssetDestinations: destinations } },
    });
    offered.forEach(seeAccepted);
    const resource = JSON.stringify(`arn:aws:s3:::b/${literal(Key)}`);
    assert.ok(JSON.stringify(offered.map(({ json }) => json)).includes(resource), resource);
  });
}

test("no policy for a user or role is longer than a managed policy may be", () => {
  const identity = wireJobs(sample(2000))
    .flatMap(offeredFor)
    .filter((document) => checkOf(document) === isIdentityPolicy);
  const longest = Math.max(...identity.map(({ json }) => JSON.stringify(json).length));
  assert.ok(longest <= LONGEST_POLICY, `${longest} characters`);
});

test("the policies for using the extension, and for what was denied it, follow the grammar", () => {
  const policies = [
    ...(["list", "names", "details"] as const).map(policyFor),
    ...["ListJobs", "GetJob", "StartJob", "CancelJob", "GetDataSet"].map((operation) =>
      policyForDenied({ action: `dataexchange:${operation}` }),
    ),
  ];
  for (const text of policies) {
    assert.ok(isIdentityPolicy(JSON.parse(text ?? "null")), text);
  }
});

test("what is no policy is refused by the check", () => {
  const [document] = wireOfEachType()
    .flatMap(offeredFor)
    .filter((one) => checkOf(one) === isIdentityPolicy);
  assert.ok(document);
  const { json } = document;
  for (const broken of [
    { ...json, Version: "2012-10-18" },
    { ...json, Statement: [] },
    { ...json, Statement: [{ Effect: "Allow", Action: "GetObject", Resource: "*" }] },
    { ...json, Statement: [{ Effect: "Allow", Action: "s3:GetObject", Resource: "bucket/key" }] },
    { ...json, Statement: [{ Effect: "Allow", Action: "s3:GetObject", Resource: "*", Principal: "*" }] },
    {
      ...json,
      Statement: [{ Effect: "Allow", Action: "s3:GetObject", Resource: "*", Condition: { Is: {} } }],
    },
  ]) {
    assert.ok(!isIdentityPolicy(broken), JSON.stringify(broken));
  }
});
