import type { Operation } from "../failure/failure";
import { allow, oneOrMore, policy } from "./policyStatement";

/** What somebody may do with the extension, each with what goes before. */
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

/** The policy document that allows no more than is asked for, as JSON. */
export function policyFor(scope: PolicyScope): string {
  return policyText(
    ACTIONS_OF[scope].map((operation) => [`dataexchange:${operation}`, RESOURCE_OF[operation]]),
  );
}

/**
 * The policy document that allows what was denied; undefined where no policy of the caller's can, since the
 * resource is not known or, as with a web identity, there is no caller yet.
 */
export function policyForDenied(denied: {
  readonly action: string;
  readonly resource?: string;
}): string | undefined {
  const resource = denied.resource ?? resourceOf(denied.action);
  return resource === undefined ? undefined : policyText([[denied.action, resource]]);
}

function resourceOf(action: string): string | undefined {
  const known = Object.entries(RESOURCE_OF).find(([operation]) => action === `dataexchange:${operation}`);
  return known?.[1];
}

/** One statement for each resource, in the order in which they come. */
function policyText(allowed: readonly (readonly [action: string, resource: string])[]): string {
  const actionsOf = new Map<string, string[]>();
  for (const [action, resource] of allowed) {
    actionsOf.set(resource, [...(actionsOf.get(resource) ?? []), action]);
  }
  const statements = Array.from(actionsOf, ([resource, actions]) =>
    allow({ Action: oneOrMore(actions), Resource: resource }),
  );
  return JSON.stringify(policy(statements), undefined, 2);
}
