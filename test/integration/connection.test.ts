import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "mocha";
import * as vscode from "vscode";
import { jobArn } from "../service/world/arns";
import { PROFILES } from "./localAws";
import { copyFromFirstPick } from "./quickPick";
import { setting } from "./setting";
import type { SharedWindow } from "./sharedWindow";

export function tests({ aws, life }: SharedWindow): void {
  describe("The connection", () => {
    beforeEach(async () => {
      await life.startAnew();
      await vscode.commands.executeCommand("dataExchangeJobs.refresh");
    });

    afterEach(async () => {
      await setting("region", undefined);
      await setting("profile", undefined);
    });

    it("is made anew for another Region when the setting changes and when it is taken back", async () => {
      await setting("region", "ap-southeast-2");
      await aws.seeSignature({ accessKeyId: aws.accessKeyId, region: "ap-southeast-2" });
      const arn = await copyFromFirstPick("dataExchangeJobs.copyArn");
      assert.equal(arn, jobArn("ap-southeast-2", aws.newestJob.id));
      await setting("region", undefined);
      await aws.seeSignature({ accessKeyId: aws.accessKeyId, region: "us-east-1" });
    });

    it("is made anew with another profile's key and Region, and again when the setting is taken back", async () => {
      await setting("profile", PROFILES.second);
      await aws.seeSignature({ accessKeyId: aws.secondAccessKeyId, region: "eu-west-1" });
      await setting("profile", undefined);
      await aws.seeSignature({ accessKeyId: aws.accessKeyId, region: "us-east-1" });
    });
  });
}
