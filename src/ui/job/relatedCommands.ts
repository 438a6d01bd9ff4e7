import * as vscode from "vscode";
import { assertNever } from "../../core/base/assertNever";
import { visibleText } from "../../core/base/visibleText";
import type { ConnectedJob } from "../../core/connection/jobRef";
import { kindText, type Lead, leadHeading, type Related, relatedTo } from "../../core/links/resourceLead";
import type { CommandHandlers } from "../base/commands";
import type { Window } from "../window/window";
import { chooseJob } from "./jobChoice";
import { followResource } from "./resourceLinks";

const t = vscode.l10n.t;

/** The links of the panel, for whoever has a row. */
export function relatedCommands(window: Window) {
  return {
    openRelated: async (node) => {
      const open = await chooseJob(window, node);
      const picked = open && (await pickRelated(open));
      await (open && picked && followResource(window, open, picked.resource));
    },
  } satisfies Partial<CommandHandlers>;
}

interface RelatedItem extends vscode.QuickPickItem {
  readonly related?: Related;
}

async function pickRelated({ job }: ConnectedJob): Promise<Related | undefined> {
  const related = relatedTo(job);
  if (related.length === 0) {
    await vscode.window.showInformationMessage(t("Job {0} names nothing that could be opened.", job.id));
    return undefined;
  }
  const picked = await vscode.window.showQuickPick(related.flatMap(itemsOf), {
    title: t("Open Related"),
    placeHolder: t("What the job names; the console opens in the account that the browser is signed in to"),
    matchOnDescription: true,
  });
  return picked?.related;
}

/** The first that leads to a place has a line above it that says where. */
function itemsOf(related: Related, at: number, all: readonly Related[]): readonly RelatedItem[] {
  const { resource, lead } = related;
  const item = {
    label: plainLabel(resource.bucket === undefined ? resource.id : `${resource.bucket}/${resource.id}`),
    description: kindText(resource.kind, t),
    iconPath: leadIcon(lead),
    related,
  };
  const heading = { label: leadHeading(lead, t), kind: vscode.QuickPickItemKind.Separator };
  return all[at - 1]?.lead === lead ? [item] : [heading, item];
}

function leadIcon(lead: Lead): vscode.ThemeIcon {
  switch (lead) {
    case "row":
      return new vscode.ThemeIcon("list-tree");
    case "jobs":
      return new vscode.ThemeIcon("filter");
    case "console":
      return new vscode.ThemeIcon("link-external");
    default:
      return assertNever(lead);
  }
}

/** VS Code draws an icon where a label has such, unless a backslash stands before it (its src/vs/base/common/iconLabels.ts). */
const ICON_IN_LABEL = /\$\([A-Za-z0-9-]+(?:~[A-Za-z]+)?\)/g;

function plainLabel(text: string): string {
  return visibleText(text).replace(ICON_IN_LABEL, "\\$&");
}
