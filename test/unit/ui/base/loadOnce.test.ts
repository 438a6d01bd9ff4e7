import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { loadOnce } from "../../../../src/ui/base/loadOnce";
import { settled } from "../../world/deferredList";
import { fakeAws } from "../../world/fakeAws";
import { deferredJobs, fakeDataExchange } from "../../world/fakeDataExchange";
import { windowOver } from "../../world/windowOver";

describe("what is loaded late", () => {
  test("is loaded again by Retry, after a load that failed", async () => {
    let loads = 0;
    const { list, requests } = deferredJobs();
    const { live } = windowOver({
      loadAws: loadOnce(async () => {
        loads += 1;
        if (loads === 1) {
          throw new Error("no such file");
        }
        return fakeAws({ connect: () => fakeDataExchange(list) });
      }),
    });
    await live.start();
    assert.equal(live.state.kind, "failed");
    void live.restart();
    await settled();
    assert.equal(live.state.kind, "open");
    assert.deepEqual([loads, requests.length], [2, 1]);
  });

  test("is loaded once for all who ask", async () => {
    let loads = 0;
    const get = loadOnce(async () => ++loads);
    assert.deepEqual(await Promise.all([get(), get()]), [1, 1]);
    assert.equal(await get(), 1);
  });
});
