import assert from "node:assert/strict";
import { after, before, describe, it } from "mocha";
import * as vscode from "vscode";
import { waitUntil } from "../e2e/waitUntil";
import type { JobPlan, WireJob } from "../service/world/plan";
import type { LocalAws } from "./localAws";
import { keepingMessages } from "./messages";
import { OwnTimers } from "./ownTimers";
import { runWithFirstPick } from "./quickPick";
import type { SharedWindow } from "./sharedWindow";

const COPY = "dataExchangeJobs.copySignedUrl";

/** So long a URL of the service lives in these tests: enough for a busy machine to pick the job meanwhile. */
const LIFE = 8_000;

export function tests({ aws, life }: SharedWindow): void {
  describe("A copied signed URL", () => {
    const urls = new ShortLivedUrls(aws);
    before(() => urls.begin());
    after(() => urls.end());

    it("is taken out of the clipboard when it expires", async () => {
      await life.startAnew();
      const messages = await copied();
      assert.match(messages, /Then the clipboard is cleared, if it still holds it\.$/);
      await waitUntil("the clipboard to be cleared", async () => (await clipboard()) === "");
    });

    it("does not take with it what was copied after it", async () => {
      await life.startAnew();
      const timers = OwnTimers.watch();
      try {
        await copied();
        await vscode.env.clipboard.writeText("mine");
        assert.notDeepEqual(timers.pending, []);
        await waitUntil("the timer", async () => timers.pending.length === 0);
        assert.equal(await clipboard(), "mine");
      } finally {
        timers.restore();
      }
    });

    it("leaves no timer behind when the window closes", async () => {
      await life.startAnew();
      const timers = OwnTimers.watch();
      try {
        await copied();
        life.stop();
        await waitUntil("the timer to be taken back", async () => timers.pending.length === 0);
      } finally {
        timers.restore();
        await vscode.env.clipboard.writeText("");
      }
    });
  });
}

async function clipboard(): Promise<string> {
  return vscode.env.clipboard.readText();
}

/** What the user was told after a URL of the service stood in the clipboard. */
async function copied(): Promise<string> {
  // Where the list of jobs lost the focus, nothing was picked.
  return waitUntil("a URL on the clipboard", async () => {
    await vscode.env.clipboard.writeText("");
    const messages = await keepingMessages(() => runWithFirstPick(COPY));
    return /^https:.*X-Amz-Signature=/.test(await clipboard()) && messages.join();
  });
}

/** Lets the URLs of the service that are alive die sooner than after their minute. */
class ShortLivedUrls {
  readonly #plans: readonly JobPlan[];

  constructor(aws: LocalAws) {
    this.#plans = aws.world.jobs.filter(({ flourish }) => flourish.freshUrl === true);
  }

  begin(): void {
    for (const { flourish } of this.#plans) {
      Object.assign(flourish, { retouch: endingSoon });
    }
  }

  end(): void {
    for (const { flourish } of this.#plans) {
      Object.assign(flourish, { retouch: undefined });
    }
  }
}

function endingSoon(job: WireJob): WireJob {
  const ends = { SignedUrlExpiresAt: new Date(Date.now() + LIFE).toISOString() };
  const own = Object(job.Details["ExportAssetToSignedUrl"]);
  return { ...job, Details: { ...job.Details, ExportAssetToSignedUrl: { ...own, ...ends } } };
}
