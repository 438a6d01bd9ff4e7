import type { AwsAccess, Profile } from "../core/awsAccess";
import { SECOND } from "../core/clock";
import type { ConnectionChoice } from "../core/connection";
import { callerIdentity } from "./callerIdentity";
import { CALL_TIMEOUT_MILLISECONDS } from "./clientConfig";
import { resolveConnection, resolveProfile } from "./connectionResolver";
import { DataExchangeClient } from "./dataExchangeClient";
import { environmentKind } from "./environmentCredentials";
import { placeToMend } from "./placeToMend";
import { readSharedFiles, signingInProfile, toProfile } from "./profiles";
import type { WireClientOptions } from "./wireClient";

/**
 * The way to AWS. The SDK reads some variables from the process itself, so give the environment of the process;
 * it is looked at anew each time.
 */
export function createAwsAccess(options: WireClientOptions): AwsAccess {
  const { env } = options;
  const millisecondsOf = (timeoutSeconds: number | undefined) =>
    timeoutSeconds === undefined
      ? (options.timeoutMilliseconds ?? CALL_TIMEOUT_MILLISECONDS)
      : timeoutSeconds * SECOND;
  return {
    async readProfiles() {
      const { profiles } = await readSharedFiles(env);
      return [...profiles].map(([name, section]) => toProfile(name, section));
    },
    environmentKind: () => environmentKind(env),
    signingInProfile: (choice) => whoSignsIn(choice, env),
    placeToMend: (choice, what) => placeToMend(choice, what, env),
    resolveConnection: (choice) => resolveConnection(choice, env),
    connect: (connection, timeoutSeconds) =>
      new DataExchangeClient(connection, { env, timeoutMilliseconds: millisecondsOf(timeoutSeconds) }),
    identify: (connection, timeoutSeconds, signal = new AbortController().signal) =>
      callerIdentity(connection, { env, timeoutMilliseconds: millisecondsOf(timeoutSeconds), signal }),
  };
}

async function whoSignsIn(choice: ConnectionChoice, env: NodeJS.ProcessEnv): Promise<Profile | undefined> {
  const files = await readSharedFiles(env);
  const profile = resolveProfile(choice, env, files);
  return profile === undefined ? undefined : signingInProfile(files, profile);
}
