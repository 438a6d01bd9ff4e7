import * as vscode from "vscode";
import type { JobCatalog } from "../../core/catalog/jobCatalog";
import { failureOf } from "../../core/failure/failure";
import { decodeStartingToken } from "../../core/paging/startingToken";
import { listOf } from "../../core/tree/rowAddress";
import type { TreeNode } from "../../core/tree/treeNode";
import type { CommandHandlers } from "../base/commands";
import { askForText } from "../base/inputBox";
import { inform, offer, showingProgress } from "../base/notification";
import { openCatalog } from "../window/openCatalog";
import type { Window } from "../window/window";

const t = vscode.l10n.t;

/** The commands that exchange places in a list with the AWS CLI and boto3. */
export function tokenCommands(window: Window) {
  const { view } = window;
  return {
    copyStartingToken: () => copyStartingToken(window),
    copyStartingTokenForRow: (node) => copyStartingToken(window, node),
    loadFromToken: async () => {
      const token = await askForToken();
      if (token !== undefined) {
        await view.show();
        const catalog = await openCatalog(window);
        await (catalog && loadFrom(catalog, token));
      }
    },
  } satisfies Partial<CommandHandlers>;
}

/** The token of the list that the node is of; without one, or where that was not opened, of the account's. */
async function copyStartingToken(window: Window, node?: TreeNode): Promise<void> {
  const catalog = await openCatalog(window, node);
  if (catalog === undefined) {
    return;
  }
  const list = listOf(node);
  const ofDataSet = list.of === "dataSet" ? catalog.feed(list) : undefined;
  const token = (ofDataSet ?? catalog.account).nextStartingToken ?? catalog.furtherToken;
  if (token === undefined) {
    await inform(t("There is no token to go on with: the list is loaded to its end."));
    return;
  }
  await vscode.env.clipboard.writeText(token);
  const option = list.of === "dataSet" && ofDataSet !== undefined ? ` --data-set-id ${list.dataSetId}` : "";
  await inform(
    t(
      "Starting token copied. “{0}” goes on behind the jobs that are loaded here.",
      `aws dataexchange list-jobs${option} --starting-token …`,
    ),
  );
}

async function askForToken(): Promise<string | undefined> {
  const typed = await askForText(
    {
      title: t("Load from Starting Token"),
      prompt: t("What the AWS CLI or boto3 printed as NextToken of list-jobs, for this profile and Region."),
      fault: (text) =>
        text.trim() === "" || decodeStartingToken(text.trim()) !== undefined
          ? undefined
          : t("This is no starting token: it does not say where to start."),
    },
    { ignoreFocusOut: true },
  );
  return typed?.trim() || undefined;
}

async function loadFrom(catalog: JobCatalog, token: string): Promise<void> {
  try {
    await showingProgress(t("Loading jobs from the starting token…"), (signal) =>
      catalog.startAt(token, signal),
    );
  } catch (error) {
    const failure = failureOf(error);
    if (failure.kind !== "badRequest") {
      throw error;
    }
    const message = t(
      "AWS refused the starting token: {0} It may be of another list, Region or account, or too old. What was loaded is still there.",
      failure.message,
    );
    const startAtTop = () =>
      showingProgress(t("Loading jobs…"), (signal) => catalog.startAt(undefined, signal));
    await offer(message, { [t("Start at the Newest Job")]: startAtTop }, "error");
  }
}
