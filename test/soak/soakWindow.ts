import type { JobCatalog } from "../../src/core/catalog/jobCatalog";
import type { AwsAccess } from "../../src/core/connection/awsAccess";
import type { ConnectionChoice, Pin } from "../../src/core/connection/connection";
import { jobRefOf } from "../../src/core/connection/jobRef";
import { type Failure, failureOf } from "../../src/core/failure/failure";
import type { JobFilter } from "../../src/core/filter/jobFilter";
import type { JobSource } from "../../src/core/filter/jobSource";
import type { Job } from "../../src/core/job/job";
import { FollowedFiles } from "../../src/core/live/followedFiles";
import { JobReader } from "../../src/core/live/jobReader";
import type { LiveConnection } from "../../src/core/live/liveConnection";
import { LiveConnections } from "../../src/core/live/liveConnections";
import { ObservedJob } from "../../src/core/live/observedJob";
import { type Arrangement, JobTree } from "../../src/core/tree/jobTree";

/** More panels than a person has open. */
const MOST_PANELS = 6;
/** Short, so that what is never answered ends within a soak. */
const REQUEST_SECONDS = 3;

/** All that a window of the editor has of the extension, but for the editor. */
export class SoakWindow {
  choice: ConnectionChoice = { profile: "first" };
  pageSize = 50;
  readonly pins: Pin[] = [];
  filter: JobFilter | undefined;
  arrangement: Arrangement = { grouping: "dataSet", zone: undefined };
  readonly connections: LiveConnections;
  readonly reader: JobReader;
  readonly panels: ObservedJob[] = [];
  /** What was begun and has not ended. */
  readonly underWay = new Set<string>();
  /** What must never be: a mistake instead of a failure. */
  readonly mistakes: string[] = [];
  readonly #clock = { now: () => Date.now() };
  readonly #followed: FollowedFiles;

  constructor(readonly aws: AwsAccess) {
    const loadAws = () => Promise.resolve(aws);
    const readSettings = () => ({
      choice: this.choice,
      pageSize: this.pageSize,
      requestTimeoutSeconds: REQUEST_SECONDS,
    });
    const parts = { loadAws, readSettings, clock: this.#clock };
    this.connections = new LiveConnections(parts, () => this.pins);
    this.reader = new JobReader(this.connections, loadAws, readSettings);
    this.#followed = new FollowedFiles({
      ...{ connections: this.connections, loadAws, readSettings },
      refresh: (live) => live.refresh(),
      report: (error) => this.#noteMistake("following files", failureOf(error)),
    });
    this.connections.onDidChange(({ live, change }) => {
      const failure = change.kind === "failure" ? change.failure : live.failure;
      this.#noteMistake("a connection", failure);
    });
  }

  get live(): LiveConnection {
    return this.connections.selected;
  }

  /** What must be gone when the window is. */
  get objects(): readonly object[] {
    const { connections, panels } = this;
    const catalogs = connections.catalogs.flatMap((catalog) => [
      catalog,
      catalog.account,
      catalog.dataExchange,
    ]);
    return [this, connections, ...connections.shown, ...panels, ...catalogs];
  }

  /** The jobs that the view shows of a connection. */
  shown(catalog: JobCatalog): JobSource {
    return catalog.shownBy(this.filter);
  }

  tree(catalog: JobCatalog): JobTree {
    return new JobTree(this.shown(catalog), this.arrangement);
  }

  /** Begins something that may end in a failure, and never in anything else. */
  begin(name: string, work: () => unknown): void {
    const entry = `${name} (${this.#begun})`;
    this.#begun += 1;
    this.underWay.add(entry);
    const ended = (async () => work())();
    ended
      .catch((error: unknown) => this.#noteMistake(name, failureOf(error)))
      .finally(() => this.underWay.delete(entry));
  }
  #begun = 0;

  openPanel(catalog: JobCatalog, job: Job): void {
    const { connections, reader } = this;
    const ref = jobRefOf(catalog.connection, job.id);
    const panel = new ObservedJob(ref, { connections, reader, clock: this.#clock }, job);
    this.panels.push(panel);
    this.begin("a panel", () => panel.ask());
    if (this.panels.length > MOST_PANELS) {
      this.panels.shift()?.dispose();
    }
  }

  /** As when the window closes: at any moment. */
  dispose(): void {
    for (const panel of this.panels.splice(0)) {
      panel.dispose();
    }
    this.#followed.dispose();
    this.connections.dispose();
  }

  #noteMistake(where: string, failure: Failure | undefined): void {
    if (failure?.kind === "unexpected") {
      this.mistakes.push(`${where}: ${JSON.stringify(failure)}`);
    }
  }
}
