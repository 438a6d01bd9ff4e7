/** What can be done with a row: the manifest's `when` clauses look for these words. */
export function contextTokens(...tokens: readonly (string | false | undefined)[]): string {
  return tokens.filter((token) => token !== undefined && token !== false).join(" ");
}
