/** What no shell reads anything into. */
const PLAIN = /^[\w@%+=:,./-]+$/;

/** The word as a POSIX shell takes it: within single quotes nothing has a meaning but their end. */
export function shellQuote(word: string): string {
  return PLAIN.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
