import * as vscode from "vscode";
import type { Failure } from "../../core/failure/failure";
import { type PolicyScope, policyFor, policyForDenied } from "../../core/policy/iamPolicy";
import { inform } from "../base/notification";
import { type ListItem, pickFrom } from "../base/quickList";

const t = vscode.l10n.t;

/** Copies the IAM policy that allows what was denied; when nothing was, one that the user picks. */
export async function copyPolicy(failure: Failure | undefined): Promise<void> {
  if (failure?.kind !== "accessDenied") {
    const scope = await pickScope();
    await (scope && copy(policyFor(scope)));
    return;
  }
  const policy = policyForDenied(failure);
  if (policy === undefined) {
    void inform(
      t(
        "{0} cannot be allowed by a policy of yours: the role’s trust policy decides it. Ask whoever manages the role.",
        failure.action,
      ),
    );
    return;
  }
  await copy(policy);
}

async function copy(policy: string): Promise<void> {
  await vscode.env.clipboard.writeText(policy);
  void inform(
    t(
      "IAM policy copied. Whoever manages your AWS account can attach it to your user, role or permission set.",
    ),
  );
}

async function pickScope(): Promise<PolicyScope | undefined> {
  const scopes: readonly (ListItem & { readonly scope: PolicyScope })[] = [
    { scope: "list", label: t("List jobs"), description: t("shows the tree with ids, and the panel") },
    { scope: "names", label: t("List jobs with names"), description: t("of data sets and revisions") },
    {
      scope: "details",
      label: t("List jobs with names and details"),
      description: t("copies signed URLs as well"),
    },
  ];
  const picked = await pickFrom(scopes, {
    title: t("Copy IAM Policy"),
    placeHolder: t("What the policy shall allow"),
  });
  return picked?.scope;
}
