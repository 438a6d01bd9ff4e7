import * as vscode from "vscode";
import type { JobCatalog } from "../../core/catalog/jobCatalog";

const t = vscode.l10n.t;

/** Lines with the problem, the connection and its account as far as known, and the hint about a click. */
export function connectionTooltip(
  catalog: JobCatalog | undefined,
  problem: string | undefined,
  hint: string,
): string {
  return [
    t("Data Exchange Jobs"),
    ...(problem === undefined ? [] : [problem]),
    ...(catalog === undefined ? [] : connectionLines(catalog)),
    hint,
  ].join("\n");
}

function connectionLines({ connection, identity }: JobCatalog): readonly string[] {
  const { profile, region, endpoint } = connection;
  const { account } = identity;
  return [
    profile === undefined ? t("Credentials of the environment") : t("Profile: {0}", profile),
    ...(region === undefined ? [] : [t("Region: {0}", region)]),
    ...(account === undefined ? [] : [t("Account: {0}", account)]),
    ...(endpoint === undefined ? [] : [t("Endpoint: {0}", endpoint)]),
    credentialsMachine(),
  ];
}

/** Publisher and name of the manifest. */
const EXTENSION = "data-exchange-jobs.data-exchange-jobs";

/** On which machine the config files are read: the one this runs on, which a remote window need not say. */
function credentialsMachine(): string {
  const { remoteName } = vscode.env;
  const kind = vscode.extensions.getExtension(EXTENSION)?.extensionKind;
  return remoteName === undefined || kind === vscode.ExtensionKind.UI
    ? t("Credentials from this machine")
    : t("Credentials from the remote machine ({0})", remoteName);
}
