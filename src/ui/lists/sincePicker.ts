import * as vscode from "vscode";
import { type Clock, DAY, HOUR } from "../../core/base/clock";
import { parseMoment } from "../../core/base/momentInput";
import { momentText } from "../../core/base/timeText";
import { editorLanguage } from "../base/editorWords";
import { askForText } from "../base/inputBox";
import { pickFrom } from "../base/quickList";

const t = vscode.l10n.t;

/** Title and placeholder of the question. */
interface Question {
  readonly title: string;
  readonly placeHolder: string;
}

/** Asks since when: milliseconds since 1970; undefined when the user turned away. */
export async function pickSince(clock: Clock, question: Question): Promise<number | undefined> {
  const now = clock.now();
  const ago = (label: string, milliseconds: number) => {
    const since = now - milliseconds;
    return { label, description: momentText(since, editorLanguage()), since };
  };
  const picked = await pickFrom(
    [
      ago(t("Last Hour"), HOUR),
      ago(t("Last 24 Hours"), DAY),
      ago(t("Last 7 Days"), 7 * DAY),
      ago(t("Last 30 Days"), 30 * DAY),
      { label: t("Another Time…"), since: undefined },
    ],
    question,
  );
  return picked === undefined || picked.since !== undefined ? picked?.since : typeSince(now, question);
}

async function typeSince(now: number, { title }: Question): Promise<number | undefined> {
  const typed = await askForText({
    title,
    prompt: t("A day, or a day and a time. AWS keeps jobs for 90 days."),
    placeHolder: t("2026-11-01 or 2026-11-01 14:30"),
    fault: (text) => validationError(text, now),
  });
  return typed === undefined ? undefined : parseMoment(typed);
}

function validationError(text: string, now: number): string | undefined {
  const moment = parseMoment(text);
  if (moment === undefined) {
    return t("This is no day or time. Type it as 2026-11-01, or 2026-11-01 14:30.");
  }
  return moment > now ? t("This is still to come.") : undefined;
}
