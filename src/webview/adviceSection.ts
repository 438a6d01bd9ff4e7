import { html, nothing, type TemplateResult } from "lit";
import { errorAdvice } from "../core/errorAdvice";
import type { JobError } from "../core/job";
import type { PageView } from "./pageView";

/** What an error means, in one line: it stands beside the message, above all that may be long. */
export function meaningLine(error: JobError, { job, t }: PageView): TemplateResult {
  const { meaning } = errorAdvice(error, job.type, t);
  return html`<p class="meaning"><strong>${t("What it means:")}</strong> ${meaning}</p>`;
}

/** What may have led to an error and what to do about it, in a fold. */
export function adviceFold(error: JobError, isOpen: boolean, { job, t }: PageView): TemplateResult {
  const { causes, steps } = errorAdvice(error, job.type, t);
  return html`<details class="advice" ?open=${isOpen}>
    <summary>
      <span class="codicon codicon-chevron-right" aria-hidden="true"></span>${
        causes.length === 0 ? t("Next steps") : t("Likely causes and next steps")
      }
    </summary>
    ${numbered(t("Likely causes"), causes)} ${numbered(t("Next steps"), steps)}
  </details>`;
}

function numbered(name: string, sentences: readonly string[]): TemplateResult | typeof nothing {
  return sentences.length === 0
    ? nothing
    : html`<h4>${name}</h4>
        <ol aria-label=${name}>
          ${sentences.map((sentence) => html`<li>${sentence}</li>`)}
        </ol>`;
}
