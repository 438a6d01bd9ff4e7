import { html, type nothing, type TemplateResult } from "lit";
import { ageText, momentText } from "../core/timeText";
import { copyButton } from "./copyButton";
import type { PageView } from "./pageView";
import { visibleText } from "./visibleText";

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

/** A time in full, and how long ago it was. */
export function moment(time: number, { language, now }: PageView): TemplateResult {
  const age = time <= now ? ` · ${ageText(time, now, language, "long")}` : "";
  return html`<time datetime=${new Date(time).toISOString()}>${momentText(time, language)}</time><span class="muted">${age}</span>`;
}
