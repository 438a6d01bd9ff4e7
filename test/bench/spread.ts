import { median } from "./median";
import { numberText } from "./table";

/** The median, and the best and the worst: how far the machine was at rest. */
export function spread(milliseconds: readonly number[]): string {
  const [least, middle, most] = [Math.min(...milliseconds), median(milliseconds), Math.max(...milliseconds)];
  return `${numberText(middle)} ms (${numberText(least)}–${numberText(most)})`;
}
