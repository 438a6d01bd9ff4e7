import "@vscode-elements/elements/dist/vscode-progress-ring/index.js";
import { html, nothing, type TemplateResult } from "lit";
import { keyed } from "lit/directives/keyed.js";
import { translateWith } from "../../core/base/translate";
import type { ShowAbsence } from "../../protocol/jobPanel";
import { detailsSection } from "../details/detailsSection";
import { errorsSection } from "../errors/errorsSection";
import { foreign } from "../parts/field";
import type { PageView } from "../parts/pageView";
import { headerSection } from "./headerSection";
import { noticeSection, problemsSection } from "./noticeSection";
import { summarySection } from "./summarySection";

/** The whole page. Another job starts from a fresh page: what was opened for one means nothing for the next. */
export function page(view: PageView): TemplateResult {
  return html`${keyed(
    view.job.id,
    html`<main aria-labelledby="title">
      ${headerSection(view)} ${view.notice === undefined ? nothing : noticeSection(view.notice, view.t)}
      ${errorsSection(view)} ${problemsSection(view)} ${summarySection(view)}
      ${detailsSection(view)}
    </main>`,
  )}`;
}

/** The page while there is no job: it is being asked for, or there is none to be had. */
export function absencePage({ jobId, notice, translations }: ShowAbsence): TemplateResult {
  const t = translateWith(translations);
  return html`<main aria-labelledby="title">
    <header>
      <div>
        <h1 id="title" tabindex="-1">${notice === undefined ? t("Loading job…") : t("Job Details")}</h1>
        <p class="subtitle muted">${foreign(jobId)}</p>
      </div>
    </header>
    ${notice === undefined ? html`<vscode-progress-ring class="waiting"></vscode-progress-ring>` : noticeSection(notice, t)}
  </main>`;
}
