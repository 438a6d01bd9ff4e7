import * as vscode from "vscode";

/** Says to the extension what the page of the panel that it opened last would say. */
export interface PanelSpeaker {
  say(message: object): void;
  restore(): void;
}

/** From then on until `restore`. The panels are the editor's own. */
export function watchPanels(): PanelSpeaker {
  const { createWebviewPanel } = vscode.window;
  const heard: { listener?: (message: unknown) => void } = {};
  const watched = (...given: Parameters<typeof createWebviewPanel>): vscode.WebviewPanel => {
    const panel = createWebviewPanel(...given);
    const { onDidReceiveMessage } = panel.webview;
    const listen = (listener: (message: unknown) => void) => {
      heard.listener = listener;
      return onDidReceiveMessage(listener);
    };
    Object.defineProperty(panel.webview, "onDidReceiveMessage", { value: listen });
    return panel;
  };
  Object.assign(vscode.window, { createWebviewPanel: watched });
  return {
    say(message) {
      if (heard.listener === undefined) {
        throw new Error("The extension has opened no panel.");
      }
      heard.listener(message);
    },
    restore: () => Object.assign(vscode.window, { createWebviewPanel }),
  };
}

/** Runs something during which the addresses that a browser would open are kept, and no browser opens. */
export async function keepingAddresses(
  action: (seen: readonly string[]) => Promise<void>,
): Promise<readonly string[]> {
  const { openExternal } = vscode.env;
  const addresses: string[] = [];
  const keep = async (address: vscode.Uri | string) => {
    addresses.push(String(address));
    return true;
  };
  Object.assign(vscode.env, { openExternal: keep });
  try {
    await action(addresses);
  } finally {
    Object.assign(vscode.env, { openExternal });
  }
  return addresses;
}
