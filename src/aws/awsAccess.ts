import { SECOND } from "../core/base/clock";
import { defined } from "../core/base/defined";
import type { AskMfaCode, AwsAccess, Profile, RequestReport } from "../core/connection/awsAccess";
import type { ConnectionChoice } from "../core/connection/connection";
import { callerIdentity } from "./client/callerIdentity";
import { DataExchangeClient } from "./client/dataExchangeClient";
import { resolveConnection, resolveProfile } from "./config/connectionResolver";
import { environmentKind } from "./config/environment";
import { readDigest } from "./config/filesDigest";
import { watchFiles } from "./config/fileWatch";
import { placeToFix } from "./config/placeToFix";
import { type KnownFaults, profileFault } from "./config/profileFault";
import { profileOf, signingInProfile } from "./config/profiles";
import type { SharedFiles } from "./config/sharedFiles";
import { readSharedFiles } from "./config/sharedFilesReader";
import { CredentialProcesses } from "./credentials/credentialProcesses";
import { RoleSessions } from "./credentials/roleSessions";
import type { ReadVirtualFile } from "./file/fileBytes";
import { JobsFile } from "./file/jobsFile";

export interface AwsAccessOptions {
  readonly env: NodeJS.ProcessEnv;
  /** For one call, with all its attempts and the fetching of credentials; 15,000 if not given. */
  readonly timeoutMilliseconds?: number;
  /** If left out, no code is ever entered. */
  readonly askMfaCode?: AskMfaCode;
  /** Reads files that are not on this machine's disks; if left out, none can be read. */
  readonly readVirtualFile?: ReadVirtualFile;
  /** Gets a report of every call when it has ended. */
  readonly onDidAnswer?: (report: RequestReport) => void;
}

/**
 * Access to AWS. The SDK reads some variables from the process itself, so pass the environment of the process;
 * it is read again for each call.
 */
export function createAwsAccess(options: AwsAccessOptions): AwsAccess {
  const { env, timeoutMilliseconds = 15 * SECOND } = options;
  const { askMfaCode = async () => undefined, onDidAnswer = () => undefined } = options;
  const { readVirtualFile = noVirtualFile } = options;
  const common = {
    env,
    askMfaCode,
    sessions: new RoleSessions(),
    processes: new CredentialProcesses(),
  };
  const callFor = (timeoutSeconds: number | undefined) => ({
    common,
    timeoutMilliseconds: timeoutSeconds === undefined ? timeoutMilliseconds : timeoutSeconds * SECOND,
  });
  return {
    readProfiles: async () => profilesIn(await readSharedFiles(env)),
    environmentKind: () => environmentKind(env),
    signingInProfile: (choice) => whoSignsIn(choice, env),
    placeToFix: (choice, what) => placeToFix(choice, what, env),
    resolveConnection: (choice) => resolveConnection(choice, env),
    readDigest: (choice) => readDigest(choice, env),
    watchFiles: (listener) => watchFiles(env, listener),
    connect: (connection, timeoutSeconds) =>
      connection.file === undefined
        ? new DataExchangeClient(connection, { ...callFor(timeoutSeconds), onDidAnswer })
        : new JobsFile(connection.file, readVirtualFile),
    identify: (connection, timeoutSeconds, signal = new AbortController().signal) =>
      callerIdentity(connection, { ...callFor(timeoutSeconds), signal }),
  };
}

async function noVirtualFile(): Promise<never> {
  throw Object.assign(new Error("There is no editor to read it."), { code: "Unavailable" });
}

function profilesIn(files: SharedFiles): readonly Profile[] {
  const known: KnownFaults = new Map();
  return [...files.profiles.keys()].map((name) => {
    return { ...profileOf(files, name), ...defined({ fault: profileFault(files, name, known) }) };
  });
}

async function whoSignsIn(choice: ConnectionChoice, env: NodeJS.ProcessEnv): Promise<Profile | undefined> {
  const files = await readSharedFiles(env);
  const profile = resolveProfile(choice, env, files);
  return profile === undefined ? undefined : signingInProfile(files, profile);
}
