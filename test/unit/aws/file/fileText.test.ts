import assert from "node:assert/strict";
import { test } from "node:test";
import { FileText } from "../../../../src/aws/file/fileText";
import { jobsRead, readContent, wireOf } from "../../world/jobsFileText";

const KEY = "Straßen/München – „2026“ €.csv";
const Details = {
  ExportAssetsToS3: {
    DataSetId: "d",
    RevisionId: "r",
    AssetDestinations: [{ AssetId: "a", Bucket: "b", Key: KEY }],
  },
};
const text = JSON.stringify({ Jobs: [wireOf("a", { Details })] }, undefined, 4);

const utf16 = (content: string) => Buffer.from(content, "utf16le");
/** The bytes of windows-1252 for the text. */
const windows1252 = (content: string) => {
  const signs: Readonly<Record<string, number>> = { "–": 0x96, "„": 0x84, "“": 0x93, "€": 0x80 };
  return Buffer.from(Array.from(content, (sign) => signs[sign] ?? sign.charCodeAt(0)));
};

const encodings: Readonly<Record<string, Uint8Array>> = {
  "UTF-8": Buffer.from(text),
  "UTF-8 with a mark": Buffer.from(`\ufeff${text}`),
  "UTF-16 with a mark, as PowerShell writes it": utf16(`\ufeff${text}`),
  "UTF-16 without a mark": utf16(text),
  "UTF-16 of the other order, with a mark": utf16(`\ufeff${text}`).swap16(),
  "UTF-16 of the other order, without a mark": utf16(text).swap16(),
  "windows-1252, as a shell of Windows writes it": windows1252(text),
};

for (const [name, bytes] of Object.entries(encodings)) {
  test(`a file in ${name} is read, wherever a piece ends`, async () => {
    for (const length of [13, bytes.length]) {
      const { jobs } = await jobsRead(bytes, length);
      assert.deepEqual(
        jobs.map(({ json }) => json["Details"]),
        [Details],
      );
    }
  });
}

test("each byte of windows-1252 is the sign that the standard says, or itself where it has none", () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  const decoded = new FileText("windows-1252").next(bytes.subarray(0x80)) ?? "";
  assert.equal(decoded.length, 128);
  // As Python decodes them.
  assert.equal(decoded.slice(0, 0x20), "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ");
  assert.equal(decoded.slice(0x20), Buffer.from(bytes.subarray(0xa0)).toString("latin1"));
});

test("one byte that is no UTF-8, far behind, makes all of the file windows-1252", async () => {
  const jobs = Array.from({ length: 50 }, (_, index) => wireOf(`job${index}`, { Surprise: "é" }));
  const bytes = Buffer.concat([
    windows1252(JSON.stringify({ Jobs: jobs.slice(0, 40) })),
    windows1252(JSON.stringify({ Jobs: jobs.slice(40) })),
  ]);
  const read = await jobsRead(bytes, 100);
  assert.deepEqual(
    read.jobs.map(({ json }) => json["Surprise"]),
    jobs.map(() => "é"),
  );
});

test("UTF-8 that is cut within a sign is cut off, and not of another encoding", async () => {
  const bytes = Buffer.from(text);
  const place = bytes.indexOf(Buffer.from("ß")) + 1;
  assert.deepEqual(await readContent(bytes.subarray(0, place)), { kind: "cutOff" });
});

test("bytes that are no text give a reason", async () => {
  assert.deepEqual(await readContent(Uint8Array.from([0x50, 0x4b, 3, 4, 0xff, 0, 0x80, 0xfe])), {
    kind: "notJson",
  });
});
