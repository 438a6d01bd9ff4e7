import { html, nothing, type TemplateResult } from "lit";
import type { JsonObject } from "../../core/base/json";
import { copyButton } from "../parts/copyButton";
import type { PageView } from "../parts/pageView";
import { blocksTemplate } from "./blockTemplate";
import { detailTree } from "./detailTree";
import { detailTreeTemplate } from "./detailTreeTemplate";
import { describeJob } from "./jobDescription";

/** Details of a job in the words of its type, and every field that the service sent. */
export function detailsSection(view: PageView): TemplateResult {
  const { job, t } = view;
  const description = describeJob(view);
  const fields = detailTreeTemplate(detailTree(job.json), view);
  return html`<section aria-labelledby="details">
    <h2 id="details">
      ${t("Details")} ${copyButton(() => JSON.stringify(job.json, undefined, 2), t("details as JSON"), t)}
    </h2>
    ${
      description === undefined
        ? fields
        : html`${blocksTemplate(description.blocks, view)} ${otherFields(description.others, view)}
            ${allFields(fields, view)}`
    }
  </section>`;
}

function otherFields(others: JsonObject, view: PageView): TemplateResult | typeof nothing {
  return Object.keys(others).length === 0
    ? nothing
    : html`<div class="block others">
        <h3>${view.t("Other fields")}</h3>
        ${detailTreeTemplate(detailTree(others), view)}
      </div>`;
}

function allFields(fields: TemplateResult, { t }: PageView): TemplateResult {
  return html`<details class="block">
    <summary>
      <span class="codicon codicon-chevron-right" aria-hidden="true"></span><strong>${t("All fields")}</strong>
      <span class="muted">${t("as AWS sent them")}</span>
    </summary>
    ${fields}
  </details>`;
}
