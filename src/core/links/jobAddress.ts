import { isAccountId, isRegion, readArn } from "../base/arn";
import type { Translate } from "../base/translate";

/** Where a text says that a job is; what it leaves open is that of the jobs that are shown. */
export interface JobAddress {
  readonly jobId: string;
  readonly region?: string;
  readonly account?: string;
}

/** Why a text is none. */
export type AddressFault = "nothing" | "otherService" | "otherResource" | "otherSite" | "noId";

/** As AWS checks it. */
const ID = /^[a-zA-Z0-9]{30,40}$/;
const WEB = /^https:\/\/([^/?#]+)(.*)$/s;
/** The console is at one of these, behind a Region and, with several sign-ins at once, an account. */
const CONSOLE =
  /^(?:(?:(\d{12})-\w+\.)?([a-z0-9-]+)\.)?console\.(?:aws\.amazon\.com|amazonaws\.cn|amazonaws-us-gov\.com)$/;
/** What this extension answers to, whichever build of the editor hands it over. */
const LINK = /^[a-z-]+:\/\/data-exchange-jobs\.data-exchange-jobs(\/job\?.*)$/s;

/** Reads an id, an ARN, an address of the console, or a link to this extension. */
export function readJobAddress(text: string): JobAddress | AddressFault {
  const trimmed = text.trim();
  if (trimmed === "") {
    return "nothing";
  }
  if (trimmed.startsWith("arn:")) {
    return addressInArn(trimmed);
  }
  const [, link] = LINK.exec(trimmed) ?? [];
  if (link !== undefined) {
    return addressOf(parameter(link, "id"), parameter(link, "region"));
  }
  const [, host, place = ""] = WEB.exec(trimmed) ?? [];
  return host === undefined ? addressOf(trimmed) : readConsole(host, place);
}

export function addressFaultText(fault: AddressFault, t: Translate): string {
  switch (fault) {
    case "nothing":
      return t("The ID or ARN of a job, or its address in the AWS console");
    case "otherService":
      return t("This is the ARN of another service: that of a job begins with arn:aws:dataexchange.");
    case "otherResource":
      return t("This ARN is not that of a job: it would end with jobs/ and an ID.");
    case "otherSite":
      return t("This is no address of the AWS console.");
    case "noId":
      return t("There is no ID of a job in it: 30 to 40 letters and digits.");
  }
}

function addressInArn(text: string): JobAddress | AddressFault {
  const arn = readArn(text);
  if (arn?.service !== "dataexchange") {
    return "otherService";
  }
  const [, id] = /^jobs\/(.*)$/.exec(arn.resource) ?? [];
  return id === undefined ? "otherResource" : addressOf(id, arn.region, arn.account);
}

function readConsole(host: string, place: string): JobAddress | AddressFault {
  const found = CONSOLE.exec(host);
  if (found === null) {
    return "otherSite";
  }
  const [, account, hostRegion] = found;
  const [, id] = /\/jobs\/([a-zA-Z0-9]+)/.exec(place) ?? [];
  return addressOf(id, parameter(place, "region") ?? hostRegion, account);
}

function addressOf(id: string | undefined, region = "", account = ""): JobAddress | AddressFault {
  return id === undefined || !ID.test(id)
    ? "noId"
    : {
        jobId: id,
        ...(isRegion(region) ? { region } : {}),
        ...(isAccountId(account) ? { account } : {}),
      };
}

/** The value of a query. Neither ids nor Regions hold what is escaped in one. */
function parameter(place: string, name: string): string | undefined {
  return new RegExp(`[?&]${name}=([^&#]*)`).exec(place)?.[1];
}
