import { SECOND } from "../../core/base/clock";
import { ageText, dateText, durationText, isAheadOfClock, zoneOf } from "../../core/base/timeText";
import { JOB_RETENTION, type Job } from "../../core/job/job";
import { daysUntilDeletion, jobDuration } from "../../core/job/jobText";
import type { PageView } from "./pageView";

/** Time the job took, or has taken so far if it's still running. */
export function durationOf({ job, now, t }: PageView): string | undefined {
  const duration = jobDuration(job);
  if (duration !== undefined) {
    return durationText(duration, t);
  }
  return isUnderWay(job) && job.createdAt !== undefined && !isAheadOfClock(job.createdAt, now)
    ? t("{0} so far", durationText(now - job.createdAt, t))
    : undefined;
}

/** When AWS deletes the job: "in 63 days (Jan 26, 2027)". */
export function deletionText({ job, now, language, timestamps, t }: PageView): string | undefined {
  const days = daysUntilDeletion(job, now);
  if (days === undefined || job.createdAt === undefined) {
    return undefined;
  }
  const date = dateText(job.createdAt + JOB_RETENTION, language, zoneOf(timestamps));
  switch (days) {
    case 0:
      return t("within a day ({0})", date);
    case 1:
      return t("in 1 day ({0})", date);
    default:
      return t("in {0} days ({1})", days, date);
  }
}

/** Whether the signed URL still lives, in words. */
export function signedUrlText(expiresAt: number | undefined, view: PageView): string {
  const { job, now, t } = view;
  if (expiresAt === undefined) {
    return t("expiry not known");
  }
  const life =
    expiresAt > now
      ? t("expires in {0}", durationText(Math.max(SECOND, expiresAt - now), t))
      : t("expired {0}", ageText(expiresAt, view, "long"));
  return isAheadOfClock(job.updatedAt ?? job.createdAt ?? now, now)
    ? t("{0} by this machine's clock, which is behind", life)
    : life;
}

function isUnderWay(job: Job): boolean {
  return job.state === "WAITING" || job.state === "IN_PROGRESS";
}
