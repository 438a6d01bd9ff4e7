import type * as vscode from "vscode";
import type { FilePin, Pin } from "../../core/connection/connection";
import { readPins } from "../base/settings";

const KEY = "jobsFiles";

/** The files of jobs that are open in this workspace: their paths, kept over a reload of the window. */
export function readOpenFiles(state: vscode.Memento): readonly FilePin[] {
  const stored = state.get<unknown>(KEY);
  return (Array.isArray(stored) ? stored : []).flatMap((file: unknown) =>
    typeof file === "string" ? [{ file }] : [],
  );
}

export async function keepOpenFiles(state: vscode.Memento, pins: readonly FilePin[]): Promise<void> {
  const files = new Set(pins.map(({ file }) => file));
  await state.update(KEY, [...files]);
}

/** Pinned connections and open files: the rows that stay whatever is selected. */
export function readAllPins(state: vscode.Memento): readonly Pin[] {
  return [...readPins(), ...readOpenFiles(state)];
}
