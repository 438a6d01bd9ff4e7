import type { Disposable } from "../base/disposable";
import type { Failure, Operation } from "../failure/failure";
import type { ProfileFault } from "../failure/profileFault";
import type { AwsConnection, Connection, ConnectionChoice } from "./connection";
import type { DataExchange } from "./dataExchange";

/** A profile of the shared config and credentials files. */
export interface Profile {
  readonly name: string;
  /** The Region it sets, if any. */
  readonly region?: string;
  /** Way in which it gets its credentials. */
  readonly kind: "keys" | "sso" | "role" | "process" | "webIdentity" | "login" | "other";
  /** The account that it leads to, where its own keys say so. */
  readonly accountId?: string;
  /** Fault that keeps it from giving credentials, if the files alone show one. */
  readonly fault?: ProfileFault;
}

/** Source of the environment's credentials: variables with a key, a token file, or a container's service. */
export type EnvironmentKind = "keys" | "webIdentity" | "container";

/** Owner of the credentials, as STS says. */
export interface CallerIdentity {
  readonly accountId: string;
  readonly arn: string;
  readonly userId: string;
}

/**
 * Asks for the code that a device shows now; `serial` is the device's number or ARN. Undefined when nobody entered
 * one. The signal aborts when nobody waits for the code any more.
 */
export type AskMfaCode = (
  profile: string,
  serial: string,
  signal: AbortSignal,
) => Promise<string | undefined>;

/** A place in a file on the extension's machine. */
export interface FilePlace {
  readonly path: string;
  /** The first line is 1. */
  readonly line?: number;
}

/** Digest of what AWS's files say about a choice: texts that can be compared and hold no secret. */
export interface FilesDigest {
  /** The connection that the choice leads to; undefined where it leads to none. */
  readonly connectionId?: string;
  /** Digest of what decides who signs. If it changes, the credentials may be another account's. */
  readonly signer: string;
  /** All that may decide whether AWS takes the credentials, secrets and sessions included. */
  readonly everything: string;
}

/** Everything that the product asks of the `aws` folder, whose code is loaded on the first need. */
export interface AwsAccess {
  /** The profiles in the order of their files. Rejects with a `FailureError` when a file cannot be read. */
  readProfiles(): Promise<readonly Profile[]>;
  /** Undefined when the environment has no credentials. */
  environmentKind(): EnvironmentKind | undefined;
  /**
   * The profile that signs in for this choice: the one at the beginning of a chain of roles. Undefined for the
   * credentials of the environment. Rejects with a `FailureError` when there is no such profile.
   */
  signingInProfile(choice: ConnectionChoice): Promise<Profile | undefined>;
  /**
   * Place to fix in the shared files: the one that cannot be read, or the line that makes one of them useless, else the
   * profile's section (in the credentials file, if it has one and `keys` are meant), else the config file, which
   * need not exist.
   */
  placeToFix(choice: ConnectionChoice, what: "settings" | "keys"): Promise<FilePlace>;
  /**
   * Fills in what the choice leaves open: the profile from `AWS_PROFILE`, none where the environment has
   * credentials, or `default`; the Region from `AWS_REGION` or the profile; the endpoint from the environment or
   * the profile.
   * Rejects with a `FailureError` when that gives no connection. Sends nothing.
   */
  resolveConnection(choice: ConnectionChoice): Promise<Connection>;
  /** Never rejects: files that lead nowhere have a digest too. */
  readDigest(choice: ConnectionChoice): Promise<FilesDigest>;
  /**
   * Calls the listener when the shared files or the sessions of IAM Identity Center may have changed: once, after
   * the last of several changes. Neither the files nor their folders need exist.
   */
  watchFiles(listener: () => void): Disposable;
  /** Each request has this many seconds for all its attempts; 15 if not given. */
  connect(connection: Connection, timeoutSeconds?: number): DataExchange;
  /**
   * Asks STS who owns the connection's credentials, within that many seconds. It needs no permission.
   * Rejects with a `FailureError`.
   */
  identify(connection: AwsConnection, timeoutSeconds?: number, signal?: AbortSignal): Promise<CallerIdentity>;
}

/** Report of one request with all its attempts, for the log. It holds nothing that was sent or answered. */
export interface RequestReport {
  readonly operation: Operation;
  /** Length of the token of the requested page; undefined for a first page, or no page. */
  readonly tokenLength?: number;
  readonly milliseconds: number;
  /** Status of the last answer; undefined where none came. */
  readonly status?: number;
  /** Number of times the SDK sent it; undefined where nothing was sent. */
  readonly attempts?: number;
  readonly requestId?: string;
  /** Undefined for a good answer. */
  readonly failure?: Failure["kind"];
}
