import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { assertNever } from "../../core/base/assertNever";
import { copyButton } from "../parts/copyButton";
import { field, foreign, momentAnd } from "../parts/field";
import { chunks } from "../parts/growingList";
import { longList, rowGroups } from "../parts/longList";
import type { PageView } from "../parts/pageView";
import { resourceText } from "../parts/resourceText";
import type { Block, FieldsBlock, Foreign, TableBlock, Value, Words, WordsValue } from "./description";
import { detailTree } from "./detailTree";
import { detailTreeTemplate } from "./detailTreeTemplate";

const FIRST_ROWS = 200;
const MORE_ROWS = 1000;

export function blocksTemplate(blocks: readonly Block[], view: PageView): TemplateResult {
  const filled = blocks.filter((block) => block.kind === "table" || block.fields.length > 0);
  // By name, so that a block that appears shifts neither the focus nor how far the tables behind it were opened.
  return html`${repeat(filled, blockKey, (block) => blockTemplate(block, view))}`;
}

function blockKey(block: Block): string {
  return block.kind === "table" ? `table ${block.name}` : `fields ${block.fields[0]?.name}`;
}

function blockTemplate(block: Block, view: PageView): TemplateResult {
  switch (block.kind) {
    case "fields":
      return fields(block, view);
    case "table":
      return table(block, view);
    default:
      return assertNever(block);
  }
}

function fields(block: FieldsBlock, view: PageView): TemplateResult {
  return html`<dl class="block">
    ${repeat(
      block.fields,
      ({ name }) => name,
      ({ name, value }) => field(name, valueTemplate(value, view)),
    )}
  </dl>`;
}

function table(block: TableBlock, view: PageView): TemplateResult {
  const { t, language } = view;
  const { name, size, columns, copyAll } = block;
  const content = (shown: number) =>
    columns.length === 1 ? list(block, shown, view) : grid(block, shown, view);
  return html`<div class="block">
    <h3 class="copyable">
      <span>${name} <span class="muted">${new Intl.NumberFormat(language).format(size)}</span></span>
      ${size === 0 || copyAll === undefined ? nothing : copyButton(copyAll.text, copyAll.what, t)}
    </h3>
    ${
      size === 0
        ? html`<p class="muted">${t("none")}</p>`
        : chunks({ total: size, first: FIRST_ROWS, step: MORE_ROWS, content }, view)
    }
  </div>`;
}

function grid({ name, columns, rowAt }: TableBlock, shown: number, view: PageView): TemplateResult {
  const cell = (value: Value, column = "") =>
    html`<td role="cell" data-column=${column}>${valueTemplate(value, view)}</td>`;
  return html`<table role="table" class="grid columns-${columns.length}" aria-label=${name}>
    <thead role="rowgroup">
      <tr role="row">
        ${columns.map((column) => html`<th role="columnheader" scope="col">${column}</th>`)}
      </tr>
    </thead>
    ${rowGroups(shown).map(
      ({ rows, style }) => html`<tbody role="rowgroup" class=${style}>
        ${rows.map((row) => html`<tr role="row">${rowAt(row).map((value, at) => cell(value, columns[at]))}</tr>`)}
      </tbody>`,
    )}
  </table>`;
}

function list({ name, rowAt }: TableBlock, shown: number, view: PageView): TemplateResult {
  return longList(shown, name, (row) => html`${rowAt(row).map((value) => valueTemplate(value, view))}`);
}

function valueTemplate(value: Value, view: PageView): TemplateResult {
  switch (value.kind) {
    case "words":
      return wordsTemplate(value, view);
    case "time":
      return html`<span>${momentAnd(value.time, value.words, view)}</span>`;
    case "members":
      return detailTreeTemplate(detailTree(value.members), view);
    default:
      return assertNever(value);
  }
}

function wordsTemplate({ words, copy, note }: WordsValue, view: PageView): TemplateResult {
  const text = html`<span>${pieces(words, view)}${
    note === undefined ? nothing : html`<span class="note">${pieces(note, view)}</span>`
  }</span>`;
  return copy === undefined || copy.text === ""
    ? text
    : html`<span class="copyable">${text}${copyButton(copy.text, copy.what, view.t)}</span>`;
}

function pieces(words: Words, view: PageView): readonly (string | TemplateResult)[] {
  return words.map((piece) => (typeof piece === "string" ? piece : foreignPiece(piece, view)));
}

function foreignPiece({ foreign: text, resource }: Foreign, view: PageView): TemplateResult {
  const { t } = view;
  if (text.trim() === "") {
    return html`<span class="muted">${text === "" ? t("empty text") : t("only spaces")}</span>`;
  }
  return resource === undefined
    ? html`<span class="code">${foreign(text)}</span>`
    : resourceText(resource, view);
}
