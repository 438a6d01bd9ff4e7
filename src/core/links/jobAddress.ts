import { isAccountId, isRegion, readArn } from "../base/arn";
import type { Texts, Translate } from "../base/translate";

/** Place of a job as read from a text. A missing Region or account is the one of the jobs in the view. */
export interface JobAddress {
  readonly jobId: string;
  readonly region?: string;
  readonly account?: string;
}

/** Reasons why a text is not the address of a job. */
export type AddressFault = "nothing" | "otherService" | "otherResource" | "otherSite" | "noId";

/** Form that AWS requires of a job's ID. */
const ID = /^[a-zA-Z0-9]{30,40}$/;
const WEB = /^https:\/\/([^/?#]+)(.*)$/s;
/** Hosts of the console, behind a Region and, with several sign-ins at once, an account. */
const CONSOLE =
  /^(?:(?:(\d{12})-\w+\.)?([a-z0-9-]+)\.)?console\.(?:aws\.amazon\.com|amazonaws\.cn|amazonaws-us-gov\.com)$/;
/** Links to this extension, with the scheme of any build of the editor. */
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
  const [, host, path = ""] = WEB.exec(trimmed) ?? [];
  return host === undefined ? addressOf(trimmed) : readConsole(host, path);
}

const FAULT_TEXTS: Texts<AddressFault> = {
  nothing: (t) => t("The ID or ARN of a job, or its address in the AWS console"),
  otherService: (t) =>
    t("This is the ARN of another service: that of a job begins with arn:aws:dataexchange."),
  otherResource: (t) => t("This ARN is not that of a job: it would end with jobs/ and an ID."),
  otherSite: (t) => t("This is no address of the AWS console."),
  noId: (t) => t("There is no ID of a job in it: 30 to 40 letters and digits."),
};

export function addressFaultText(fault: AddressFault, t: Translate): string {
  return FAULT_TEXTS[fault](t);
}

function addressInArn(text: string): JobAddress | AddressFault {
  const arn = readArn(text);
  if (arn?.service !== "dataexchange") {
    return "otherService";
  }
  const [, id] = /^jobs\/(.*)$/.exec(arn.resource) ?? [];
  return id === undefined ? "otherResource" : addressOf(id, arn.region, arn.account);
}

function readConsole(host: string, path: string): JobAddress | AddressFault {
  const found = CONSOLE.exec(host);
  if (found === null) {
    return "otherSite";
  }
  const [, account, hostRegion] = found;
  const [, id] = /\/jobs\/([a-zA-Z0-9]+)/.exec(path) ?? [];
  return addressOf(id, parameter(path, "region") ?? hostRegion, account);
}

function addressOf(id: string | undefined, region = "", account = ""): JobAddress | AddressFault {
  return id === undefined || !ID.test(id)
    ? "noId"
    : { jobId: id, ...(isRegion(region) && { region }), ...(isAccountId(account) && { account }) };
}

/** Value of a query's parameter, not unescaped: ids and Regions have no characters that need it. */
function parameter(path: string, name: string): string | undefined {
  return new RegExp(`[?&]${name}=([^&#]*)`).exec(path)?.[1];
}
