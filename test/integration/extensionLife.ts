import { join } from "node:path";
import * as vscode from "vscode";
import type { TreeNode } from "../../src/core/tree/treeNode";
import { extensionUnderTest } from "./extensionUnderTest";

/** What the extension gives VS Code, with as much of the context as it asks for. */
export interface EntryPoint {
  activate(context: Pick<vscode.ExtensionContext, "subscriptions" | "workspaceState" | "extensionUri">): void;
}

/** The tree as VS Code was given it. */
export interface JobsTree {
  readonly view: vscode.TreeView<TreeNode>;
  readonly provider: vscode.TreeDataProvider<TreeNode>;
}

/**
 * The extension as VS Code starts it, and the means to stop it and to start it anew in the same window. What it
 * registers is seen through the `vscode` object that it has in common with all code below its folder.
 */
export class ExtensionLife {
  readonly #activate: EntryPoint["activate"];
  #subscriptions: vscode.Disposable[] = [];
  #tree: JobsTree | undefined;

  private constructor(activate: EntryPoint["activate"]) {
    this.#activate = activate;
  }

  /** To be called before VS Code starts the extension. */
  static watch(): ExtensionLife {
    const path = join(extensionUnderTest().extensionPath, "dist", "extension.js");
    const entry: EntryPoint = require(path);
    const life = new ExtensionLife(entry.activate);
    const module = require.cache[path];
    if (module === undefined) {
      throw new Error("The extension was loaded past the cache of modules.");
    }
    module.exports = {
      ...entry,
      activate(context: vscode.ExtensionContext) {
        life.#subscriptions = context.subscriptions;
        entry.activate(context);
      },
    };
    life.#watchTree();
    keepOutputChannels();
    return life;
  }

  /** The tree of the extension that was started last. */
  get tree(): JobsTree {
    if (this.#tree === undefined) {
      throw new Error("The extension has made no tree.");
    }
    return this.#tree;
  }

  /** As when its window closes. */
  stop(): void {
    for (const disposable of this.#subscriptions.splice(0)) {
      disposable.dispose();
    }
  }

  /** As in a fresh window: nothing is remembered, no editor is open and the view is not in sight. */
  async startAnew(): Promise<void> {
    this.stop();
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    await vscode.commands.executeCommand("workbench.view.explorer");
    const subscriptions: vscode.Disposable[] = [];
    const { extensionUri } = extensionUnderTest();
    this.#activate({ subscriptions, workspaceState: nothingRemembered(), extensionUri });
    this.#subscriptions = subscriptions;
  }

  #watchTree(): void {
    const { createTreeView } = vscode.window;
    const watched = (id: string, options: vscode.TreeViewOptions<TreeNode>): vscode.TreeView<TreeNode> => {
      const view = createTreeView(id, options);
      this.#tree = { view, provider: options.treeDataProvider };
      return view;
    };
    Object.assign(vscode.window, { createTreeView: watched });
  }
}

/** VS Code is not done with an output channel when it is disposed, and spoils a new one of the same name. */
function keepOutputChannels(): void {
  const { createOutputChannel } = vscode.window;
  const kept = new Map<string, vscode.OutputChannel>();
  const keep = (name: string, options: { log: true }): vscode.OutputChannel => {
    const channel = kept.get(name) ?? createOutputChannel(name, options);
    kept.set(name, channel);
    return Object.create(channel, { dispose: { value: () => undefined } });
  };
  Object.assign(vscode.window, { createOutputChannel: keep });
}

export function nothingRemembered(): vscode.Memento {
  const values = new Map<string, unknown>();
  return {
    keys: () => [...values.keys()],
    get: <T>(key: string, otherwise?: T) => (values.get(key) as T | undefined) ?? otherwise,
    update: async (key: string, value: unknown) => {
      values.set(key, value);
    },
  };
}
