import { visibleText } from "../base/visibleText";

/** Names go up to 16,384 characters (a revision's comment in the service model); a row shows so many. */
const MOST_SHOWN = 120;

/** The beginning of an id, so that what stands beside it is in sight too. Without dots: a narrow view adds its own. */
export function shortId(id: string, length = 12): string {
  return /^[a-zA-Z0-9]{30,40}$/.test(id) ? id.slice(0, length) : (inOneLine(id) ?? id);
}

/** The first line that says anything, shortened; undefined where none does. */
export function inOneLine(text: string | undefined): string | undefined {
  const line = text
    ?.split(/[\r\n]+/)
    .map((part) => part.trim())
    .find((part) => part !== "");
  if (line === undefined) {
    return undefined;
  }
  const characters = Array.from(line);
  const shown = characters.length > MOST_SHOWN ? `${characters.slice(0, MOST_SHOWN).join("")}…` : line;
  return visibleText(shown);
}
