import * as vscode from "vscode";
import { assertNever } from "../../core/base/assertNever";
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
  const item = { ...groupingTexts(choice), choice };
  return isInUse ? { ...item, label: `$(check) ${item.label}` } : item;
}

function groupingTexts(grouping: Grouping) {
  switch (grouping) {
    case "dataSet":
      return {
        label: t("Data Set"),
        description: t("and revision"),
        iconPath: new vscode.ThemeIcon("database"),
      };
    case "state":
      return {
        label: t("State"),
        description: t("those that failed first"),
        iconPath: new vscode.ThemeIcon("error"),
      };
    case "type":
      return {
        label: t("Type"),
        description: t("imports and exports"),
        iconPath: new vscode.ThemeIcon("cloud-upload"),
      };
    case "day":
      return { label: t("Day"), description: t("of creation"), iconPath: new vscode.ThemeIcon("calendar") };
    case "none":
      return {
        label: t("None"),
        description: t("a list, newest first"),
        iconPath: new vscode.ThemeIcon("list-flat"),
      };
    default:
      return assertNever(grouping);
  }
}
