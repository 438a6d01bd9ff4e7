/**
 * Runs the contestants in turn, A B A B …, so that whatever the machine does meanwhile meets all of them alike.
 * Gives each one's results in the order of its runs.
 */
export async function alternate<Name extends string, Result>(
  contestants: ReadonlyMap<Name, () => Promise<Result>>,
  rounds: number,
): Promise<ReadonlyMap<Name, readonly Result[]>> {
  const results = new Map([...contestants.keys()].map((name): [Name, Result[]] => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, run] of contestants) {
      results.get(name)?.push(await run());
    }
  }
  return results;
}
