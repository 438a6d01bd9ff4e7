import { html, type nothing, type TemplateResult } from "lit";
import { distanceText, momentText, pastText, zoneOf } from "../../core/base/timeText";
import { visibleText } from "../../core/base/visibleText";
import { copyButton } from "./copyButton";
import type { PageView } from "./pageView";

/** A name and what it stands for, as a row of a definition list. */
export function field(name: string, value: TemplateResult | string | typeof nothing): TemplateResult {
  return html`<div class="field"><dt>${name}</dt><dd>${value}</dd></div>`;
}

/** A text that came from outside: it can neither hide characters nor turn the text around it. */
export function foreign(text: string): TemplateResult {
  return html`<bdi class="foreign">${visibleText(text)}</bdi>`;
}

/** An identifier with a button that copies it. */
export function identifier(text: string, what: string, { t }: PageView): TemplateResult {
  return html`<span class="copyable"><span class="code">${foreign(text)}</span>${copyButton(text, what, t)}</span>`;
}

/** A time in full, and how far it is from now. */
export function moment(time: number, view: PageView): TemplateResult {
  return momentAnd(time, distanceText(time, view), view);
}

/** A time that is over, in full, and how long ago it was. */
export function pastMoment(time: number, view: PageView): TemplateResult {
  return momentAnd(time, pastText(time, view), view);
}

/** A time in full, and what is said about it. */
export function momentAnd(time: number, words: string, { language, timestamps }: PageView): TemplateResult {
  const text = momentText(time, language, zoneOf(timestamps));
  return html`<time datetime=${new Date(time).toISOString()}>${text}</time><span class="muted"> · </span><span class="muted">${words}</span>`;
}
