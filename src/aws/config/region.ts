import { FailureError } from "../../core/failure/failure";
import type { Configured } from "./configured";

/** The AWS CLI's test: a Region becomes a part of a host's name. */
const HOST_LABEL = /^(?![0-9]+$)(?!-)[a-zA-Z0-9-]{1,63}(?<!-)$/;

/** Throws `badRegion` for what can't be a Region. */
export function checkedRegion({ value, source }: Configured): string {
  if (!mayBeRegion(value)) {
    throw new FailureError({ kind: "badRegion", region: value, source });
  }
  return value;
}

export function mayBeRegion(text: string): boolean {
  return HOST_LABEL.test(text);
}
