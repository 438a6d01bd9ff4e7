import { html, type TemplateResult } from "lit";
import type { Resource } from "../../core/links/resource";
import { leadOf, leadText } from "../../core/links/resourceLead";
import { sending } from "./button";
import { copyButton } from "./copyButton";
import { foreign } from "./field";
import type { PageView } from "./pageView";

/** Resource of a job, as a link where it leads somewhere. The page sends the resource, never an address. */
export function resourceText(resource: Resource, { job, t }: PageView): TemplateResult {
  const lead = leadOf(resource, job);
  const text = html`<span class="code">${foreign(resource.id)}</span>`;
  const follow = sending({ type: "openLink", resource });
  return lead === undefined
    ? text
    : html`<button type="button" class="link" title=${leadText(lead, t)} @click=${follow}>${text}</button>`;
}

/** Resource of a job with a button that copies it. */
export function copyableResource(resource: Resource, what: string, view: PageView): TemplateResult {
  return html`<span class="copyable">${resourceText(resource, view)}${copyButton(resource.id, what, view.t)}</span>`;
}
