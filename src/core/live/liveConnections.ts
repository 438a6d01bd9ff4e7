import { defined } from "../base/defined";
import { Owner } from "../base/disposable";
import { Emitter, type Event } from "../base/event";
import type { JobCatalog } from "../catalog/jobCatalog";
import { type ConnectionChoice, choiceOf, type KnownConnection, type Pin } from "../connection/connection";
import type { ConnectedJob } from "../connection/jobRef";
import type { ConnectionNode, TreeNode } from "../tree/treeNode";
import { type LiveChange, LiveConnection, type LiveParts, pinnedId } from "./liveConnection";

/** A change, with the connection it belongs to. */
export interface LiveEvent {
  readonly live: LiveConnection;
  readonly change: LiveChange;
}

/**
 * The connections of the window: the one that the user selects, those that the settings pin, and files that are
 * open. They are independent: what happens to one leaves the others alone.
 */
export class LiveConnections extends Owner {
  readonly selected: LiveConnection;
  readonly #changes = this.own(new Emitter<LiveEvent>());
  readonly #rootChanges = this.own(new Emitter<void>());
  /** Files are last. */
  #pinned = new Map<string, LiveConnection>();

  readonly onDidChange: Event<LiveEvent> = this.#changes.event;
  /** Other connections are pinned now. */
  readonly onDidChangeRoots: Event<void> = this.#rootChanges.event;

  constructor(
    private readonly parts: LiveParts,
    private readonly readPins: () => readonly Pin[],
  ) {
    super();
    this.selected = this.own(this.#connection());
    this.pin();
  }

  /** Whether each connection has a row, above its jobs. */
  get hasRoots(): boolean {
    return this.#pinned.size > 0;
  }

  /** The connections in the tree, from its top. A pinned one that is selected is there once. */
  get shown(): readonly LiveConnection[] {
    const selectedId = pinnedIdOf(this.selected.catalog?.connection);
    return [this.selected, ...[...this.#pinned.values()].filter(({ id }) => id !== selectedId)];
  }

  /** The jobs of all connections in the tree. */
  get catalogs(): readonly JobCatalog[] {
    return this.shown.flatMap(({ catalog }) => catalog ?? []);
  }

  /** The files that are open. */
  get files(): readonly string[] {
    return [...this.#pinned.values()].flatMap(({ pin }) =>
      pin !== undefined && "file" in pin ? pin.file : [],
    );
  }

  isPinned({ pin, catalog }: LiveConnection): boolean {
    const id = pinnedIdOf(pin ?? catalog?.connection);
    return id !== undefined && this.#pinned.has(id);
  }

  /** The connection of a row; without a row, the selected one. Undefined for a row of a connection that was left. */
  of(node: TreeNode | undefined): LiveConnection | undefined {
    return node === undefined ? this.selected : this.shown.find((live) => live.has(node));
  }

  ofConnection(id: string): LiveConnection | undefined {
    return this.shown.find(({ catalog }) => catalog?.connection.id === id);
  }

  /** The connection in the tree that shows these jobs, or would once it is opened. Undefined where there is none. */
  homeOf(known: KnownConnection): LiveConnection | undefined {
    const id = known.file === undefined ? pinnedIdOf(known) : pinnedId(known);
    const isClosed = (live: LiveConnection) => live.pin !== undefined && live.catalog === undefined;
    return this.ofConnection(known.id) ?? this.shown.find((live) => isClosed(live) && live.id === id);
  }

  /** Name of the data set of a job that was read over a connection. Undefined while it is not known. */
  dataSetName({ job, connection }: ConnectedJob): string | undefined {
    const names = this.ofConnection(connection.id)?.catalog?.names;
    return job.dataSetId === undefined ? undefined : names?.dataSets.get(job.dataSetId)?.name;
  }

  /** Asks AWS what is new over the selected connection, and over the others that were opened. */
  async refresh(): Promise<void> {
    await Promise.all(this.#opened.map((live) => live.refresh()));
  }

  /** Reads everything again that was read over those connections. */
  async reload(): Promise<void> {
    await Promise.all(this.#opened.map((live) => live.catalog?.reload() ?? live.refresh()));
  }

  /** Asks again over the connections that have failed: what fixed one may have fixed the others. */
  async retryFailed(): Promise<void> {
    const failed = this.shown.filter(({ failure }) => failure !== undefined);
    await Promise.all(failed.map((live) => live.refresh()));
  }

  /** Reconnects those that somebody asked for, with the current settings. */
  async restart(): Promise<void> {
    const started = [this.selected, ...this.#pinned.values()].filter((live) => live.started);
    await Promise.all(started.map((live) => live.restart()));
  }

  override dispose(): void {
    for (const live of this.#pinned.values()) {
      live.dispose();
    }
    super.dispose();
  }

  /** Reads again which connections are pinned and which files are open. Those that stay keep their jobs. */
  pin(): void {
    const before = this.#pinned;
    this.#pinned = new Map();
    for (const pin of this.readPins()) {
      const id = pinnedId(pin);
      this.#pinned.set(id, before.get(id) ?? this.#pinned.get(id) ?? this.#connection(pin));
    }
    for (const [id, live] of before) {
      if (!this.#pinned.has(id)) {
        live.dispose();
      }
    }
    if ([...before.keys()].join() !== [...this.#pinned.keys()].join()) {
      this.#rootChanges.fire();
    }
  }

  get #opened(): readonly LiveConnection[] {
    return this.shown.filter((live) => live === this.selected || live.started);
  }

  #connection(pin?: Pin): LiveConnection {
    const onChange = (change: LiveChange) => this.#changes.fire({ live, change });
    const live = new LiveConnection(this.parts, onChange, pin);
    return live;
  }
}

/** Id of the row that the connection has if it is pinned; undefined for a file, and without profile or Region. */
function pinnedIdOf({ profile, region }: ConnectionChoice = {}): string | undefined {
  return profile === undefined || region === undefined ? undefined : pinnedId({ profile, region });
}

/** The row of a connection. */
export function connectionNode(live: LiveConnection, connections: LiveConnections): ConnectionNode {
  const { id, pin, catalog, failure } = live;
  const account = catalog?.identity.account;
  const { profile, region, file }: ConnectionChoice =
    catalog === undefined ? (pin ?? live.choice) : choiceOf(catalog.connection);
  return {
    kind: "connection",
    id,
    ...defined({ profile, region, file, account, failure }),
    ...(file === undefined ? {} : { files: connections.files }),
    isSelected: pin === undefined,
    isPinned: connections.isPinned(live),
    hasMore: catalog?.account.hasMore ?? false,
  };
}
