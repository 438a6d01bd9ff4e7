import "@vscode-elements/elements/dist/vscode-badge/index.js";
import { html, nothing, type TemplateResult } from "lit";
import { isAboutQuota } from "../../core/advice/quotaText";
import type { JsonObject } from "../../core/base/json";
import { visibleText } from "../../core/base/visibleText";
import { errorReport } from "../../core/job/errorReport";
import { isKnown, type JobError, type S3Object, wireName } from "../../core/job/job";
import { errorCodeText, resourceTypeText } from "../../core/job/jobText";
import { s3Uri } from "../../core/job/s3Uri";
import { resourceOfError } from "../../core/links/resource";
import { detailTree } from "../details/detailTree";
import { detailTreeTemplate } from "../details/detailTreeTemplate";
import { copyButton } from "../parts/copyButton";
import { field, foreign, identifier } from "../parts/field";
import { chunks } from "../parts/growingList";
import { longList } from "../parts/longList";
import type { PageView } from "../parts/pageView";
import { copyableResource, resourceText } from "../parts/resourceText";
import { adviceFold, meaningLine } from "./adviceSection";
import { errorLeftovers } from "./errorLeftovers";
import { quotaField } from "./quotaField";

const FIRST_ERRORS = 50;
const MORE_ERRORS = 50;
const FIRST_OBJECTS = 200;
const MORE_OBJECTS = 1000;

/**
 * Errors of a job. A job that failed without a reason says so; other jobs without errors have no such
 * section.
 */
export function errorsSection(view: PageView): TemplateResult | typeof nothing {
  const { job, t } = view;
  if (job.errors.length === 0) {
    return job.state === "ERROR"
      ? section(view, html`<p class="muted">${t("AWS Data Exchange gave no reason for the failure.")}</p>`)
      : nothing;
  }
  const content = (shown: number) =>
    html`${job.errors.slice(0, shown).map((error, at) => errorArticle(error, at === 0, view))}`;
  const total = job.errors.length;
  return section(view, chunks({ total, first: FIRST_ERRORS, step: MORE_ERRORS, content }, view));
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

/** The advice of the first error is open: mostly there is one. */
function errorArticle(error: JobError, isFirst: boolean, view: PageView): TemplateResult {
  const { t } = view;
  return html`<article class="error">
    <div class="error-title">
      <h3>${foreign(errorCodeText(error.code, t))}</h3>
      ${isKnown(error.code) ? html`<span class="code muted">${error.code}</span>` : nothing}
      ${copyButton(() => errorReport(error), t("error text"), t)}
    </div>
    ${error.message === "" ? nothing : html`<p class="message">${foreign(error.message)}</p>`}
    ${meaningLine(error, view)} ${errorFields(error, view)} ${adviceFold(error, isFirst, view)}
    ${error.objects.length === 0 ? nothing : objectList(error.objects, view)}
    ${otherFields(errorLeftovers(error), view)}
  </article>`;
}

function errorFields(error: JobError, view: PageView): TemplateResult | typeof nothing {
  const { t } = view;
  const fields: TemplateResult[] = [];
  if (error.limitName !== undefined || error.limitValue !== undefined) {
    fields.push(field(t("Limit"), limit(error, view)));
  }
  if (isAboutQuota(error)) {
    fields.push(quotaField(error, view));
  }
  if (error.resourceId !== undefined) {
    const name = error.resourceType === undefined ? t("Resource") : resourceTypeText(error.resourceType, t);
    const resource = resourceOfError(error);
    const value =
      resource === undefined
        ? identifier(error.resourceId, t("resource ID"), view)
        : copyableResource(resource, t("resource ID"), view);
    fields.push(field(visibleText(name), value));
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
  const total = objects.length;
  const name =
    total === 1
      ? t("1 object concerned")
      : t("{0} objects concerned", new Intl.NumberFormat(language).format(total));
  const row = (at: number) => objectRow(objects[at] ?? { bucket: "", key: "" }, view);
  const content = (shown: number) => longList(shown, name, row);
  return html`<h4 class="copyable">
      <span>${name}</span>${copyButton(() => objects.map(s3Uri).join("\n"), t("all S3 URIs"), t)}
    </h4>
    ${chunks({ total, first: FIRST_OBJECTS, step: MORE_OBJECTS, content }, view)}`;
}

function otherFields(others: JsonObject, view: PageView): TemplateResult | typeof nothing {
  return Object.keys(others).length === 0
    ? nothing
    : html`<h4>${view.t("Other fields")}</h4>
        ${detailTreeTemplate(detailTree(others), view)}`;
}

function objectRow(object: S3Object, view: PageView): TemplateResult {
  const { bucket, key } = object;
  return html`<span class="copyable">
    <span
      ><span class="code muted">${foreign(bucket)}/</span>${resourceText({ kind: "object", id: key, bucket }, view)}</span
    >
    ${copyButton(s3Uri(object), view.t("S3 URI"), view.t)}
  </span>`;
}
