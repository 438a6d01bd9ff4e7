import * as vscode from "vscode";
import { Owner } from "../../core/base/disposable";
import { type ConnectedJob, isSameJob, type JobRef, jobRefOf } from "../../core/connection/jobRef";
import type { Job } from "../../core/job/job";
import { ObservedJob } from "../../core/live/observedJob";
import { toPanelState } from "../../protocol/jobPanel";
import { JOB_PANEL } from "../base/commandIds";
import { onDidChangeSettings, readTimestamps } from "../base/settings";
import { JobPanel, type PanelParts } from "./jobPanel";

/** Key of the job that the preview shows: a panel that comes back with it is the preview again. */
const PREVIEW = "previewedJob";

/** The open panels: one that the next job takes over, and those that were opened to the side. */
export class JobPanels extends Owner implements vscode.WebviewPanelSerializer {
  readonly #panels = new Set<JobPanel>();
  #preview: JobPanel | undefined;
  /** The user's last choice in a panel, else what the setting says: for all panels, those to come included. */
  readonly #utcChoice = {
    utc: readTimestamps() === "utc",
    choose: (utc: boolean) => {
      this.#utcChoice.utc = utc;
      this.#renew();
    },
  };

  constructor(private readonly parts: PanelParts) {
    super();
    this.own(onDidChangeSettings(["allowChanges"], () => this.#renew()));
  }

  /** The job of the panel in front, else of the one that the next job takes over. */
  get open(): ConnectedJob | undefined {
    const active = [...this.#panels].find((panel) => panel.isActive);
    return (active ?? this.#preview)?.shown?.open;
  }

  /** Shows the job in the panel that has it already, else in the preview. */
  show(open: ConnectedJob): void {
    if (!this.#bringsBack(open, this.#panels)) {
      this.#preview ??= this.#create(vscode.ViewColumn.Active);
      this.#keepPreview(jobRefOf(open.connection, open.job.id));
      this.#fill(this.#preview, open);
    }
  }

  /** Shows the job in a separate panel, which stays. */
  showToSide(open: ConnectedJob): void {
    const aside = [...this.#panels].filter((panel) => panel !== this.#preview);
    if (!this.#bringsBack(open, aside)) {
      this.#fill(this.#create(vscode.ViewColumn.Beside), open);
    }
  }

  /** Shows what AWS said of a job, where that is shown. */
  take(ref: JobRef, job: Job): void {
    for (const { shown } of this.#panels) {
      if (shown !== undefined && isSameJob(shown.ref, ref)) {
        shown.take(job);
      }
    }
  }

  /** Takes in a panel that VS Code has kept, with what its page kept. */
  async deserializeWebviewPanel(webviewPanel: vscode.WebviewPanel, kept: unknown): Promise<void> {
    const panel = this.#add(webviewPanel);
    const ref = toPanelState(kept);
    if (ref === undefined) {
      return;
    }
    const previewed = toPanelState(this.parts.workspaceState.get(PREVIEW));
    if (previewed !== undefined && isSameJob(previewed, ref)) {
      this.#preview ??= panel;
    }
    this.#begin(panel, new ObservedJob(ref, this.parts));
  }

  override dispose(): void {
    for (const panel of this.#panels) {
      panel.dispose();
    }
    super.dispose();
  }

  /** Brings the panel that has the job to the front, and asks for the job again. False when none of them has it. */
  #bringsBack({ job, connection }: ConnectedJob, panels: Iterable<JobPanel>): boolean {
    const ref = jobRefOf(connection, job.id);
    const panel = [...panels].find(({ shown }) => shown !== undefined && isSameJob(shown.ref, ref));
    panel?.bringToFront();
    void panel?.shown?.ask();
    return panel !== undefined;
  }

  #fill(panel: JobPanel, { job, connection }: ConnectedJob): void {
    this.#begin(panel, new ObservedJob(jobRefOf(connection, job.id), this.parts, job));
    panel.bringToFront();
  }

  #begin(panel: JobPanel, shown: ObservedJob): void {
    panel.show(shown);
    void shown.ask();
  }

  #keepPreview(ref: JobRef): void {
    Promise.resolve(this.parts.workspaceState.update(PREVIEW, ref)).catch(this.parts.report);
  }

  #create(viewColumn: vscode.ViewColumn): JobPanel {
    const column = { viewColumn, preserveFocus: true };
    const title = vscode.l10n.t("Job Details");
    return this.#add(vscode.window.createWebviewPanel(JOB_PANEL, title, column, { enableFindWidget: true }));
  }

  #add(webviewPanel: vscode.WebviewPanel): JobPanel {
    const panel = new JobPanel(webviewPanel, this.parts, this.#utcChoice);
    this.#panels.add(panel);
    // Ends with the panel itself.
    panel.onDidDispose(() => this.#forget(panel));
    return panel;
  }

  #forget(panel: JobPanel): void {
    this.#panels.delete(panel);
    this.#preview = this.#preview === panel ? undefined : this.#preview;
    panel.dispose();
  }

  #renew(): void {
    for (const panel of this.#panels) {
      panel.renew();
    }
  }
}
