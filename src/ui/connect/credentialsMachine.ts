import * as vscode from "vscode";

const t = vscode.l10n.t;

/** Publisher and name of the manifest. */
const EXTENSION = "data-exchange-jobs.data-exchange-jobs";

/** On which machine the config files are read: the one this runs on, which a remote window need not say. */
export function credentialsMachine(): string {
  const { remoteName } = vscode.env;
  const kind = vscode.extensions.getExtension(EXTENSION)?.extensionKind;
  return remoteName === undefined || kind === vscode.ExtensionKind.UI
    ? t("Credentials from this machine")
    : t("Credentials from the remote machine ({0})", remoteName);
}
