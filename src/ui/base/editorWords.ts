import * as vscode from "vscode";
import type { Clock } from "../../core/base/clock";
import type { Timestamps, Words } from "../../core/base/words";

/** The editor's translations and language, at this moment. */
export function editorWords(clock: Clock, timestamps: Timestamps = "relative"): Words {
  return { t: vscode.l10n.t, language: editorLanguage(), now: clock.now(), timestamps };
}

/** "1,234", as the user's language writes it. */
export function numberText(number: number): string {
  return new Intl.NumberFormat(editorLanguage()).format(number);
}

/**
 * The editor's language, BCP 47. English where the editor gives a name that is none, such as the "en-US@posix" of some
 * browsers: with that no number and no time could be written.
 */
export function editorLanguage(): string {
  const { language } = vscode.env;
  try {
    return Intl.getCanonicalLocales(language)[0] ?? "en";
  } catch {
    return "en";
  }
}
