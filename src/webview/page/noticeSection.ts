import "@vscode-elements/elements/dist/vscode-button/index.js";
import "@vscode-elements/elements/dist/vscode-icon/index.js";
import { html, nothing, type TemplateResult } from "lit";
import type { Translate } from "../../core/base/translate";
import type { Notice, NoticeAction } from "../../protocol/jobPanel";
import { copyButton } from "../parts/copyButton";
import { foreign } from "../parts/field";
import { keepSpaceFromScrolling } from "../parts/growingList";
import { SendEvent } from "../parts/sendEvent";

const ICONS = {
  information: { name: "info", colour: "running" },
  warning: { name: "warning", colour: "warned" },
} as const;

/** Message about the job, and the next steps. */
export function noticeSection(notice: Notice, t: Translate): TemplateResult {
  const { tone, title, sentence, requestId, actions, underWay } = notice;
  return html`<section class="notice banner ${tone}" role="status" aria-labelledby="notice">
    <vscode-icon name=${ICONS[tone].name} class=${ICONS[tone].colour}></vscode-icon>
    <div>
      <h2 id="notice">${foreign(title)}</h2>
      <p>${foreign(sentence)}</p>
      ${
        requestId === undefined
          ? nothing
          : html`<p class="copyable muted">
              <span>${foreign(t("Request ID: {0}", requestId))}</span>${copyButton(requestId, t("request ID"), t)}
            </p>`
      }
      ${actions.map(actionButton)} ${underWay === undefined ? nothing : html`<span class="muted">${underWay}</span>`}
    </div>
  </section>`;
}

function actionButton({ type, label }: NoticeAction): TemplateResult {
  const send = (event: Event) => event.currentTarget?.dispatchEvent(new SendEvent({ type }));
  return html`<vscode-button secondary @keydown=${keepSpaceFromScrolling} @click=${send}>${label}</vscode-button>`;
}
