import assert from "node:assert/strict";
import { test } from "node:test";
import { accountIdIn, isAccountId } from "../../../../src/core/base/arn";

for (const [what, arn, account] of [
  ["a job", "arn:aws:dataexchange:us-east-1:111122223333:jobs/j", "111122223333"],
  ["a role, which has no Region", "arn:aws:iam::111122223333:role/path/reader", "111122223333"],
  [
    "a resource of another partition",
    "arn:aws-us-gov:dataexchange:us-gov-west-1:000000000012:jobs/j",
    "000000000012",
  ],
  ["an entitled data set, which has none", "arn:aws:dataexchange:us-east-1::data-sets/d", undefined],
  ["a resource whose name has colons", "arn:aws:x:us-east-1::a:111122223333:b", undefined],
  ["an account that is a word", "arn:aws:iam::aws:policy/ReadOnlyAccess", undefined],
  ["eleven digits", "arn:aws:iam::11112222333:role/r", undefined],
  ["thirteen digits", "arn:aws:iam::1111222233334:role/r", undefined],
  ["what is no ARN", "111122223333", undefined],
  ["nothing", "", undefined],
] as const) {
  test(`the account in the ARN of ${what} is ${account ?? "not told"}`, () => {
    assert.equal(accountIdIn(arn), account);
  });
}

test("an account id is twelve digits", () => {
  assert.deepEqual(["111122223333", "11112222333", "1111222233334", "11112222333x", ""].map(isAccountId), [
    true,
    false,
    false,
    false,
    false,
  ]);
});
