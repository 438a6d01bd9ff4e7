import assert from "node:assert/strict";

/** Beginnings of texts that VS Code turns into links: in Markdown more than in messages. */
const RUN = "command:workbench.action.terminal.sendSequence?%7B%22text%22%3A%22touch%20pwned%5Cr%22%7D";

/** Texts as somebody would write them who wants a click, a line of their own, an icon or the end of our sentence. */
export const HOSTILE_TEXTS: readonly string[] = [
  `[Show details](${RUN})`,
  `[Show details](<${RUN}>)`,
  `[Show details](${RUN} "a title")`,
  "[Sign in again](https://login.example)",
  "[open](file:///etc/passwd) [open](vscode://x.y/z)",
  `[[nested](${RUN})](${RUN})`,
  `![image](https://login.example/x.png)`,
  `[reference][1]\n\n[1]: ${RUN}`,
  `[first]\n(${RUN})`,
  `[first]\r\n(${RUN})`,
  `\\[a](${RUN}) \\\\[b](${RUN})`,
  `&#91;a&#93;(${RUN})`,
  `<a href="${RUN}">a</a><${RUN}>`,
  "<https://login.example> https://login.example www.login.example me@login.example",
  "$(sync~spin) $(error) \\$(warning)",
  "**bold** _it_ `code` # head\n- list\n> quote\n| a | b |\n|---|---|",
  "first\nsecond\r\n\tthird\u2028fourth\u0085fifth",
  "\u202egnp.exe\u0000\ufeff\u200b",
  `${"x".repeat(70_000)}[end](${RUN})`,
  `${"\u202e".repeat(70_000)}[end](${RUN})`,
];

/** What VS Code makes a link of in a message: as it reads one, in a single line. */
export function linksIn(text: string): readonly string[] {
  const line = text.replace(/\r\n|\n|\r/g, " ");
  return [...line.matchAll(/\[[^\]]+\]\((?:https?:\/\/|command:|file:)[^)\s]+/gi)].map(([link]) => link);
}

/** The icons that VS Code draws where a text has such. */
export function iconsIn(text: string): readonly string[] {
  return [...text.matchAll(/\$\([A-Za-z0-9-]+(?:~[A-Za-z]+)?\)/g)].map(([icon]) => icon);
}

/** The text is one line that people can read to its end, without a link, and with no icon but these. */
export function assertPlain(text: string, icons: readonly string[] = []): void {
  assert.deepEqual(linksIn(text), []);
  assert.deepEqual(iconsIn(text), icons);
  assert.doesNotMatch(text, /[\p{Cc}\p{Bidi_Control}\u2028\u2029]/u);
  assert.ok(text.length < 1100, `${text.length} characters`);
}
