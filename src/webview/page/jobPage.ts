import { render } from "lit";
import { assertNever } from "../../core/base/assertNever";
import { MINUTE, SECOND } from "../../core/base/clock";
import { translateWith } from "../../core/base/translate";
import type { JobRef } from "../../core/connection/jobRef";
import { stateText } from "../../core/job/jobText";
import { type FromPage, isToPage, type ShowJob, type ToPage } from "../../protocol/jobPanel";
import { SendEvent } from "../parts/sendEvent";
import { absencePage, page } from "./page";
import { lookOf, restoreLook } from "./scrollState";

/** The editor, as the page knows it. */
export interface Editor {
  postMessage(message: FromPage): void;
  /** Kept over a reload of the window. */
  setState(state: JobRef): void;
}

/** Time without a change of scroll position or folds before the extension gets them, in milliseconds. */
const STILL = 0.2 * SECOND;

/** Shows the job that the extension sends, and sends back what the user asks for. */
export class JobPage {
  readonly #root: HTMLElement;
  readonly #announcer: HTMLElement;
  readonly #editor: Editor;
  #shown: ToPage | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #scrollTimer: ReturnType<typeof setTimeout> | undefined;

  /** The announcer is an empty `role=status` element. */
  constructor(root: HTMLElement, announcer: HTMLElement, editor: Editor) {
    this.#root = root;
    this.#announcer = announcer;
    this.#editor = editor;
  }

  start(): void {
    window.addEventListener("message", (event) => this.#receive(event));
    this.#root.addEventListener(SendEvent.type, (event) => {
      if (event instanceof SendEvent) {
        this.#editor.postMessage(event.message);
        this.#announce(event.announcement);
      }
    });
    document.addEventListener("visibilitychange", () => this.#renderKeepingFocus());
    window.addEventListener("scroll", () => this.#sendScrollSoon(), { passive: true });
    // This event does not bubble.
    this.#root.addEventListener("toggle", () => this.#sendScrollSoon(), { capture: true });
    this.#editor.postMessage({ type: "ready" });
  }

  #receive(event: MessageEvent<unknown>): void {
    if (event.origin !== window.origin || !isToPage(event.data)) {
      return;
    }
    const previous = this.#shown;
    this.#shown = event.data;
    if (event.data.state !== undefined) {
      this.#editor.setState(event.data.state);
    }
    this.#renderKeepingFocus();
    if (event.data.type === "show") {
      this.#welcome(event.data, previous?.type === "show" ? previous : undefined);
    }
  }

  /**
   * Shows another job from its top, or where the page left it. Announces a change of the job that is shown.
   */
  #welcome({ job, look, translations }: ShowJob, previous: ShowJob | undefined): void {
    if (previous?.job.id !== job.id) {
      window.scrollTo(0, 0);
      if (look !== undefined) {
        // Long lists draw themselves a moment later.
        requestAnimationFrame(() => restoreLook(this.#root, look));
      }
    } else if (previous.job.state !== job.state) {
      this.#announce(stateText(job.state, translateWith(translations)));
    }
  }

  /** A notice that goes away takes its buttons with it, and a signed URL that dies takes its own. */
  #renderKeepingFocus(): void {
    const hadFocus = this.#root.contains(document.activeElement);
    this.#render();
    if (hadFocus && !this.#root.contains(document.activeElement)) {
      document.getElementById("title")?.focus({ preventScroll: true });
    }
  }

  /**
   * Draws, and plans the next drawing, since relative times get out of date. No timer runs while the page is
   * hidden.
   */
  #render(): void {
    clearTimeout(this.#timer);
    const shown = this.#shown;
    if (shown === undefined || document.hidden) {
      return;
    }
    switch (shown.type) {
      case "absence":
        render(absencePage(shown), this.#root);
        return;
      case "show":
        this.#renderJob(shown);
        return;
      default:
        assertNever(shown);
    }
  }

  #renderJob(shown: ShowJob): void {
    const now = Date.now();
    const timestamps = shown.utc ? "utc" : "local";
    render(page({ ...shown, timestamps, now, t: translateWith(shown.translations) }), this.#root);
    this.#timer = setTimeout(
      () => this.#renderKeepingFocus(),
      untilNextDrawing(shown.job.signedUrl?.expiresAt, now),
    );
  }

  /** The editor drops the page with its tab, and the extension remembers how it looked. */
  #sendScrollSoon(): void {
    clearTimeout(this.#scrollTimer);
    this.#scrollTimer = setTimeout(() => {
      if (this.#shown?.type === "show") {
        this.#editor.postMessage({ type: "look", look: lookOf(this.#root) });
      }
    }, STILL);
  }

  #announce(text: string): void {
    this.#announcer.textContent = text;
  }
}

/** A signed URL that is about to expire counts seconds; everything else reads in minutes. */
function untilNextDrawing(expiresAt: number | undefined, now: number): number {
  return expiresAt !== undefined && expiresAt >= now && expiresAt - now < 2 * MINUTE ? SECOND : MINUTE;
}
