import type * as vscode from "vscode";
import { isJsonObject, textIn } from "../../core/base/json";
import { filterFrom, type JobFilter } from "../../core/filter/jobFilter";
import { type Grouping, groupingFrom } from "../../core/store/jobGroups";
import type { RowAddress } from "../../core/tree/rowAddress";

const EXPANDED = "expandedRows";
const SELECTED = "selectedRow";
const FILTER = "filter";
const GROUPING = "grouping";
/** Number of expanded rows that are kept, the last ones. */
const MOST_EXPANDED = 200;

/** Characters of an id that is kept: those of AWS make shorter ones. */
const LONGEST_KEPT = 2000;

/** The address of the selected row, and its connection. */
export interface SelectedAddress extends RowAddress {
  readonly connectionId: string;
}

/** State of the tree that this workspace keeps over a reload: ids of rows, a filter and a grouping, nothing else. */
export class TreeMemory {
  readonly #expanded: Set<string>;
  #filter: JobFilter | undefined;
  #grouping: Grouping;

  constructor(
    private readonly state: vscode.Memento,
    /** Logs what could not be kept. */
    private readonly report: (error: unknown) => void,
  ) {
    const stored = state.get<unknown>(EXPANDED);
    this.#expanded = new Set(Array.isArray(stored) ? stored.filter((id) => typeof id === "string") : []);
    this.#filter = filterFrom(state.get<unknown>(FILTER));
    this.#grouping = groupingFrom(state.get<unknown>(GROUPING));
  }

  /** The filter that shown jobs pass: one object until another filter is set. */
  get filter(): JobFilter | undefined {
    return this.#filter;
  }

  setFilter(filter: JobFilter | undefined): void {
    this.#filter = filter;
    this.#keep(FILTER, filter);
  }

  get grouping(): Grouping {
    return this.#grouping;
  }

  setGrouping(grouping: Grouping): void {
    this.#grouping = grouping;
    this.#keep(GROUPING, grouping);
  }

  isExpanded(id: string): boolean {
    return this.#expanded.has(id);
  }

  setExpanded(id: string, isExpanded: boolean): void {
    this.#expanded.delete(id);
    if (isExpanded) {
      this.#expanded.add(id);
    }
    const kept = [...this.#expanded].filter(({ length }) => length <= LONGEST_KEPT);
    this.#keep(EXPANDED, kept.slice(-MOST_EXPANDED));
  }

  get selected(): SelectedAddress | undefined {
    const stored = this.state.get<unknown>(SELECTED);
    if (!isJsonObject(stored)) {
      return undefined;
    }
    const [connectionId, dataSetId] = [textIn(stored, "connectionId"), textIn(stored, "dataSetId")];
    const [revisionId, jobId] = [textIn(stored, "revisionId"), textIn(stored, "jobId")];
    return connectionId === undefined || dataSetId === undefined
      ? undefined
      : { connectionId, dataSetId, revisionId, jobId };
  }

  select(address: SelectedAddress): void {
    this.#keep(SELECTED, address);
  }

  #keep(key: string, value: unknown): void {
    Promise.resolve(this.state.update(key, value)).catch(this.report);
  }
}
