import type * as vscode from "vscode";
import type { Clock } from "../../core/base/clock";
import type { AwsAccess } from "../../core/connection/awsAccess";
import type { JobReader } from "../../core/live/jobReader";
import type { KnownAccounts } from "../../core/live/knownAccounts";
import type { LiveSettings } from "../../core/live/liveConnection";
import type { LiveConnections } from "../../core/live/liveConnections";
import type { JobDocuments } from "../panel/jobDocuments";
import type { JobPanels } from "../panel/jobPanels";
import type { JobsView } from "../tree/jobsView";
import type { ConnectionPick } from "./connectionPick";
import type { SecretClipboard } from "./secretClipboard";
import type { SignInTerminal } from "./signInTerminal";

/** The window of the editor as far as it is ours: what commands work with. Each takes what it needs of it. */
export interface Window {
  readonly connections: LiveConnections;
  readonly view: JobsView;
  readonly panels: JobPanels;
  /** The JSON of jobs. */
  readonly documents: JobDocuments;
  readonly pick: ConnectionPick;
  readonly loadAws: () => Promise<AwsAccess>;
  readonly readSettings: () => LiveSettings;
  readonly reader: JobReader;
  readonly accounts: KnownAccounts;
  readonly signInTerminal: SignInTerminal;
  /** The clipboard for signed URLs. */
  readonly clipboard: SecretClipboard;
  readonly clock: Clock;
  readonly log: vscode.LogOutputChannel;
  readonly workspaceState: vscode.Memento;
}
