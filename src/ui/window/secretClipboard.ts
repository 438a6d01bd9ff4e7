import { createHash } from "node:crypto";
import * as vscode from "vscode";
import type { Clock } from "../../core/base/clock";
import { Owner } from "../../core/base/disposable";
import { sayBriefly } from "../base/notification";

const t = vscode.l10n.t;

/** Milliseconds that the status bar says that the clipboard was cleared. */
const SHOWN_MILLISECONDS = 4000;

/** A longer timer ends at once: Node keeps milliseconds in 31 bits. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** A secret that was copied. */
interface Watched {
  readonly hash: string;
  /** Milliseconds since 1970. */
  readonly until: number;
  readonly timer: NodeJS.Timeout;
}

/**
 * A clipboard for what is a secret until some moment: then it is cleared, if it still holds the secret. There is one
 * clipboard, so the last secret is the one that is watched. Nothing is kept of it but its hash.
 */
export class SecretClipboard extends Owner {
  #watched: Watched | undefined;

  constructor(
    private readonly clock: Clock,
    private readonly log: Pick<vscode.LogOutputChannel, "warn">,
  ) {
    super();
    this.own(
      vscode.window.onDidChangeWindowState(({ focused }) => {
        if (focused && this.#watched !== undefined && this.#watched.until <= clock.now()) {
          void this.#end(this.#watched);
        }
      }),
    );
  }

  async copy(secret: string, until: number): Promise<void> {
    await vscode.env.clipboard.writeText(secret);
    if (!this.isDisposed) {
      this.#forget();
      const wait = Math.min(until - this.clock.now(), LONGEST_TIMER);
      const timer = setTimeout(() => void this.#end(watched), wait);
      const watched = { hash: hashOf(secret), until, timer };
      this.#watched = watched;
    }
  }

  /** Clears it at once, if it still holds the secret that was copied last. */
  async clear(): Promise<void> {
    if (this.#watched !== undefined && (await this.#takeOut(this.#watched))) {
      this.#forget();
    }
  }

  override dispose(): void {
    super.dispose();
    this.#forget();
  }

  /** A browser shows its clipboard to no window but the one in front: another one looks again once it is there. */
  async #end(watched: Watched): Promise<void> {
    const isInFront = vscode.window.state.focused;
    const isOut = await this.#takeOut(watched);
    if (watched !== this.#watched) {
      return;
    }
    if (isOut) {
      sayBriefly(t("The signed URL has expired, and the clipboard was cleared"), SHOWN_MILLISECONDS);
    }
    if (isOut || isInFront) {
      this.#forget();
    }
  }

  #forget(): void {
    clearTimeout(this.#watched?.timer);
    this.#watched = undefined;
  }

  /** True when it held the secret, and does not any more. What it holds goes nowhere else. */
  async #takeOut({ hash }: Watched): Promise<boolean> {
    const { clipboard } = vscode.env;
    try {
      if (hashOf(await clipboard.readText()) !== hash) {
        return false;
      }
      await clipboard.writeText("");
      return true;
    } catch {
      this.log.warn("The clipboard could not be looked at, to clear it if it still holds a signed URL.");
      return false;
    }
  }
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
