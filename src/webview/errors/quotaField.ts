import { html, type TemplateResult } from "lit";
import { quotaText } from "../../core/advice/quotaText";
import type { JobError } from "../../core/job/job";
import { button, sending } from "../parts/button";
import { field } from "../parts/field";
import type { PageView } from "../parts/pageView";

/** Published quota that an error is about, with a button for requesting an increase. */
export function quotaField(error: JobError, view: PageView): TemplateResult {
  const { t } = view;
  const words = quotaText(error, view.job.type, view) ?? t("This version of the extension does not know it.");
  return field(
    t("Published quota"),
    html`<span class="quota">
      <span>${words}</span>
      ${button(t("Open Service Quotas"), sending({ type: "openServiceQuotas" }))}
    </span>`,
  );
}
