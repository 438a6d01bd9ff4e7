import * as vscode from "vscode";
import type { JobCatalog } from "../../core/catalog/jobCatalog";
import { credentialsMachine } from "./credentialsMachine";

const t = vscode.l10n.t;

/** What is wrong, whose jobs the window shows and where they come from, as far as there is that, and what a click does. */
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
    t("Region: {0}", region),
    ...(account === undefined ? [] : [t("Account: {0}", account)]),
    ...(endpoint === undefined ? [] : [t("Endpoint: {0}", endpoint)]),
    credentialsMachine(),
  ];
}
