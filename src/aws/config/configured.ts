import type { ConfigSource } from "../../core/failure/configSource";
import type { SharedFiles } from "./sharedFiles";

/** Places that a profile's values may come from. */
export interface ProfileConfig {
  readonly env: NodeJS.ProcessEnv;
  readonly files: SharedFiles;
  /** The profile whose keys hold. */
  readonly profile: string;
}

/** A configured value, never empty, and its source. */
export interface Configured {
  readonly value: string;
  readonly source: ConfigSource;
}

/** Looks a value up in the AWS CLI's order. */
export function fromVariableOrProfile(
  variable: string,
  key: string,
  config: ProfileConfig,
): Configured | undefined {
  return fromVariable(variable, config) ?? fromProfile(key, config);
}

export function fromVariable(name: string, { env }: ProfileConfig): Configured | undefined {
  const value = env[name];
  return value ? { value, source: { kind: "variable", name } } : undefined;
}

export function fromProfile(key: string, { files, profile }: ProfileConfig): Configured | undefined {
  const value = files.profiles.get(profile)?.[key];
  return value ? { value, source: { kind: "profile", name: profile, key } } : undefined;
}
