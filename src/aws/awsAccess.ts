import type { AwsAccess, Profile } from "../core/awsAccess";
import { SECOND } from "../core/clock";
import type { ConnectionChoice } from "../core/connection";
import { resolveConnection, resolveProfile } from "./connectionResolver";
import { DataExchangeClient } from "./dataExchangeClient";
import { readDigest } from "./filesDigest";
import { watchFiles } from "./fileWatch";
import { placeToMend } from "./placeToMend";
import { readSharedFiles, signingInProfile, toProfile } from "./profiles";
import type { WireClientOptions } from "./wireClient";

/**
 * The way to AWS. The SDK reads some variables from the process itself, so give the environment of the process;
 * it is looked at anew each time.
 */
export function createAwsAccess(options: WireClientOptions): AwsAccess {
  const { env } = options;
  return {
    async readProfiles() {
      const { profiles } = await readSharedFiles(env);
      return [...profiles].map(([name, section]) => toProfile(name, section));
    },
    signingInProfile: (choice) => whoSignsIn(choice, env),
    placeToMend: (choice, what) => placeToMend(choice, what, env),
    resolveConnection: (choice) => resolveConnection(choice, env),
    readDigest: (choice) => readDigest(choice, env),
    watchFiles: (listener) => watchFiles(env, listener),
    connect: (connection, timeoutSeconds) =>
      new DataExchangeClient(connection, {
        ...options,
        ...(timeoutSeconds === undefined ? {} : { timeoutMilliseconds: timeoutSeconds * SECOND }),
      }),
  };
}

async function whoSignsIn(choice: ConnectionChoice, env: NodeJS.ProcessEnv): Promise<Profile | undefined> {
  const files = await readSharedFiles(env);
  const profile = resolveProfile(choice, env, files);
  return profile === undefined ? undefined : signingInProfile(files, profile);
}
