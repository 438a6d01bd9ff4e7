import * as vscode from "vscode";
import { defined } from "../../core/base/defined";
import type { Disposable } from "../../core/base/disposable";
import { isJsonObject, isList, textIn } from "../../core/base/json";
import type { Timestamps } from "../../core/base/words";
import type { ConnectionChoice, ConnectionPin } from "../../core/connection/connection";
import { SHELLS, type Shell } from "../../core/copies/shell";
import type { LiveSettings } from "../../core/live/liveConnection";

const SECTION = "dataExchangeJobs";
const PINS = "connections";
/** The id of the setting without which nothing in AWS is changed. */
export const ALLOW_CHANGES = `${SECTION}.allowChanges`;
/** The id of the setting that says which shell commands are copied for. */
export const COPY_SHELL = `${SECTION}.copyShell`;
/** Bounds of MaxResults in the service model; the most is the fewest requests. */
const PAGE_SIZE = { least: 1, most: 200, otherwise: 200 };
const MAX_ITEMS = { least: 1, most: 1_000_000, otherwise: 20_000 };
const REQUEST_TIMEOUT_SECONDS = { least: 1, most: 300, otherwise: 15 };

/** A change of one of these needs a new connection. */
export const CONNECTION_SETTINGS = ["profile", "region", "endpointUrl", "requestTimeoutSeconds"] as const;

/** Settings that something is done about when they change. */
type FollowedSetting = (typeof CONNECTION_SETTINGS)[number] | "connections" | "timestamps" | "allowChanges";

/** Calls the listener after a change of any of these settings. */
export function onDidChangeSettings(names: readonly FollowedSetting[], listener: () => void): Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (names.some((name) => event.affectsConfiguration(`${SECTION}.${name}`))) {
      listener();
    }
  });
}

/** The user's pick in this workspace goes before the settings. */
export function readSettings(picked: ConnectionChoice): LiveSettings {
  const profile = picked.environment ? undefined : (picked.profile ?? textSetting("profile"));
  const region = picked.region ?? textSetting("region");
  const endpoint = textSetting("endpointUrl");
  return {
    choice: {
      ...(picked.environment ? { environment: true } : {}),
      ...defined({ profile, region, endpoint }),
    },
    pageSize: numberSetting("pageSize", PAGE_SIZE),
    requestTimeoutSeconds: numberSetting("requestTimeoutSeconds", REQUEST_TIMEOUT_SECONDS),
  };
}

/** Pinned connections. Entries without a profile or a Region are ignored. */
export function readPins(): readonly ConnectionPin[] {
  const value = setting(PINS);
  return (isList(value) ? value : []).flatMap((item) => {
    const [profile, region] = isJsonObject(item) ? [textIn(item, "profile"), textIn(item, "region")] : [];
    return profile && region ? [{ profile: profile.trim(), region: region.trim() }] : [];
  });
}

/** Writes the pins where they are set already: in the workspace's settings or the user's. */
export async function writePins(pins: readonly ConnectionPin[]): Promise<void> {
  const configuration = vscode.workspace.getConfiguration(SECTION);
  const isOfWorkspace = configuration.inspect(PINS)?.workspaceValue !== undefined;
  const target = isOfWorkspace ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
  await configuration.update(PINS, pins.length > 0 ? pins : undefined, target);
}

/** Most jobs that loading all adds before it stops and asks. */
export function readMaxItems(): number {
  return numberSetting("maxItems", MAX_ITEMS);
}

/** The form of times in the rows. */
export function readTimestamps(): Timestamps {
  const value = setting("timestamps");
  return value === "local" || value === "utc" ? value : "relative";
}

/** Whether jobs may be started and cancelled: only what says so without doubt. */
export function readAllowChanges(): boolean {
  return setting("allowChanges") === true;
}

/** The shell that commands are copied for; undefined to follow the terminal's. */
export function readCopyShell(): Shell | undefined {
  const value = setting("copyShell");
  return SHELLS.find((shell) => shell === value);
}

/** The AWS CLI: a path, or a name to be found on the PATH. */
export function awsCliPath(): string {
  return textSetting("awsCliPath") ?? "aws";
}

function setting(name: string): unknown {
  return vscode.workspace.getConfiguration(SECTION).get(name);
}

function textSetting(name: string): string | undefined {
  const value = setting(name);
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}

/** A value out of its range, or that is no whole number, is as if there were none. */
function numberSetting(
  name: string,
  { least, most, otherwise }: { readonly least: number; readonly most: number; readonly otherwise: number },
): number {
  const value = setting(name);
  const fits = typeof value === "number" && Number.isInteger(value) && value >= least && value <= most;
  return fits ? value : otherwise;
}
