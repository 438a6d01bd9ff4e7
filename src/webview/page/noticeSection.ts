import "@vscode-elements/elements/dist/vscode-icon/index.js";
import { html, nothing, type TemplateResult } from "lit";
import type { Translate } from "../../core/base/translate";
import { problemText } from "../../core/job/jobText";
import type { Notice } from "../../protocol/jobPanel";
import { button, sending } from "../parts/button";
import { copyButton } from "../parts/copyButton";
import { foreign } from "../parts/field";
import { chunks } from "../parts/growingList";
import type { PageView } from "../parts/pageView";

const ICONS = {
  information: { name: "info", colour: "running" },
  warning: { name: "warning", colour: "warned" },
} as const;

/** Message about the job, and the next steps. */
export function noticeSection(notice: Notice, t: Translate): TemplateResult {
  const { tone, title, sentence, requestId, actions, underWay } = notice;
  return html`<section class="notice banner ${tone}" role="status" aria-labelledby="notice">
    <vscode-icon name=${ICONS[tone].name} class=${ICONS[tone].colour}></vscode-icon>
    <div>
      <h2 id="notice">${foreign(title)}</h2>
      <p>${foreign(sentence)}</p>
      ${
        requestId === undefined
          ? nothing
          : html`<p class="copyable muted">
              <span>${foreign(t("Request ID: {0}", requestId))}</span>${copyButton(requestId, t("request ID"), t)}
            </p>`
      }
      ${actions.map(({ type, label }) => button(label, sending({ type })))} ${underWay === undefined ? nothing : html`<span class="muted">${underWay}</span>`}
    </div>
  </section>`;
}

const FIRST_PROBLEMS = 20;
const MORE_PROBLEMS = 200;

/** The fields of the answer that could not be read. */
export function problemsSection(view: PageView): TemplateResult | typeof nothing {
  const { job, t } = view;
  const content = (shown: number) => html`<ul>
    ${job.problems.slice(0, shown).map((problem) => html`<li>${foreign(problemText(problem, t))}</li>`)}
  </ul>`;
  return job.problems.length === 0
    ? nothing
    : html`<section class="notice" aria-labelledby="problems">
        <vscode-icon name="warning" class="warned"></vscode-icon>
        <div>
          <h2 id="problems">${t("Some fields of the answer could not be read")}</h2>
          ${chunks({ total: job.problems.length, first: FIRST_PROBLEMS, step: MORE_PROBLEMS, content }, view)}
        </div>
      </section>`;
}
