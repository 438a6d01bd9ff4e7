import { BODY_FAULTS } from "./bodyFaults";
import type { Fault } from "./fault";
import { STATUS_FAULTS } from "./statusFaults";
import { TRANSPORT_FAULTS } from "./transportFaults";

export const FAULTS = [...STATUS_FAULTS, ...BODY_FAULTS, ...TRANSPORT_FAULTS];

/**
 * A third of them, another one for each number: what takes the same way as another request need not meet them all each
 * time. With `FAULTS=all` in the environment it does.
 */
export function someFaults(number: number): readonly Fault[] {
  return process.env["FAULTS"] === "all" ? FAULTS : FAULTS.filter((_, index) => index % 3 === number % 3);
}
