import assert from "node:assert/strict";
import { inEnglish } from "../../../src/core/base/translate";
import type { ToPage } from "../../../src/protocol/jobPanel";
import type { JobPanels, PanelsParts } from "../../../src/ui/panel/jobPanels";
import { loadSource } from "../../architecture/loadedCode";
import { settled } from "./deferredList";
import { jobWindow } from "./jobWindow";

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
      postMessage: (message: ToPage) => told.push(message),
    },
  };
  return panel;
}

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
  const vscode = {
    Uri: { joinPath: (_: unknown, ...path: string[]) => path.join("/"), parse: (address: string) => address },
    ViewColumn: { Active: -1, Beside: -2 },
    env: { language: "en", openExternal: async (address: string) => opened.push(address) },
    l10n: { t: inEnglish },
    workspace: {
      getConfiguration: () => ({ get: (name: string) => settings.get(name) }),
      onDidChangeConfiguration: (listener: SettingListener) => {
        settingListeners.push(listener);
        return ignore;
      },
    },
    window: {
      createWebviewPanel: (_: string, _title: string, { viewColumn }: { viewColumn: number }) => {
        const panel = editorPanel(viewColumn);
        made.push(panel);
        return panel;
      },
    },
  };
  const window = jobWindow("first");
  const logged: string[] = [];
  const parts = {
    ...window,
    extensionUri: {},
    log: { warn: (line: string) => logged.push(line) },
    report: assert.ifError,
    workspaceState: {
      get: (key: string) => kept.get(key),
      update: async (key: string, value: unknown) => kept.set(key, value),
    },
  } as unknown as PanelsParts;
  const { exports } = await loadSource("src/ui/panel/jobPanels.ts", vscode);
  const { JobPanels: Panels } = exports as { JobPanels: new (parts: PanelsParts) => JobPanels };
  const restart = () => new Panels(parts);
  const restore = async (panels: JobPanels, state: unknown) => {
    const panel = editorPanel(1);
    await panels.deserializeWebviewPanel(
      panel as unknown as Parameters<JobPanels["deserializeWebviewPanel"]>[0],
      state,
    );
    return panel;
  };
  return { ...window, panels: restart(), restart, restore, made, logged, opened, set };
}
