import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { TreeNode } from "../../../src/core/tree/treeNode";
import { StandInEditor } from "../../bench/standInEditor";

/** A view of one data set with one revision, in an editor; what it was asked for, and a way to tell a change. */
function shownView() {
  const asked: string[] = [];
  const editor = new StandInEditor();
  const listeners: ((changed: TreeNode | undefined) => void)[] = [];
  const dataSet: TreeNode = {
    ...{ kind: "dataSet", id: "c/d", dataSetId: "d", hasMore: false, gone: false },
    ...{ jobs: 1, failed: 0 },
  };
  const revision: TreeNode = {
    ...{ kind: "revision", id: "c/d/r", dataSetId: "d", revisionId: "r" },
    ...{ jobs: 1, failed: 0 },
  };
  editor.show({
    getChildren: (node) => {
      asked.push(node?.id ?? "roots");
      return node === undefined ? [dataSet] : node === dataSet ? [revision] : [];
    },
    onDidChangeTreeData: (listener) => listeners.push(listener),
  });
  const change = (node: TreeNode | undefined) => {
    for (const listener of listeners) {
      listener(node);
    }
  };
  return { editor, asked, dataSet, revision, change };
}

describe("the editor of the bench", () => {
  test("asks for the roots once, and for nothing more until something changes", async () => {
    const { editor, asked, dataSet } = shownView();
    await editor.repaint();
    await editor.repaint();
    assert.deepEqual(asked, ["roots"]);
    assert.deepEqual(editor.roots, [dataSet]);
  });

  test("asks for open rows again when everything has changed", async () => {
    const { editor, asked, dataSet, change } = shownView();
    await editor.expand(dataSet);
    asked.length = 0;
    change(undefined);
    await editor.repaint();
    assert.deepEqual(asked, ["roots", "c/d"]);
  });

  test("asks for the rows of one that has changed alone, and of those open below it, each once", async () => {
    const { editor, asked, dataSet, revision, change } = shownView();
    await editor.repaint();
    await editor.expand(dataSet);
    await editor.expand(revision);
    asked.length = 0;
    change(dataSet);
    change(dataSet);
    await editor.repaint();
    assert.deepEqual(asked, ["c/d", "c/d/r"]);
  });

  test("does not ask for the rows of one that is closed", async () => {
    const { editor, asked, dataSet, change } = shownView();
    await editor.repaint();
    change(dataSet);
    await editor.repaint();
    assert.deepEqual(asked, ["roots"]);
  });
});
