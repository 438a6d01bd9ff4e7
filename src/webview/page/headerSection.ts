import "@vscode-elements/elements/dist/vscode-button/index.js";
import "@vscode-elements/elements/dist/vscode-icon/index.js";
import { html, nothing, type TemplateResult } from "lit";
import type { Translate } from "../../core/base/translate";
import { stateText, typeText } from "../../core/job/jobText";
import { stateIcon } from "../../core/job/stateIcon";
import { foreign } from "../parts/field";
import { keepSpaceFromScrolling } from "../parts/growingList";
import type { PageView } from "../parts/pageView";
import { SendEvent } from "../parts/sendEvent";

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
      <vscode-button secondary icon="list-tree" @keydown=${keepSpaceFromScrolling} @click=${sending("reveal")}
        >${t("Reveal in Jobs View")}</vscode-button
      >
    </div>
  </header>`;
}

/** Both ask before they do anything. */
function changeButtons(t: Translate): TemplateResult {
  return html`<vscode-button secondary icon="play" @keydown=${keepSpaceFromScrolling} @click=${sending("startJob")}
      >${t("Start Job…")}</vscode-button
    >
    <vscode-button secondary icon="circle-slash" @keydown=${keepSpaceFromScrolling} @click=${sending("cancelJob")}
      >${t("Cancel Job…")}</vscode-button
    >`;
}

function sending(type: "startJob" | "cancelJob" | "reveal") {
  return (event: Event) => event.currentTarget?.dispatchEvent(new SendEvent({ type }));
}

/** The system's preference, or the editor's own (setting `workbench.reduceMotion`). */
function prefersStillness(): boolean {
  return (
    matchMedia("(prefers-reduced-motion: reduce)").matches ||
    document.body.classList.contains("vscode-reduce-motion")
  );
}
