import "@vscode-elements/elements/dist/vscode-icon/index.js";
import { html, nothing, type TemplateResult } from "lit";
import { problemText } from "../core/jobText";
import { foreign } from "./field";
import type { PageView } from "./pageView";

/** The fields of the answer that could not be read. */
export function problemsSection({ job, t }: PageView): TemplateResult | typeof nothing {
  return job.problems.length === 0
    ? nothing
    : html`<section class="notice" aria-labelledby="problems">
        <vscode-icon name="warning" class="warned"></vscode-icon>
        <div>
          <h2 id="problems">${t("Some fields of the answer could not be read")}</h2>
          <ul>
            ${job.problems.map((problem) => html`<li>${foreign(problemText(problem, t))}</li>`)}
          </ul>
        </div>
      </section>`;
}
