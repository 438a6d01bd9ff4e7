import "@vscode-elements/elements/dist/vscode-progress-ring/index.js";
import { html, type TemplateResult } from "lit";
import { translateWith } from "../../core/base/translate";
import type { ShowAbsence } from "../../protocol/jobPanel";
import { foreign } from "../parts/field";
import { noticeSection } from "./noticeSection";

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
