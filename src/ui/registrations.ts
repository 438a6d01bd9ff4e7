import * as vscode from "vscode";
import { type Disposable, DisposableStore } from "../core/base/disposable";
import { FollowedFiles } from "../core/live/followedFiles";
import { JobReader } from "../core/live/jobReader";
import { KnownAccounts } from "../core/live/knownAccounts";
import type { LiveConnections } from "../core/live/liveConnections";
import { answerPanel, commandHandlers } from "./actions";
import { JOB_PANEL } from "./base/commandIds";
import { registerCommands } from "./base/commands";
import { reportFailure } from "./base/failureRemedy";
import { CONNECTION_SETTINGS, onDidChangeSettings } from "./base/settings";
import type { MfaCodes } from "./connect/mfaCode";
import { goToAddress } from "./job/goToJob";
import { JobDocuments } from "./panel/jobDocuments";
import { JobPanels } from "./panel/jobPanels";
import { SecretClipboard } from "./window/secretClipboard";
import { SignInTerminal } from "./window/signInTerminal";
import type { Window } from "./window/window";

/** The members of a window that exist before it. */
interface Beginning
  extends Pick<
    Window,
    "connections" | "view" | "pick" | "loadAws" | "readSettings" | "clock" | "log" | "workspaceState"
  > {
  readonly mfaCodes: MfaCodes;
  readonly extensionUri: vscode.Uri;
  /** Logs an error that has no place in the UI. */
  readonly report: (error: unknown) => void;
}

/** Registers what users, other programs, settings and AWS's files can set off. */
export function register(beginning: Beginning): Disposable {
  const { connections, view, loadAws, readSettings, clock, log, report } = beginning;
  const disposables = new DisposableStore();
  const acting = actingWith(beginning);
  const reader = new JobReader(connections, loadAws, readSettings);
  const onSignedIn = () =>
    void view.during(connections.retryFailed()).catch((error) => reportFailure(error, log));
  const window: Window = {
    ...{ ...beginning, reader },
    panels: disposables.add(
      new JobPanels({
        ...{ ...beginning, reader },
        answer: acting((request, shown) => answerPanel(window, request, shown)),
      }),
    ),
    documents: disposables.add(new JobDocuments({ connections, reader, clock })),
    accounts: disposables.add(new KnownAccounts(connections)),
    signInTerminal: disposables.add(new SignInTerminal(onSignedIn)),
    clipboard: disposables.add(new SecretClipboard(clock, log)),
  };
  const handleUri = acting((uri: vscode.Uri) => goToAddress(window, uri.toString(true)));
  disposables.add(registerCommands(commandHandlers(window), acting));
  disposables.add(vscode.window.registerWebviewPanelSerializer(JOB_PANEL, window.panels));
  disposables.add(vscode.window.registerUriHandler({ handleUri }));
  disposables.add(onDidChangeSettings(["connections"], () => connections.pin()));
  disposables.add(onDidChangeSettings(CONNECTION_SETTINGS, () => void connections.restart().catch(report)));
  const refresh = (live: LiveConnections["selected"]) => view.during(live.refresh());
  disposables.add(new FollowedFiles({ connections, loadAws, readSettings, refresh, report }));
  return disposables;
}

/** Wraps what the user sets off: a failure becomes a message, with its cause in the log. */
function actingWith({ mfaCodes, log }: Beginning) {
  return <Args extends readonly unknown[]>(action: (...args: Args) => Promise<void>) =>
    async (...args: Args): Promise<void> => {
      mfaCodes.askAgain();
      try {
        await action(...args);
      } catch (error) {
        await reportFailure(error, log);
      }
    };
}
