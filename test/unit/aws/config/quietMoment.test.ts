import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { QuietMoment } from "../../../../src/aws/config/folderWatch";

function momentOf(t: TestContext) {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const acts: string[] = [];
  return { acts, moment: new QuietMoment(500, () => acts.push("now")) };
}

test("what happens several times is acted on once, when it was quiet for that long", (t) => {
  const { acts, moment } = momentOf(t);
  for (let times = 0; times < 5; times++) {
    moment.postpone();
    t.mock.timers.tick(499);
  }
  assert.deepEqual(acts, []);
  t.mock.timers.tick(1);
  assert.deepEqual(acts, ["now"]);
});

test("what happens later is acted on again", (t) => {
  const { acts, moment } = momentOf(t);
  for (let times = 0; times < 2; times++) {
    moment.postpone();
    t.mock.timers.tick(500);
  }
  assert.deepEqual(acts, ["now", "now"]);
});

test("nothing is acted on after the end", (t) => {
  const { acts, moment } = momentOf(t);
  moment.postpone();
  moment.dispose();
  t.mock.timers.tick(1000);
  assert.deepEqual(acts, []);
});
