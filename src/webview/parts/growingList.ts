import { html, LitElement, nothing, type TemplateResult } from "lit";
import { button } from "./button";
import type { PageView } from "./pageView";

export interface Chunks {
  readonly total: number;
  /** How many are shown at first. */
  readonly first: number;
  /** How many more at a time. */
  readonly step: number;
  /** The list with its first `shown` elements. */
  readonly content: (shown: number) => TemplateResult;
}

export interface Growth extends Chunks {
  /** Label of the button that shows this many more. */
  readonly moreText: (more: number) => string;
  /** Label of the button when all are shown. */
  readonly fewerText: string;
}

/** A long list that shows its beginning, and more of it on request. How far it was opened outlives updates. */
class GrowingList extends LitElement {
  static override properties = { growth: { attribute: false }, shown: { state: true } };

  declare growth: Growth | undefined;
  declare private shown: number;

  constructor() {
    super();
    this.shown = 0;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.growth === undefined) {
      return nothing;
    }
    const { total, first, content } = this.growth;
    const shown = Math.min(total, Math.max(first, this.shown));
    return html`${content(shown)}${total > first ? this.#button(this.growth, shown) : nothing}`;
  }

  /** One button for both directions: it keeps the focus when the last elements appear. */
  #button({ total, first, step, moreText, fewerText }: Growth, shown: number): TemplateResult {
    const more = Math.min(step, total - shown);
    const change = () => {
      this.shown = more === 0 ? first : shown + more;
    };
    return button(more === 0 ? fewerText : moreText(more), change, { style: "more" });
  }
}
customElements.define("growing-list", GrowingList);

export function growingList(growth: Growth): TemplateResult {
  return html`<growing-list .growth=${growth}></growing-list>`;
}

/** A long list, of which more is shown on request. */
export function chunks(list: Chunks, { t, language }: PageView): TemplateResult {
  const count = new Intl.NumberFormat(language);
  return growingList({
    ...list,
    moreText: (more) => t("Show {0} More of {1}", count.format(more), count.format(list.total)),
    fewerText: t("Show First {0} Only", count.format(list.first)),
  });
}
