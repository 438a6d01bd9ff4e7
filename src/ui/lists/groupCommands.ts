import * as vscode from "vscode";
import { GROUPINGS, type Grouping } from "../../core/store/jobGroups";
import type { CommandHandlers } from "../base/commands";
import { type ChoiceItem, quickChoice } from "../base/quickChoice";
import { type ListItem, QuickList } from "../base/quickList";
import type { Window } from "../window/window";

const t = vscode.l10n.t;

/** The command that arranges the same jobs in another way. */
export function groupCommands({ view }: Window) {
  return {
    groupBy: async () => {
      const grouping = await pickGrouping(view.arrangement.grouping);
      if (grouping !== undefined) {
        await view.show();
        view.groupBy(grouping);
      }
    },
  } satisfies Partial<CommandHandlers>;
}

function pickGrouping(current: Grouping): Promise<Grouping | undefined> {
  const list = new QuickList<ChoiceItem<Grouping>>({
    title: t("Group Jobs By"),
    placeHolder: t("The jobs stay the same, and so does the filter"),
  });
  return quickChoice(list, async () => {
    list.fill(GROUPINGS.map((grouping) => groupingItem(grouping, grouping === current)));
    list.focus(({ choice }) => choice === current);
  });
}

function groupingItem(choice: Grouping, isInUse: boolean): ChoiceItem<Grouping> {
  return { ...groupingTexts()[choice], ...(isInUse ? { labelIcon: "check" } : {}), choice };
}

function groupingTexts(): Readonly<Record<Grouping, ListItem>> {
  const item = (label: string, description: string, iconPath: vscode.ThemeIcon) => {
    return { label, description, iconPath };
  };
  return {
    dataSet: item(t("Data Set"), t("and revision"), new vscode.ThemeIcon("database")),
    state: item(t("State"), t("those that failed first"), new vscode.ThemeIcon("error")),
    type: item(t("Type"), t("imports and exports"), new vscode.ThemeIcon("cloud-upload")),
    day: item(t("Day"), t("of creation"), new vscode.ThemeIcon("calendar")),
    none: item(t("None"), t("a list, newest first"), new vscode.ThemeIcon("list-flat")),
  };
}
