import { randomBytes } from "node:crypto";
import * as vscode from "vscode";
import { assertNever } from "../../core/base/assertNever";
import { DisposableStore, Owner } from "../../core/base/disposable";
import { oneLine } from "../../core/base/visibleText";
import type { Failure } from "../../core/failure/failure";
import { typeText } from "../../core/job/jobText";
import type { JobUpdates, ObservedJob } from "../../core/live/observedJob";
import { type FromPage, type ScrollState, toFromPage } from "../../protocol/jobPanel";
import { editorLanguage } from "../base/editorWords";
import { logFailure } from "../base/log";
import { plainLine } from "../base/plainText";
import { readAllowChanges } from "../base/settings";
import { panelHtml } from "./panelHtml";
import { panelMessage } from "./panelMessage";

/** Service Quotas' start page, as AWS documents it. No deep link to Data Exchange is documented. */
const SERVICE_QUOTAS = "https://console.aws.amazon.com/servicequotas/home";

/** A request of the user that a panel cannot fulfil by itself. */
export type PanelRequest = Extract<
  FromPage,
  { type: "copySignedUrl" | "startJob" | "cancelJob" | "reveal" | "remedy" | "openLink" }
>;

/** Dependencies that all panels share. */
export interface PanelParts extends JobUpdates {
  readonly extensionUri: vscode.Uri;
  readonly workspaceState: vscode.Memento;
  readonly log: vscode.LogOutputChannel;
  /** Does what a panel cannot do by itself. */
  readonly answer: (request: PanelRequest, shown: ObservedJob) => Promise<void>;
  /** Logs an error that has no place in the panel. */
  readonly report: (error: unknown) => void;
}

/** Whether times are in UTC, in all panels alike. */
interface UtcChoice {
  readonly utc: boolean;
  readonly choose: (utc: boolean) => void;
}

/** Characters of the beginning of an id, where some are told by their numbers. */
const LONGEST_ID = 24;

/** A job in the editor area. */
export class JobPanel extends Owner {
  #shown: ObservedJob | undefined;
  #following = new DisposableStore();
  #logged: Failure | undefined;
  #look: ScrollState | undefined;

  constructor(
    private readonly panel: vscode.WebviewPanel,
    private readonly parts: PanelParts,
    private readonly utcChoice: UtcChoice,
  ) {
    super();
    const { extensionUri } = parts;
    const { webview } = panel;
    const inExtension = (...path: string[]) => vscode.Uri.joinPath(extensionUri, ...path);
    webview.options = {
      enableScripts: true,
      localResourceRoots: [inExtension("dist"), inExtension("media")],
    };
    panel.iconPath = {
      light: inExtension("media", "panel-light.svg"),
      dark: inExtension("media", "panel-dark.svg"),
    };
    this.own(webview.onDidReceiveMessage((message: unknown) => this.#receive(message)));
    webview.html = pageOf(webview, extensionUri, randomBytes(16).toString("base64"));
  }

  /** The job that it shows, or tries to; undefined while that is not known. */
  get shown(): ObservedJob | undefined {
    return this.#shown;
  }

  get isActive(): boolean {
    return this.panel.active;
  }

  get onDidDispose(): vscode.Event<void> {
    return this.panel.onDidDispose;
  }

  bringToFront(): void {
    this.panel.reveal(undefined, true);
  }

  /** Shows this job from now on, and disposes of it in the end. */
  show(shown: ObservedJob): void {
    this.#following.dispose();
    this.#following = new DisposableStore();
    this.#following.add(shown);
    this.#following.add(shown.onDidChange(() => this.#follow(shown)));
    this.#shown = shown;
    this.#look = undefined;
    this.#follow(shown);
  }

  /** Lets go of the panel. It stays open, so that VS Code brings it back after a reload of the window. */
  override dispose(): void {
    this.#following.dispose();
    super.dispose();
  }

  #follow({ job, ref, failure }: ObservedJob): void {
    if (failure !== undefined && failure !== this.#logged) {
      logFailure(failure, this.parts.log);
    }
    this.#logged = failure;
    const name = job === undefined ? vscode.l10n.t("Job") : typeText(job.type, vscode.l10n.t);
    this.panel.title = plainLine(`${name} · ${oneLine(ref.jobId.slice(0, 8), LONGEST_ID)}`);
    this.renew();
  }

  /** Sends the page what to show, with the actions that the settings allow and times as they are chosen. */
  renew(): void {
    const { connections } = this.parts;
    const own = this.#shown && connections.homeOf(this.#shown.ref.connection);
    const window = (own ?? connections.selected).catalog?.connection;
    const message = panelMessage(this.#shown, {
      ...{ window, utc: this.utcChoice.utc, look: this.#look },
      allowsChanges: readAllowChanges(),
    });
    Promise.resolve(this.panel.webview.postMessage(message)).catch(this.parts.report);
  }

  #receive(message: unknown): void {
    const received = toFromPage(message);
    if (received === undefined) {
      this.parts.report(new Error("The panel sent a message of an unknown kind."));
    } else {
      this.#answer(received).catch(this.parts.report);
    }
  }

  async #answer(message: FromPage): Promise<void> {
    switch (message.type) {
      case "ready":
        return this.renew();
      case "copy":
        return vscode.env.clipboard.writeText(message.text);
      case "retry":
        return this.#shown?.ask();
      case "openServiceQuotas":
        // Whether a browser opened is the user's own doing.
        await vscode.env.openExternal(vscode.Uri.parse(SERVICE_QUOTAS, true));
        return;
      case "copySignedUrl":
      case "startJob":
      case "cancelJob":
      case "reveal":
      case "remedy":
      case "openLink":
        return this.#shown && this.parts.answer(message, this.#shown);
      case "useUtc":
        return this.utcChoice.choose(message.utc);
      case "look":
        this.#look = message.look;
        return;
      default:
        return assertNever(message);
    }
  }
}

/** The empty page of a panel, with the addresses from which its webview can load. */
function pageOf(webview: vscode.Webview, extensionUri: vscode.Uri, nonce: string): string {
  const address = (...path: string[]) =>
    webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, ...path)).toString();
  return panelHtml({
    cspSource: webview.cspSource,
    nonce,
    script: address("dist", "panel.js"),
    codicons: address("dist", "codicon.css"),
    style: address("media", "panel.css"),
    language: editorLanguage(),
    title: vscode.l10n.t("Job Details"),
  });
}
