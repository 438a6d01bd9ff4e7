import { DAY } from "../../src/core/base/clock";
import type { JobCatalog } from "../../src/core/catalog/jobCatalog";
import { LoadAll } from "../../src/core/catalog/loadAll";
import { searchOlder } from "../../src/core/catalog/olderSearch";
import { ACCOUNT, DATA_SETS, type ListKey } from "../../src/core/connection/listKey";
import { filterOf } from "../../src/core/filter/jobFilter";
import { isChangeable, JOB_STATES, JOB_TYPES, type Job } from "../../src/core/job/job";
import { makeChange } from "../../src/core/live/makeChange";
import { hoverOf, rowOf } from "../../src/core/tree/rows";
import type { TreeNode } from "../../src/core/tree/treeNode";
import { day } from "../service/world/plan";
import type { Random } from "../service/world/random";
import { wordsAt } from "../unit/world/words";
import type { SoakWindow } from "./soakWindow";
import { PROFILES, type SoakWorld } from "./soakWorld";

const JOBS_FILES = 2;

export interface Soaked {
  readonly world: SoakWorld;
  readonly window: SoakWindow;
  readonly random: Random;
}

/** Something that the user or the world does, so often in proportion. */
interface Action {
  readonly weight: number;
  readonly act: (soaked: Soaked) => unknown;
}

/** Something that is done with loaded jobs. */
type WithCatalog = (catalog: JobCatalog, soaked: Soaked) => unknown;

function withCatalog(weight: number, act: WithCatalog): Action {
  return {
    weight,
    act: (soaked) => {
      const catalogs = soaked.window.connections.catalogs;
      return catalogs.length === 0 ? undefined : act(soaked.random.pick(catalogs), soaked);
    },
  };
}

function withJob(weight: number, act: (job: Job, catalog: JobCatalog, soaked: Soaked) => unknown): Action {
  return withCatalog(weight, (catalog, soaked) => {
    const { size, jobs } = catalog.store;
    const chosen = soaked.random.integer(0, Math.max(0, size - 1));
    const job = [...jobs][chosen];
    return job && act(job, catalog, soaked);
  });
}

