import type { Clock } from "../base/clock";
import { type Disposable, DisposableStore } from "../base/disposable";
import { idPart } from "../base/idPart";
import type { CatalogChange } from "../catalog/catalogChange";
import { JobCatalog } from "../catalog/jobCatalog";
import type { AwsAccess } from "../connection/awsAccess";
import type { ConnectionChoice, Pin } from "../connection/connection";
import { type Failure, failureOf } from "../failure/failure";
import type { TreeNode } from "../tree/treeNode";
import { hasWelcome, type LiveState } from "./liveState";

/** The row of the connection that the user selects. */
export const SELECTED = "selected";

/** A change of the connection itself or of its jobs; or a failure that changes nothing. */
export type LiveChange =
  | { readonly kind: "state" }
  | { readonly kind: "jobs"; readonly touched: readonly CatalogChange[] }
  | { readonly kind: "failure"; readonly failure: Failure };

/** Settings of a connection, read each time it connects. */
export interface LiveSettings {
  readonly choice: ConnectionChoice;
  /** Jobs asked for in one request: 1 to 200. */
  readonly pageSize: number;
  /** Seconds that a request may take, with all its attempts. */
  readonly requestTimeoutSeconds: number;
}

/** Dependencies of a live connection. */
export interface LiveParts {
  readonly loadAws: () => Promise<AwsAccess>;
  readonly readSettings: () => LiveSettings;
  readonly clock: Clock;
}

/** The row of a pinned connection, or of a file. */
export function pinnedId(pin: Pin): string {
  const parts = "file" in pin ? [pin.file] : [pin.profile, pin.region];
  return `pinned:${parts.map(idPart).join("@")}`;
}

/**
 * One connection of the window. Switching drops the old connection with all its jobs and aborts its
 * requests; nothing of it can appear again, since every answer goes to the object that asked.
 */
export class LiveConnection implements Disposable {
  #onChange: (change: LiveChange) => void;
  #state: LiveState = { kind: "starting" };
  #opening: Promise<void> | undefined;
  #current = new DisposableStore();

  /** `pin` is the one connection that it shows, whatever the user selects. `onChange` is called until it is disposed. */
  constructor(
    private readonly parts: LiveParts,
    onChange: (change: LiveChange) => void,
    readonly pin?: Pin,
  ) {
    this.#onChange = onChange;
  }

  /** Id of the connection's row, and the beginning of its rows' ids while there is no connection. */
  get id(): string {
    return this.pin === undefined ? SELECTED : pinnedId(this.pin);
  }

  /** Whether the node is of this connection, or stands for it. */
  has({ id }: TreeNode): boolean {
    const { catalog } = this;
    const isBelow = (path: string) => id.startsWith(`${path}/`);
    return id === this.id || isBelow(this.id) || (catalog !== undefined && isBelow(catalog.connection.id));
  }

  get state(): LiveState {
    return this.#state;
  }

  get catalog(): JobCatalog | undefined {
    return this.#state.kind === "open" ? this.#state.catalog : undefined;
  }

  /** Why the connection, or the account's list, is not as it should be, whatever is shown below. */
  get failure(): Failure | undefined {
    if (this.#state.kind === "failed") {
      return this.#state.failure;
    }
    const account = this.catalog?.account.state;
    return this.catalog?.identity.failure ?? (account?.kind === "failed" ? account.failure : undefined);
  }

  /** The requested connection. Connecting finds out what it leaves open. */
  get choice(): ConnectionChoice {
    const { choice } = this.parts.readSettings();
    if (this.pin === undefined) {
      return choice;
    }
    const { endpoint } = choice;
    return endpoint === undefined || "file" in this.pin ? this.pin : { ...this.pin, endpoint };
  }

  /** Whether anybody asked for jobs yet. */
  get started(): boolean {
    return this.#opening !== undefined;
  }

  /** Connects and asks for the first page, once. Resolves when that has ended, well or not. */
  start(): Promise<void> {
    this.#opening ??= this.#open();
    return this.#opening;
  }

  /** Reconnects with the current settings. */
  restart(): Promise<void> {
    this.#drop();
    this.#change({ kind: "starting" });
    return this.start();
  }

  /**
   * Asks AWS what is new. Where a welcome text stands it reconnects, since what was wrong with the profile may have
   * been corrected in its file; and where another account answers, whose jobs take the place of the others.
   */
  refresh(): Promise<void> {
    const { state } = this;
    if (state.kind === "failed" || hasWelcome(state) || this.failure?.kind === "otherAccount") {
      return this.restart();
    }
    return state.kind === "open" ? state.catalog.refresh() : this.start();
  }

  dispose(): void {
    this.#onChange = () => undefined;
    this.#drop();
  }

  async #open(): Promise<void> {
    const current = this.#current;
    const { loadAws, readSettings, clock } = this.parts;
    try {
      const aws = await loadAws();
      const settings = readSettings();
      const connection = await aws.resolveConnection(this.choice);
      if (current !== this.#current) {
        return;
      }
      const dataExchange = aws.connect(connection, settings.requestTimeoutSeconds);
      const onFailure = (failure: Failure) => this.#onChange({ kind: "failure", failure });
      const catalog = current.add(
        new JobCatalog(connection, dataExchange, settings.pageSize, clock, onFailure),
      );
      current.add(catalog.onDidChange((touched) => this.#onChange({ kind: "jobs", touched })));
      this.#change({ kind: "open", catalog });
      await catalog.account.load();
    } catch (error) {
      if (current === this.#current) {
        this.#change({ kind: "failed", failure: failureOf(error) });
      }
    }
  }

  #drop(): void {
    this.#opening = undefined;
    const previous = this.#current;
    this.#current = new DisposableStore();
    previous.dispose();
  }

  #change(state: LiveState): void {
    this.#state = state;
    this.#onChange({ kind: "state" });
  }
}
