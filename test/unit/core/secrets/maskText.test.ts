import assert from "node:assert/strict";
import { test } from "node:test";
import { MASK } from "../../../../src/core/job/job";
import { maskText } from "../../../../src/core/secrets/maskText";
import { ORDINARY_TEXTS, SECRET_FORMS } from "../../world/secretForms";

const SIGNED = "https://bucket.s3.amazonaws.com/key?X-Amz-Expires=60&X-Amz-Signature=c0ffee";

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
  "without its scheme": SIGNED.slice("https://".length),
  "with a space in its key": "https://h/my key?X-Amz-Signature=c0ffee",
  "escaped inside JSON": String.raw`https:\/\/h\/k?X-Amz-Signature\u003dc0ffee`,
  "behind another that is signed": `x?Signature=c0ffee,${SIGNED}`,
})) {
  test(`a signed URL ${what} is masked`, () => {
    assert.doesNotMatch(maskText(`a ${text} b`), /c0ffee/i);
  });
}

test("a name with an empty value stays", () => {
  for (const text of [
    '{"Password":"","State":"WAITING"}',
    "Password:\nUser: me",
    "password=",
    "ApiKey: null",
  ]) {
    assert.equal(maskText(text), text);
  }
});

test("the value alone is masked, whatever encloses it", () => {
  const text = String.raw`{\"ApiKey\":\"a\\\"b\\\\\",\"State\":\"WAITING\"}`;
  assert.equal(maskText(text), String.raw`{\"ApiKey\":\"${MASK}\\\\\",\"State\":\"WAITING\"}`);
});

test("a masked text is masked again to the same", () => {
  for (const { text } of SECRET_FORMS) {
    assert.equal(maskText(maskText(text)), maskText(text));
  }
});

for (const text of ORDINARY_TEXTS) {
  test(`an ordinary text stays: ${JSON.stringify(text)}`, () => {
    assert.equal(maskText(text), text);
  });
}

for (const [what, piece] of Object.entries({
  names: "signature ",
  "names and signs": "signature=",
  "names of members": '"Password":',
  quotes: '"',
  "names and quotes": "password='",
  backslashes: "\\",
  "backslashes and quotes": '\\\\"',
  blanks: " ",
  "letters apart": "s i g n a t u r ",
  users: "//user:",
  "percent-codes": "%25",
  entities: "&amp;",
  dashes: "-",
  "beginnings of keys": "-----BEGIN ",
  brackets: "<password ",
  "words and blanks": "password   ",
  fields: "password=a&",
  "fields of URLs": "?sig=a&",
  headers: "Authorization: a ",
})) {
  test(`a long text of ${what} is read to its end`, () => {
    assert.equal(typeof maskText(`password ${piece.repeat(1_000_000 / piece.length)} token`), "string");
  });
}

test("a long URL is masked whole", () => {
  assert.equal(maskText(`${"a".repeat(500_000)}?Signature=c0ffee`), MASK);
  assert.equal(maskText(`${")".repeat(500_000)}?Signature=c0ffee`), MASK);
});
