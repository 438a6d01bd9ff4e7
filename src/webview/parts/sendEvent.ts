import type { FromPage } from "../../protocol/jobPanel";

/** Bubbles from the part of the page that was used up to its root, which posts the message. */
export class SendEvent extends Event {
  static readonly type = "send";

  constructor(
    readonly message: FromPage,
    /** Text that assistive technology announces. */
    readonly announcement = "",
  ) {
    super(SendEvent.type, { bubbles: true });
  }
}
