import { defined } from "../core/base/defined";
import { isJsonObject, type JsonObject, textIn } from "../core/base/json";
import type { JobRef } from "../core/connection/jobRef";
import type { Job } from "../core/job/job";
import { type Resource, toResource } from "../core/links/resource";

/** Language that the page uses. */
interface Language {
  /** BCP 47, the language of the editor. */
  readonly language: string;
  /** English message → translation. */
  readonly translations: Readonly<Record<string, string>>;
}

/** Message about the job, shown above its details or instead of them. */
export interface Notice {
  readonly tone: "information" | "warning";
  readonly title: string;
  readonly sentence: string;
  /** AWS's id of the request that failed. */
  readonly requestId?: string;
  readonly actions: readonly NoticeAction[];
  /** Text of an action that is under way already. */
  readonly underWay?: string;
}

/** A button that says so: ask for the job again, or do what may help against the failure. */
export interface NoticeAction {
  readonly type: "retry" | "remedy";
  readonly label: string;
}

/** A job to show in the panel. Its secrets were masked when it was read. */
export interface ShowJob extends Language {
  readonly type: "show";
  readonly job: Job;
  /** Profile, Region and account of the job, for people. */
  readonly source: string;
  /** Name of the job's data set, once it's known. */
  readonly dataSetName?: string;
  /** Whether times are shown in UTC and not in the zone of the machine. */
  readonly utc: boolean;
  /** Whether the job can be started and cancelled here. */
  readonly offersChanges?: boolean;
  readonly notice?: Notice;
  /** State that the page keeps over a reload of the window. */
  readonly state?: JobRef;
  /** Scroll state from before the editor discarded the page of a hidden tab. */
  readonly look?: ScrollState;
}

/** Scroll position, and the folds that the user opened. */
export interface ScrollState {
  /** Pixels from the top. */
  readonly scroll: number;
  /** The names of the folds that are open. */
  readonly open: readonly string[];
}

/** A panel without a job: it is being asked for, or there is none to be had. */
export interface ShowAbsence extends Language {
  readonly type: "absence";
  readonly jobId: string;
  /** Absent while the job is being asked for. */
  readonly notice?: Notice;
  /** State that the page keeps over a reload of the window. */
  readonly state?: JobRef;
}

/** Messages from the extension to the page. */
export type ToPage = ShowJob | ShowAbsence;

/** Messages from the page to the extension. */
export type FromPage =
  /** The page listens: the extension answers with what to show. */
  | { readonly type: "ready" }
  /** The user wants this text in the clipboard. */
  | { readonly type: "copy"; readonly text: string }
  | { readonly type: "copySignedUrl" }
  /** The user wants the job started, or cancelled; the extension asks before it does that. */
  | { readonly type: "startJob" }
  | { readonly type: "cancelJob" }
  /** The user wants the job asked for again. */
  | { readonly type: "retry" }
  /** The user wants what may help against the failure. */
  | { readonly type: "remedy" }
  /** The user wants to see the quotas of the account. The address is the extension's own: a page names none. */
  | { readonly type: "openServiceQuotas" }
  /** The user wants to see the job's row. */
  | { readonly type: "reveal" }
  /** The user follows something that the job names. Where it leads is for the extension to say: a page names no address. */
  | { readonly type: "openLink"; readonly resource: Resource }
  | { readonly type: "useUtc"; readonly utc: boolean }
  /** How the page looks by now. */
  | { readonly type: "look"; readonly look: ScrollState };

/** Reader of each message of the page. Undefined for a message that lacks a required part. */
const FROM_PAGE: {
  readonly [Type in FromPage["type"]]: (message: JsonObject) => Extract<FromPage, { type: Type }> | undefined;
} = {
  ready: () => ({ type: "ready" }),
  copy: ({ text }) => (typeof text === "string" ? { type: "copy", text } : undefined),
  copySignedUrl: () => ({ type: "copySignedUrl" }),
  startJob: () => ({ type: "startJob" }),
  cancelJob: () => ({ type: "cancelJob" }),
  retry: () => ({ type: "retry" }),
  remedy: () => ({ type: "remedy" }),
  openServiceQuotas: () => ({ type: "openServiceQuotas" }),
  reveal: () => ({ type: "reveal" }),
  openLink: ({ resource: sent }) => {
    const resource = toResource(sent);
    return resource && { type: "openLink", resource };
  },
  useUtc: ({ utc }) => (typeof utc === "boolean" ? { type: "useUtc", utc } : undefined),
  look: ({ look: sent }) => {
    const look = toLook(sent);
    return look && { type: "look", look };
  },
};

/** Reads a message of the page; anything else is undefined. */
export function toFromPage(message: unknown): FromPage | undefined {
  if (!isJsonObject(message)) {
    return undefined;
  }
  const { type } = message;
  return isKeyOf(FROM_PAGE, type) ? FROM_PAGE[type](message) : undefined;
}

function toLook(look: unknown): ScrollState | undefined {
  if (!isJsonObject(look)) {
    return undefined;
  }
  const { scroll, open } = look;
  return typeof scroll === "number" && Number.isFinite(scroll) && Array.isArray(open)
    ? { scroll, open: open.filter((name) => typeof name === "string") }
    : undefined;
}

/** Whether a message of the extension has what the page cannot do without. */
const TO_PAGE: { readonly [Type in ToPage["type"]]: (message: JsonObject) => boolean } = {
  show: ({ job, source, utc }) =>
    isJsonObject(job) && isJsonObject(job["json"]) && typeof source === "string" && typeof utc === "boolean",
  absence: ({ jobId }) => typeof jobId === "string",
};

/**
 * Whether this is a message of the extension. Other scripts of the editor post to the page too, so the
 * envelope is checked. The job inside was built by the same version of this code and isn't checked.
 */
export function isToPage(message: unknown): message is ToPage {
  if (!isJsonObject(message)) {
    return false;
  }
  const { type, language, translations } = message;
  return (
    typeof language === "string" &&
    isJsonObject(translations) &&
    isKeyOf(TO_PAGE, type) &&
    TO_PAGE[type](message)
  );
}

function isKeyOf<Table extends object>(table: Table, key: unknown): key is keyof Table {
  return typeof key === "string" && Object.hasOwn(table, key);
}

/** Reads what a page had kept; anything else is undefined. */
export function toPanelState(value: unknown): JobRef | undefined {
  if (!isJsonObject(value) || !isJsonObject(value["connection"])) {
    return undefined;
  }
  const { connection } = value;
  const [id, region] = [textIn(connection, "id"), textIn(connection, "region")];
  const [profile, file] = [textIn(connection, "profile"), textIn(connection, "file")];
  const jobId = textIn(value, "jobId");
  if (id === undefined || jobId === undefined) {
    return undefined;
  }
  if (file !== undefined) {
    return { connection: { id, file }, jobId };
  }
  return region === undefined ? undefined : { connection: { id, region, ...defined({ profile }) }, jobId };
}
