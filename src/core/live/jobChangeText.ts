import { accountIdIn } from "../base/arn";
import { momentText } from "../base/timeText";
import type { Translate } from "../base/translate";
import { oneLine, shortened } from "../base/visibleText";
import type { Words } from "../base/words";
import { type ConnectedJob, regionOf } from "../connection/jobRef";
import type { Extensible, Job, JobChange, JobType } from "../job/job";
import { idText, stateText, typeText } from "../job/jobText";

/** Texts of the dialog that asks to confirm a change. */
interface Confirmation {
  readonly message: string;
  readonly detail: readonly string[];
  /** The two buttons. Neither is a bare “Cancel”, which would leave it open what is cancelled: the job or the question. */
  readonly act: string;
  readonly leave: string;
}

/** In what words the question is asked. */
export interface ConfirmationView extends Words {
  readonly dataSetName: string | undefined;
}

export function confirmationOf(change: JobChange, open: ConnectedJob, view: ConfirmationView): Confirmation {
  const { t } = view;
  const detail = [...whichJob(open, view), "", ...whatHappens(change, open.job, view)];
  const leave = t("Leave It Waiting");
  return change === "start"
    ? { message: t("Start this job?"), detail, act: t("Start This Job"), leave }
    : { message: t("Cancel this job?"), detail, act: t("Cancel This Job"), leave };
}

/** Characters of a data set's name that the question repeats, and of a line of it: its buttons stay in sight. */
const LONGEST_NAME = 120;
const LONGEST_LINE = 300;

/** The names made safe: none can hide or reorder the text around it, nor begin a line. */
function whichJob(
  { job, connection }: ConnectedJob,
  { t, dataSetName }: ConfirmationView,
): readonly string[] {
  const { profile } = connection;
  const { dataSetId } = job;
  const named =
    dataSetName === undefined ? dataSetId : `${shortened(dataSetName, LONGEST_NAME)} (${dataSetId})`;
  return [
    t("Job: {0}, {1}", typeText(job.type, t), job.id),
    ...(named === undefined ? [] : [t("Data set: {0}", named)]),
    t("Account: {0}", accountIdIn(job.arn) ?? t("not known")),
    t("Region: {0}", regionOf({ job, connection }) ?? t("not known")),
    profile === undefined ? t("Credentials of the environment") : t("Profile: {0}", profile),
  ].map((line) => oneLine(line, LONGEST_LINE));
}

function whatHappens(change: JobChange, job: Job, view: ConfirmationView): readonly string[] {
  const { t } = view;
  const before = t("It is looked at once more before: if it does not wait any more, nothing is changed.");
  return change === "start"
    ? [t("AWS carries the job out."), before, ...uploadFirst(job, view)]
    : [t("AWS cancels the job, which it does only while a job is waiting."), before];
}

/**
 * The upload comes between CreateJob and StartJob: user guide, import-API-asset and importing-from-url, and
 * Terraform's provider, which does so.
 */
function uploadFirst({ type, signedUrl }: Job, { t, language, now }: Words): readonly string[] {
  const what = uploadedTo(type, t);
  if (what === undefined) {
    return [];
  }
  const expiresAt = signedUrl?.expiresAt;
  return expiresAt === undefined || expiresAt > now
    ? [what]
    : [
        what,
        t(
          "That URL expired on {0}. If the upload was not made by then, it needs a new job.",
          momentText(expiresAt, language),
        ),
      ];
}

function uploadedTo(type: Extensible<JobType>, t: Translate): string | undefined {
  switch (type) {
    case "IMPORT_ASSET_FROM_SIGNED_URL":
      return t("The file must have been uploaded to the job’s signed URL before.");
    case "IMPORT_ASSET_FROM_API_GATEWAY_API":
      return t("The API specification must have been uploaded to the job’s signed URL before.");
    default:
      return undefined;
  }
}

/** Status bar text after AWS took the change. Without a job, its state could not be read afterwards. */
export function takenText(change: JobChange, job: Job | undefined, t: Translate): string {
  const done = change === "start" ? t("Job started") : t("Job cancelled");
  return job === undefined || expected(change, job) ? done : t("{0}: {1}", done, stateText(job.state, t));
}

/** Whether the state says no more than what was done. */
function expected(change: JobChange, { state }: Job): boolean {
  return change === "start" ? state === "IN_PROGRESS" : state === "CANCELLED";
}

export function notWaitingText({ id, state }: Job, t: Translate): string {
  return t(
    "Job {0} is not waiting any more: its state is “{1}”. Nothing was changed.",
    idText(id),
    stateText(state, t),
  );
}

/** Text for a lost answer after which the job's state shows the effect. */
export function movedOnText({ id, state }: Job, t: Translate): string {
  return t(
    "The answer of AWS was lost, but job {0} is not waiting any more: its state is “{1}”.",
    idText(id),
    stateText(state, t),
  );
}

export function otherAccountText(now: Job, confirmed: Job, t: Translate): string {
  const account = ({ arn }: Job) => accountIdIn(arn) ?? t("not known");
  return t(
    "Job {0} is now told to be of another account ({1}) than the confirmed one ({2}). Nothing was changed. Refresh, and look whose jobs are shown.",
    idText(now.id),
    account(now),
    account(confirmed),
  );
}
