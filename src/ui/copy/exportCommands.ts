import { homedir } from "node:os";
import { stringify } from "csv-stringify/sync";
import * as vscode from "vscode";
import type { JobCatalog } from "../../core/catalog/jobCatalog";
import { type Cell, JOB_COLUMNS, jobCells, type TableSource } from "../../core/copies/jobCells";
import {
  type ExportPiece,
  exportPieces,
  type JobsFormat,
  LIST_JOBS_FORMAT,
} from "../../core/copies/jobsExport";
import { FailureError } from "../../core/failure/failure";
import { inServiceOrder, type Job } from "../../core/job/job";
import type { CommandHandlers } from "../base/commands";
import { numberText } from "../base/editorWords";
import { inform, offer, showingProgress } from "../base/notification";
import { openCatalog } from "../window/openCatalog";
import type { Window } from "../window/window";
import { writePieces } from "./filePieces";

const t = vscode.l10n.t;

/** The command that writes the loaded jobs of one connection into a file. */
export function exportCommands(window: Window) {
  return { exportJobs: () => exportJobs(window) } satisfies Partial<CommandHandlers>;
}

async function exportJobs(window: Window): Promise<void> {
  const { view, clock } = window;
  const catalog = await openCatalog(window);
  if (catalog === undefined) {
    return;
  }
  const jobs = inServiceOrder(view.sourceOf(catalog).store.jobs);
  if (jobs.length === 0) {
    await inform(t("No jobs are loaded that could be exported."));
    return;
  }
  const file = await pickFile(nameFor(catalog, clock.now()));
  if (file !== undefined) {
    const format = file.path.toLowerCase().endsWith(".csv") ? csvFormatOf(catalog) : LIST_JOBS_FORMAT;
    await writeJobs(file, jobs, format);
    await showExported(file, jobs.length, catalog);
  }
}

/** Not in the folder of the workspace's files if there is none: in the user's own. */
function pickFile(name: string): Thenable<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file(homedir());
  return vscode.window.showSaveDialog({
    title: t("Export Loaded Jobs"),
    saveLabel: t("Export"),
    defaultUri: vscode.Uri.joinPath(folder, name),
    filters: { JSON: ["json"], CSV: ["csv"] },
  });
}

/** Characters of a profile's name that are part of a file's. */
const LONGEST_NAME = 60;

/** A file name with the connection and the day: "data-exchange-jobs-prod-eu-west-1-2026-11-21.json". */
function nameFor({ connection: { profile, region } }: JobCatalog, now: number): string {
  const day = new Date(now).toISOString().slice(0, 10);
  // A profile may be named with what no file may be, and longer.
  const window = ["data-exchange-jobs", profile?.slice(0, LONGEST_NAME), region, day].filter(Boolean);
  return `${window.join("-").replace(/[^\p{L}\p{N}._-]+/gu, "-")}.json`;
}

function csvFormatOf({ connection, identity, names }: JobCatalog): JobsFormat {
  return csvFormat({ connection, account: identity.account, nameOf: (id) => names.dataSets.get(id)?.name });
}

function writeJobs(file: vscode.Uri, jobs: readonly Job[], format: JobsFormat): Thenable<void> {
  return showingProgress(t("Exporting jobs…"), (signal, report) => {
    const pieces = reportedPieces(exportPieces(jobs, format), ({ written }) =>
      report(t("{0} of {1}", numberText(written), numberText(jobs.length))),
    );
    return file.scheme === "file" ? writePieces(file.fsPath, pieces, signal) : writeAtOnce(file, pieces);
  });
}

function* reportedPieces(
  pieces: Iterable<ExportPiece>,
  report: (piece: ExportPiece) => void,
): Generator<string> {
  for (const piece of pieces) {
    yield piece.text;
    report(piece);
  }
}

/** The editor writes the files of others, such as those of a repository that is not on this machine, whole alone. */
async function writeAtOnce(file: vscode.Uri, pieces: Iterable<string>): Promise<void> {
  try {
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode([...pieces].join("")));
  } catch (error) {
    const path = file.toString();
    throw error instanceof vscode.FileSystemError
      ? new FailureError({ kind: "fileNotWritten", path, code: error.code })
      : error;
  }
}

async function showExported(
  file: vscode.Uri,
  count: number,
  { account, furtherToken }: JobCatalog,
): Promise<void> {
  const name = file.path.split("/").at(-1) ?? "";
  const message =
    account.hasMore || furtherToken !== undefined
      ? t("{0} loaded jobs are in {1}. AWS has more, which were not loaded.", numberText(count), name)
      : t("{0} jobs are in {1}.", numberText(count), name);
  await offer(message, { [t("Open File")]: () => vscode.commands.executeCommand("vscode.open", file) });
}

/** As RFC 4180 has it. What a spreadsheet would run as a formula, and a provider may have written, gets a `'` in front. */
export function csvFormat(source: TableSource): JobsFormat {
  return {
    head: csvText([JOB_COLUMNS]),
    textOf: (jobs) => csvText(jobs.map((job) => jobCells(job, source))),
    between: "",
    tail: "",
  };
}

function csvText(rows: readonly (readonly Cell[])[]): string {
  return stringify(
    rows.map((row) => [...row]),
    { record_delimiter: "windows", escape_formulas: true },
  );
}
