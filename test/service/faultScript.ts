import { type Fault, parseFaults } from "./faults";
import type { Route } from "./routes";

interface Step {
  readonly fault: Fault;
  toSkip: number;
  left: number;
}

/** Faults in the order they were given: the first that is due takes the request, and later ones do not see it. */
export class FaultScript {
  #steps: Step[] = [];

  /** Throws a FaultScriptError for a fault that makes no sense. */
  add(faults: readonly Fault[]): void {
    this.#steps.push(...parseFaults(faults).map(toStep));
  }

  clear(): void {
    this.#steps = [];
  }

  take(route: Route): Fault | undefined {
    const due = this.#steps.find((step) => step.left > 0 && matches(step.fault, route) && !skips(step));
    if (due === undefined) return undefined;
    due.left -= 1;
    return due.fault;
  }
}

function toStep(fault: Fault): Step {
  const endless = fault.times === "always" || fault.times === 0;
  return {
    fault,
    toSkip: fault.after ?? 0,
    left: endless ? Number.POSITIVE_INFINITY : Number(fault.times ?? 1),
  };
}

function matches(fault: Fault, { operation, parameters }: Route): boolean {
  if (fault.operation !== undefined && fault.operation !== operation) return false;
  return Object.entries(fault.query ?? {}).every(([name, expected]) => {
    const value = parameters[name];
    return expected === "*" ? value !== undefined : value === (expected ?? undefined);
  });
}

function skips(step: Step): boolean {
  if (step.toSkip === 0) return false;
  step.toSkip -= 1;
  return true;
}
