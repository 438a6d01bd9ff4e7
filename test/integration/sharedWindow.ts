import type { ExtensionLife } from "./extensionLife";
import type { LocalAws } from "./localAws";

/** The window that all tests have in common. Each file starts the extension anew, so none relies on another. */
export interface SharedWindow {
  readonly aws: LocalAws;
  readonly life: ExtensionLife;
}
