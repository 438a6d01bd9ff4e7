/** The middle value; of an even number of values, the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length >> 1;
  const [below, above] = sorted.length % 2 === 1 ? [middle, middle] : [middle - 1, middle];
  const [low, high] = [sorted[below], sorted[above]];
  if (low === undefined || high === undefined) {
    throw new RangeError("There is no median of nothing.");
  }
  return (low + high) / 2;
}
