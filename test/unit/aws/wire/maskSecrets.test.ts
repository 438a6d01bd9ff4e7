import assert from "node:assert/strict";
import { test } from "node:test";
import { maskSecrets } from "../../../../src/aws/wire/maskSecrets";
import type { Json } from "../../../../src/core/base/json";
import { MASK } from "../../../../src/core/job/job";

const SIGNED = "https://bucket.s3.amazonaws.com/key?X-Amz-Expires=60&X-Amz-Signature=c0ffee";

test("a value without secrets is returned itself", () => {
  const value = { Id: "a", Details: { Any: [{ Key: "a=b%20c" }, null, 1, true] } };
  assert.equal(maskSecrets(value), value);
});

test("the given value is not changed", () => {
  const value = { Details: { Export: { SignedUrl: SIGNED } } };
  const before = structuredClone(value);
  maskSecrets(value);
  assert.deepEqual(value, before);
});

test("what lies beside a secret is not copied", () => {
  const errors = [{ Code: "X" }];
  const masked = maskSecrets({ Errors: errors, SignedUrl: SIGNED });
  assert.equal((masked as { Errors: Json }).Errors, errors);
});

for (const field of ["SignedUrl", "ApiSpecificationUploadUrl", "ApiKey"]) {
  test(`${field} is masked whole at any depth`, () => {
    const masked = maskSecrets([{ a: { [field]: "not even a URL" } }]);
    assert.deepEqual(masked, [{ a: { [field]: MASK } }]);
  });
}

test("a secret of another type than text is masked too", () => {
  assert.deepEqual(maskSecrets({ ApiKey: ["sesame"] }), { ApiKey: MASK });
});

test("a secret that is not there does not look as if it were", () => {
  const value = { SignedUrl: null, ApiKey: "", ApiSpecificationUploadUrl: null };
  assert.equal(maskSecrets(value), value);
});

test("a signed URL that is the name of a member is masked", () => {
  assert.deepEqual(maskSecrets({ [SIGNED]: 1 }), { [MASK]: 1 });
});

test("a member named __proto__ stays a member", () => {
  const masked = maskSecrets(JSON.parse('{"__proto__": {"ApiKey": "sesame"}, "a": 1}'));
  assert.equal(JSON.stringify(masked), `{"__proto__":{"ApiKey":"${MASK}"},"a":1}`);
});

test("what is nested too deep to be read is cut off", () => {
  const deep = JSON.parse(`${"[".repeat(50_000)}"${SIGNED}"${"]".repeat(50_000)}`);
  assert.doesNotMatch(JSON.stringify(maskSecrets(deep)), /Signature/);
});

for (const name of [
  ...[
    "apiKey",
    "API_KEY",
    "x-api-key",
    "Api Key",
    "Api\u00adKey",
    "signed_url",
    "SIGNEDURL",
    "Password",
    "DB_PASSWORD",
  ],
  ...[
    "dbPassword",
    "SecretAccessKey",
    "aws_secret_access_key",
    "SessionToken",
    "X-Amz-Security-Token",
    "access_token",
  ],
  ...["idToken", "Authorization", "X-Amz-Signature", "Password:", "password2"],
]) {
  test(`the value of a member named ${JSON.stringify(name)} is masked`, () => {
    assert.deepEqual(maskSecrets({ a: { [name]: "sesame" } }), { a: { [name]: MASK } });
  });
}

for (const name of [
  "ImportAssetFromSignedUrl",
  "SignedUrlExpiresAt",
  "ApiKeyId",
  "PasswordPolicy",
  "NextToken",
  "InvalidToken",
]) {
  test(`the value of a member named ${JSON.stringify(name)} stays`, () => {
    const value = { [name]: { Id: "sesame" } };
    assert.equal(maskSecrets(value), value);
  });
}

test("a signature is told from a word", () => {
  const value = { Signature: "required", sig: "monthly" };
  assert.equal(maskSecrets(value), value);
  assert.deepEqual(maskSecrets({ Signature: "c0ffee", sig: "c0ffee" }), { Signature: MASK, sig: MASK });
});

test("the value of a pair is masked where its name is one of a secret", () => {
  const pair = { Key: "DBPassword", Value: "sesame" };
  assert.deepEqual(maskSecrets([pair, { ...pair, Key: "Team" }]), [
    { ...pair, Value: MASK },
    { ...pair, Key: "Team" },
  ]);
});

test("a header in a list of headers is masked", () => {
  const headers = ["Host", "example.com", "X-Amz-Signature", "c0ffee1"];
  assert.deepEqual(maskSecrets(headers), ["Host", "example.com", "X-Amz-Signature", MASK]);
});
