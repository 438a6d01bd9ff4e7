import type * as vscode from "vscode";
import { defined } from "../../core/base/defined";
import { isJsonObject, type JsonObject, textIn } from "../../core/base/json";
import type { ConnectionChoice } from "../../core/connection/connection";

const KEY = "connectionPick";

/** Credentials of a profile or of the environment. With neither, settings and variables decide. */
export type CredentialsChoice = Pick<ConnectionChoice, "profile" | "environment">;

/** The user's pick in this workspace: names only, kept over a reload of the window. */
export class ConnectionPick {
  constructor(private readonly state: vscode.Memento) {}

  get value(): ConnectionChoice {
    const { region } = this;
    return { ...this.credentials, ...defined({ region }) };
  }

  get credentials(): CredentialsChoice {
    if (this.#stored["environment"] === true) {
      return { environment: true };
    }
    const profile = textIn(this.#stored, "profile");
    return profile === undefined ? {} : { profile };
  }

  get region(): string | undefined {
    return textIn(this.#stored, "region");
  }

  /** Newly picked credentials bring their own Region, if their profile sets one. */
  async pickCredentials(credentials: CredentialsChoice, setsRegion: boolean): Promise<void> {
    await this.#store(credentials, setsRegion ? undefined : this.region);
  }

  /** Without a Region, the settings, the variables or the profile say it. */
  async pickRegion(region: string | undefined): Promise<void> {
    await this.#store(this.credentials, region);
  }

  get #stored(): JsonObject {
    const stored = this.state.get<unknown>(KEY);
    return isJsonObject(stored) ? stored : {};
  }

  async #store(credentials: CredentialsChoice, region: string | undefined): Promise<void> {
    await this.state.update(KEY, { ...credentials, ...defined({ region }) });
  }
}
