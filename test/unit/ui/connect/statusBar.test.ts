import assert from "node:assert/strict";
import { test } from "node:test";
import type { StatusBarItem } from "vscode";
import { type Failure, FailureError } from "../../../../src/core/failure/failure";
import { StatusBar } from "../../../../src/ui/connect/statusBar";
import { editorWith } from "../../world/editor";
import { aJob } from "../../world/jobBuilder";
import { ThemeColor } from "../../world/vscode";
import { startedWindow } from "../../world/windowOver";

/** The item of a connection that shows a job and whose refresh has failed so, if it has. */
async function itemAfter(failure: Failure | undefined): Promise<Partial<StatusBarItem>> {
  const { connections, live, first } = await startedWindow();
  const item: Partial<StatusBarItem> = { show: () => undefined, hide: () => undefined };
  editorWith({
    env: { remoteName: undefined },
    extensions: { getExtension: () => undefined },
    window: { createStatusBarItem: () => item },
  });
  new StatusBar(connections);
  await first[0]?.answer([aJob(1)]);
  if (failure !== undefined) {
    void live.catalog?.account.refresh();
    await first[1]?.fail(new FailureError(failure));
  }
  return item;
}

for (const [failure, background, command] of [
  [undefined, undefined, "selectProfile"],
  [{ kind: "signedOut", profile: "first" }, "statusBarItem.errorBackground", "signIn"],
  [{ kind: "credentialsExpired", sso: true }, "statusBarItem.errorBackground", "signIn"],
  [{ kind: "credentialsExpired", sso: false }, "statusBarItem.errorBackground", "signIn"],
  [{ kind: "credentialsInvalid" }, "statusBarItem.errorBackground", "signIn"],
  [{ kind: "mfaCancelled", profile: "first", serial: "m" }, "statusBarItem.errorBackground", "retry"],
  [{ kind: "network", code: "ECONNRESET" }, "statusBarItem.warningBackground", "selectProfile"],
  [
    { kind: "accessDenied", action: "dataexchange:ListJobs", message: "no" },
    "statusBarItem.warningBackground",
    "selectProfile",
  ],
  [{ kind: "throttled" }, "statusBarItem.warningBackground", "selectProfile"],
] as const satisfies readonly (readonly [Failure | undefined, string | undefined, string])[]) {
  test(`after ${JSON.stringify(failure)} its background is ${background}, and it runs ${command}`, async () => {
    const item = await itemAfter(failure);
    assert.deepEqual(item.backgroundColor, background && new ThemeColor(background));
    assert.equal(item.command, `dataExchangeJobs.${command}`);
  });
}
