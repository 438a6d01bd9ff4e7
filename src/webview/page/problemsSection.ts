import "@vscode-elements/elements/dist/vscode-icon/index.js";
import { html, nothing, type TemplateResult } from "lit";
import { problemText } from "../../core/job/jobText";
import { foreign } from "../parts/field";
import { chunks } from "../parts/growingList";
import type { PageView } from "../parts/pageView";

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
