import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { assertNever } from "../../core/base/assertNever";
import { foreign } from "../parts/field";
import { chunks } from "../parts/growingList";
import type { PageView } from "../parts/pageView";
import { detailRow, detailValue } from "./detailTable";
import type { DetailList, DetailNode, DetailScalar, DetailTable } from "./detailTree";

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
