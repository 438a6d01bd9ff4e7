import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  decodeStartingToken,
  encodeStartingToken,
  type ListPosition,
} from "../../../../src/core/paging/startingToken";

const base64 = (text: string) => Buffer.from(text, "utf8").toString("base64");
const jsonOf = (position: ListPosition) =>
  Buffer.from(encodeStartingToken(position), "base64").toString("utf8");

describe("writing a starting token", () => {
  test("a page boundary is written without a skip", () => {
    assert.equal(encodeStartingToken({ nextToken: "t1", skip: 0 }), "eyJOZXh0VG9rZW4iOiAidDEifQ==");
  });

  test("a cut page is written with Python's spaces after colon and comma", () => {
    assert.equal(jsonOf({ nextToken: "t1", skip: 12 }), '{"NextToken": "t1", "boto_truncate_amount": 12}');
  });

  test("the first page is written as null", () => {
    assert.equal(jsonOf({ nextToken: undefined, skip: 2 }), '{"NextToken": null, "boto_truncate_amount": 2}');
  });

  test("characters outside printable ASCII are escaped as Python does", () => {
    assert.equal(
      jsonOf({ nextToken: 'é€🙂\u007f\u0001\n"\\/', skip: 0 }),
      String.raw`{"NextToken": "\u00e9\u20ac\ud83d\ude42\u007f\u0001\n\"\\/"}`,
    );
  });

  for (const nextToken of [undefined, "t1", 'é🙂\u0000\n"\\', "a___1", "MTIz", "eyJhIjogMX0="]) {
    test(`what was written for ${JSON.stringify(nextToken)} is read back`, () => {
      const position = { nextToken, skip: 3 };
      assert.deepEqual(decodeStartingToken(encodeStartingToken(position)), position);
    });
  }
});

describe("reading a starting token", () => {
  const t1 = { nextToken: "t1", skip: 1 };
  const readable: [why: string, text: string, position: ListPosition][] = [
    ["JSON without spaces", base64('{"boto_truncate_amount":1,"NextToken":"t1"}'), t1],
    ["base64 with line breaks and other characters in it", junkIn(encodeStartingToken(t1)), t1],
    ["base64 with text after its padding", `${base64('{"NextToken": "t12"}')}=ab`, at("t12")],
    ["base64 with padding where none belongs", "e===y=JOZX=h0VG9rZW4iOiAidDEifQ==", at("t1")],
    ["JSON with the text None, as botocore does", base64('{"NextToken": "None"}'), at(undefined)],
    ["JSON null without a skip", base64('{"NextToken": null}'), at(undefined)],
    ["the old format", "a___1", { nextToken: "a", skip: 1 }],
    ["the old format of the first page", "None___2", { nextToken: undefined, skip: 2 }],
    ["None alone", "None", at(undefined)],
    ["two parts of which the second is no number, as the service's own", "a___b", at("a___b")],
    ["a token of the service that is not base64", "a-b_c.d", at("a-b_c.d")],
    ["a token of the service that is base64 of bytes", "gICA", at("gICA")],
    ["a token of the service that is base64 of JSON but for a byte outside UTF-8", "Iv8i", at("Iv8i")],
    ["a token of the service that is base64 of other text", base64("hello!"), at(base64("hello!"))],
    [
      "base64 whose padding was lost, as the service's own",
      "eyJOZXh0VG9rZW4iOiAidDEifQ",
      at("eyJOZXh0VG9rZW4iOiAidDEifQ"),
    ],
    ["one letter more than whole groups, as the service's own", "MTIzN", at("MTIzN")],
    ["a token of the service outside ASCII", "é", at("é")],
  ];
  for (const [why, text, position] of readable) {
    test(`accepts ${why}`, () => {
      assert.deepEqual(decodeStartingToken(text), position);
    });
  }

  const refused: [why: string, text: string][] = [
    ["an empty text", ""],
    ["an old format without its token", "___1"],
    ["an old format of more tokens than the list has", "a___b___1"],
    ["more than two parts, even without a number", "does___not___work"],
    ...[
      "123",
      '"a"',
      "null",
      "true",
      "[]",
      '["NextToken"]',
      "{}",
      '{"Marker": "x"}',
      '{"NextToken": "t1", "Marker": "x"}',
      '{"NextToken": 1}',
      '{"NextToken": ""}',
      '{"boto_truncate_amount": 1}',
      '{"NextToken": "t1", "boto_truncate_amount": -1}',
      '{"NextToken": "t1", "boto_truncate_amount": 1.5}',
      '{"NextToken": "t1", "boto_truncate_amount": "1"}',
      '{"NextToken": "t1", "boto_truncate_amount": null}',
    ].map((json): [string, string] => [`base64 of ${json}`, base64(json)]),
  ];
  for (const [why, text] of refused) {
    test(`refuses ${why}`, () => {
      assert.equal(decodeStartingToken(text), undefined);
    });
  }
});

function at(nextToken: string | undefined): ListPosition {
  return { nextToken, skip: 0 };
}

function junkIn(text: string): string {
  return ` ${text.replace(/.{9}/g, "$&-é\n")}\r\n`;
}
