/** Half of a character of two units: `encodeURIComponent` throws for it. */
const LONE_HALF = /(\p{Cs})/u;

/**
 * A text as a part of an id, whatever the text is. It holds neither `/` nor `:` nor `@`, and two different texts give
 * two different parts.
 */
export function idPart(text: string): string {
  return LONE_HALF.test(text) ? text.split(LONE_HALF).map(pieceOf).join("") : encodeURIComponent(text);
}

/** Every second piece is a lone half. No escape of `encodeURIComponent` begins with `%u`. */
function pieceOf(piece: string, at: number): string {
  return at % 2 === 0 ? encodeURIComponent(piece) : `%u${piece.charCodeAt(0).toString(16)}`;
}
