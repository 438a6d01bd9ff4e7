import { idPart } from "../base/idPart";
import type { Translate } from "../base/translate";
import { maskText } from "../secrets/maskText";

/** Profile and Region over which AWS is asked. Two connections with the same id show the same list. */
export interface AwsConnection {
  /** Made of profile, Region and endpoint, so it is the same after a reload of the window. */
  readonly id: string;
  /** The name of a profile of the shared config files; without one, the environment's credentials. */
  readonly profile?: string;
  readonly region: string;
  /** Only when it is not AWS's own. */
  readonly endpoint?: string;
  /** The variable with credentials that would come first, if the profile had not been picked. */
  readonly insteadOf?: string;
  readonly file?: never;
}

/** File that jobs are read from, in the place of AWS, which is not asked. */
export interface FileConnection {
  /** Made of the path. */
  readonly id: string;
  readonly file: string;
  readonly profile?: never;
  readonly region?: never;
  readonly endpoint?: never;
  readonly insteadOf?: never;
}

export type Connection = AwsConnection | FileConnection;

/** Connection as it is kept outside the program: without what is always resolved again. */
export type KnownConnection = Omit<AwsConnection, "endpoint" | "insteadOf"> | FileConnection;

/** Connection as the user picked or configured it; what is missing comes from the environment and the profile. */
export interface ConnectionChoice {
  /** A file of jobs in the place of everything else. */
  readonly file?: string;
  readonly profile?: string;
  /** The credentials of the environment, whichever profile would be taken without a choice. */
  readonly environment?: true;
  readonly region?: string;
  readonly endpoint?: string;
}

/** Profile and Region with a row in the tree whatever is selected. */
export interface ConnectionPin {
  readonly profile: string;
  readonly region: string;
}

/** File of jobs with a row in the tree while it is open. */
export interface FilePin {
  readonly file: string;
}

/** Connection with a row beside the selected one. */
export type Pin = ConnectionPin | FilePin;

export function fileConnection(file: string): FileConnection {
  return { id: `file:${idPart(file)}`, file };
}

/** Whether it is the id of such a connection, or of something below it. No other one has a colon there. */
export function isOfFile(id: string): boolean {
  return id.startsWith("file:");
}

/** The last part of a path or URI, whichever way its parts are divided. */
export function fileName(file: string): string {
  return partsOf(file).at(-1) ?? file;
}

/**
 * The folder of a file, with as many of those above it as tell it from other files of its name: "prod", "a/prod".
 * Undefined for a file that is in none.
 */
export function folderName(file: string, others: readonly string[] = []): string | undefined {
  const parts = partsOf(file);
  const tail = (path: readonly string[], depth: number) => path.slice(-1 - depth).join("/");
  const rivals = others.filter((other) => other !== file).map(partsOf);
  let depth = 1;
  while (depth < parts.length && rivals.some((rival) => tail(rival, depth) === tail(parts, depth))) {
    depth++;
  }
  return parts.slice(-1 - depth, -1).join("/") || undefined;
}

function partsOf(file: string): readonly string[] {
  return file.split(/[\\/]/).map((part) => (isVirtualFile(file) ? decoded(part) : part));
}

/** Whether it is the URI of a file that only the editor can read, and not a path. A drive has one letter. */
export function isVirtualFile(file: string): boolean {
  return /^[a-z][a-z0-9+.-]+:/i.test(file);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // A lone percent sign stands for itself.
    return part;
  }
}

export function connectionOf(parts: Omit<AwsConnection, "id">): AwsConnection {
  const id = [parts.profile ?? "", parts.region, parts.endpoint ?? ""].map(idPart).join("@");
  return { id, ...parts };
}

/** The choice that leads to this connection again; its endpoint is resolved again. */
export function choiceOf({ profile, region, file }: KnownConnection): ConnectionChoice {
  if (file !== undefined) {
    return { file };
  }
  return { ...(profile === undefined ? { environment: true } : { profile }), region };
}

/** The Regions that have AWS Data Exchange, and their names: the service's endpoints page (General Reference). */
export const DATA_EXCHANGE_REGIONS: ReadonlyMap<string, string> = new Map([
  ["us-east-1", "US East (N. Virginia)"],
  ["us-east-2", "US East (Ohio)"],
  ["us-west-1", "US West (N. California)"],
  ["us-west-2", "US West (Oregon)"],
  ["ap-northeast-1", "Asia Pacific (Tokyo)"],
  ["ap-northeast-2", "Asia Pacific (Seoul)"],
  ["ap-southeast-1", "Asia Pacific (Singapore)"],
  ["ap-southeast-2", "Asia Pacific (Sydney)"],
  ["eu-central-1", "Europe (Frankfurt)"],
  ["eu-west-1", "Europe (Ireland)"],
  ["eu-west-2", "Europe (London)"],
]);

/**
 * "demo · us-east-1", or "jobs.json · prod" with the folder, and "· 111122223333" when the account is known. `files`
 * are those from which the folder must tell it.
 */
export function connectionLabel(
  { profile, region, file }: Pick<ConnectionChoice, "profile" | "region" | "file">,
  t: Translate,
  account?: string,
  files?: readonly string[],
): string {
  const source =
    file === undefined ? [profile ?? t("environment"), region] : [fileName(file), folderName(file, files)];
  return maskText([...source, account].filter((part) => part !== undefined).join(" · "));
}
