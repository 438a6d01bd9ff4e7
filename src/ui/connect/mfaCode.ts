import * as vscode from "vscode";
import type { AskMfaCode } from "../../core/connection/awsAccess";
import { askForCode } from "../base/inputBox";

const t = vscode.l10n.t;
const SIX_DIGITS = /^\d{6}$/;

/** Asks for the codes of MFA devices. A box that was closed does not come back before somebody does something again. */
export class MfaCodes {
  /** Devices whose box was closed, with the profile that needs them. */
  readonly #declined = new Set<string>();

  readonly ask: AskMfaCode = async (profile, serial, signal) => {
    const device = JSON.stringify([profile, serial]);
    if (signal.aborted || this.#declined.has(device)) {
      return undefined;
    }
    const code = await showBox(profile, serial, signal);
    if (code === undefined && !signal.aborted) {
      this.#declined.add(device);
    }
    return code;
  };

  /** To be called for everything that somebody does: what needs a code then may ask for it. */
  askAgain(): void {
    this.#declined.clear();
  }
}

async function showBox(profile: string, serial: string, signal: AbortSignal): Promise<string | undefined> {
  const typed = await askForCode(
    {
      title: t("MFA Code: Profile “{0}”, Device {1}", profile, serial),
      prompt: t("The six digits that the device shows now"),
      placeHolder: "123456",
      fault: (text) => (text === "" || isCode(text) ? undefined : t("A code has six digits.")),
    },
    isCode,
    signal,
  );
  return typed && withoutSpaces(typed);
}

function isCode(typed: string): boolean {
  return SIX_DIGITS.test(withoutSpaces(typed));
}

/** Many apps show the code in two halves. */
function withoutSpaces(typed: string): string {
  return typed.replace(/\s/g, "");
}
