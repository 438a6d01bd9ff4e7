import { html, nothing, type TemplateResult } from "lit";
import { keyed } from "lit/directives/keyed.js";
import { detailsSection } from "./detailsSection";
import { errorsSection } from "./errorsSection";
import { headerSection } from "./headerSection";
import { noticeSection } from "./noticeSection";
import type { PageView } from "./pageView";
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
