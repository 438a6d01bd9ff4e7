import assert from "node:assert/strict";
import { describe, it } from "mocha";
import * as vscode from "vscode";
import { waitUntil } from "../e2e/waitUntil";
import { OwnTimers } from "./ownTimers";
import type { SharedWindow } from "./sharedWindow";

export function tests({ aws, life }: SharedWindow): void {
  describe("Stopping", () => {
    it("in the middle of a request leaves no timer behind and asks for nothing more", async () => {
      await life.startAnew();
      const timers = OwnTimers.watch();
      try {
        const before = aws.requests.length;
        aws.stallNextPage();
        const asked = vscode.commands.executeCommand("dataExchangeJobs.refresh");
        await waitUntil("the first page to be asked for", async () => aws.requests.length > before);
        assert.notDeepEqual(timers.pending, [], "the time limit of the request is one");
        life.stop();
        await asked;
        await waitUntil("the request to be aborted", async () => aws.requests[before]?.aborted);
        assert.deepEqual(timers.pending, []);
        assert.equal(aws.requests.length, before + 1);
      } finally {
        timers.restore();
      }
    });

    it("with everything loaded, a panel open and the view in sight leaves no timer behind", async () => {
      await life.startAnew();
      const timers = OwnTimers.watch();
      try {
        await vscode.commands.executeCommand("dataExchangeJobs.loadMore");
        await vscode.commands.executeCommand("dataExchangeJobs.loadMore");
        life.stop();
        assert.deepEqual(timers.pending, []);
        const before = aws.requests.length;
        await vscode.commands.executeCommand("workbench.view.explorer");
        assert.equal(aws.requests.length, before);
      } finally {
        timers.restore();
      }
    });
  });
}
