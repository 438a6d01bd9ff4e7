import assert from "node:assert/strict";
import { test } from "node:test";
import { defined } from "../../../../src/core/base/defined";

test("undefined members are left out, and other empty values stay", () => {
  const profile: string | undefined = undefined;
  assert.deepEqual(defined({ profile, region: "", count: 0, file: null }), {
    region: "",
    count: 0,
    file: null,
  });
});

test("an object of undefined members becomes an empty one", () => {
  assert.deepEqual(Object.keys(defined({ profile: undefined })), []);
});
