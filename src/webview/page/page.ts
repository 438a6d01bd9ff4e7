import { html, nothing, type TemplateResult } from "lit";
import { keyed } from "lit/directives/keyed.js";
import { detailsSection } from "../details/detailsSection";
import { errorsSection } from "../errors/errorsSection";
import type { PageView } from "../parts/pageView";
import { headerSection } from "./headerSection";
import { noticeSection } from "./noticeSection";
import { problemsSection } from "./problemsSection";
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
