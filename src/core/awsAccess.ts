import type { Connection, ConnectionChoice } from "./connection";
import type { DataExchange } from "./dataExchange";

/** A profile of the shared config and credentials files. */
export interface Profile {
  readonly name: string;
  /** The Region it sets, if any. */
  readonly region?: string;
  /** How it gets its credentials. */
  readonly kind: "keys" | "sso" | "role" | "process" | "webIdentity" | "other";
}

/** What the product asks of the `aws` room, which is loaded on the first need. */
export interface AwsAccess {
  /** The profiles in the order of their files. Rejects with a `FailureError` when a file cannot be read. */
  readProfiles(): Promise<readonly Profile[]>;
  /**
   * Fills in what the choice leaves open: the profile from `AWS_PROFILE` or `default`, the Region from
   * `AWS_REGION` or the profile, the endpoint from the environment or the profile.
   * Rejects with a `FailureError` when that gives no connection. Sends nothing.
   */
  resolveConnection(choice: ConnectionChoice): Promise<Connection>;
  connect(connection: Connection): DataExchange;
}
