import * as vscode from "vscode";
import type { Clock } from "../../core/base/clock";
import type { Timestamps, Words } from "../../core/base/words";

/** The editor's translations and language, at this moment. */
export function editorWords(clock: Clock, timestamps: Timestamps = "relative"): Words {
  return { t: vscode.l10n.t, language: vscode.env.language, now: clock.now(), timestamps };
}

/** "1,234", as the user's language writes it. */
export function numberText(number: number): string {
  return new Intl.NumberFormat(vscode.env.language).format(number);
}
