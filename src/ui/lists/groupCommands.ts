import * as vscode from "vscode";
import { GROUPINGS, type Grouping } from "../../core/store/jobGroups";
import type { CommandHandlers } from "../base/commands";
import { type ChoiceItem, quickChoice } from "../base/quickChoice";
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
  const picker = vscode.window.createQuickPick<ChoiceItem<Grouping>>();
  picker.title = t("Group Jobs By");
  picker.placeholder = t("The jobs stay the same, and so does the filter");
  return quickChoice(picker, async () => {
    picker.items = GROUPINGS.map((grouping) => groupingItem(grouping, grouping === current));
    picker.activeItems = picker.items.filter(({ choice }) => choice === current);
  });
}

function groupingItem(choice: Grouping, isInUse: boolean): ChoiceItem<Grouping> {
  const [label, description, icon] = groupingTexts()[choice];
  const iconPath = new vscode.ThemeIcon(icon);
  return { label: isInUse ? `$(check) ${label}` : label, description, iconPath, choice };
}

function groupingTexts(): Readonly<Record<Grouping, readonly [label: string, about: string, icon: string]>> {
  return {
    dataSet: [t("Data Set"), t("and revision"), "database"],
    state: [t("State"), t("those that failed first"), "error"],
    type: [t("Type"), t("imports and exports"), "cloud-upload"],
    day: [t("Day"), t("of creation"), "calendar"],
    none: [t("None"), t("a list, newest first"), "list-flat"],
  };
}
