import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { idPart } from "../../../../src/core/base/idPart";
import { hostileText } from "../../world/hostileJobs";
import { assertHolds } from "../../world/runs";

test("a text of whole characters keeps the id that it always had", async () => {
  const whole = hostileText.filter((text) => !/\p{Cs}/u.test(text));
  await assertHolds(
    300,
    fc.property(whole, (text) => assert.equal(idPart(text), encodeURIComponent(text))),
  );
});

test("two texts never share an id, half a character or not", async () => {
  await assertHolds(
    1000,
    fc.property(hostileText, hostileText, (one, other) =>
      assert.equal(idPart(one) === idPart(other), one === other),
    ),
  );
  assert.equal(new Set(["\ud83d", "\udcc8", "%uD83D", "%ud83d", "\ufffd", "d83d"].map(idPart)).size, 6);
});

test("no part of an id has a sign that stands between parts", async () => {
  await assertHolds(
    300,
    fc.property(hostileText, (text) => assert.doesNotMatch(idPart(text), /[/:@]/)),
  );
});
