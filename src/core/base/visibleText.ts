/**
 * Control characters, the invisible ones that reorder or hide text, and halves of characters. The joiners U+200C and
 * U+200D stay as they are: scripts and emoji need them.
 */
const INVISIBLE = /[\p{Cc}\p{Cs}\p{Bidi_Control}\u00ad\u200b\u2028\u2029\u2060-\u2064\ufeff]/gu;

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

/** The beginning of a text that has more than so many characters, and a sign that it goes on. No character is cut in two. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) {
    return text;
  }
  const isCutInTwo =
    /[\ud800-\udbff]/.test(text.charAt(most - 1)) && /[\udc00-\udfff]/.test(text.charAt(most));
  return `${text.slice(0, isCutInTwo ? most - 1 : most)}…`;
}

/** The visible text in one line, of no more than so many characters and a sign that it goes on. */
export function oneLine(text: string, most: number): string {
  // What is cut off needs no look: signs only make a text longer.
  const beginning = shortened(text, most);
  return shortened(visibleText(beginning).replace(/[\n\t]/g, " "), most);
}
