/** The files of one cycle, the first one again at the end; undefined when there is none. */
export function findCycle(
  imports: readonly { readonly from: string; readonly to: string }[],
): readonly string[] | undefined {
  const targets = new Map<string, string[]>();
  for (const { from, to } of imports) {
    targets.set(from, [...(targets.get(from) ?? []), to]);
  }
  const isDone = new Set<string>();
  const follow = (path: readonly string[]): readonly string[] | undefined => {
    const file = path.at(-1) ?? "";
    if (path.indexOf(file) < path.length - 1) {
      return path.slice(path.indexOf(file));
    }
    if (isDone.has(file)) {
      return undefined;
    }
    for (const to of targets.get(file) ?? []) {
      const cycle = follow([...path, to]);
      if (cycle !== undefined) {
        return cycle;
      }
    }
    isDone.add(file);
    return undefined;
  };
  for (const file of targets.keys()) {
    const cycle = follow([file]);
    if (cycle !== undefined) {
      return cycle;
    }
  }
  return undefined;
}
