import "@vscode-elements/elements/dist/vscode-icon/index.js";
import { html, nothing, type TemplateResult } from "lit";
import type { Translate } from "../../core/base/translate";
import { stateText, typeText } from "../../core/job/jobText";
import { stateIcon } from "../../core/job/stateIcon";
import { button, sending } from "../parts/button";
import { foreign } from "../parts/field";
import type { PageView } from "../parts/pageView";

export function headerSection({ job, source, offersChanges = false, t }: PageView): TemplateResult {
  const { id, tone = "muted" } = stateIcon(job.state);
  return html`<header>
    <vscode-icon
      class="state ${tone}"
      name=${id}
      size="28"
      ?spin=${tone === "running" && !prefersStillness()}
    ></vscode-icon>
    <div class="title-block">
      <h1 id="title" tabindex="-1">${foreign(typeText(job.type, t))}</h1>
      <p class="subtitle">
        <strong class="state">${foreign(stateText(job.state, t))}</strong>
        <span class="muted">${foreign(source)}</span>
      </p>
    </div>
    <div class="header-buttons">
      ${offersChanges ? changeButtons(t) : nothing}
      ${button(t("Reveal in Jobs View"), sending({ type: "reveal" }), { icon: "list-tree" })}
    </div>
  </header>`;
}

/** Both ask before they do anything. */
function changeButtons(t: Translate): TemplateResult {
  return html`${button(t("Start Job…"), sending({ type: "startJob" }), { icon: "play" })}
    ${button(t("Cancel Job…"), sending({ type: "cancelJob" }), { icon: "circle-slash" })}`;
}

/** The system's preference, or the editor's own (setting `workbench.reduceMotion`). */
function prefersStillness(): boolean {
  return (
    matchMedia("(prefers-reduced-motion: reduce)").matches ||
    document.body.classList.contains("vscode-reduce-motion")
  );
}
