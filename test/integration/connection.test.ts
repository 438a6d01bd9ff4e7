import assert from "node:assert/strict";
import { describe, it } from "mocha";
import * as vscode from "vscode";
import { waitUntil } from "../e2e/waitUntil";
import { jobArn } from "../service/world/arns";
import { type LocalAws, PROFILES, type Signature } from "./localAws";
import { copyFromFirstPick } from "./quickPick";

/** The window shows the first profile's jobs by now. */
export function connectionTests(aws: LocalAws): void {
  describe("The connection", () => {
    it("is made anew for another Region when the setting changes and when it is taken back", async () => {
      assert.deepEqual(await change(aws, "region", "ap-southeast-2"), {
        accessKeyId: aws.accessKeyId,
        region: "ap-southeast-2",
      });
      const arn = await copyFromFirstPick("dataExchangeJobs.copyArn");
      assert.equal(arn, jobArn("ap-southeast-2", aws.newestJob.id));
      assert.deepEqual(await change(aws, "region", undefined), {
        accessKeyId: aws.accessKeyId,
        region: "us-east-1",
      });
    });

    it("is made anew with another profile's key and Region, and again when the setting is taken back", async () => {
      assert.deepEqual(await change(aws, "profile", PROFILES.second), {
        accessKeyId: aws.secondAccessKeyId,
        region: "eu-west-1",
      });
      assert.deepEqual(await change(aws, "profile", undefined), {
        accessKeyId: aws.accessKeyId,
        region: "us-east-1",
      });
    });
  });
}

/** Changes a setting, and gives what the first request after it was signed for. */
async function change(aws: LocalAws, name: string, value: string | undefined): Promise<Signature> {
  const before = aws.signatures.length;
  await vscode.workspace
    .getConfiguration("dataExchangeJobs")
    .update(name, value, vscode.ConfigurationTarget.Global);
  return waitUntil("the jobs to be asked for anew", async () => aws.signatures[before]);
}
