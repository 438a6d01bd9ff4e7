import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { Cases } from "./freshCase";
import type { LocalAws } from "./localAws";
import { keepingMessages } from "./messages";

/** The commands that change something in AWS, which the settings of a fresh window do not allow. */
export function changeCases(aws: LocalAws) {
  const isTurnedOff = async (command: string) => {
    const before = aws.requests.length;
    const messages = await keepingMessages(async () => {
      await vscode.commands.executeCommand(command);
    });
    assert.match(messages.join(), /^Starting and cancelling jobs is turned off/);
    assert.equal(aws.requests.length, before);
  };
  return {
    startJob: ["says that it is turned off, and asks for nothing", isTurnedOff],
    cancelJob: ["says that it is turned off, and asks for nothing", isTurnedOff],
  } satisfies Partial<Cases>;
}
