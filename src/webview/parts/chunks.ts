import type { TemplateResult } from "lit";
import { growingList } from "./growingList";
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

/** A long list, of which more is shown on request. */
export function chunks({ total, first, step, content }: Chunks, { t, language }: PageView): TemplateResult {
  const count = new Intl.NumberFormat(language);
  return growingList({
    total,
    first,
    step,
    content,
    moreText: (more) => t("Show {0} More of {1}", count.format(more), count.format(total)),
    fewerText: t("Show First {0} Only", count.format(first)),
  });
}
