import assert from "node:assert/strict";
import test from "node:test";
import { Code, JobErrorLimitName, JobErrorResourceTypes, State, Type } from "@aws-sdk/client-dataexchange";
import { JOB_ERROR_CODES, JOB_STATES, JOB_TYPES, LIMIT_NAMES, RESOURCE_TYPES } from "../../src/core/job/job";

const lists: readonly (readonly [what: string, model: object, known: readonly string[]])[] = [
  ["job type", Type, JOB_TYPES],
  ["state", State, JOB_STATES],
  ["error code", Code, JOB_ERROR_CODES],
  ["limit", JobErrorLimitName, LIMIT_NAMES],
  ["resource type", JobErrorResourceTypes, RESOURCE_TYPES],
];

for (const [what, model, known] of lists) {
  test(`every ${what} of the SDK's model is known to core`, () => {
    const unknown = Object.values(model).filter((value) => !known.includes(value));
    assert.deepEqual(unknown, [], "add them to src/core/job.ts");
  });
}
