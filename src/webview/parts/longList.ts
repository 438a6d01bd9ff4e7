import { html, type TemplateResult } from "lit";

/**
 * Rows in a group. The style sheet estimates the height of a group that is out of sight from the same number.
 */
const GROUP = 200;

/** Rows that the browser can leave out while they are out of sight; there may be ten thousand. */
export interface RowGroup {
  readonly rows: readonly number[];
  /** The class of the element around them. */
  readonly style: "skippable" | "";
}

export function rowGroups(shown: number): readonly RowGroup[] {
  return Array.from({ length: Math.ceil(shown / GROUP) }, (_, group) => {
    const first = group * GROUP;
    const size = Math.min(GROUP, shown - first);
    const rows = Array.from({ length: size }, (__, row) => first + row);
    return { rows, style: size === GROUP ? "skippable" : "" };
  });
}

/** A list with its first `shown` items. */
export function longList(
  shown: number,
  name: string,
  item: (index: number) => TemplateResult,
): TemplateResult {
  return html`<div role="list" class="rows" aria-label=${name}>
    ${rowGroups(shown).map(
      ({ rows, style }) => html`<div role="presentation" class=${style}>
        ${rows.map((row) => html`<div role="listitem">${item(row)}</div>`)}
      </div>`,
    )}
  </div>`;
}
