import type { Operation } from "../failure/failure";
import { allow, policy } from "./policyStatement";

/** Parts of the extension that a policy can allow, each with the parts before it. */
export type PolicyScope = "list" | "names" | "details";

const ACTIONS_OF: Readonly<Record<PolicyScope, readonly Operation[]>> = {
  list: ["ListJobs"],
  names: ["ListJobs", "ListDataSets", "GetDataSet", "ListDataSetRevisions"],
  details: ["ListJobs", "ListDataSets", "GetDataSet", "ListDataSetRevisions", "GetJob"],
};

/** ARNs that an action can be limited to: Service Authorization Reference. `*` takes the empty account of an entitled data set too. */
const RESOURCE_OF: Readonly<Record<Operation, string>> = {
  ListJobs: "*",
  ListDataSets: "*",
  GetJob: "arn:aws:dataexchange:*:*:jobs/*",
  StartJob: "arn:aws:dataexchange:*:*:jobs/*",
  CancelJob: "arn:aws:dataexchange:*:*:jobs/*",
  GetDataSet: "arn:aws:dataexchange:*:*:data-sets/*",
  ListDataSetRevisions: "arn:aws:dataexchange:*:*:data-sets/*",
};

/** Policy document that allows exactly that part, as JSON. */
export function policyFor(scope: PolicyScope): string {
  return policyText(
    ACTIONS_OF[scope].map((operation) => [`dataexchange:${operation}`, RESOURCE_OF[operation]]),
  );
}

/**
 * Policy document that allows what was denied; undefined where no policy of the caller's can, since the resource is
 * not known or, as with a web identity, there is no caller yet.
 */
export function policyForDenied(denied: {
  readonly action: string;
  readonly resource?: string;
}): string | undefined {
  const known = Object.entries(RESOURCE_OF).find(
    ([operation]) => denied.action === `dataexchange:${operation}`,
  );
  const resource = denied.resource ?? known?.[1];
  return resource === undefined ? undefined : policyText([[denied.action, resource]]);
}

/** One statement for each resource, in the order in which they come. */
function policyText(allowed: readonly (readonly [action: string, resource: string])[]): string {
  const actionsOf = new Map<string, string[]>();
  for (const [action, resource] of allowed) {
    actionsOf.set(resource, [...(actionsOf.get(resource) ?? []), action]);
  }
  const statements = Array.from(actionsOf, ([Resource, Action]) => allow({ Action, Resource }));
  return JSON.stringify(policy(statements), undefined, 2);
}
