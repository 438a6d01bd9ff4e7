import "@vscode-elements/elements/dist/vscode-button/index.js";
import { html, type TemplateResult } from "lit";
import { ifDefined } from "lit/directives/if-defined.js";
import type { FromPage } from "../../protocol/jobPanel";
import { SendEvent } from "./sendEvent";

interface ButtonLooks {
  /** Name of a codicon. */
  readonly icon?: string;
  readonly style?: string;
}

export function button(text: string, act: (event: Event) => void, looks: ButtonLooks = {}): TemplateResult {
  return html`<vscode-button
    secondary
    class=${ifDefined(looks.style)}
    icon=${ifDefined(looks.icon)}
    @keydown=${keepSpaceFromScrolling}
    @click=${act}
    >${text}</vscode-button
  >`;
}

/** Listener that sends a message to the extension. */
export function sending(message: FromPage): (event: Event) => void {
  return (event) => event.currentTarget?.dispatchEvent(new SendEvent(message));
}

/** The button acts on the space key but leaves the page to scroll by it. */
function keepSpaceFromScrolling(event: KeyboardEvent): void {
  if (event.key === " ") {
    event.preventDefault();
  }
}
