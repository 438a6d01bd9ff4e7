import * as vscode from "vscode";
import { defined } from "../../core/base/defined";
import { lineWithIcon, plainLine } from "./plainText";

// The only place of the calls that show a list to choose from: in its texts VS Code draws icons for what looks like such.

/** A row of a list to choose from. Its texts may come from outside. */
export interface ListItem {
  readonly label: string;
  /** The codicon in front of the label. */
  readonly labelIcon?: string;
  readonly description?: string;
  readonly detail?: string;
  /** The codicon in front of the detail. */
  readonly detailIcon?: string;
  readonly iconPath?: vscode.ThemeIcon;
  readonly kind?: vscode.QuickPickItemKind;
  /** Stays whatever is typed. */
  readonly alwaysShow?: boolean;
}

interface ListOptions {
  readonly title: string;
  readonly placeHolder?: string;
  readonly matchOnDescription?: boolean;
  readonly matchOnDetail?: boolean;
}

/** A row as VS Code shows it. */
type Shown<Item> = vscode.QuickPickItem & { readonly item: Item };

/** Asks for one of the items. Undefined when the user turned away. */
export async function pickFrom<Item extends ListItem>(
  items: readonly Item[],
  { title, placeHolder, ...options }: ListOptions,
): Promise<Item | undefined> {
  const picked = await vscode.window.showQuickPick(items.map(shownItem), {
    ...options,
    title: plainLine(title),
    ...defined({ placeHolder: placeHolder && plainLine(placeHolder) }),
  });
  return picked?.item;
}

/** A list that stays in the hands of the one who shows it. */
export class QuickList<Item extends ListItem> {
  readonly #list = vscode.window.createQuickPick<Shown<Item>>();

  constructor({ title, placeHolder = "", matchOnDescription = false }: ListOptions) {
    this.#list.title = plainLine(title);
    this.#list.placeholder = plainLine(placeHolder);
    this.#list.matchOnDescription = matchOnDescription;
  }

  /** Fills the list. */
  fill(items: readonly Item[]): void {
    this.#list.items = items.map(shownItem);
  }

  /** Puts the focus on the rows of these items. */
  focus(isMeant: (item: Item) => boolean): void {
    this.#list.activeItems = this.#list.items.filter(({ item }) => isMeant(item));
  }

  /** Gives each row a box, and checks those of these items. */
  check(isMeant: (item: Item) => boolean): void {
    this.#list.canSelectMany = true;
    this.#list.selectedItems = this.#list.items.filter(({ item }) => isMeant(item));
  }

  /** The row that has the focus. */
  get focused(): Item | undefined {
    return this.#list.activeItems[0]?.item;
  }

  /** The rows that are checked. */
  get checked(): readonly Item[] {
    return this.#list.selectedItems.map(({ item }) => item);
  }

  get typed(): string {
    return this.#list.value;
  }

  set typed(text: string) {
    this.#list.value = text;
  }

  set busy(isBusy: boolean) {
    this.#list.busy = isBusy;
  }

  /** Adds a button to the title. */
  addButton(icon: vscode.ThemeIcon, tooltip: string, press: () => void): void {
    const button = { iconPath: icon, tooltip: plainLine(tooltip) };
    this.#list.buttons = [...this.#list.buttons, button];
    this.#list.onDidTriggerButton((pressed) => pressed === button && press());
  }

  onDidType(listener: () => void): void {
    this.#list.onDidChangeValue(listener);
  }

  onDidCheck(listener: (checked: readonly Item[]) => void): void {
    this.#list.onDidChangeSelection((shown) => listener(shown.map(({ item }) => item)));
  }

  onDidAccept(listener: () => void): void {
    this.#list.onDidAccept(listener);
  }

  /** Shows the list, and lets go of it when it is gone. */
  show(onDidHide: () => void): void {
    this.#list.onDidHide(() => {
      onDidHide();
      this.#list.dispose();
    });
    this.#list.show();
  }

  hide(): void {
    this.#list.hide();
  }
}

function shownItem<Item extends ListItem>(item: Item): Shown<Item> {
  const { label, labelIcon, description, detail, detailIcon, iconPath, kind, alwaysShow } = item;
  return {
    item,
    label: lineWithIcon(labelIcon, label),
    ...defined({
      description: description && plainLine(description),
      detail: detail && lineWithIcon(detailIcon, detail),
      ...{ iconPath, kind, alwaysShow },
    }),
  };
}
