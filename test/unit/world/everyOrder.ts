/** Every order of so many things, each as their positions. */
export function everyOrder(count: number): number[][] {
  if (count === 0) {
    return [[]];
  }
  return everyOrder(count - 1).flatMap((order) =>
    Array.from({ length: count }, (_, place) => order.toSpliced(place, 0, count - 1)),
  );
}
