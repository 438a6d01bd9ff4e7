import assert from "node:assert/strict";
import { test } from "node:test";
import { remedyFor } from "../../../../src/ui/base/failureRemedy";
import { FAILURES } from "../../world/failures";

for (const kind of ["noProfiles", "badConfigFile", "malformedConfigFile", "unknownProfile"] as const) {
  test(`against ${kind} the config file is opened`, () => {
    assert.equal(remedyFor(FAILURES[kind][0])?.title, "Open AWS Config File");
  });
}

for (const kind of ["noProfileChosen", "noEnvironmentCredentials"] as const) {
  test(`against ${kind} a profile is selected`, () => {
    assert.equal(remedyFor(FAILURES[kind][0])?.title, "Select AWS Profile…");
  });
}
