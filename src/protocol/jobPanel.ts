import type { Job } from "../core/job";
import { isJsonObject } from "../core/json";

/** What the panel shows: a job as the extension knows it. Its secrets were masked where it was read. */
export interface ShowJob {
  readonly type: "show";
  readonly job: Job;
  /** Where it comes from, for people: profile and Region. */
  readonly source: string;
  /** BCP 47, the language of the editor. */
  readonly language: string;
  /** English message → translation. */
  readonly translations: Readonly<Record<string, string>>;
}

/** From the extension to the page. */
export type ToPage = ShowJob;

/** From the page to the extension. */
export type FromPage =
  /** The page listens: the extension answers with what to show. */
  | { readonly type: "ready" }
  /** The user wants this text in the clipboard. */
  | { readonly type: "copy"; readonly text: string }
  | { readonly type: "copySignedUrl" };

/** Reads a message of the page; anything else is undefined. */
export function toFromPage(message: unknown): FromPage | undefined {
  if (!isJsonObject(message)) {
    return undefined;
  }
  switch (message["type"]) {
    case "ready":
    case "copySignedUrl":
      return { type: message["type"] };
    case "copy":
      return typeof message["text"] === "string" ? { type: "copy", text: message["text"] } : undefined;
    default:
      return undefined;
  }
}

/**
 * Whether this is a message of the extension. Other scripts of the editor post to the page too, so the envelope
 * is checked; the job inside was built by the same version of this code and is taken as it is.
 */
export function isToPage(message: unknown): message is ToPage {
  return (
    isJsonObject(message) &&
    message["type"] === "show" &&
    isJsonObject(message["job"]) &&
    isJsonObject(message["job"]["json"]) &&
    typeof message["source"] === "string" &&
    typeof message["language"] === "string" &&
    isJsonObject(message["translations"])
  );
}
