import { html, type TemplateResult } from "lit";
import type { PageView } from "../parts/pageView";
import { SendEvent } from "../parts/sendEvent";

/** Switches all times of the page between the zone of the machine and UTC; pressed means UTC. */
export function utcToggle({ timestamps, t }: PageView): TemplateResult {
  const utc = timestamps === "utc";
  return html`<button
    type="button"
    class="toggle"
    aria-pressed=${utc ? "true" : "false"}
    aria-label=${t("Times in UTC")}
    title=${utc ? t("Show times in local time") : t("Show times in UTC")}
    @click=${(event: Event) => event.currentTarget?.dispatchEvent(new SendEvent({ type: "useUtc", utc: !utc }))}
  >
    <span class=${utc ? "" : "chosen"}>${t("Local time")}</span><span class=${utc ? "chosen" : ""}>${t("UTC")}</span>
  </button>`;
}
