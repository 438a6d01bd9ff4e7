import * as vscode from "vscode";
import type { Clock } from "../../core/base/clock";
import type { Timestamps, Words } from "../../core/base/words";

/** The editor's translations and language, at this moment. */
export function editorWords(clock: Clock, timestamps: Timestamps = "relative"): Words {
  return { t: vscode.l10n.t, language: vscode.env.language, now: clock.now(), timestamps };
}
