export interface EditorStub {
  /** What `require("vscode")` gives. */
  readonly vscode: object;
  /** The calls and constructions in order, by the path of what was called: `vscode.window.createTreeView`. */
  readonly calls: readonly { readonly path: string; readonly args: readonly unknown[] }[];
  /** What was created, registered or subscribed to and is not disposed yet. */
  readonly alive: () => readonly string[];
}

/** What code expects of the editor while it is loaded and started. */
const PLAIN: Readonly<Record<string, unknown>> = {
  "vscode.env.language": "en",
  "vscode.l10n.t": (message: string) => message,
};

/** What such a call gives has to be disposed by whoever called. */
const GIVES_DISPOSABLE = /\.(create|register|onDid|onWill)[A-Z]\w*$|\.EventEmitter$/;

/**
 * Stands for the editor's API: whatever is asked for is there, can be called and constructed, and does
 * nothing. What is given by its path, `vscode.env.language` for instance, takes the place of that.
 */
export function editorStub(given: Readonly<Record<string, unknown>> = {}): EditorStub {
  const known = { ...PLAIN, ...given };
  const calls: { path: string; args: readonly unknown[] }[] = [];
  const alive = new Map<object, string>();

  function call(path: string, args: readonly unknown[]): object {
    calls.push({ path, args });
    const members = new Map<PropertyKey, unknown>();
    const result = stand(`${path}()`, members);
    if (GIVES_DISPOSABLE.test(path)) {
      alive.set(result, `${path}(${typeof args[0] === "string" ? args[0] : ""})`);
    }
    members.set("dispose", () => alive.delete(result));
    return result;
  }

  function stand(path: string, members = new Map<PropertyKey, unknown>()): object {
    return new Proxy(class {}, {
      get: (target, name) => {
        // Without a `then` it is no promise, and waiting for it ends at once.
        if (!members.has(name) && typeof name === "string" && name !== "then" && name !== "prototype") {
          const memberPath = `${path}.${name}`;
          members.set(name, known[memberPath] ?? stand(memberPath));
        }
        return members.has(name) ? members.get(name) : Reflect.get(target, name);
      },
      set: (_, name, value) => {
        members.set(name, value);
        return true;
      },
      apply: (_, __, args) => call(path, args),
      construct: (_, args) => call(path, args),
    });
  }

  // Bundled code makes an object of its own with the module's prototype and properties.
  const vscode: object = Object.create(stand("vscode"));
  return { vscode, calls, alive: () => [...alive.values()] };
}
