import { createHash } from "node:crypto";
import * as vscode from "vscode";
import type { Clock } from "../../core/base/clock";
import { Owner } from "../../core/base/disposable";
import { offer, sayBriefly } from "../base/notification";

const t = vscode.l10n.t;

/** Milliseconds that the status bar says that the clipboard was cleared. */
const SHOWN_MILLISECONDS = 4000;

/** A longer timer ends at once: Node keeps milliseconds in 31 bits. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** Milliseconds that the clipboard has to show what was just written. A browser asks its user first, or refuses. */
const PATIENCE = 1000;

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
 *
 * Many browsers do not let the clipboard be read, and VS Code shows an error whenever it tries to. So it is read once at
 * the time of the copy, when the user is there to answer the browser's question, and never again where that fails.
 */
export class SecretClipboard extends Owner {
  #watched: Watched | undefined;
  /** The last copy, to tell it from those before. */
  #latest: object | undefined;
  #isRefused = false;

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

  /** Copies a secret. True when it will be taken out of the clipboard; false where that cannot be read. */
  async copy(secret: string, until: number): Promise<boolean> {
    const copy = {};
    const hash = hashOf(secret);
    this.#forget();
    this.#latest = copy;
    await vscode.env.clipboard.writeText(secret);
    if (this.#isRefused) {
      return false;
    }
    const watching = holds(hash).then((isSeen) => {
      this.#isRefused = !isSeen;
      return isSeen && this.#latest === copy && this.#watch(hash, until);
    });
    const isWatched = await withinPatience(watching);
    this.#isRefused ||= isWatched === undefined;
    return isWatched ?? false;
  }

  /** Clears the clipboard at once, whatever it holds. */
  async clear(): Promise<void> {
    this.#forget();
    await vscode.env.clipboard.writeText("");
    sayBriefly(t("Clipboard cleared"), SHOWN_MILLISECONDS);
  }

  override dispose(): void {
    super.dispose();
    this.#forget();
  }

  #watch(hash: string, until: number): boolean {
    if (this.isDisposed) {
      return false;
    }
    const wait = Math.min(until - this.clock.now(), LONGEST_TIMER);
    const timer = setTimeout(() => void this.#end(watched), wait);
    const watched = { hash, until, timer };
    this.#watched = watched;
    return true;
  }

  /** A browser shows its clipboard to no window but the one in front: another one looks again once it is there. */
  async #end(watched: Watched): Promise<void> {
    const isInFront = vscode.window.state.focused;
    if (!isInFront && vscode.env.uiKind === vscode.UIKind.Web) {
      return;
    }
    const outcome = await takeOut(watched.hash);
    if (watched !== this.#watched || (outcome === "unreadable" && !isInFront)) {
      return;
    }
    this.#forget();
    if (outcome === "cleared") {
      sayBriefly(t("The signed URL has expired, and the clipboard was cleared"), SHOWN_MILLISECONDS);
    } else if (outcome === "unreadable") {
      this.log.warn(
        "The clipboard could not be read, so it was not cleared of a signed URL that has expired.",
      );
      await offer(t("The signed URL has expired, but the clipboard could not be read and was not cleared."), {
        [t("Clear Clipboard Now")]: () => this.clear(),
      }).catch(() => this.log.warn("The clipboard could not be cleared."));
    }
  }

  #forget(): void {
    clearTimeout(this.#watched?.timer);
    this.#watched = undefined;
    this.#latest = undefined;
  }
}

/** Whether the clipboard holds the text with that hash. What it holds goes nowhere else. */
async function holds(hash: string): Promise<boolean> {
  try {
    return hashOf(await vscode.env.clipboard.readText()) === hash;
  } catch {
    // A clipboard that cannot be read does not show what it holds.
    return false;
  }
}

async function takeOut(hash: string): Promise<"cleared" | "held something else" | "unreadable"> {
  const { clipboard } = vscode.env;
  try {
    if (hashOf(await clipboard.readText()) !== hash) {
      return "held something else";
    }
    await clipboard.writeText("");
    return "cleared";
  } catch {
    return "unreadable";
  }
}

/** Undefined when the answer takes too long. */
async function withinPatience(answer: Promise<boolean>): Promise<boolean | undefined> {
  const limit: { timer?: NodeJS.Timeout } = {};
  const late = new Promise<undefined>((resolve) => {
    limit.timer = setTimeout(() => resolve(undefined), PATIENCE);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(limit.timer);
  }
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
