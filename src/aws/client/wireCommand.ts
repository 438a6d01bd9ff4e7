import type {
  $Command,
  DataExchangeClientResolvedConfig,
  ServiceInputTypes,
  ServiceOutputTypes,
} from "@aws-sdk/client-dataexchange";
import { takeAnswer, type WireAnswer } from "../wire/wireAnswer";

/** Any command of the service, as its client of the SDK sends it. */
export type WireCommand<Input extends ServiceInputTypes, Output extends ServiceOutputTypes> = $Command<
  Input,
  Output,
  DataExchangeClientResolvedConfig,
  ServiceInputTypes,
  ServiceOutputTypes
>;

/** The answer to the command, once it is there, past the SDK's own reading of it. */
export function takeAnswerOf<Input extends ServiceInputTypes, Output extends ServiceOutputTypes>(
  command: WireCommand<Input, Output>,
): { readonly answer: WireAnswer | undefined } {
  const taken: { answer: WireAnswer | undefined } = { answer: undefined };
  command.middlewareStack.add(
    (next) => async (request) => {
      const result = await next(request);
      taken.answer = takeAnswer(result.response);
      return result;
    },
    // Low is nearer the network than the SDK's own reading of the body, and within its retries.
    { step: "deserialize", priority: "low" },
  );
  return taken;
}
