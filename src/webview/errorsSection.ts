import "@vscode-elements/elements/dist/vscode-badge/index.js";
import { html, nothing, type TemplateResult } from "lit";
import { isKnown, type JobError, type S3Object, wireName } from "../core/job";
import { errorCodeText, resourceTypeText } from "../core/jobText";
import { copyButton } from "./copyButton";
import { errorReport, s3Uri } from "./errorReport";
import { field, foreign, identifier } from "./field";
import { growingList } from "./growingList";
import type { PageView } from "./pageView";
import { visibleText } from "./visibleText";

/** What a job failed for. A job that failed without a reason says so; any other has no such section. */
export function errorsSection(view: PageView): TemplateResult | typeof nothing {
  const { job, t } = view;
  if (job.errors.length === 0) {
    return job.state === "ERROR"
      ? section(view, html`<p class="muted">${t("AWS Data Exchange gave no reason for the failure.")}</p>`)
      : nothing;
  }
  return section(view, html`${job.errors.map((error) => errorArticle(error, view))}`);
}

function section({ job, t }: PageView, content: TemplateResult): TemplateResult {
  const count = job.errors.length;
  return html`<section aria-labelledby="errors">
    <h2 id="errors">
      ${t("Errors")}${count > 1 ? html` <vscode-badge variant="counter">${count}</vscode-badge>` : nothing}
    </h2>
    ${content}
  </section>`;
}

function errorArticle(error: JobError, view: PageView): TemplateResult {
  const { t } = view;
  return html`<article class="error">
    <div class="error-title">
      <h3>${foreign(errorCodeText(error.code, t))}</h3>
      ${isKnown(error.code) ? html`<span class="code muted">${error.code}</span>` : nothing}
      ${copyButton(errorReport(error), t("error text"), t)}
    </div>
    ${error.message === "" ? nothing : html`<p class="message">${foreign(error.message)}</p>`}
    ${errorFields(error, view)} ${error.objects.length === 0 ? nothing : objectList(error.objects, view)}
  </article>`;
}

function errorFields(error: JobError, view: PageView): TemplateResult | typeof nothing {
  const { t } = view;
  const fields: TemplateResult[] = [];
  if (error.limitName !== undefined || error.limitValue !== undefined) {
    fields.push(field(t("Limit"), limit(error, view)));
  }
  if (error.resourceId !== undefined) {
    const name = error.resourceType === undefined ? t("Resource") : resourceTypeText(error.resourceType, t);
    fields.push(field(visibleText(name), identifier(error.resourceId, t("resource ID"), view)));
  } else if (error.resourceType !== undefined) {
    fields.push(field(t("Resource"), foreign(resourceTypeText(error.resourceType, t))));
  }
  if (error.assetName !== undefined) {
    fields.push(field(t("Asset"), identifier(error.assetName, t("asset name"), view)));
  }
  return fields.length === 0 ? nothing : html`<dl>${fields}</dl>`;
}

function limit({ limitName, limitValue }: JobError, { language }: PageView): TemplateResult {
  const value = limitValue === undefined ? nothing : new Intl.NumberFormat(language).format(limitValue);
  return limitName === undefined
    ? html`${value}`
    : html`${foreign(wireName(limitName))}${value === nothing ? nothing : html`: <strong>${value}</strong>`}`;
}

function objectList(objects: readonly S3Object[], view: PageView): TemplateResult {
  const { t, language } = view;
  const count = new Intl.NumberFormat(language);
  return html`<h4>
      ${objects.length === 1 ? t("1 object concerned") : t("{0} objects concerned", count.format(objects.length))}
    </h4>
    ${growingList({
      total: objects.length,
      first: 20,
      step: objects.length,
      moreText: () => t("Show All {0}", count.format(objects.length)),
      fewerText: t("Show First {0} Only", 20),
      content: (shown) =>
        html`<ul class="plain objects">${objects.slice(0, shown).map((object) => objectRow(object, view))}</ul>`,
    })}`;
}

function objectRow(object: S3Object, { t }: PageView): TemplateResult {
  return html`<li class="copyable">
    <span class="code"><span class="muted">${foreign(object.bucket)}/</span>${foreign(object.key)}</span>
    ${copyButton(s3Uri(object), t("S3 URI"), t)}
  </li>`;
}
