import { durationText } from "../base/timeText";
import type { Translate } from "../base/translate";
import { shortened } from "../base/visibleText";
import type { OtherAnswer } from "./failure";
import { type FailureTexts, withoutFullStop } from "./failureSentence";

/** Texts for a request that AWS refused, or whose answer cannot be used. */
export const REQUEST_TEXTS = {
  clockSkew: ({ milliseconds }, t) => ({
    title: t("This machine’s clock is wrong"),
    sentence: t(
      "AWS refused the request because of the time it was signed at: {0}. Let the machine set its clock by the network, then retry.",
      milliseconds === undefined
        ? t("this machine’s clock is more than a few minutes off")
        : offText(milliseconds, t),
    ),
  }),
  throttled: ({ retryAt }, t) => ({
    title: t("Too many requests"),
    sentence:
      retryAt === undefined
        ? t("AWS asks for fewer requests per second. Wait a moment, then retry.")
        : t("AWS takes no more requests for now. Wait until {0}, then retry.", untilText(retryAt)),
  }),
  notFound: (failure, t) => ({
    title: t("Not found"),
    sentence: t(
      "AWS does not find it: {0}. It may have been deleted (jobs are, 90 days after their creation) or belong to another account or Region. Refresh.",
      withoutFullStop(failure.message),
    ),
  }),
  badRequest: (failure, t) => ({
    title: t("AWS refused the request"),
    sentence: t("AWS refused the request: {0}. Refresh to start again.", withoutFullStop(failure.message)),
  }),
  serviceFault: (failure, t) => ({
    title: t("AWS had an internal error"),
    sentence:
      failure.retryAt === undefined
        ? t("AWS answered with an internal error (HTTP {0}). Retry in a moment.", failure.status)
        : t(
            "AWS isn’t available for now (HTTP {0}). Wait until {1}, then retry.",
            failure.status,
            untilText(failure.retryAt),
          ),
  }),
  unreadableAnswer: (failure, t) => ({
    title: t("The answer could not be read"),
    sentence: t(
      "The answer isn’t one that AWS sends ({0}). A proxy or the sign-in page of a network might have answered instead. Check the network, then retry.",
      failure.found,
    ),
  }),
  otherAnswer: (failure, t) => ({
    title: t("The answer is about something else"),
    sentence: t(
      "{0} Nothing of it was shown, copied or changed. {1}",
      otherAnswerText(failure, t),
      mixUpText(t),
    ),
  }),
  foreignJobs: ({ count }, t) => ({
    title: count === 1 ? t("1 job was left out") : t("{0} jobs were left out", count),
    sentence:
      count === 1
        ? t("A job in the list is of another account or Region, and isn’t shown. {0}", mixUpText(t))
        : t(
            "{0} jobs in the list are of another account or Region, and aren’t shown. {1}",
            count,
            mixUpText(t),
          ),
  }),
  repeatedToken: (failure, t) => ({
    title: t("The list does not end"),
    sentence: t(
      "AWS gave the page token “{0}” a second time, so going on would never end. Refresh to start again.",
      shortened(failure.token, 40),
    ),
  }),
  cancelled: (_, t) => ({
    title: t("Cancelled"),
    sentence: t("The request was cancelled. Retry to ask again."),
  }),
  unexpected: ({ message }, t) => ({
    title: t("Something unexpected happened"),
    sentence: t(
      "Something unexpected happened: {0}. The log says more; try again.",
      withoutFullStop(message),
    ),
  }),
} satisfies Partial<FailureTexts>;

function otherAnswerText({ what, differs }: OtherAnswer, t: Translate): string {
  switch (what) {
    case "dataSet":
      return t("AWS answered with another data set than the one that was asked for.");
    case "revisions":
      return t("AWS answered with the revisions of another data set.");
    case "jobs":
      return t("AWS answered with the jobs of another Region.");
    case "job":
      return {
        id: t("AWS answered with another job than the one that was asked for."),
        account: t("AWS answered with a job of another account."),
        region: t("AWS answered with a job of another Region."),
      }[differs];
  }
}

function mixUpText(t: Translate): string {
  return t("A proxy or a cache might mix up answers. Check the network, then retry.");
}

/** In the language and the zone of the machine, which is named. */
function untilText(time: number): string {
  return new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "long" }).format(time);
}

function offText(milliseconds: number, t: Translate): string {
  const duration = durationText(Math.abs(milliseconds), t);
  return milliseconds > 0
    ? t("this machine’s clock is {0} ahead", duration)
    : t("this machine’s clock is {0} behind", duration);
}
