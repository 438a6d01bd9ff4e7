import { assertNever } from "../base/assertNever";
import type { JobCatalog } from "../catalog/jobCatalog";
import { type Connection, DATA_EXCHANGE_REGIONS } from "../connection/connection";
import type { Failure } from "../failure/failure";

/** State of a connection of the window. */
export type LiveState =
  /** Nobody has asked for jobs yet, or the connection is being resolved. */
  | { readonly kind: "starting" }
  | { readonly kind: "failed"; readonly failure: Failure }
  | { readonly kind: "open"; readonly catalog: JobCatalog };

export type ViewState =
  | "starting"
  | "noProfiles"
  | "noProfileChosen"
  | "noRegion"
  | "signedOut"
  | "sessionExpired"
  | "credentialsExpired"
  | "credentialsInvalid"
  | "accessDenied"
  | "regionWithoutService"
  | "offline"
  | "empty"
  /** A failure that a row shows. */
  | "failed"
  | "ready";

/** The view's content: rows, or one of the welcome texts of the manifest. */
export function viewState(state: LiveState): ViewState {
  switch (state.kind) {
    case "starting":
      return "starting";
    case "failed":
      return failedState(state.failure);
    case "open": {
      const { account, store, connection } = state.catalog;
      if (store.size > 0) {
        return "ready";
      }
      if (account.state.kind === "failed") {
        return failedState(account.state.failure, connection);
      }
      return account.complete ? "empty" : "ready";
    }
    default:
      return assertNever(state);
  }
}

/** Whether a welcome text replaces the rows: it says what is wrong and what to do. */
export function hasWelcome(state: LiveState): boolean {
  const shown = viewState(state);
  return shown !== "starting" && shown !== "failed" && shown !== "ready";
}

function failedState(failure: Failure, connection?: Connection): ViewState {
  if (failure.refusedLine !== undefined) {
    // A welcome text would not name the line.
    return "failed";
  }
  switch (failure.kind) {
    case "noProfiles":
    case "noProfileChosen":
    case "noRegion":
    case "signedOut":
    case "credentialsInvalid":
      return failure.kind;
    case "credentialsExpired":
      return failure.sso ? "sessionExpired" : "credentialsExpired";
    case "accessDenied":
      return failure.action === "dataexchange:ListJobs" ? "accessDenied" : "failed";
    case "noSuchHost":
      return connection !== undefined && isWithoutService(connection, failure.host)
        ? "regionWithoutService"
        : "offline";
    case "network":
      return "offline";
    default:
      return "failed";
  }
}

/** Whether it is AWS's own address for a Region that has none: not another host, as of a sign-in, that is not found. */
function isWithoutService({ region, endpoint }: Connection, host: string): boolean {
  const hasService = region !== undefined && DATA_EXCHANGE_REGIONS.has(region);
  return endpoint === undefined && !hasService && /^dataexchange\b/.test(host);
}
