import type * as vscode from "vscode";
import { filterFrom, type JobFilter } from "../../core/filter/jobFilter";

const KEY = "recentFilters";
const MOST = 10;

/** The filters that were used last in this workspace, over a reload of the window. */
export class RecentFilters {
  constructor(private readonly state: vscode.Memento) {}

  /** The one used last comes first. */
  get value(): readonly JobFilter[] {
    const stored = this.state.get<unknown>(KEY);
    return (Array.isArray(stored) ? stored : []).flatMap((filter: unknown) => filterFrom(filter) ?? []);
  }

  async add(filter: JobFilter): Promise<void> {
    const others = this.value.filter((other) => !isSameFilter(other, filter));
    await this.state.update(KEY, [filter, ...others].slice(0, MOST));
  }
}

/** Whether they ask for the same. */
export function isSameFilter(one: JobFilter, other: JobFilter): boolean {
  const asked = ({ states, types, since, text }: JobFilter) =>
    JSON.stringify([[...states].sort(), [...types].sort(), since ?? null, text ?? null]);
  return asked(one) === asked(other);
}
