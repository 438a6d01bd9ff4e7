import { html, nothing, type TemplateResult } from "lit";
import { errorAdvice } from "../../core/advice/errorAdvice";
import type { JobError } from "../../core/job/job";
import { errorPolicies } from "../../core/policy/errorPolicies";
import type { PolicyDocument } from "../../core/policy/policyStatement";
import { copyButton } from "../parts/copyButton";
import { foreign } from "../parts/field";
import type { PageView } from "../parts/pageView";

/** Meaning of an error in one line, beside its message and above everything that may be long. */
export function meaningLine(error: JobError, { job, t }: PageView): TemplateResult {
  const { meaning } = errorAdvice(error, job.type, t);
  return html`<p class="meaning"><strong>${t("What it means:")}</strong> ${meaning}</p>`;
}

/** Likely causes of an error and the next steps, in a fold. */
export function adviceFold(error: JobError, isOpen: boolean, view: PageView): TemplateResult {
  const { job, t } = view;
  const { causes, steps } = errorAdvice(error, job.type, t);
  return html`<details class="advice" ?open=${isOpen}>
    <summary>
      <span class="codicon codicon-chevron-right" aria-hidden="true"></span>${
        causes.length === 0 ? t("Next steps") : t("Likely causes and next steps")
      }
    </summary>
    ${numbered(t("Likely causes"), causes)} ${numbered(t("Next steps"), steps)}
    ${policies(errorPolicies(error, job, t), view)}
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

/** Policies that may be missing, to copy. The extension can't know what exists already, so it says "may". */
function policies(documents: readonly PolicyDocument[], { t }: PageView): TemplateResult | typeof nothing {
  return documents.length === 0
    ? nothing
    : html`<h4>${t("What may be missing")}</h4>
        <ul class="plain" aria-label=${t("What may be missing")}>
          ${documents.map((document) => policyItem(document, t))}
        </ul>
        <p class="note">
          ${t("With the names of this job; what the job does not say stands in <angle brackets>. Add statements to a policy that is there, and do not replace it.")}
        </p>`;
}

function policyItem({ title, json }: PolicyDocument, t: PageView["t"]): TemplateResult {
  const text = () => JSON.stringify(json, undefined, 2);
  return html`<li class="copyable"><span>${foreign(title)}</span>${copyButton(text, title, t)}</li>`;
}
