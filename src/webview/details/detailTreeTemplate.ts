import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { assertNever } from "../../core/base/assertNever";
import { isoTime } from "../../core/base/isoTime";
import type { Json, JsonObject } from "../../core/base/json";
import { visibleText } from "../../core/base/visibleText";
import { copyButton } from "../parts/copyButton";
import { foreign, moment } from "../parts/field";
import { chunks } from "../parts/growingList";
import type { PageView } from "../parts/pageView";
import {
  cellIn,
  type DetailList,
  type DetailNode,
  type DetailScalar,
  type DetailTable,
  scalar,
} from "./detailTree";

const CHUNK = 100;

/** Nodes as an indented list, their folds opened and closed by the user. */
export function detailTreeTemplate(nodes: readonly DetailNode[], view: PageView): TemplateResult {
  // By key, so that a field that appears does not shift the open folds behind it.
  return html`<ul class="members">
    ${repeat(
      nodes,
      (node) => `${node.kind} ${node.key}`,
      (node) => html`<li>${nodeTemplate(node, view)}</li>`,
    )}
  </ul>`;
}

function nodeTemplate(node: DetailNode, view: PageView): TemplateResult {
  const { t } = view;
  switch (node.kind) {
    case "scalar":
      return fieldRow(node.key, detailValue(node, node.key, view));
    case "empty":
      return fieldRow(
        node.key,
        html`<span class="muted">${node.of === "list" ? t("empty list") : t("empty object")}</span>`,
      );
    case "object":
      return fold(
        node,
        countText(node.members.length, "field", view),
        detailTreeTemplate(node.members, view),
      );
    case "list":
      return fold(node, countText(node.items.length, "item", view), list(node, view));
    case "table":
      return fold(node, countText(node.rows.length, "item", view), table(node, view));
    default:
      return assertNever(node);
  }
}

function fieldRow(key: string, value: TemplateResult): TemplateResult {
  return html`<div class="field"><span class="key">${foreign(key)}</span><span class="value">${value}</span></div>`;
}

function fold(node: { key: string; open: boolean }, count: string, content: TemplateResult): TemplateResult {
  return html`<details ?open=${node.open}>
    <summary>
      <span class="codicon codicon-chevron-right" aria-hidden="true"></span><span class="key">${foreign(node.key)}</span>
      <span class="muted">${count}</span>
    </summary>
    <div class="fold">${content}</div>
  </details>`;
}

function countText(count: number, of: "field" | "item", { t, language }: PageView): string {
  const text = new Intl.NumberFormat(language).format(count);
  if (of === "field") {
    return count === 1 ? t("1 field") : t("{0} fields", text);
  }
  return count === 1 ? t("1 item") : t("{0} items", text);
}

function list(node: DetailList, view: PageView): TemplateResult {
  const content = (shown: number) => {
    const items = node.items.slice(0, shown);
    return node.items.every((item) => item.kind === "scalar")
      ? html`<ul class="plain">
          ${items.map((item) => (item.kind === "scalar" ? bareItem(item, node.key, view) : nothing))}
        </ul>`
      : detailTreeTemplate(items, view);
  };
  return chunks({ total: node.items.length, first: CHUNK, step: CHUNK, content }, view);
}

function bareItem(item: DetailScalar, key: string, view: PageView): TemplateResult {
  return html`<li class="value">${detailValue(item, key, view)}</li>`;
}

function table(node: DetailTable, view: PageView): TemplateResult {
  const content = (shown: number) => html`<table role="table">
      <thead role="rowgroup">
        <tr role="row">
          ${node.columns.map((column) => html`<th role="columnheader" scope="col">${foreign(column)}</th>`)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${node.rows.slice(0, shown).map((row) => detailRow(row, node.columns, view))}
      </tbody>
    </table>`;
  return chunks({ total: node.rows.length, first: CHUNK, step: CHUNK, content }, view);
}

/** A row of a table; the narrow layout shows each cell's column in front of it. */
function detailRow(row: JsonObject, columns: readonly string[], view: PageView): TemplateResult {
  return html`<tr role="row">
    ${columns.map((column) => {
      const value = cellIn(row, column);
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
function detailValue(
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
