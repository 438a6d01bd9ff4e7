import type * as vscode from "vscode";
import { Emitter } from "../../../src/core/base/event";
import { inEnglish } from "../../../src/core/base/translate";
import { partOf } from "./editor";

/** The module `vscode` where there is no editor: what a value is stands here, what an editor does a test gives. */
export const l10n = { t: inEnglish };

export const Uri = partOf("Uri");
export const commands = partOf("commands");
export const env = partOf("env", { language: "en", uiKind: 1 });
export const extensions = partOf("extensions");
export const window = partOf("window");
export const workspace = partOf("workspace");

export class EventEmitter<T> extends Emitter<T> {}

export class ThemeColor {
  constructor(readonly id: string) {}
}

export class ThemeIcon {
  constructor(
    readonly id: string,
    readonly color?: ThemeColor,
  ) {}
}

export class TreeItem {
  constructor(
    readonly label: string,
    readonly collapsibleState?: vscode.TreeItemCollapsibleState,
  ) {}
}

export class MarkdownString {
  constructor(readonly value: string) {}
}

type Values<Name extends keyof typeof vscode> = Partial<(typeof vscode)[Name]>;

export const ConfigurationTarget = { Global: 1, Workspace: 2 } satisfies Values<"ConfigurationTarget">;
export const ExtensionKind = { UI: 1, Workspace: 2 } satisfies Values<"ExtensionKind">;
export const ProgressLocation = { Window: 10, Notification: 15 } satisfies Values<"ProgressLocation">;
export const QuickPickItemKind = { Separator: -1, Default: 0 } satisfies Values<"QuickPickItemKind">;
export const StatusBarAlignment = { Left: 1, Right: 2 } satisfies Values<"StatusBarAlignment">;
export const TreeItemCollapsibleState = {
  None: 0,
  Collapsed: 1,
  Expanded: 2,
} satisfies Values<"TreeItemCollapsibleState">;
export const UIKind = { Desktop: 1, Web: 2 } satisfies Values<"UIKind">;
export const ViewColumn = { Active: -1, Beside: -2 } satisfies Values<"ViewColumn">;
