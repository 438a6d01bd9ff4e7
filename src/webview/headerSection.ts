import "@vscode-elements/elements/dist/vscode-button/index.js";
import "@vscode-elements/elements/dist/vscode-icon/index.js";
import { html, type TemplateResult } from "lit";
import { stateText, typeText } from "../core/jobText";
import { foreign } from "./field";
import { keepSpaceFromScrolling } from "./growingList";
import type { PageView } from "./pageView";
import { SendEvent } from "./sendEvent";
import { stateIcon } from "./stateIcon";

export function headerSection({ job, source, t }: PageView): TemplateResult {
  const icon = stateIcon(job.state);
  return html`<header>
    <vscode-icon
      class="state ${icon.colour}"
      name=${icon.name}
      size="28"
      ?spin=${job.state === "IN_PROGRESS" && !prefersStillness()}
    ></vscode-icon>
    <div class="title-block">
      <h1 id="title" tabindex="-1">${foreign(typeText(job.type, t))}</h1>
      <p class="subtitle">
        <strong class="state">${foreign(stateText(job.state, t))}</strong>
        <span class="muted">${foreign(source)}</span>
      </p>
    </div>
    <vscode-button secondary icon="list-tree" @keydown=${keepSpaceFromScrolling} @click=${sendReveal}
      >${t("Reveal in Jobs View")}</vscode-button
    >
  </header>`;
}

function sendReveal(event: Event): void {
  event.currentTarget?.dispatchEvent(new SendEvent({ type: "reveal" }));
}

/** The system's preference, or the editor's own (setting `workbench.reduceMotion`). */
function prefersStillness(): boolean {
  return (
    matchMedia("(prefers-reduced-motion: reduce)").matches ||
    document.body.classList.contains("vscode-reduce-motion")
  );
}
