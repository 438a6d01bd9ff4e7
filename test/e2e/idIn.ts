/** The id of AWS with which a row's accessible name ends: it stays while names, counts and ages change. */
export function idIn(name: string | null): string | undefined {
  return /(?:ID|job) (\w+)$/.exec(name ?? "")?.[1];
}
