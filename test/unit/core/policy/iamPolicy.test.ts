import assert from "node:assert/strict";
import { test } from "node:test";
import { policyFor, policyForDenied } from "../../../../src/core/policy/iamPolicy";

const statementsOf = (policy: string | undefined) => JSON.parse(policy ?? "null")?.Statement;

test("to list jobs takes one action, which knows no resources", () => {
  assert.deepEqual(JSON.parse(policyFor("list")), {
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Action: "dataexchange:ListJobs", Resource: "*" }],
  });
});

test("names take three actions more, those on data sets limited to data sets", () => {
  assert.deepEqual(statementsOf(policyFor("names")), [
    { Effect: "Allow", Action: ["dataexchange:ListJobs", "dataexchange:ListDataSets"], Resource: "*" },
    {
      Effect: "Allow",
      Action: ["dataexchange:GetDataSet", "dataexchange:ListDataSetRevisions"],
      Resource: "arn:aws:dataexchange:*:*:data-sets/*",
    },
  ]);
});

test("details take one statement more, limited to jobs", () => {
  const [all, dataSets, jobs, ...more] = statementsOf(policyFor("details"));
  assert.deepEqual([all, dataSets], statementsOf(policyFor("names")));
  assert.deepEqual(jobs, {
    Effect: "Allow",
    Action: "dataexchange:GetJob",
    Resource: "arn:aws:dataexchange:*:*:jobs/*",
  });
  assert.deepEqual(more, []);
});

test("no policy that is offered allows to change anything", () => {
  for (const scope of ["list", "names", "details"] as const) {
    assert.doesNotMatch(policyFor(scope), /StartJob|CancelJob|CreateJob/);
  }
});

for (const [action, resource] of [
  ["dataexchange:ListJobs", "*"],
  ["dataexchange:GetJob", "arn:aws:dataexchange:*:*:jobs/*"],
  ["dataexchange:StartJob", "arn:aws:dataexchange:*:*:jobs/*"],
  ["dataexchange:CancelJob", "arn:aws:dataexchange:*:*:jobs/*"],
  ["dataexchange:GetDataSet", "arn:aws:dataexchange:*:*:data-sets/*"],
]) {
  test(`a denied ${action} is allowed by one statement`, () => {
    assert.deepEqual(statementsOf(policyForDenied({ action: action ?? "" })), [
      { Effect: "Allow", Action: action, Resource: resource },
    ]);
  });
}

test("a role that was denied is allowed, and no other", () => {
  const resource = "arn:aws:iam::111122223333:role/reader";
  assert.deepEqual(statementsOf(policyForDenied({ action: "sts:AssumeRole", resource })), [
    { Effect: "Allow", Action: "sts:AssumeRole", Resource: resource },
  ]);
});

test("what no policy of the caller's decides has none", () => {
  assert.equal(policyForDenied({ action: "sts:AssumeRoleWithWebIdentity" }), undefined);
});
