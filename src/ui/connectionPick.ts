import type * as vscode from "vscode";
import type { ConnectionChoice } from "../core/connection";
import { isJsonObject, textIn } from "../core/json";

const KEY = "connectionPick";

/** What the user picked in this workspace: names only, kept over a reload of the window. */
export class ConnectionPick {
  constructor(private readonly state: vscode.Memento) {}

  get value(): ConnectionChoice {
    const stored = this.state.get<unknown>(KEY);
    if (!isJsonObject(stored)) {
      return {};
    }
    const profile = textIn(stored, "profile");
    const region = textIn(stored, "region");
    return { ...(profile === undefined ? {} : { profile }), ...(region === undefined ? {} : { region }) };
  }

  /** A newly picked profile brings its own Region, if it sets one. */
  async pickProfile(profile: string, setsRegion: boolean): Promise<void> {
    const { region } = this.value;
    await this.state.update(KEY, setsRegion || region === undefined ? { profile } : { profile, region });
  }

  async pickRegion(region: string): Promise<void> {
    await this.state.update(KEY, { ...this.value, region });
  }
}
