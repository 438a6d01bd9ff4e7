import * as vscode from "vscode";
import type { CallerIdentity } from "../../core/connection/awsAccess";
import type { Connection } from "../../core/connection/connection";

const t = vscode.l10n.t;

/** Says as whom AWS knows the credentials of the connection, and that the loaded jobs are of another account. */
export async function tellIdentity(
  identity: CallerIdentity,
  { profile }: Connection,
  loaded: string | undefined,
): Promise<void> {
  const { accountId, arn, userId } = identity;
  const whose = profile === undefined ? t("the environment") : t("profile “{0}”", profile);
  const known = t(
    "AWS knows the credentials of {0} as {1}: account {2}, user ID {3}.",
    whose,
    arn,
    accountId,
    userId,
  );
  const [copyArn, copyAccount] = [t("Copy ARN"), t("Copy Account ID")];
  const answer =
    loaded === undefined || loaded === accountId
      ? await vscode.window.showInformationMessage(known, copyArn, copyAccount)
      : await vscode.window.showWarningMessage(`${known} ${changedText(loaded)}`, copyArn, copyAccount);
  if (answer !== undefined) {
    await vscode.env.clipboard.writeText(answer === copyArn ? arn : accountId);
    vscode.window.setStatusBarMessage(t("Copied"), 2000);
  }
}

function changedText(loaded: string): string {
  return t(
    "But the jobs that are shown are of account {0}: the credentials have changed since. Select the profile again to show the jobs of the account that they are of now.",
    loaded,
  );
}
