import * as vscode from "vscode";
import { Owner } from "../../core/base/disposable";
import { lineWithIcon, plainLine, plainLines } from "./plainText";

/** What an item of the status bar shows. */
interface StatusTexts {
  /** The codicon in front of the text. */
  readonly icon: string;
  readonly text: string;
  readonly tooltip: readonly string[];
  /** The command of a click. */
  readonly command: string;
  readonly background: vscode.ThemeColor | undefined;
}

/** An item at the right of the status bar. VS Code draws icons for what looks like such in its text. */
export class StatusItem extends Owner {
  readonly #item: vscode.StatusBarItem;

  constructor(id: string, name: string) {
    super();
    this.#item = this.own(vscode.window.createStatusBarItem(id, vscode.StatusBarAlignment.Right));
    this.#item.name = plainLine(name);
  }

  show({ icon, text, tooltip, command, background }: StatusTexts): void {
    this.#item.text = lineWithIcon(icon, text);
    this.#item.tooltip = plainLines(tooltip);
    this.#item.command = command;
    this.#item.backgroundColor = background;
    this.#item.show();
  }

  hide(): void {
    this.#item.hide();
  }
}
