import * as vscode from "vscode";
import { Owner } from "../../core/base/disposable";
import { plainLine } from "../base/plainText";
import { awsCliPath } from "../base/settings";

/** Signs in with the AWS CLI, in a terminal where the user sees what it says. */
export class SignInTerminal extends Owner {
  readonly #open = new Map<string, vscode.Terminal>();

  /** `onSignedIn` is called when the CLI ended well. */
  constructor(private readonly onSignedIn: () => void) {
    super();
    this.own(vscode.window.onDidCloseTerminal((terminal) => this.#forget(terminal)));
  }

  show(profile: string): void {
    const terminal = this.#open.get(profile) ?? newTerminal(profile);
    this.#open.set(profile, terminal);
    terminal.show();
  }

  #forget(terminal: vscode.Terminal): void {
    for (const [profile, open] of this.#open) {
      if (open === terminal) {
        this.#open.delete(profile);
        // VS Code itself reports any other end.
        if (terminal.exitStatus?.code === 0) {
          this.onSignedIn();
        }
      }
    }
  }
}

function newTerminal(profile: string): vscode.Terminal {
  return vscode.window.createTerminal({
    name: plainLine(vscode.l10n.t("Sign In: {0}", profile)),
    iconPath: new vscode.ThemeIcon("key"),
    shellPath: awsCliPath(),
    // A list and no line for a shell: a profile's name may hold anything.
    shellArgs: ["sso", "login", "--profile", profile],
    isTransient: true,
  });
}
