/** The signature of `vscode.l10n.t`: the arguments replace `{0}`, `{1}` … in the message. */
export type Translate = (message: string, ...args: readonly (string | number | boolean)[]) => string;

/** A `Translate` over a bundle of translations; a message without one stays in English. */
export function translateWith(bundle: Readonly<Record<string, string>>): Translate {
  return (message, ...args) =>
    (bundle[message] ?? message).replace(/\{(\d+)\}/g, (placeholder, index: string) =>
      String(args[Number(index)] ?? placeholder),
    );
}

export const inEnglish: Translate = translateWith({});

/** The text of each kind of something. */
export type Texts<Kind extends string, Text = string> = Readonly<Record<Kind, (t: Translate) => Text>>;

/** A function for each kind of a union, which puts a value of that kind into words. */
export type TextsByKind<Union extends { readonly kind: string }, Text = string, With = Translate> = {
  readonly [Kind in Union["kind"]]: (value: Extract<Union, { kind: Kind }>, words: With) => Text;
};

/** Puts a value into words with the function for its kind. */
export function textByKind<Union extends { readonly kind: string }, Text, With>(
  texts: TextsByKind<Union, Text, With>,
  value: Union,
  words: With,
): Text {
  const kind: Union["kind"] = value.kind;
  // The compiler does not see that the function found by a value's kind takes that value.
  return (texts[kind] as (value: Union, words: With) => Text)(value, words);
}
