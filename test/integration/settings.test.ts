import assert from "node:assert/strict";
import { describe, it } from "mocha";
import * as vscode from "vscode";
import { startService } from "../service/dataExchangeService";
import type { ExtensionLife } from "./extensionLife";
import type { LocalAws } from "./localAws";
import { setting } from "./setting";
import type { SharedWindow } from "./sharedWindow";

export function tests({ aws, life }: SharedWindow): void {
  describe("The settings", () => {
    it("pageSize is how many jobs are asked for in one request", async () => {
      assert.equal(await sizeAskedFor(aws, life, 7), "7");
    });

    for (const wrong of [0, 201, 2.5, "many", null]) {
      it(`pageSize ${JSON.stringify(wrong)} is no size, and the largest is taken`, async () => {
        assert.equal(await sizeAskedFor(aws, life, wrong), "200");
      });
    }

    it("endpointUrl is where the jobs are asked for", async () => {
      const other = await startService({ jobs: 3 });
      try {
        await life.startAnew();
        await setting("endpointUrl", other.url);
        await vscode.commands.executeCommand("dataExchangeJobs.refresh");
        assert.equal(other.requests[0]?.operation, "ListJobs");
      } finally {
        life.stop();
        await setting("endpointUrl", undefined);
        await other.close();
      }
    });

    it("endpointUrl that is no address is told, and nothing is asked for", async () => {
      const before = aws.requests.length;
      try {
        await life.startAnew();
        await setting("endpointUrl", "nowhere");
        await vscode.commands.executeCommand("dataExchangeJobs.refresh");
        const roots = await life.tree.provider.getChildren();
        assert.deepEqual(
          roots?.map((root) => (root.kind === "failure" ? root.failure.kind : root.kind)),
          ["badEndpoint"],
        );
        assert.equal(aws.requests.length, before);
      } finally {
        life.stop();
        await setting("endpointUrl", undefined);
      }
    });
  });
}

/** `maxResults` of the first request of a fresh window with that page size. */
async function sizeAskedFor(
  aws: LocalAws,
  life: ExtensionLife,
  pageSize: unknown,
): Promise<string | undefined> {
  await setting("pageSize", pageSize);
  try {
    await life.startAnew();
    const before = aws.requests.length;
    await vscode.commands.executeCommand("dataExchangeJobs.refresh");
    return aws.requests[before]?.query["maxResults"];
  } finally {
    await setting("pageSize", undefined);
  }
}
