import type { AwsAccess } from "./awsAccess";
import type { CatalogChange } from "./catalogChange";
import type { Clock } from "./clock";
import type { ConnectionChoice } from "./connection";
import { type Disposable, DisposableStore } from "./disposable";
import { Emitter, type Event } from "./event";
import { type Failure, failureOf } from "./failure";
import { JobCatalog } from "./jobCatalog";

export type SessionState =
  /** Nobody has asked for jobs yet, or the connection is being resolved. */
  | { readonly kind: "starting" }
  | { readonly kind: "failed"; readonly failure: Failure }
  | { readonly kind: "open"; readonly catalog: JobCatalog };

/** What changed: the connection itself, or something of its jobs; or what went wrong and changes nothing. */
export type SessionChange =
  | { readonly kind: "state" }
  | { readonly kind: "jobs"; readonly touched: readonly CatalogChange[] }
  | { readonly kind: "failure"; readonly failure: Failure };

/** What the session is configured by, read anew for each connection. */
export interface SessionSettings {
  readonly choice: ConnectionChoice;
  /** Jobs asked for in one request: 1 to 200. */
  readonly pageSize: number;
  /** How long a request may take, with all its attempts. */
  readonly requestTimeoutSeconds: number;
}

/**
 * The connection that the window shows. Switching drops the old connection with all its jobs and aborts its
 * requests; nothing of it can appear again, since every answer goes to the object that asked.
 */
export class Session implements Disposable {
  readonly #changes = new Emitter<SessionChange>();
  #state: SessionState = { kind: "starting" };
  #opening: Promise<void> | undefined;
  #current = new DisposableStore();

  constructor(
    private readonly loadAws: () => Promise<AwsAccess>,
    private readonly readSettings: () => SessionSettings,
    private readonly clock: Clock,
  ) {}

  get onDidChange(): Event<SessionChange> {
    return this.#changes.event;
  }

  get state(): SessionState {
    return this.#state;
  }

  get catalog(): JobCatalog | undefined {
    return this.#state.kind === "open" ? this.#state.catalog : undefined;
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

  /** Connects anew, as the settings say by now. */
  restart(): Promise<void> {
    this.#drop();
    this.#change({ kind: "starting" });
    return this.start();
  }

  dispose(): void {
    this.#changes.dispose();
    this.#drop();
  }

  async #open(): Promise<void> {
    const current = this.#current;
    try {
      const aws = await this.loadAws();
      const settings = this.readSettings();
      const connection = await aws.resolveConnection(settings.choice);
      if (current !== this.#current) {
        return;
      }
      const dataExchange = aws.connect(connection, settings.requestTimeoutSeconds);
      const catalog = current.add(new JobCatalog(connection, dataExchange, settings.pageSize, this.clock));
      current.add(catalog.onDidChange((touched) => this.#changes.fire({ kind: "jobs", touched })));
      current.add(catalog.onDidFail((failure) => this.#changes.fire({ kind: "failure", failure })));
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

  #change(state: SessionState): void {
    this.#state = state;
    this.#changes.fire({ kind: "state" });
  }
}
