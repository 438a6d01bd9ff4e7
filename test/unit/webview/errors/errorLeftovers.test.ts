import assert from "node:assert/strict";
import { test } from "node:test";
import { toJob } from "../../../../src/aws/wire/toJob";
import { errorLeftovers } from "../../../../src/webview/errors/errorLeftovers";
import { jobWire } from "../../world/jobWire";

test("of an error, what its section does not show is left over", () => {
  const objects = [{ Bucket: "b", Key: "k" }];
  const error = {
    ...{ Code: "X", Message: "m", LimitName: "l", LimitValue: 3, ResourceId: "r", ResourceType: "ASSET" },
    Details: {
      ImportAssetFromSignedUrlJobErrorDetails: { AssetName: "a", Line: 7 },
      ImportAssetsFromS3JobErrorDetails: objects,
    },
  };
  assert.deepEqual(errorLeftovers({ json: error }), {
    "Details.ImportAssetFromSignedUrlJobErrorDetails.Line": 7,
  });
  assert.deepEqual(
    errorLeftovers({ json: { ...error, LimitValue: "3", Hint: "retry", Details: { More: objects } } }),
    {
      LimitValue: "3",
      Hint: "retry",
      "Details.More": objects,
    },
  );
});

test("an object of an error that has more than its address keeps the whole list as it came", () => {
  const objects = [{ Bucket: "b", Key: "k", VersionId: "v" }];
  const error = { Code: "X", Message: "m", Details: { ImportAssetsFromS3JobErrorDetails: objects } };
  assert.deepEqual(errorLeftovers({ json: error }), { "Details.ImportAssetsFromS3JobErrorDetails": objects });
});

test("what is left over of an error stays with it, whatever else stands in the list", () => {
  const Errors = [
    3,
    { Code: "A", Message: "m", Hint: 1 },
    null,
    [],
    "x",
    { Code: "B", Message: "n", Hint: 2 },
  ];
  assert.deepEqual(
    toJob({ ...jobWire(), Errors }).errors.map((error) => [error.message, errorLeftovers(error)]),
    [
      ["m", { Hint: 1 }],
      ["n", { Hint: 2 }],
    ],
  );
});

test("what an error was read from has no secret", () => {
  const Errors = [{ Code: "A", Message: "m", Link: "https://drop.invalid/?X-Amz-Signature=5" }];
  assert.deepEqual(toJob({ ...jobWire(), Errors }).errors.map(errorLeftovers), [{ Link: "••••" }]);
});
