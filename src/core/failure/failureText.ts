import { type Translate, textByKind } from "../base/translate";
import { maskText } from "../secrets/maskText";
import { CONNECTION_TEXTS } from "./connectionFailureText";
import { CREDENTIALS_TEXTS } from "./credentialsFailureText";
import type { Failure } from "./failure";
import type { FailureText, FailureTexts } from "./failureSentence";
import { FILE_TEXTS, refusedLineText } from "./fileFailureText";
import { changeUnknownText, RESTORED_PANEL_TEXTS } from "./jobFailureText";
import { NETWORK_TEXTS } from "./networkFailureText";
import { REQUEST_TEXTS } from "./requestFailureText";

const TEXTS: FailureTexts = {
  ...CONNECTION_TEXTS,
  ...CREDENTIALS_TEXTS,
  ...FILE_TEXTS,
  ...NETWORK_TEXTS,
  ...REQUEST_TEXTS,
  ...RESTORED_PANEL_TEXTS,
  changeUnknown: (failure, t) => changeUnknownText(failure, failureText(failure.cause, t).title, t),
};

/** Title and sentence of a failure, for people. No path, address or message that it repeats shows a secret. */
export function failureText(failure: Failure, t: Translate): FailureText {
  const { title, sentence }: FailureText = textByKind(TEXTS, failure, t);
  const { refusedLine } = failure;
  const more = refusedLine === undefined ? "" : ` ${refusedLineText(refusedLine, t)}`;
  return { title: maskText(title), sentence: maskText(`${sentence}${more}`) };
}
