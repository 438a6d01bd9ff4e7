import * as vscode from "vscode";
import { Owner } from "../../core/base/disposable";
import type { JobCatalog } from "../../core/catalog/jobCatalog";
import { connectionLabel } from "../../core/connection/connection";
import { isAboutIdentity } from "../../core/connection/identity";
import type { Failure } from "../../core/failure/failure";
import { failureText } from "../../core/failure/failureText";
import type { LiveConnections } from "../../core/live/liveConnections";
import { COMMANDS } from "../base/commandIds";
import { StatusItem } from "../base/statusItem";

const t = vscode.l10n.t;

/** The selected connection, shown once jobs were requested; after a failure, its full text is the tooltip. */
export class StatusBar extends Owner {
  readonly #item = this.own(
    new StatusItem("dataExchangeJobs.connection", t("Data Exchange Jobs: Connection")),
  );

  constructor(private readonly connections: LiveConnections) {
    super();
    this.own(
      connections.onDidChange(({ live }) => {
        if (live === connections.selected) {
          this.#describe();
        }
      }),
    );
  }

  #describe(): void {
    const source = this.#source();
    if (source === undefined) {
      this.#item.hide();
      return;
    }
    const { failure } = this.connections.selected;
    const { command, hint } = clickAfter(failure);
    const problem = failure && failureText(failure, t).sentence;
    this.#item.show({
      icon: failure === undefined ? "database" : "warning",
      text: source,
      tooltip: connectionTooltip(this.connections.selected.catalog, problem, hint),
      command,
      background: failure && new vscode.ThemeColor(backgroundOf(failure)),
    });
  }

  /** Without a connection, as much of it as was chosen. */
  #source(): string | undefined {
    const { state, catalog, choice } = this.connections.selected;
    if (catalog !== undefined) {
      return connectionLabel(catalog.connection, t);
    }
    const named = state.kind === "failed" && "profile" in state.failure ? state.failure.profile : undefined;
    const profile = choice.environment ? t("environment") : (choice.profile ?? named);
    return profile === undefined ? undefined : [profile, choice.region].filter(Boolean).join(" · ");
  }
}

/** The command of a click, and the hint about it. */
function clickAfter(failure: Failure | undefined): { readonly command: string; readonly hint: string } {
  switch (failure?.kind) {
    case "mfaCancelled":
    case "mfaRefused":
    case "otherAccount":
      return { command: COMMANDS.retry, hint: t("Click to retry") };
    default:
      return failure !== undefined && isAboutIdentity(failure)
        ? { command: COMMANDS.signIn, hint: t("Click to sign in, or to see how") }
        : { command: COMMANDS.selectProfile, hint: t("Select another AWS profile…") };
  }
}

/** VS Code takes the foreground that belongs to it. */
function backgroundOf(failure: Failure): string {
  return isAboutIdentity(failure) ? "statusBarItem.errorBackground" : "statusBarItem.warningBackground";
}

/** Lines with the problem, the connection and its account as far as known, and the hint about a click. */
export function connectionTooltip(
  catalog: JobCatalog | undefined,
  problem: string | undefined,
  hint: string,
): readonly string[] {
  const lines = [
    t("Data Exchange Jobs"),
    problem,
    ...(catalog === undefined ? [] : connectionLines(catalog)),
    hint,
  ];
  return lines.filter((line) => line !== undefined);
}

function connectionLines({ connection, identity }: JobCatalog): readonly (string | undefined)[] {
  const { profile, region, endpoint, insteadOf } = connection;
  const { account } = identity;
  return [
    profile === undefined ? t("Credentials of the environment") : t("Profile: {0}", profile),
    insteadOf && t("The profile was selected here, so {0} isn’t used", insteadOf),
    region && t("Region: {0}", region),
    account && t("Account: {0}", account),
    endpoint && t("Endpoint: {0}", endpoint),
    credentialsMachine(),
  ];
}

/** Publisher and name of the manifest. */
const EXTENSION = "data-exchange-jobs.data-exchange-jobs";

/** The machine whose config files are read: the one that this runs on. */
function credentialsMachine(): string {
  const { remoteName } = vscode.env;
  const kind = vscode.extensions.getExtension(EXTENSION)?.extensionKind;
  return remoteName === undefined || kind === vscode.ExtensionKind.UI
    ? t("Credentials from this machine")
    : t("Credentials from the remote machine ({0})", remoteName);
}
