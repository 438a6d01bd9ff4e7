import { isAccountId, isRegion, readArn } from "../base/arn";
import type { Texts, Translate } from "../base/translate";
import { plainPaste } from "./pastedText";

/** Place of a job as read from a text. A missing Region or account is the one of the jobs in the view. */
export interface JobAddress {
  readonly jobId: string;
  readonly region?: string;
  readonly account?: string;
}

/** Reasons why a text is not the address of a job. */
export type AddressFault = "nothing" | "several" | "otherService" | "otherResource" | "otherSite" | "noId";

/** Form that AWS requires of a job's ID. */
const ID = "[a-zA-Z0-9]{30,40}(?![a-zA-Z0-9])";
const NOT_IN_ADDRESS = "\\s\"'`<>()[\\]{}|\\\\^“”‘’«»";
/** What can name a job, wherever it stands: a web address or link up to the next one, an ARN, or an ID alone. */
const MENTION = new RegExp(
  [
    `(?<address>[a-z][a-z0-9+.-]{0,30}://(?:(?![a-z-]{1,20}://)[^${NOT_IN_ADDRESS}])*)`,
    `(?<![a-zA-Z0-9])(?<arn>arn:[^${NOT_IN_ADDRESS},;]*)`,
    `(?<![a-zA-Z0-9])(?<id>${ID})`,
  ].join("|"),
  "g",
);
/** Words before an ID that is not that of a job. */
const OTHER_LABEL = /(?:data[-_ ]?sets?|revisions?|assets?)[-_ /]*(?:ids?)?["']?\s*[:=/]?\s*["'[]*$/i;
/** The folder of a file or object whose name begins like an ID. */
const OTHER_FOLDER = /(?:^|[^\w.-])(?!jobs\/)(?=[\w.-]*[a-z])[\w.-]+\/$/i;
const LONGEST_LABEL = 40;
const JOB_IN_ARN = new RegExp(`^jobs/(${ID})`);
const JOB_IN_PATH = new RegExp(`[/:]jobs/(${ID})`);
const REGION_OPTION = /--region[\s=]+["']?([a-z0-9-]+)/;
const WEB = /^https?:\/\/([^/?#]+)(.*)$/s;
/** Hosts of the console, behind a Region and, with several sign-ins at once, an account. */
const CONSOLE =
  /^(?:(?:(\d{12})-\w+\.)?([a-z0-9-]+)\.)?console\.(?:aws\.amazon\.com|amazonaws\.cn|amazonaws-us-gov\.com)$/;
/** Links to this extension, with the scheme of any build of the editor. */
const LINK = /^[a-z-]+:\/\/data-exchange-jobs\.data-exchange-jobs(\/.*)?$/s;

/**
 * Finds the one job that a text names, by its ID, its ARN, an address of the console or a link to this extension.
 * The text may be more than that: a line of JSON, a sentence, a command.
 */
export function readJobAddress(text: string): JobAddress | AddressFault {
  const plain = plainPaste(text);
  if (plain === "") {
    return "nothing";
  }
  const read = [...plain.matchAll(MENTION)].map((mention) => readMention(mention, plain));
  const addresses = read.filter((found) => typeof found === "object");
  const faults = read.filter((found) => typeof found === "string");
  return addresses.length > 0 ? merged(addresses, plain) : (faults[0] ?? "noId");
}

const FAULT_TEXTS: Texts<AddressFault> = {
  nothing: (t) => t("The ID or ARN of a job, or its address in the AWS console"),
  several: (t) => t("There is more than one job in it. Enter one ID or ARN."),
  otherService: (t) =>
    t("This is the ARN of another service: that of a job begins with arn:aws:dataexchange."),
  otherResource: (t) => t("This ARN is not that of a job: it would end with jobs/ and an ID."),
  otherSite: (t) => t("This is no address of the AWS console."),
  noId: (t) => t("There is no ID of a job in it: 30 to 40 letters and digits."),
};

export function addressFaultText(fault: AddressFault, t: Translate): string {
  return FAULT_TEXTS[fault](t);
}

function readMention({ index, groups = {} }: RegExpMatchArray, text: string): JobAddress | AddressFault {
  const { address, arn, id } = groups;
  if (address !== undefined) {
    return readAddress(address);
  }
  if (arn !== undefined) {
    return readJobArn(arn);
  }
  const before = text.slice(Math.max(0, (index ?? 0) - LONGEST_LABEL), index);
  return OTHER_LABEL.test(before) || OTHER_FOLDER.test(before) ? "noId" : addressOf(id);
}

/** The addresses as one, where they are all of one job and none contradicts another. */
function merged(addresses: readonly JobAddress[], text: string): JobAddress | AddressFault {
  const [ids, regions, accounts] = [
    [...new Set(addresses.map(({ jobId }) => jobId))],
    [...new Set(addresses.flatMap(({ region }) => region ?? []))],
    [...new Set(addresses.flatMap(({ account }) => account ?? []))],
  ];
  return Math.max(ids.length, regions.length, accounts.length) > 1
    ? "several"
    : addressOf(ids[0], regions[0] ?? REGION_OPTION.exec(text)?.[1], accounts[0]);
}

function readJobArn(text: string): JobAddress | AddressFault {
  const arn = readArn(text);
  if (arn?.service !== "dataexchange") {
    return "otherService";
  }
  return arn.resource.startsWith("jobs/")
    ? addressOf(JOB_IN_ARN.exec(arn.resource)?.[1], arn.region, arn.account)
    : "otherResource";
}

function readAddress(address: string): JobAddress | AddressFault {
  const link = LINK.exec(address);
  if (link !== null) {
    const [, path = ""] = link;
    const [, id] = new RegExp(`^/job\\?(?:.*&)?id=(${ID})`, "s").exec(path) ?? [];
    return addressOf(id, parameter(path, "region"));
  }
  const [, host = "", path = ""] = WEB.exec(address) ?? [];
  const [name, account, hostRegion] = CONSOLE.exec(host) ?? [];
  return name === undefined
    ? "otherSite"
    : addressOf(JOB_IN_PATH.exec(path)?.[1], parameter(path, "region") ?? hostRegion, account);
}

function addressOf(id: string | undefined, region = "", account = ""): JobAddress | AddressFault {
  return id === undefined
    ? "noId"
    : { jobId: id, ...(isRegion(region) && { region }), ...(isAccountId(account) && { account }) };
}

/** Value of a query's parameter, not unescaped: ids and Regions have no characters that need it. */
function parameter(path: string, name: string): string | undefined {
  return new RegExp(`[?&]${name}=([^&#]*)`).exec(path)?.[1];
}
