import { assertNever } from "../base/assertNever";
import { durationText } from "../base/timeText";
import type { Translate } from "../base/translate";
import { type FailureOf, type FailureText, withoutFullStop } from "./failureSentence";

/** Text for a request that AWS refused because of its time. */
export function clockText({ milliseconds }: FailureOf<"clockSkew">, t: Translate): FailureText {
  return {
    title: t("This machine’s clock is wrong"),
    sentence: t(
      "AWS refused the request because of the time it was signed at: {0}. Let the machine set its clock by the network, then retry.",
      milliseconds === undefined
        ? t("this machine’s clock is more than a few minutes off")
        : offText(milliseconds, t),
    ),
  };
}

function offText(milliseconds: number, t: Translate): string {
  const duration = durationText(Math.abs(milliseconds), t);
  return milliseconds > 0
    ? t("this machine’s clock is {0} ahead", duration)
    : t("this machine’s clock is {0} behind", duration);
}

/** Text for an error that AWS answered with. */
export function serviceText(
  failure: FailureOf<"throttled" | "notFound" | "badRequest" | "serviceFault">,
  t: Translate,
): FailureText {
  switch (failure.kind) {
    case "throttled":
      return {
        title: t("Too many requests"),
        sentence: t("AWS asks for fewer requests per second. Wait a moment, then retry."),
      };
    case "notFound":
      return {
        title: t("Not found"),
        sentence: t(
          "AWS does not find it: {0}. It may have been deleted (jobs are, 90 days after their creation) or belong to another account or Region. Refresh.",
          withoutFullStop(failure.message),
        ),
      };
    case "badRequest":
      return {
        title: t("AWS refused the request"),
        sentence: t(
          "AWS refused the request: {0}. Refresh to start again.",
          withoutFullStop(failure.message),
        ),
      };
    case "serviceFault":
      return {
        title: t("AWS had an internal error"),
        sentence: t("AWS answered with an internal error (HTTP {0}). Retry in a moment.", failure.status),
      };
    default:
      return assertNever(failure);
  }
}

/** Text for an answer of AWS that can't be used. */
export function answerText(
  failure: FailureOf<"unreadableAnswer" | "repeatedToken">,
  t: Translate,
): FailureText {
  switch (failure.kind) {
    case "unreadableAnswer":
      return {
        title: t("The answer could not be read"),
        sentence: t(
          "The answer was not what AWS Data Exchange sends ({0}). A proxy or the sign-in page of a network may have answered instead. Check the network, then retry.",
          failure.found,
        ),
      };
    case "repeatedToken":
      return {
        title: t("The list does not end"),
        sentence: t(
          "AWS gave the page token “{0}” a second time, so going on would never end. Refresh to start again.",
          shortened(failure.token),
        ),
      };
    default:
      return assertNever(failure);
  }
}

function shortened(token: string): string {
  return token.length > 40 ? `${token.slice(0, 40)}…` : token;
}

/** Text for a fault of this extension or of a library that it uses. */
export function unexpectedText({ message }: FailureOf<"unexpected">, t: Translate): FailureText {
  return {
    title: t("Something unexpected happened"),
    sentence: t(
      "Something unexpected happened: {0}. The log says more; try again.",
      withoutFullStop(message),
    ),
  };
}
