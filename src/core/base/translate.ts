/** The signature of `vscode.l10n.t`: `{0}`, `{1}` … in the message stand for the arguments. */
export type Translate = (message: string, ...args: readonly (string | number | boolean)[]) => string;

/** A `Translate` over a bundle of translations; a message without one stays in English. */
export function translateWith(bundle: Readonly<Record<string, string>>): Translate {
  return (message, ...args) =>
    (bundle[message] ?? message).replace(/\{(\d+)\}/g, (placeholder, index: string) =>
      String(args[Number(index)] ?? placeholder),
    );
}

export const inEnglish: Translate = translateWith({});
