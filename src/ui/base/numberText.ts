import * as vscode from "vscode";

/** "1,234", as the user's language writes it. */
export function numberText(number: number): string {
  return new Intl.NumberFormat(vscode.env.language).format(number);
}
