import assert from "node:assert/strict";
import { after, before, describe, it } from "mocha";
import * as vscode from "vscode";
import { waitUntil } from "../e2e/waitUntil";
import { extensionUnderTest } from "./extensionUnderTest";
import { keepingMessages } from "./messages";
import type { SharedWindow } from "./sharedWindow";

export function tests({ aws, life }: SharedWindow): void {
  describe("A link to a job", () => {
    const { registerUriHandler } = vscode.window;
    const registered: vscode.UriHandler[] = [];
    const follow = (query: string) =>
      registered.at(-1)?.handleUri(vscode.Uri.parse(`vscode://${extensionUnderTest().id}/job?${query}`));

    before(async () => {
      const watched = (handler: vscode.UriHandler) => {
        registered.push(handler);
        return registerUriHandler(handler);
      };
      Object.assign(vscode.window, { registerUriHandler: watched });
      await life.startAnew();
    });
    after(() => Object.assign(vscode.window, { registerUriHandler }));

    it("opens it in a window that has not shown any, and selects its row", async () => {
      const { id } = aws.newestJob;
      await follow(`region=us-east-1&id=${id}`);
      const [selected] = life.tree.view.selection;
      assert.ok(selected?.kind === "job" && selected.job.id === id);
      await waitUntil("the panel", async () =>
        vscode.window.tabGroups.all.some(({ tabs }) =>
          tabs.some(({ input }) => input instanceof vscode.TabInputWebview),
        ),
      );
    });

    it("asks before another Region is shown, and changes nothing for one who closes the question", async () => {
      const before = aws.requests.length;
      const messages = await keepingMessages(async () => {
        await follow(`region=eu-west-1&id=${aws.newestJob.id}`);
      });
      assert.match(messages.join(), /eu-west-1/);
      assert.equal(aws.requests.length, before);
      assert.match(life.tree.view.description ?? "", /^first · us-east-1 /);
    });

    it("that names no job says so, and asks AWS for nothing", async () => {
      const before = aws.requests.length;
      const messages = await keepingMessages(async () => {
        await follow("region=us-east-1&id=../../etc");
      });
      assert.equal(messages.length, 1);
      assert.equal(aws.requests.length, before);
    });
  });
}
