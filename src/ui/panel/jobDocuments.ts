import * as vscode from "vscode";
import { Owner } from "../../core/base/disposable";
import { type ConnectedJob, type JobRef, jobRefOf } from "../../core/connection/jobRef";
import { failureText } from "../../core/failure/failureText";
import { idText } from "../../core/job/jobText";
import { type JobUpdates, ObservedJob } from "../../core/live/observedJob";
import { toPanelState } from "../../protocol/jobPanel";
import { plainLine } from "../base/plainText";

const SCHEME = "dataexchange-job";

/** The JSON of jobs as documents that nobody writes: what the service sent, its secrets masked. */
export class JobDocuments extends Owner implements vscode.TextDocumentContentProvider {
  readonly #changes = this.own(new vscode.EventEmitter<vscode.Uri>());
  /** The open documents' jobs, by their addresses. */
  readonly #shown = new Map<string, ObservedJob>();

  readonly onDidChange = this.#changes.event;

  constructor(private readonly sources: JobUpdates) {
    super();
    this.own(vscode.workspace.registerTextDocumentContentProvider(SCHEME, this));
    this.own(vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#forget(uri)));
  }

  async show(open: ConnectedJob): Promise<void> {
    const document = await vscode.workspace.openTextDocument(this.#address(open));
    await vscode.window.showTextDocument(document);
  }

  /** The older job is at the left. */
  async compare(one: ConnectedJob, other: ConnectedJob): Promise<void> {
    const isOlder = (one.job.createdAt ?? 0) <= (other.job.createdAt ?? 0);
    const [left, right] = isOlder ? [one, other] : [other, one];
    const title = plainLine(vscode.l10n.t("Job {0} ↔ {1}", idText(left.job.id), idText(right.job.id)));
    await vscode.commands.executeCommand("vscode.diff", this.#address(left), this.#address(right), title);
  }

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    const shown = this.#shown.get(uri.toString()) ?? this.#showAgain(uri);
    if (shown?.job === undefined) {
      await shown?.ask();
    }
    if (shown?.job === undefined) {
      // The editor shows it in the place of the text.
      const { sentence } = failureText(shown?.failure ?? { kind: "jobNotKept" }, vscode.l10n.t);
      throw new Error(plainLine(sentence));
    }
    return `${JSON.stringify(shown.job.json, null, 2)}\n`;
  }

  override dispose(): void {
    super.dispose();
    for (const shown of this.#shown.values()) {
      shown.dispose();
    }
  }

  /** The address of a job's document, which begins with what is known of the job already. */
  #address({ job, connection }: ConnectedJob): vscode.Uri {
    const ref = jobRefOf(connection, job.id);
    const path = `/${documentName(job.id)}.json`;
    const uri = vscode.Uri.from({ scheme: SCHEME, path, query: JSON.stringify(ref) });
    if (!this.#shown.has(uri.toString())) {
      this.#follow(uri, ref, job);
    }
    return uri;
  }

  /** Observes the job of a closed document again: the editor keeps addresses, in its history for instance. */
  #showAgain(uri: vscode.Uri): ObservedJob | undefined {
    const ref = refIn(uri);
    const catalog = ref && this.sources.connections.ofConnection(ref.connection.id)?.catalog;
    return ref && this.#follow(uri, ref, catalog?.store.get(ref.jobId));
  }

  #follow(uri: vscode.Uri, ref: JobRef, job: ConnectedJob["job"] | undefined): ObservedJob {
    const shown = new ObservedJob(ref, this.sources, job);
    shown.onDidChange(() => this.#changes.fire(uri));
    this.#shown.set(uri.toString(), shown);
    return shown;
  }

  #forget(uri: vscode.Uri): void {
    this.#shown.get(uri.toString())?.dispose();
    this.#shown.delete(uri.toString());
  }
}

/** Characters of a document's name: that of an id of AWS is the id. */
const LONGEST_NAME = 64;

/** Name of the document of a job, which an address can hold and every system's files can have. */
function documentName(jobId: string): string {
  return jobId.slice(0, LONGEST_NAME).replace(/[^\w-]/g, "_") || "_";
}

function refIn({ query }: vscode.Uri): JobRef | undefined {
  try {
    return toPanelState(JSON.parse(query));
  } catch {
    // Somebody else made the address.
    return undefined;
  }
}
