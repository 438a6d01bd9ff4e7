import { posix } from "node:path";
import type { Import } from "./imports";

/** The rooms of each folder of `src`, and the rooms of the same folder that each may know. The rest is forbidden. */
export const ROOMS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  core: {
    base: "",
    job: "base",
    store: "base job",
    secrets: "job",
    failure: "base job secrets",
    advice: "base job",
    links: "base job",
    paging: "base failure",
    connection: "base job secrets failure paging",
    policy: "base job failure",
    copies: "base job connection",
    filter: "base job store failure paging connection",
    catalog: "base job store failure paging connection filter",
    tree: "base job store failure paging connection filter",
    live: "base job failure connection catalog tree",
  },
  aws: {
    wire: "",
    file: "wire",
    config: "",
    network: "config wire",
    credentials: "config wire network",
    client: "config wire network credentials",
  },
  ui: {
    base: "",
    tree: "base",
    panel: "base tree",
    window: "base tree panel",
    lists: "base tree window",
    connect: "base window",
    job: "base tree window",
    copy: "base job window",
  },
  webview: {
    parts: "",
    details: "parts",
    errors: "parts details",
    page: "parts details errors",
  },
};

/** The rooms of core that are open to the folders that need few of them. `ui` and the entry may know them all. */
export const OPEN_TO: Readonly<Record<string, string>> = {
  aws: "base job secrets failure connection paging",
  protocol: "base job links connection",
  webview: "base job advice policy links connection",
};

/** Rooms of which only types are open. */
export const TYPES_ONLY: Readonly<Record<string, string>> = {
  aws: "paging",
  protocol: "connection",
  webview: "connection",
};

/** What the page runs, whatever that imports included: rooms without a state. */
export const RUN_BY_THE_PAGE = "base job advice policy links";

/** Rooms with few doors: their other files are imported by their own room alone. */
export const DOORS: Readonly<Record<string, string>> = {
  "core/advice": "errorAdvice quotaText",
  "core/policy": "errorPolicies iamPolicy policyStatement",
  "aws/client": "callerIdentity dataExchangeClient",
  "aws/file": "fileBytes jobsFile",
  "aws/credentials": "credentialProcesses credentials roleSessions",
  "ui/panel": "jobDocuments jobPanel jobPanels",
  "webview/details": "detailTree detailTreeTemplate detailsSection",
  "webview/errors": "errorsSection",
  "webview/page": "jobPage",
};

/** How many files a room holds: with fewer it is no room of its own, with more it is two. */
export const ROOM_SIZE = { min: 4, max: 24 };

/** Files that stand in a folder itself, since they join its rooms. */
export const BETWEEN_ROOMS = [
  "extension.ts",
  "aws/awsAccess.ts",
  "core/platform.d.ts",
  "ui/actions.ts",
  "ui/registrations.ts",
  "webview/main.ts",
];

/** The words of a line of the tables above. */
export function words(line: string | undefined): readonly string[] {
  return line?.split(" ").filter((word) => word !== "") ?? [];
}

/** `core/paging` of `core/paging/feed.ts`, and `protocol` of a file of a folder without rooms. */
export function roomOf(path: string): string {
  return posix.dirname(path);
}

/** The imports between two rooms of one folder that its table does not name. */
export function forbiddenArrows(imports: readonly Import[]): readonly Import[] {
  return imports.filter(({ from, to }) => {
    const [[folder = "", room = ""], [otherFolder, other = ""]] = [from, to].map((path) =>
      roomOf(path).split("/"),
    ) as [string[], string[]];
    return (
      folder === otherFolder && room !== "" && room !== other && !words(ROOMS[folder]?.[room]).includes(other)
    );
  });
}

/** The imports of core, from the folders for which not all of it is open, that the tables do not name. */
export function forbiddenVisits(imports: readonly Import[]): readonly Import[] {
  return imports.filter(({ from, to, kind }) => {
    const [folder = ""] = from.split("/");
    const [core, room = ""] = roomOf(to).split("/");
    const open = OPEN_TO[folder];
    return (
      core === "core" &&
      open !== undefined &&
      (!words(open).includes(room) || (kind !== "type" && words(TYPES_ONLY[folder]).includes(room)))
    );
  });
}

/** The imports from another room of a file that is no door of its own. */
export function closedDoors(imports: readonly Import[]): readonly Import[] {
  return imports.filter(({ from, to }) => {
    const doors = DOORS[roomOf(to)];
    return (
      doors !== undefined && roomOf(from) !== roomOf(to) && !words(doors).includes(posix.basename(to, ".ts"))
    );
  });
}
