import Module from "node:module";
import { Emitter } from "../../src/core/base/event";
import type { TreeNode } from "../../src/core/tree/treeNode";
import { editorStub } from "../architecture/editorStub";

type Changed = TreeNode | readonly TreeNode[] | undefined;

/** The view's side of its data, as far as VS Code asks it for rows. */
export interface RowProvider {
  getChildren(node?: TreeNode): readonly TreeNode[] | Promise<readonly TreeNode[]>;
  onDidChangeTreeData(listener: (changed: Changed) => void): unknown;
}

/** Node's own way to a module. */
const loader = Module as unknown as { _load: (name: string, ...rest: unknown[]) => unknown };

/**
 * Stands for the editor: its API is there and does nothing, but that it shows the view's rows. It asks for them
 * as VS Code does: for those that the view says have changed, and below them those of rows that are open.
 */
export class StandInEditor {
  readonly #visibility = new Emitter<{ readonly visible: boolean }>();
  readonly #open = new Set<string>();
  readonly #vscode: object;
  #provider: RowProvider | undefined;
  #changed: TreeNode[] = [];
  #allChanged = true;
  #visible = true;
  #roots: readonly TreeNode[] = [];

  constructor() {
    this.#vscode = editorStub({
      "vscode.EventEmitter": EventEmitter,
      "vscode.window.createTreeView": (_id: string, options: { readonly treeDataProvider: RowProvider }) =>
        this.show(options.treeDataProvider),
      "vscode.window.withProgress": (_options: object, work: () => unknown) => work(),
      "vscode.workspace.getConfiguration": () => ({ get: () => undefined }),
    }).vscode;
  }

  /** Whoever asks for the module `vscode` gets this from now on; `seen` is told of every module asked for. */
  install(seen: (name: string) => void = () => undefined): void {
    const load = loader._load;
    loader._load = (name, ...rest) => {
      seen(name);
      return name === "vscode" ? this.#vscode : load.call(Module, name, ...rest);
    };
  }

  /** Gives the view, as `createTreeView` does. */
  show(provider: RowProvider): object {
    this.#provider = provider;
    provider.onDidChangeTreeData((changed) => {
      if (changed === undefined) {
        this.#allChanged = true;
      } else {
        this.#changed.push(...[changed].flat());
      }
    });
    const isVisible = () => this.#visible;
    const view = {
      get visible() {
        return isVisible();
      },
      selection: [],
      onDidChangeVisibility: this.#visibility.event,
      dispose: () => undefined,
    };
    const neverHappens = () => ({ dispose: () => undefined });
    // Whatever else can be subscribed to never happens.
    return new Proxy<Record<string, unknown>>(view, {
      get: (target, name) =>
        typeof name === "string" && name.startsWith("onDid")
          ? (target[name] ?? neverHappens)
          : Reflect.get(target, name),
    });
  }

  get roots(): readonly TreeNode[] {
    return this.#roots;
  }

  hide(): void {
    this.#visible = false;
    this.#visibility.fire({ visible: false });
  }

  /** Opens a row; gives the rows below it. */
  async expand(node: TreeNode): Promise<readonly TreeNode[]> {
    this.#open.add(node.id);
    return this.#ask(node);
  }

  /** Asks again for what has changed. */
  async repaint(): Promise<void> {
    const [all, changed] = [this.#allChanged, this.#changed];
    this.#allChanged = false;
    this.#changed = [];
    if (all) {
      this.#roots = await this.#ask(undefined);
      return;
    }
    for (const node of new Set(changed)) {
      if (this.#open.has(node.id)) {
        await this.#ask(node);
      }
    }
  }

  async #ask(node: TreeNode | undefined): Promise<readonly TreeNode[]> {
    const children = (await this.#provider?.getChildren(node)) ?? [];
    for (const child of children) {
      if (this.#open.has(child.id)) {
        await this.#ask(child);
      }
    }
    return children;
  }
}

/** As VS Code's, whose class is asked for by name. */
class EventEmitter<T> {
  readonly #emitter = new Emitter<T>();

  get event() {
    return this.#emitter.event;
  }

  fire(event: T): void {
    this.#emitter.fire(event);
  }

  dispose(): void {
    this.#emitter.dispose();
  }
}
