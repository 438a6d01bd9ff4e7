import * as vscode from "vscode";
import type { Hover } from "../../core/tree/row";
import { plainLine, plainLines } from "./plainText";

/** Every sign that Markdown, or its autolinks, can begin or go on with: each may stand behind a backslash. */
const MARKDOWN = /[!-/:-@[-`{-~]/g;

/** A hover of plain texts; a heading is bold. Nothing in it is a link, not even an address as it stands. */
export function plainHover({ heading, lines }: Hover): vscode.MarkdownString | string {
  const bold = markdownText(heading ?? "");
  if (bold === "") {
    return plainLines(lines);
  }
  const paragraphs = [`**${bold}**`, ...lines.map(markdownText)];
  return new vscode.MarkdownString(paragraphs.join("\n\n"));
}

/** Blanks at its ends would be markup too: beside the stars of a bold text, and as the indentation of code. */
function markdownText(text: string): string {
  return plainLine(text).trim().replace(MARKDOWN, "\\$&");
}
