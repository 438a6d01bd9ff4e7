import { html, LitElement, type TemplateResult } from "lit";
import { SECOND } from "../../core/base/clock";
import type { Translate } from "../../core/base/translate";
import { oneLine } from "../../core/base/visibleText";
import { SendEvent } from "./sendEvent";

/** Time for which a check mark replaces the copy icon, in milliseconds. */
const CONFIRMATION = 1.5 * SECOND;

/** A long text is put together when it is asked for. */
export type CopiedText = string | (() => string);

class CopyButton extends LitElement {
  static override properties = { text: {}, label: {}, done: {}, confirmed: { state: true } };

  declare text: CopiedText;
  declare label: string;
  declare done: string;
  declare private confirmed: boolean;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.text = "";
    this.label = "";
    this.done = "";
    this.confirmed = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    this.confirmed = false;
  }

  /**
   * Renders without a shadow root: there may be hundreds of buttons, and each would load the icons' style
   * sheet again.
   */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    return html`<button type="button" class="copy" aria-label=${this.label} title=${this.label} @click=${this.#copy}>
      <span class="codicon ${this.confirmed ? "codicon-check" : "codicon-copy"}" aria-hidden="true"></span>
    </button>`;
  }

  #copy(): void {
    const text = typeof this.text === "string" ? this.text : this.text();
    this.dispatchEvent(new SendEvent({ type: "copy", text }, this.done));
    this.confirmed = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.confirmed = false;
    }, CONFIRMATION);
  }
}
customElements.define("copy-button", CopyButton);

/** Characters of what a button copies, in its name. */
const LONGEST_NAME = 120;

/** A button that copies the text as it is. */
export function copyButton(text: CopiedText, what: string, t: Translate): TemplateResult {
  const name = oneLine(what, LONGEST_NAME);
  return html`<copy-button .text=${text} .label=${t("Copy {0}", name)} .done=${t("{0} copied", name)}></copy-button>`;
}
