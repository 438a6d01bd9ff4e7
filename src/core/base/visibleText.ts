/**
 * Control characters, and the invisible ones that reorder or hide text. The joiners U+200C and U+200D stay as
 * they are: scripts and emoji need them.
 */
const INVISIBLE = /[\p{Cc}\p{Bidi_Control}\u00ad\u200b\u2028\u2029\u2060-\u2064\ufeff]/gu;

/** The text with a visible sign in place of each character that has none; a line break stays one behind its sign. */
export function visibleText(text: string): string {
  return text.replace(INVISIBLE, (character) => {
    switch (character) {
      case "\n":
        return "↵\n";
      case "\t":
        return "⇥\t";
      default:
        return `⟨U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}⟩`;
    }
  });
}

/** The beginning of a text that has more than so many characters, and a sign that it goes on. */
export function shortened(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most)}…` : text;
}
