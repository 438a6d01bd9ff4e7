import { inEnglish } from "../../../src/core/base/translate";
import { FailureError } from "../../../src/core/failure/failure";
import { failureText } from "../../../src/core/failure/failureText";

/** Texts of the SDK and of JavaScript, which nobody understands. */
const UNCLEAR = /undefined|UnknownError|\[object|NaN|Deserialization|is not a function/;

interface Expected {
  readonly mayAnswer: boolean;
  readonly mayFail: boolean;
}

/** What is wrong with the end of a call; undefined for an end as it should be. */
export async function wrongEnd(
  call: Promise<unknown>,
  { mayAnswer, mayFail }: Expected,
): Promise<string | undefined> {
  try {
    const answer = await call;
    return mayAnswer ? undefined : `answered: ${JSON.stringify(answer)}`;
  } catch (error) {
    if (!(error instanceof FailureError)) {
      return `not a failure: ${error}`;
    }
    const { kind } = error.failure;
    const { sentence } = failureText(error.failure, inEnglish);
    const isClear = kind !== "unexpected" && !UNCLEAR.test(sentence);
    return mayFail && isClear ? undefined : `${kind}: ${sentence}`;
  }
}
