import type {
  $Command,
  DataExchangeClientResolvedConfig,
  ServiceInputTypes,
  ServiceOutputTypes,
} from "@aws-sdk/client-dataexchange";

/** Any command of the service, as its client of the SDK sends it. */
export type WireCommand<Input extends ServiceInputTypes, Output extends ServiceOutputTypes> = $Command<
  Input,
  Output,
  DataExchangeClientResolvedConfig,
  ServiceInputTypes,
  ServiceOutputTypes
>;
