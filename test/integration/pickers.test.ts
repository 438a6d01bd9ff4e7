import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "mocha";
import * as vscode from "vscode";
import { type LocalAws, PROFILES } from "./localAws";
import { keepingMessages } from "./messages";
import { labelsIn, runWithPick, seeRow } from "./quickPick";
import type { SharedWindow } from "./sharedWindow";

const PROFILE = "dataExchangeJobs.selectProfile";
const REGION = "dataExchangeJobs.selectRegion";

export function tests({ aws, life }: SharedWindow): void {
  describe("The pickers of the connection", () => {
    const before = { ...process.env };

    beforeEach(() => life.startAnew());

    afterEach(() => {
      for (const name of Object.keys(process.env).filter((name) => !(name in before))) {
        delete process.env[name];
      }
      Object.assign(process.env, before);
    });

    profilePicker(aws);
    regionPicker(aws);
  });
}

function profilePicker(aws: LocalAws): void {
  describe("Select AWS Profile", () => {
    it("has the profile of AWS_PROFILE marked and first on a fresh window, and the way back behind it", async () => {
      const { first, second, sso, mfa } = PROFILES;
      assert.deepEqual(await labelsIn(PROFILE), [`$(check) ${first}`, "Default", second, sso, mfa]);
    });

    it("shows the jobs of the profile that is chosen by its name, and marks it from then on", async () => {
      await runWithPick(PROFILE, PROFILES.second);
      await aws.seeSignature({ accessKeyId: aws.secondAccessKeyId, region: "eu-west-1" });
      assert.equal((await labelsIn(PROFILE))[0], `$(check) ${PROFILES.second}`);
    });

    it("goes back to the profile of AWS_PROFILE with “Default”", async () => {
      await runWithPick(PROFILE, PROFILES.second);
      await runWithPick(PROFILE, "Default");
      await aws.seeSignature({ accessKeyId: aws.accessKeyId, region: "us-east-1" });
    });

    it("uses the environment's key when it is chosen, though AWS_PROFILE is set", async () => {
      useEnvironment(aws);
      // Without a choice it is in use already: its key comes before AWS_PROFILE.
      await runWithPick(PROFILE, "Environment Variables", "$(check) Environment Variables");
      await aws.seeSignature({ accessKeyId: aws.secondAccessKeyId, region: "ap-southeast-1" });
      assert.equal((await labelsIn(PROFILE))[0], "$(check) Environment Variables");
    });

    it("has no row for an environment without credentials", async () => {
      assert.ok(!(await labelsIn(PROFILE)).some((label) => label.includes("Environment")));
    });

    it("says what is wrong with files that cannot be read", async () => {
      process.env["AWS_CONFIG_FILE"] = __dirname;
      const messages = await keepingMessages(async () => {
        await vscode.commands.executeCommand(PROFILE);
      });
      assert.match(messages.join(), /^The AWS config or credentials file can’t be read: .*EISDIR/);
    });
  });
}

function regionPicker(aws: LocalAws): void {
  describe("Select Region", () => {
    it("has the Region in use marked and first on a fresh window, and the way back behind it", async () => {
      const labels = await labelsIn(REGION);
      assert.deepEqual(labels.slice(0, 3), ["$(check) us-east-1", "Default", "us-east-2"]);
    });

    it("shows the jobs of the Region that is chosen, and marks it from then on", async () => {
      await runWithPick(REGION, "eu-west-2");
      await aws.seeSignature({ accessKeyId: aws.accessKeyId, region: "eu-west-2" });
      assert.equal((await labelsIn(REGION))[0], "$(check) eu-west-2");
    });

    it("finds a Region by the name of its place", async () => {
      await runWithPick(REGION, "Tokyo", "ap-northeast-1");
      await aws.seeSignature({ accessKeyId: aws.accessKeyId, region: "ap-northeast-1" });
    });

    it("takes any other Region that is typed", async () => {
      await runWithPick(REGION, "eu-north-1");
      await aws.seeSignature({ accessKeyId: aws.accessKeyId, region: "eu-north-1" });
    });

    it("says how a Region is named when something else is typed", async () => {
      await seeRow(REGION, "somewhere", /^A Region is named like/);
    });

    it("goes back to the Region of the profile with “Default”", async () => {
      await runWithPick(REGION, "eu-west-2");
      await runWithPick(REGION, "Default");
      await aws.seeSignature({ accessKeyId: aws.accessKeyId, region: "us-east-1" });
    });
  });
}

/** Gives the extension host the second profile's key in variables, beside AWS_PROFILE. */
function useEnvironment(aws: LocalAws): void {
  Object.assign(process.env, {
    AWS_ACCESS_KEY_ID: aws.secondAccessKeyId,
    AWS_SECRET_ACCESS_KEY: "any",
    AWS_REGION: "ap-southeast-1",
    AWS_ENDPOINT_URL_DATAEXCHANGE: aws.url,
  });
}
