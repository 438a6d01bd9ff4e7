import "@vscode-elements/elements/dist/vscode-icon/index.js";
import { html, type TemplateResult } from "lit";
import { stateText, typeText } from "../core/jobText";
import { foreign } from "./field";
import type { PageView } from "./pageView";
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
    <div>
      <h1 id="title">${foreign(typeText(job.type, t))}</h1>
      <p class="subtitle">
        <strong class="state">${foreign(stateText(job.state, t))}</strong>
        <span class="muted">${foreign(source)}</span>
      </p>
    </div>
  </header>`;
}

/** The system's preference, or the editor's own (setting `workbench.reduceMotion`). */
function prefersStillness(): boolean {
  return (
    matchMedia("(prefers-reduced-motion: reduce)").matches ||
    document.body.classList.contains("vscode-reduce-motion")
  );
}
