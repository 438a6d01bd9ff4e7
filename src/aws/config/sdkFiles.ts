import { join } from "node:path";
import { externalDataInterceptor, getHomeDir } from "@smithy/shared-ini-file-loader";
import { DEFAULT_PROFILE } from "./endpoint";
import type { Section, SharedFiles } from "./sharedFiles";

/** The SDK cuts a line there, and begins a group at a name without a value. */
const CUT_BY_SDK = /(?:^|\s)[#;]/;

/** The name under which the SDK is given a profile: its own reader takes not every name, and some for JavaScript's. */
export function sdkProfile(name: string): string {
  return `profile-${Buffer.from(name).toString("hex")}`;
}

/**
 * Gives the SDK, for whatever it reads from the shared files by itself (retries, sessions of IAM Identity Center,
 * the address of the instance's metadata), what was read here, in lines that its own reader takes as they are meant.
 */
export function handToSdk(files: SharedFiles, env: NodeJS.ProcessEnv): void {
  const sections = [
    ...ofEnvironment(files, env),
    ...[...files.profiles].map(([name, section]) => [`profile.${sdkProfile(name)}`, section] as const),
    ...[...files.sections].filter(([name]) => name.startsWith("sso-session.")),
  ];
  const text = sections.map(([heading, section]) => sectionText(heading, section)).join("");
  for (const path of sdkPaths(env["AWS_CONFIG_FILE"], "config")) {
    externalDataInterceptor.interceptFile(path, text);
  }
  for (const path of sdkPaths(env["AWS_SHARED_CREDENTIALS_FILE"], "credentials")) {
    externalDataInterceptor.interceptFile(path, "");
  }
}

/** The profile whose address of the instance's metadata the SDK takes: no other one can be named to it. */
function ofEnvironment({ profiles }: SharedFiles, env: NodeJS.ProcessEnv) {
  const name = env["AWS_PROFILE"] || DEFAULT_PROFILE;
  const section = profiles.get(name);
  // A name of JavaScript's own would make the SDK change that.
  return section === undefined || name in {} ? [] : [[`profile.${name}`, section] as const];
}

/** Without keys, which nobody but us reads. */
function sectionText(heading: string, section: Section): string {
  const lines = Object.entries(section).filter(([name, value]) => value && !/^aws_|\./.test(name));
  const goes = ([name, value]: readonly [string, string | undefined]) =>
    !CUT_BY_SDK.test(`${name} = ${value}`);
  const text = lines.filter(goes).map(([name, value]) => `${name} = ${onOneLine(value ?? "")}\n`);
  return CUT_BY_SDK.test(heading) ? "" : `[${onOneLine(heading)}]\n${text.join("")}`;
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, " ");
}

/** The paths under which the SDK reads a file: with the home folder for `~` and, for sessions, without. */
function sdkPaths(configured: string | undefined, name: string): readonly string[] {
  if (!configured) {
    return [join(getHomeDir(), ".aws", name)];
  }
  return configured.startsWith("~/") ? [configured, join(getHomeDir(), configured.slice(2))] : [configured];
}
