import "@vscode-elements/elements/dist/vscode-button/index.js";
import { html, type TemplateResult } from "lit";
import { quotaText } from "../../core/advice/quotaText";
import type { JobError } from "../../core/job/job";
import { field } from "../parts/field";
import { keepSpaceFromScrolling } from "../parts/growingList";
import type { PageView } from "../parts/pageView";
import { SendEvent } from "../parts/sendEvent";

/** Published quota that an error is about, with a button for requesting an increase. */
export function quotaField(error: JobError, view: PageView): TemplateResult {
  const { t } = view;
  const words = quotaText(error, view.job.type, view) ?? t("This version of the extension does not know it.");
  return field(
    t("Published quota"),
    html`<span class="quota">
      <span>${words}</span>
      <vscode-button secondary @keydown=${keepSpaceFromScrolling} @click=${sendOpenServiceQuotas}
        >${t("Open Service Quotas")}</vscode-button
      >
    </span>`,
  );
}

function sendOpenServiceQuotas(event: Event): void {
  event.currentTarget?.dispatchEvent(new SendEvent({ type: "openServiceQuotas" }));
}
