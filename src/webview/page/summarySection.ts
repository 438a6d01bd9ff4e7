import { html, nothing, type TemplateResult } from "lit";
import { hasUsableUrl, isKnown } from "../../core/job/job";
import { stateText, typeText } from "../../core/job/jobText";
import { button, sending } from "../parts/button";
import { field, foreign, identifier, momentAnd, pastMoment } from "../parts/field";
import { growingList } from "../parts/growingList";
import type { PageView } from "../parts/pageView";
import { copyableResource } from "../parts/resourceText";
import { deletionText, durationOf, signedUrlText } from "../parts/summaryText";

const FIRST_REVISIONS = 10;

export function summarySection(view: PageView): TemplateResult {
  const { job, t } = view;
  const optional = (name: string, value: TemplateResult | string | undefined) =>
    value === undefined ? nothing : field(name, value);
  return html`<section aria-labelledby="summary">
    <div class="heading"><h2 id="summary">${t("Summary")}</h2>${utcToggle(view)}</div>
    <dl>
      ${field(t("State"), foreign(stateText(job.state, t)))}
      ${field(t("Type"), typeValue(view))}
      ${optional(t("Created"), job.createdAt === undefined ? undefined : pastMoment(job.createdAt, view))}
      ${optional(t("Updated"), job.updatedAt === undefined ? undefined : pastMoment(job.updatedAt, view))}
      ${optional(t("Duration"), durationOf(view))} ${optional(t("Deleted by AWS"), deletionText(view))}
      ${job.signedUrl === undefined ? nothing : signedUrlField(job.signedUrl.expiresAt, view)}
    </dl>
    <dl>
      ${field(t("Job ID"), identifier(job.id, t("job ID"), view))}
      ${optional(t("ARN"), job.arn === undefined ? undefined : identifier(job.arn, t("ARN"), view))}
      ${optional(t("Data set"), view.dataSetName === undefined ? undefined : foreign(view.dataSetName))}
      ${optional(
        t("Data set ID"),
        job.dataSetId === undefined
          ? undefined
          : copyableResource({ kind: "dataSet", id: job.dataSetId }, t("data set ID"), view),
      )}
      ${revisionsField(view)}
    </dl>
  </section>`;
}

function typeValue({ job, t }: PageView): TemplateResult {
  const words = foreign(typeText(job.type, t));
  return isKnown(job.type) ? html`${words}<span class="code wire-name muted">${job.type}</span>` : words;
}

function revisionsField(view: PageView): TemplateResult | typeof nothing {
  const { t, language } = view;
  const ids = view.job.revisionIds;
  const [only] = ids;
  if (only === undefined) {
    return nothing;
  }
  if (ids.length === 1) {
    return field(t("Revision ID"), revision(only, view));
  }
  return field(
    t("Revision IDs"),
    growingList({
      total: ids.length,
      first: FIRST_REVISIONS,
      step: ids.length,
      moreText: () => t("Show All {0}", new Intl.NumberFormat(language).format(ids.length)),
      fewerText: t("Show First {0} Only", FIRST_REVISIONS),
      content: (shown) =>
        html`<ul class="plain">
          ${ids.slice(0, shown).map((id) => html`<li>${revision(id, view)}</li>`)}
        </ul>`,
    }),
  );
}

function revision(id: string, view: PageView): TemplateResult {
  return copyableResource({ kind: "revision", id }, view.t("revision ID"), view);
}

function signedUrlField(expiresAt: number | undefined, view: PageView): TemplateResult {
  return field(
    view.t("Signed URL"),
    html`<span class="signed-url">
      <span>${signedUrlLife(expiresAt, view)}</span>
      ${
        hasUsableUrl(view.job, view.now)
          ? button(view.t("Copy Signed URL…"), sending({ type: "copySignedUrl" }))
          : nothing
      }
    </span>`,
  );
}

function signedUrlLife(expiresAt: number | undefined, view: PageView): TemplateResult | string {
  const words = signedUrlText(expiresAt, view);
  return expiresAt === undefined ? words : momentAnd(expiresAt, words, view);
}

/** Switches all times of the page between the zone of the machine and UTC; pressed means UTC. */
function utcToggle({ timestamps, t }: PageView): TemplateResult {
  const utc = timestamps === "utc";
  return html`<button
    type="button"
    class="toggle"
    aria-pressed=${utc ? "true" : "false"}
    aria-label=${t("Times in UTC")}
    title=${utc ? t("Show times in local time") : t("Show times in UTC")}
    @click=${sending({ type: "useUtc", utc: !utc })}
  >
    <span class=${utc ? "" : "chosen"}>${t("Local time")}</span><span class=${utc ? "chosen" : ""}>${t("UTC")}</span>
  </button>`;
}
