import assert from "node:assert/strict";
import { test } from "node:test";
import { maskJsonText, maskSecrets, maskText } from "../../../../src/aws/wire/maskSecrets";
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

  test(`${field} is masked in a text that may be a part of an answer`, () => {
    assert.equal(maskJsonText(`{"${field}" : "sesame", "a`), `{"${field}" : "${MASK}", "a`);
  });
}

test("a secret of another type than text is masked too", () => {
  assert.deepEqual(maskSecrets({ ApiKey: ["sesame"] }), { ApiKey: MASK });
});

test("a secret that is not there does not look as if it were", () => {
  const value = { SignedUrl: null, ApiKey: "", ApiSpecificationUploadUrl: null };
  assert.equal(maskSecrets(value), value);
});

test("of a text, only the signed URL is masked", () => {
  assert.equal(maskText(`Cannot read ${SIGNED}, try again.`), `Cannot read ${MASK}, try again.`);
});

test("punctuation around a signed URL stays", () => {
  assert.equal(maskText(`(see:${SIGNED}).`), `(see:${MASK}).`);
});

for (const [what, text] of Object.entries({
  "in small letters": SIGNED.toLowerCase(),
  "with a session token only": "https://h/k?X-Amz-Security-Token=c0ffee",
  "of the older signature": "https://h/k?AWSAccessKeyId=A&Expires=1&Signature=c0ffee",
  "percent-encoded": encodeURIComponent(SIGNED),
  "percent-encoded twice": encodeURIComponent(encodeURIComponent(SIGNED)),
  "without its scheme": SIGNED.slice("https://".length),
  "with a space in its key": "https://h/my key?X-Amz-Signature=c0ffee",
  "escaped inside JSON": String.raw`https:\/\/h\/k?X-Amz-Signature\u003dc0ffee`,
  "behind another that is signed": `x?Signature=c0ffee,${SIGNED}`,
})) {
  test(`a signed URL ${what} is masked`, () => {
    assert.doesNotMatch(maskText(`a ${text} b`), /c0ffee/i);
  });
}

test("a URL without a signature stays", () => {
  const text = "https://docs.aws.amazon.com/page?signature-version=4&x=1%20";
  assert.equal(maskText(text), text);
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

test("secrets in broken JSON are masked, ended or not", () => {
  const text = `{"ApiKey": "ses\\"ame", "a": 1, "SignedUrl":"https://sesame`;
  assert.equal(maskJsonText(text), `{"ApiKey": "${MASK}", "a": 1, "SignedUrl":"${MASK}"`);
});

test("a long text is masked in time that grows with its length only", () => {
  assert.equal(maskText(`${"a".repeat(500_000)}?Signature=c0ffee`), MASK);
  assert.equal(maskText(`${")".repeat(500_000)}?Signature=c0ffee`), MASK);
});
