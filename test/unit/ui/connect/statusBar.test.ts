import assert from "node:assert/strict";
import { test } from "node:test";
import { type Failure, FailureError } from "../../../../src/core/failure/failure";
import type { LiveConnection } from "../../../../src/core/live/liveConnection";
import { editorStub } from "../../../architecture/editorStub";
import { loadSource } from "../../../architecture/loadedCode";
import { aJob } from "../../world/jobBuilder";
import { startedSession } from "../../world/testLiveConnection";

class ThemeColor {
  constructor(readonly id: string) {}
}

interface Item {
  readonly text?: string;
  readonly command?: string;
  readonly backgroundColor?: ThemeColor | undefined;
}

/** The item of a connection that shows a job and whose refresh has failed so, if it has. */
async function itemAfter(failure: Failure | undefined): Promise<Item> {
  const { live, first } = await startedSession();
  const item: Item & Record<string, unknown> = { show: () => undefined, hide: () => undefined };
  const { vscode } = editorStub({
    "vscode.window.createStatusBarItem": () => item,
    "vscode.ThemeColor": ThemeColor,
  });
  const { exports } = await loadSource("src/ui/connect/statusBar.ts", vscode);
  const { StatusBar } = exports as {
    StatusBar: new (live: LiveConnection) => object;
  };
  new StatusBar(live);
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
    assert.equal(item.backgroundColor?.id, background);
    assert.equal(item.command, `dataExchangeJobs.${command}`);
  });
}