export const ACTIONS: Readonly<Record<string, Action>> = {
  refresh: { weight: 5, act: ({ window }) => window.connections.refresh() },
  "retry what failed": { weight: 2, act: ({ window }) => window.connections.retryFailed() },
  "load more": withCatalog(6, (catalog) => catalog.more(ACCOUNT)),
  "open a list": withCatalog(6, (catalog, { random }) => catalog.open(aList(catalog, random))),
  "load more of a list": withCatalog(4, (catalog, { random }) => catalog.more(aList(catalog, random))),
  "refresh a list": withCatalog(2, (catalog, { random }) => catalog.refreshList(aList(catalog, random))),
  "retry a list": withCatalog(2, (catalog, { random }) => catalog.feed(aList(catalog, random))?.retry()),
  reload: withCatalog(1, (catalog) => catalog.reload()),
  "load all": withCatalog(3, (catalog, { random }) => {
    const maxItems = random.pick([1, 100, 100_000]);
    const since = random.chance(0.3) ? { since: Date.now() - random.integer(1, 80) * DAY } : {};
    const list = random.chance(0.7) ? ACCOUNT : aList(catalog, random);
    const request = { list: list.of === "dataSets" ? ACCOUNT : list, maxItems, ...since };
    return catalog.bulk.start((signal, told) => new LoadAll(catalog, request, signal, told));
  }),
  "search older jobs": withCatalog(1, (catalog, { window, random }) => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(), random.integer(50, 500)).unref();
    const countMatches = () => window.shown(catalog).store.size;
    return searchOlder(catalog.account, { countMatches, maxItems: 300, since: undefined }, controller.signal);
  }),
  stop: withCatalog(3, (catalog) => catalog.bulk.stop()),
  "look at rows": withCatalog(8, (catalog, { window, random }) => lookAtRows(catalog, window, random)),
  filter: {
    weight: 3,
    act: ({ window, random }) => {
      const states = random.chance(0.4) ? [random.pick(JOB_STATES)] : [];
      const types = random.chance(0.3) ? [random.pick(JOB_TYPES)] : [];
      const text = random.pick(["", "", "daily", "s3", "ö", "no such job"]);
      const since = random.chance(0.3) ? Date.now() - random.integer(1, 80) * day : undefined;
      window.filter = random.chance(0.3) ? undefined : filterOf({ states, types, text, since });
    },
  },
  group: {
    weight: 2,
    act: ({ window, random }) => {
      const grouping = random.pick(["dataSet", "state", "type", "day", "none"] as const);
      window.arrangement = { grouping, zone: random.chance(0.5) ? "UTC" : undefined };
    },
  },
  "open a panel": withJob(5, (job, catalog, { window }) => window.openPanel(catalog, job)),
  "close a panel": { weight: 3, act: ({ window }) => window.panels.shift()?.dispose() },
  "ask for a panel's job": {
    weight: 3,
    act: ({ window, random }) => window.panels[random.integer(0, window.panels.length)]?.ask(),
  },
  "start or cancel": withCatalog(2, (catalog, { window, random }) => {
    const job = catalog.store.active.find(isChangeable);
    const change = random.pick(["start", "cancel"] as const);
    const open = job && { job, connection: catalog.connection };
    const request = open && { change, open, isAllowed: () => true };
    return request && makeChange(window.reader, request, new AbortController().signal);
  }),
  "copy a signed URL": withJob(1, (job, catalog, { window }) =>
    window.reader.getSignedUrl({ connection: catalog.connection, jobId: job.id }),
  ),
  "go to a job": withCatalog(1, async (catalog, { world, random }) => {
    const { jobs } = world.serviceOf(catalog.connection.profile).world;
    const wanted = jobs[random.integer(0, jobs.length)];
    if (wanted !== undefined && catalog.connection.file === undefined) {
      catalog.include(await catalog.dataExchange.getJob(wanted.id));
    }
  }),
  "begin in the middle": withCatalog(1, (catalog, { random }) =>
    catalog.startAt(random.chance(0.5) ? catalog.account.nextStartingToken : undefined),
  ),
  "say who signs": withCatalog(1, ({ connection }, { window }) =>
    connection.file === undefined ? window.aws.identify(connection, 3) : undefined,
  ),
  "switch the connection": {
    weight: 3,
    act: ({ window, random }) => {
      const region = random.chance(0.3) ? { region: "eu-west-1" } : {};
      window.choice = { profile: random.pick([...PROFILES, "first", "nobody"]), ...region };
      window.pageSize = random.pick([7, 20, 60, 200]);
      return window.live.restart();
    },
  },
  "reconnect everything": { weight: 1, act: ({ window }) => window.connections.restart() },
  "pin or unpin": {
    weight: 2,
    act: ({ window, random }) => {
      const pin = { profile: random.pick(PROFILES), region: random.pick(["us-east-1", "eu-west-1"]) };
      togglePin(window, (other) => other.file === undefined && other.profile === pin.profile, pin);
    },
  },
  "open or close a file": {
    weight: 2,
    act: async ({ world, window, random }) => {
      const number = random.integer(1, JOBS_FILES);
      await world.writeJobsFile(number);
      const file = world.jobsFile(number);
      togglePin(window, (other) => other.file === file, { file });
    },
  },
  "write a file again": {
    weight: 1,
    act: ({ world, random }) => world.writeJobsFile(random.integer(1, JOBS_FILES)),
  },
  "start a pinned one": {
    weight: 3,
    act: ({ window, random }) => random.pick(window.connections.shown).start(),
  },
  "change AWS's files": { weight: 2, act: ({ world }) => world.changeFiles() },
  "more jobs": { weight: 6, act: ({ world }) => world.grow() },
  "a fault": { weight: 14, act: ({ world }) => world.addFault() },
  "no faults": {
    weight: 2,
    act: ({ world }) => {
      for (const service of world.services) {
        service.clearFaults();
      }
    },
  },
};

const DRAWN: readonly string[] = Object.entries(ACTIONS).flatMap(([name, { weight }]) =>
  Array.from({ length: weight }, () => name),
);

export function drawAction(random: Random): string {
  return random.pick(DRAWN);
}

/** A data set's list, or the list of data sets. */
function aList({ store }: JobCatalog, random: Random): ListKey {
  const ids = Array.from(store.dataSets, ({ id }) => id).filter((id) => /^[0-9a-f]{32}$/.test(id));
  return ids.length === 0 || random.chance(0.2) ? DATA_SETS : { of: "dataSet", dataSetId: random.pick(ids) };
}

/** As the editor asks for rows: some are open, some are looked at. */
function lookAtRows(catalog: JobCatalog, window: SoakWindow, random: Random): void {
  const tree = window.tree(catalog);
  const words = wordsAt(Date.now());
  let rows: readonly TreeNode[] = tree.roots();
  while (rows.length > 0) {
    const shown = rows.slice(0, 40);
    if (new Set(rows.map(({ id }) => id)).size < rows.length) {
      throw new Error("Two rows have the same id.");
    }
    for (const node of shown) {
      rowOf(tree.nodeNow(node), words);
      hoverOf(node, words);
      tree.parent(node);
    }
    rows = tree.children(random.pick(shown));
  }
}

type LoosePin = { readonly file?: string; readonly profile?: string };

function togglePin(
  window: SoakWindow,
  isSame: (pin: LoosePin) => boolean,
  pin: SoakWindow["pins"][number],
): void {
  const at = window.pins.findIndex(isSame);
  if (at >= 0) {
    window.pins.splice(at, 1);
  } else {
    window.pins.push(pin);
  }
  window.connections.pin();
}
