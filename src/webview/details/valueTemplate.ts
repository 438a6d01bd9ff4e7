import { html, nothing, type TemplateResult } from "lit";
import { assertNever } from "../../core/base/assertNever";
import { copyButton } from "../parts/copyButton";
import { foreign, momentAnd } from "../parts/field";
import type { PageView } from "../parts/pageView";
import { resourceText } from "../parts/resourceText";
import type { Foreign, Value, Words, WordsValue } from "./description";
import { detailTree } from "./detailTree";
import { detailTreeTemplate } from "./detailTreeTemplate";

export function valueTemplate(value: Value, view: PageView): TemplateResult {
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
