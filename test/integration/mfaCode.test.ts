import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, describe, it } from "mocha";
import * as vscode from "vscode";
import { waitUntil } from "../e2e/waitUntil";
import { type InputBoxes, keepInputBoxes } from "./inputBoxes";
import { MFA_DEVICE, PROFILES } from "./localAws";
import { setting } from "./setting";
import type { SharedWindow } from "./sharedWindow";
import { StsStandIn } from "./stsStandIn";

export function tests({ aws, life }: SharedWindow): void {
  describe("A profile that needs the code of a device", () => {
    const running: { sts?: StsStandIn; boxes?: InputBoxes } = {};

    before(async () => {
      running.sts = await StsStandIn.start(aws.keys);
    });

    beforeEach(async () => {
      await life.startAnew();
      await setting("profile", PROFILES.mfa);
      running.boxes = keepInputBoxes();
    });

    afterEach(async () => {
      running.boxes?.letGo();
      await setting("profile", undefined);
    });

    after(() => running.sts?.stop());

    it("asks for it in a box that takes six digits, and then for the jobs", async () => {
      const before = aws.signatures.length;
      const refreshing = vscode.commands.executeCommand("dataExchangeJobs.refresh");
      const box = await boxOf(running.boxes, 0);
      assert.equal(box.title, `MFA Code: Profile “${PROFILES.mfa}”, Device ${MFA_DEVICE}`);
      assert.equal(box.ignoreFocusOut, true);
      box.value = "123456";
      await accept();
      await refreshing;
      assert.deepEqual(running.sts?.codes, ["123456"]);
      assert.equal(aws.signatures[before]?.accessKeyId, aws.accessKeyId);
    });

    it("does not ask again by itself when the box was closed, but when somebody retries", async () => {
      const refreshing = vscode.commands.executeCommand("dataExchangeJobs.refresh");
      await boxOf(running.boxes, 0);
      await vscode.commands.executeCommand("workbench.action.closeQuickOpen");
      await refreshing;
      const rows = (await life.tree.provider.getChildren()) ?? [];
      assert.deepEqual(
        rows.map((row) => row.kind === "failure" && row.failure.kind),
        ["mfaCancelled"],
      );
      assert.equal(running.boxes?.shown.length, 1);
      const retrying = vscode.commands.executeCommand("dataExchangeJobs.retry", rows[0]);
      await boxOf(running.boxes, 1);
      await vscode.commands.executeCommand("workbench.action.closeQuickOpen");
      await retrying;
    });

    it("closes the box when another profile is chosen", async () => {
      const refreshing = vscode.commands.executeCommand("dataExchangeJobs.refresh");
      const box = await boxOf(running.boxes, 0);
      await setting("profile", PROFILES.first);
      await waitUntil("the box to close", async () => running.boxes?.closed.includes(box));
      await refreshing;
    });
  });
}

function boxOf(boxes: InputBoxes | undefined, index: number): Promise<vscode.InputBox> {
  return waitUntil("the box", async () => boxes?.shown[index]);
}

async function accept(): Promise<void> {
  await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
}
