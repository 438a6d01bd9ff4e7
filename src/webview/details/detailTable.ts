import { html, nothing, type TemplateResult } from "lit";
import { isoTime } from "../../core/base/isoTime";
import type { Json, JsonObject } from "../../core/base/json";
import { visibleText } from "../../core/base/visibleText";
import { copyButton } from "../parts/copyButton";
import { foreign, moment } from "../parts/field";
import type { PageView } from "../parts/pageView";
import { type DetailScalar, scalar } from "./detailTree";

/** A row of a table; the narrow layout shows each cell's column in front of it. */
export function detailRow(row: JsonObject, columns: readonly string[], view: PageView): TemplateResult {
  return html`<tr role="row">
    ${columns.map((column) => {
      const value = row[column];
      return html`<td role="cell" class=${isId(value) ? "value id" : "value"} data-column=${visibleText(column)}>
        ${value === undefined ? nothing : detailValue(scalar(value), column, view)}
      </td>`;
    })}
  </tr>`;
}

/** Most ids of the service: the style sheet gives them a line, where there is room. */
function isId(value: Json | undefined): boolean {
  return typeof value === "string" && /^[0-9a-z]{32}$/.test(value);
}

/** A value that is neither an object nor a list. */
export function detailValue(
  value: Pick<DetailScalar, "text" | "meaning">,
  key: string,
  view: PageView,
): TemplateResult {
  const { t } = view;
  switch (value.meaning) {
    case "secret":
      return html`<span class="muted">${value.text} <span class="human">${t("hidden: a secret")}</span></span>`;
    case "symbol":
      return html`<span class="symbol">${value.text}</span>`;
    default: {
      const time = value.meaning === "time" ? isoTime(value.text) : undefined;
      return html`<span class="copyable"
        ><span>${value.text === "" ? html`<span class="muted">${t("empty text")}</span>` : foreign(value.text)}
          ${time === undefined ? nothing : html`<span class="human">${moment(time, view)}</span>`}</span
        >${value.text === "" ? nothing : copyButton(value.text, key, t)}</span
      >`;
    }
  }
}
