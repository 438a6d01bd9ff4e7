import assert from "node:assert/strict";
import { test } from "node:test";
import type { Failure } from "../../../../src/core/failure/failure";
import type { TreeNode } from "../../../../src/core/tree/treeNode";
import { editorStub } from "../../../architecture/editorStub";
import { loadSource } from "../../../architecture/loadedCode";
import { wordsAt } from "../../world/words";

interface Row {
  readonly description: string;
  readonly command: { readonly command: string; readonly arguments: readonly unknown[] };
}

class TreeItem {
  constructor(readonly label: string) {}
}

async function rowOf(failure: Failure): Promise<Row> {
  const { vscode } = editorStub({ "vscode.TreeItem": TreeItem });
  const { exports } = await loadSource("src/ui/tree/treeItem.ts", vscode);
  const { treeItem } = exports as { treeItem(node: TreeNode, words: object): Row };
  return treeItem({ kind: "failure", id: "failure", failure }, wordsAt(0));
}

for (const [failure, command, description] of [
  [{ kind: "signedOut", profile: "p" }, "signIn", "click to sign in"],
  [{ kind: "credentialsExpired", profile: "p", sso: true }, "signIn", "click to sign in"],
  [{ kind: "credentialsExpired", profile: "p", sso: false }, "retry", "click to retry"],
  [{ kind: "throttled" }, "retry", "click to retry"],
] as const satisfies readonly (readonly [Failure, string, string])[]) {
  test(`a click on the row of ${JSON.stringify(failure)} is ${command}`, async () => {
    const row = await rowOf(failure);
    assert.equal(row.command.command, `dataExchangeJobs.${command}`);
    assert.equal(row.description, description);
  });
}
