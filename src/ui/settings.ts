import * as vscode from "vscode";
import type { ConnectionChoice } from "../core/connection";
import type { SessionSettings } from "../core/session";

const SECTION = "dataExchangeJobs";
/** Bounds of MaxResults in the service model; the most is the fewest requests. */
const PAGE_SIZE = { least: 1, most: 200 };

/** Settings that decide which account's jobs are shown: a change of one needs a new connection. */
const CONNECTION_SETTINGS = ["profile", "region", "endpointUrl"].map((name) => `${SECTION}.${name}`);

export function affectsConnection(event: vscode.ConfigurationChangeEvent): boolean {
  return CONNECTION_SETTINGS.some((name) => event.affectsConfiguration(name));
}

/** The user's pick in this workspace goes before the settings. */
export function readSettings(picked: ConnectionChoice): SessionSettings {
  const configuration = vscode.workspace.getConfiguration(SECTION);
  const profile = picked.profile ?? textSetting(configuration, "profile");
  const region = picked.region ?? textSetting(configuration, "region");
  const endpoint = textSetting(configuration, "endpointUrl");
  return {
    choice: {
      ...(profile === undefined ? {} : { profile }),
      ...(region === undefined ? {} : { region }),
      ...(endpoint === undefined ? {} : { endpoint }),
    },
    pageSize: pageSizeSetting(configuration),
  };
}

function textSetting(configuration: vscode.WorkspaceConfiguration, name: string): string | undefined {
  const value: unknown = configuration.get(name);
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}

function pageSizeSetting(configuration: vscode.WorkspaceConfiguration): number {
  const value: unknown = configuration.get("pageSize");
  const fits =
    typeof value === "number" &&
    Number.isInteger(value) &&
    value >= PAGE_SIZE.least &&
    value <= PAGE_SIZE.most;
  return fits ? value : PAGE_SIZE.most;
}
