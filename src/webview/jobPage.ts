import { render } from "lit";
import { MINUTE, SECOND } from "../core/clock";
import { stateText } from "../core/jobText";
import { translateWith } from "../core/translate";
import { type FromPage, isToPage, type ShowJob } from "../protocol/jobPanel";
import { page } from "./page";
import { SendEvent } from "./sendEvent";

/** Shows the job that the extension sends, and sends back what the user asks for. */
export class JobPage {
  readonly #root: HTMLElement;
  readonly #announcer: HTMLElement;
  readonly #post: (message: FromPage) => void;
  #show: ShowJob | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** The announcer is an empty `role=status` element. */
  constructor(root: HTMLElement, announcer: HTMLElement, post: (message: FromPage) => void) {
    this.#root = root;
    this.#announcer = announcer;
    this.#post = post;
  }

  start(): void {
    window.addEventListener("message", (event) => this.#receive(event));
    this.#root.addEventListener(SendEvent.type, (event) => {
      if (event instanceof SendEvent) {
        this.#post(event.message);
        this.#announce(event.announcement);
      }
    });
    document.addEventListener("visibilitychange", () => this.#render());
    this.#post({ type: "ready" });
  }

  #receive(event: MessageEvent<unknown>): void {
    if (event.origin !== window.origin || !isToPage(event.data)) {
      return;
    }
    const previous = this.#show?.job;
    this.#show = event.data;
    this.#render();
    const { job, translations } = event.data;
    if (previous?.id !== job.id) {
      window.scrollTo(0, 0);
    } else if (previous.state !== job.state) {
      this.#announce(stateText(job.state, translateWith(translations)));
    }
  }

  /** Draws, and plans the next drawing, since relative times grow old; nothing runs while nobody looks. */
  #render(): void {
    clearTimeout(this.#timer);
    if (this.#show === undefined || document.hidden) {
      return;
    }
    const { job, source, language, translations } = this.#show;
    const now = Date.now();
    render(page({ job, source, language, now, t: translateWith(translations) }), this.#root);
    this.#timer = setTimeout(() => this.#render(), untilNextDrawing(job.signedUrl?.expiresAt, now));
  }

  #announce(text: string): void {
    this.#announcer.textContent = text;
  }
}

/** A signed URL that is about to expire counts seconds; everything else reads in minutes. */
function untilNextDrawing(expiresAt: number | undefined, now: number): number {
  return expiresAt !== undefined && expiresAt >= now && expiresAt - now < 2 * MINUTE ? SECOND : MINUTE;
}
