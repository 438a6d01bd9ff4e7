import { createHash } from "node:crypto";
import * as vscode from "vscode";
import type { Clock } from "../../core/base/clock";
import { type Disposable, DisposableStore } from "../../core/base/disposable";
import { Alarm, type StartTimer } from "./alarm";

const t = vscode.l10n.t;

/** So long stands in the status bar that the clipboard was cleared. */
const TELLING_MILLISECONDS = 4000;

export interface ClipboardParts {
  readonly clock: Clock;
  readonly startTimer: StartTimer;
  readonly log: Pick<vscode.LogOutputChannel, "warn">;
}

/**
 * A clipboard for what is a secret until some moment: then it is cleared, if it still holds the secret. There is one
 * clipboard, so the last secret is the one that is watched. Nothing is kept of it but its hash.
 */
export class SecretClipboard implements Disposable {
  readonly #disposables = new DisposableStore();
  readonly #alarm: Alarm;
  readonly #log: ClipboardParts["log"];
  /** Of the secret that is watched. */
  #hash: string | undefined;
  /** Where it could not be looked at in time. */
  #isOverdue = false;

  constructor({ clock, startTimer, log }: ClipboardParts) {
    this.#alarm = this.#disposables.add(new Alarm(clock, startTimer));
    this.#log = log;
    this.#disposables.add(
      vscode.window.onDidChangeWindowState(({ focused }) => {
        if (focused && this.#isOverdue) {
          void this.#end();
        }
      }),
    );
  }

  async copy(secret: string, until: number): Promise<void> {
    await vscode.env.clipboard.writeText(secret);
    if (!this.#disposables.isDisposed) {
      this.#hash = hashOf(secret);
      this.#isOverdue = false;
      this.#alarm.set(until, () => void this.#end());
    }
  }

  /** Clears it at once, if it still holds the secret that was copied last. */
  async clear(): Promise<void> {
    if (this.#hash !== undefined && (await this.#takeOut(this.#hash))) {
      this.#forget();
    }
  }

  dispose(): void {
    this.#disposables.dispose();
    this.#forget();
  }

  /** A browser shows its clipboard to no window but the one in front: another one looks again once it is there. */
  async #end(): Promise<void> {
    const hash = this.#hash;
    const isInFront = vscode.window.state.focused;
    const isOut = hash !== undefined && (await this.#takeOut(hash));
    if (hash === undefined || hash !== this.#hash) {
      return;
    }
    if (isOut) {
      vscode.window.setStatusBarMessage(
        t("The signed URL has expired, and the clipboard was cleared"),
        TELLING_MILLISECONDS,
      );
    }
    if (isOut || isInFront) {
      this.#forget();
    } else {
      this.#isOverdue = true;
    }
  }

  #forget(): void {
    this.#alarm.dispose();
    this.#hash = undefined;
    this.#isOverdue = false;
  }

  /** True when it held the secret, and does not any more. What it holds goes nowhere else. */
  async #takeOut(hash: string): Promise<boolean> {
    const { clipboard } = vscode.env;
    try {
      if (hashOf(await clipboard.readText()) !== hash) {
        return false;
      }
      await clipboard.writeText("");
      return true;
    } catch {
      this.#log.warn("The clipboard could not be looked at, to clear it if it still holds a signed URL.");
      return false;
    }
  }
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
