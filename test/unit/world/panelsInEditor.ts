import assert from "node:assert/strict";
import type { ToPage } from "../../../src/protocol/jobPanel";
import type { PanelParts } from "../../../src/ui/panel/jobPanel";
import { JobPanels } from "../../../src/ui/panel/jobPanels";
import { settled } from "./deferredList";
import { editorWith } from "./editor";
import { windowOver } from "./windowOver";

const ignore = { dispose: () => undefined };

/** A panel of the editor that notes what its page was told. */
function editorPanel(column: number) {
  const told: ToPage[] = [];
  const ends: (() => void)[] = [];
  const listeners: ((message: unknown) => void)[] = [];
  const panel = {
    title: "",
    active: false,
    isClosed: false,
    column,
    told,
    reveal: () => undefined,
    dispose: () => {
      panel.isClosed = true;
    },
    onDidDispose: (listener: () => void) => {
      ends.push(listener);
      return ignore;
    },
    close: () => {
      for (const end of ends) {
        end();
      }
    },
    say: (type: string, more: object = {}) => {
      for (const listener of listeners) {
        listener({ type, ...more });
      }
      return settled();
    },
    webview: {
      cspSource: "",
      asWebviewUri: String,
      onDidReceiveMessage: (listener: (message: unknown) => void) => {
        listeners.push(listener);
        return ignore;
      },
      postMessage: async (message: ToPage) => told.push(message) > 0,
    },
  };
  return panel;
}

const uriOf = (address: string) => ({ toString: () => address });

type SettingListener = (event: { affectsConfiguration(id: string): boolean }) => void;

/** The panels in an editor that has nothing else, beside a window over the first profile. */
export async function panelsInEditor() {
  const made: ReturnType<typeof editorPanel>[] = [];
  const kept = new Map<string, unknown>();
  const opened: string[] = [];
  const settings = new Map<string, unknown>();
  const settingListeners: SettingListener[] = [];
  const set = (name: string, value: unknown) => {
    settings.set(name, value);
    const event = { affectsConfiguration: (id: string) => id === `dataExchangeJobs.${name}` };
    for (const listener of settingListeners) {
      listener(event);
    }
  };
  editorWith({
    Uri: {
      joinPath: (_: unknown, ...path: string[]) => uriOf(path.join("/")),
      parse: uriOf,
    },
    env: { openExternal: async (address: unknown) => opened.push(String(address)) > 0 },
    workspace: {
      getConfiguration: () => ({ get: (name: string) => settings.get(name) }),
      onDidChangeConfiguration: (listener) => {
        settingListeners.push(listener);
        return ignore;
      },
    },
    window: {
      createWebviewPanel: (_: string, _title: string, place: number | { readonly viewColumn: number }) => {
        const panel = editorPanel(typeof place === "number" ? place : place.viewColumn);
        made.push(panel);
        return panel;
      },
    },
  });
  const window = windowOver();
  const logged: string[] = [];
  /** What panels asked for that is not their own, and for which job. */
  const calls: unknown[] = [];
  const parts = {
    ...window,
    extensionUri: {},
    log: { warn: (line: string) => logged.push(line) },
    answer: async (...[request, { ref }]: Parameters<PanelParts["answer"]>) =>
      void calls.push([request.type, ref.jobId]),
    report: assert.ifError,
    workspaceState: {
      get: (key: string) => kept.get(key),
      update: async (key: string, value: unknown) => kept.set(key, value),
    },
  } as unknown as ConstructorParameters<typeof JobPanels>[0];
  const restart = () => new JobPanels(parts);
  const restore = async (panels: JobPanels, state: unknown) => {
    const panel = editorPanel(1);
    await panels.deserializeWebviewPanel(
      panel as unknown as Parameters<JobPanels["deserializeWebviewPanel"]>[0],
      state,
    );
    return panel;
  };
  return { ...window, panels: restart(), restart, restore, made, logged, opened, calls, set };
}
