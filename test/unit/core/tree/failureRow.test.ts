import assert from "node:assert/strict";
import { test } from "node:test";
import type { Failure } from "../../../../src/core/failure/failure";
import { rowOf } from "../../../../src/core/tree/rows";
import { wordsAt } from "../../world/words";

for (const [failure, action, description] of [
  [{ kind: "signedOut", profile: "p" }, "signIn", "click to sign in"],
  [{ kind: "credentialsExpired", profile: "p", sso: true }, "signIn", "click to sign in"],
  [{ kind: "credentialsExpired", profile: "p", sso: false }, "retry", "click to retry"],
  [{ kind: "throttled" }, "retry", "click to retry"],
] as const satisfies readonly (readonly [Failure, string, string])[]) {
  test(`a click on the row of ${JSON.stringify(failure)} is ${action}`, () => {
    const node = { kind: "failure", id: "failure", failure } as const;
    const row = rowOf(node, wordsAt(0));
    assert.equal(row.action?.name, action);
    assert.equal(row.description, description);
  });
}
