import { randomBytes } from "node:crypto";
import * as vscode from "vscode";
import { assertNever } from "../core/assertNever";
import { type Disposable, DisposableStore } from "../core/disposable";
import { Emitter } from "../core/event";
import type { Job } from "../core/job";
import type { JobCatalog } from "../core/jobCatalog";
import { typeText } from "../core/jobText";
import { type FromPage, type ToPage, toFromPage } from "../protocol/jobPanel";
import { panelHtml } from "./panelHtml";
import { sourceText } from "./viewState";

const PANEL = "dataExchangeJobs.job";

/** A job, and the connection it belongs to: the panel keeps both when the window switches to another. */
export interface OpenJob {
  readonly job: Job;
  readonly catalog: JobCatalog;
}

/** The one panel in the editor area; the next job takes its place. */
export class JobPanel implements Disposable {
  readonly #disposables = new DisposableStore();
  readonly #signedUrlRequests = this.#disposables.add(new Emitter<OpenJob>());
  #panel: vscode.WebviewPanel | undefined;
  #following: Disposable | undefined;
  #open: OpenJob | undefined;

  /** The user wants the signed URL of the job that is shown. */
  readonly onDidAskForSignedUrl = this.#signedUrlRequests.event;

  constructor(
    private readonly extensionUri: vscode.Uri,
    /** Told what ended badly and has no place of its own in the panel. */
    private readonly report: (error: unknown) => void,
  ) {}

  /** What is shown, while the panel is there. */
  get open(): OpenJob | undefined {
    return this.#open;
  }

  async show(open: OpenJob): Promise<void> {
    this.#open = open;
    this.#following?.dispose();
    this.#following = open.catalog.onDidChange(() => this.#follow());
    const panel = this.#panel ?? this.#create();
    panel.title = typeText(open.job.type, vscode.l10n.t);
    panel.reveal(undefined, true);
    await this.#post();
  }

  dispose(): void {
    this.#following?.dispose();
    this.#panel?.dispose();
    this.#disposables.dispose();
  }

  /** Shows the newer version of the job, if the lists brought one. */
  #follow(): void {
    const newer = this.#open?.catalog.store.get(this.#open.job.id);
    if (this.#open !== undefined && newer !== undefined && newer !== this.#open.job) {
      this.#open = { ...this.#open, job: newer };
      this.#post().catch(this.report);
    }
  }

  #create(): vscode.WebviewPanel {
    const resources = ["dist", "media"].map((folder) => vscode.Uri.joinPath(this.extensionUri, folder));
    const column = { viewColumn: vscode.ViewColumn.Active, preserveFocus: true };
    const panel = vscode.window.createWebviewPanel(PANEL, "", column, {
      enableScripts: true,
      enableFindWidget: true,
      localResourceRoots: resources,
    });
    this.#panel = panel;
    panel.iconPath = {
      light: vscode.Uri.joinPath(this.extensionUri, "media", "panel-light.svg"),
      dark: vscode.Uri.joinPath(this.extensionUri, "media", "panel-dark.svg"),
    };
    // Both end with the panel itself.
    panel.webview.onDidReceiveMessage((message: unknown) => this.#receive(message));
    panel.onDidDispose(() => this.#forget());
    panel.webview.html = this.#html(panel.webview);
    return panel;
  }

  #html(webview: vscode.Webview): string {
    const address = (...path: string[]) =>
      webview.asWebviewUri(vscode.Uri.joinPath(this.extensionUri, ...path)).toString();
    return panelHtml({
      cspSource: webview.cspSource,
      nonce: randomBytes(16).toString("base64"),
      script: address("dist", "panel.js"),
      codicons: address("dist", "codicon.css"),
      style: address("media", "panel.css"),
      language: vscode.env.language,
      title: vscode.l10n.t("Job Details"),
    });
  }

  #forget(): void {
    this.#panel = undefined;
    this.#open = undefined;
    this.#following?.dispose();
  }

  #receive(message: unknown): void {
    const received = toFromPage(message);
    if (received === undefined) {
      this.report(new Error("The panel sent a message of an unknown kind."));
    } else {
      this.#answer(received).catch(this.report);
    }
  }

  async #answer(message: FromPage): Promise<void> {
    switch (message.type) {
      case "ready":
        return this.#post();
      case "copy":
        return vscode.env.clipboard.writeText(message.text);
      case "copySignedUrl":
        if (this.#open !== undefined) {
          this.#signedUrlRequests.fire(this.#open);
        }
        return;
      default:
        return assertNever(message);
    }
  }

  async #post(): Promise<void> {
    if (this.#open === undefined) {
      return;
    }
    const message: ToPage = {
      type: "show",
      job: this.#open.job,
      source: sourceText(this.#open.catalog.connection),
      language: vscode.env.language,
      translations: translations(),
    };
    await this.#panel?.webview.postMessage(message);
  }
}

/** The bundle of the editor's language, so that the page speaks it too. */
function translations(): Record<string, string> {
  const entries = Object.entries(vscode.l10n.bundle ?? {});
  return Object.fromEntries(
    entries.flatMap(([key, value]) => (typeof value === "string" ? [[key, value]] : [])),
  );
}
