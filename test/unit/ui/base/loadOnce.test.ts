import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { LiveConnection } from "../../../../src/core/live/liveConnection";
import { loadOnce } from "../../../../src/ui/base/loadOnce";
import { settled } from "../../world/deferredList";
import { deferredJobs, fakeAws } from "../../world/fakeDataExchange";

describe("what is loaded late", () => {
  test("is loaded again by Retry, after a load that failed", async () => {
    let loads = 0;
    const { list, requests } = deferredJobs();
    const live = new LiveConnection({
      loadAws: loadOnce(async () => {
        loads += 1;
        if (loads === 1) {
          throw new Error("no such file");
        }
        return fakeAws({ first: list });
      }),
      readSettings: () => ({ choice: { profile: "first" }, pageSize: 50, requestTimeoutSeconds: 15 }),
      clock: { now: () => 0 },
    });
    await live.start();
    assert.equal(live.state.kind, "failed");
    void live.restart();
    await settled();
    assert.equal(live.state.kind, "open");
    assert.deepEqual([loads, requests.length], [2, 1]);
  });
});
