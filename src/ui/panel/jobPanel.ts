import { randomBytes } from "node:crypto";
import * as vscode from "vscode";
import { assertNever } from "../../core/base/assertNever";
import { type Disposable, DisposableStore } from "../../core/base/disposable";
import { Emitter } from "../../core/base/event";
import { visibleText } from "../../core/base/visibleText";
import type { Failure } from "../../core/failure/failure";
import { typeText } from "../../core/job/jobText";
import type { JobUpdates, ObservedJob } from "../../core/live/observedJob";
import { type FromPage, type ScrollState, toFromPage } from "../../protocol/jobPanel";
import { logFailure } from "../base/failureLog";
import { readAllowChanges } from "../base/settings";
import { panelMessage } from "./panelMessage";
import { pageOf } from "./panelPage";

/** AWS's documents have this address; those that lead to one service they have not for Data Exchange. */
const SERVICE_QUOTAS = "https://console.aws.amazon.com/servicequotas/home";

/** What the user asks for in a panel and it cannot do by itself. */
export type PanelRequest = "copySignedUrl" | "startJob" | "cancelJob" | "reveal" | "remedy" | OpenLink;

type OpenLink = Extract<FromPage, { type: "openLink" }>;

/** What every panel needs. */
export interface PanelParts extends JobUpdates {
  readonly extensionUri: vscode.Uri;
  readonly log: vscode.LogOutputChannel;
  /** Told what ended badly and has no place of its own in the panel. */
  readonly report: (error: unknown) => void;
}

/** A job in the editor area. */
export class JobPanel implements Disposable {
  readonly #disposables = new DisposableStore();
  readonly #requests = this.#disposables.add(new Emitter<PanelRequest>());
  readonly #utcChoices = this.#disposables.add(new Emitter<boolean>());
  #shown: ObservedJob | undefined;
  #following = new DisposableStore();
  #logged: Failure | undefined;
  #look: ScrollState | undefined;
  #utc: boolean;

  readonly onDidRequest = this.#requests.event;
  /** The user wants times in UTC, or in the zone of the machine. */
  readonly onDidChooseUtc = this.#utcChoices.event;

  constructor(
    private readonly panel: vscode.WebviewPanel,
    private readonly parts: PanelParts,
    utc: boolean,
  ) {
    this.#utc = utc;
    const { extensionUri } = parts;
    const { webview } = panel;
    webview.options = { enableScripts: true, localResourceRoots: resourceRoots(extensionUri) };
    panel.iconPath = {
      light: vscode.Uri.joinPath(extensionUri, "media", "panel-light.svg"),
      dark: vscode.Uri.joinPath(extensionUri, "media", "panel-dark.svg"),
    };
    this.#disposables.add(webview.onDidReceiveMessage((message: unknown) => this.#receive(message)));
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

  useUtc(utc: boolean): void {
    this.#utc = utc;
    this.#post();
  }

  /** Shows what is offered by now. */
  renew(): void {
    this.#post();
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
  dispose(): void {
    this.#following.dispose();
    this.#disposables.dispose();
  }

  #follow({ job, ref: place, failure }: ObservedJob): void {
    if (failure !== undefined && failure !== this.#logged) {
      logFailure(failure, this.parts.log);
    }
    this.#logged = failure;
    const name = job === undefined ? vscode.l10n.t("Job") : typeText(job.type, vscode.l10n.t);
    this.panel.title = visibleText(`${name} · ${place.jobId.slice(0, 8)}`);
    this.#post();
  }

  #post(): void {
    const { connections } = this.parts;
    const own = this.#shown && connections.ofConnection(this.#shown.ref.connection.id);
    const window = (own ?? connections.selected).catalog?.connection;
    const message = panelMessage(this.#shown, {
      ...{ window, utc: this.#utc, look: this.#look },
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
        return this.#post();
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
        return this.#requests.fire(message.type);
      case "openLink":
        return this.#requests.fire(message);
      case "useUtc":
        return this.#utcChoices.fire(message.utc);
      case "look":
        this.#look = message.look;
        return;
      default:
        return assertNever(message);
    }
  }
}

function resourceRoots(extensionUri: vscode.Uri): vscode.Uri[] {
  return ["dist", "media"].map((folder) => vscode.Uri.joinPath(extensionUri, folder));
}
