import { setTimeout as delay } from "node:timers/promises";
import type { STSClientConfig } from "@aws-sdk/client-sts";
import { SECOND } from "../../core/base/clock";
import { traitsOf } from "../wire/errorTraits";

type RetryStrategy = Extract<
  NonNullable<STSClientConfig["retryStrategy"]>,
  { refreshRetryTokenForRetry: unknown }
>;
type Token = Awaited<ReturnType<RetryStrategy["acquireInitialRetryToken"]>>;
type FailedAttempt = Parameters<RetryStrategy["refreshRetryTokenForRetry"]>[1];

/** Attempts at a request, as in the SDK. */
export const MOST_ATTEMPTS = 3;
/** The first wait before another attempt is at most so long, each further one twice that; as in the SDK. */
const FIRST_WAIT_MILLISECONDS = 50;
const FIRST_WAIT_WHEN_THROTTLED_MILLISECONDS = SECOND;
const LONGEST_WAIT_MILLISECONDS = 20 * SECOND;

/** What is left of a call. */
export interface CallSpan {
  readonly signal: AbortSignal;
  /** Milliseconds until the call ends. */
  remaining(): number;
}

/**
 * The SDK's retries of a call. Its own go on waiting after the call has ended, and wait for the time that AWS
 * names even if the call ends before.
 */
export class Attempts implements RetryStrategy {
  #error: unknown;

  constructor(
    private readonly span: CallSpan,
    private readonly most: number = MOST_ATTEMPTS,
  ) {}

  /** Error of the last attempt, if it failed: some callers keep only its text. */
  get error(): unknown {
    return this.#error;
  }

  async acquireInitialRetryToken(): Promise<Token> {
    return tokenAfter(0);
  }

  /** Waits for the next attempt. Rejects when there is none. */
  async refreshRetryTokenForRetry(token: Token, { error, errorType }: FailedAttempt): Promise<Token> {
    this.#error = error;
    const made = token.getRetryCount() + 1;
    const wait = Math.max(backoff(made, errorType), (traitsOf(error).retryAt ?? 0) - Date.now());
    const isRepeated = errorType === "THROTTLING" || errorType === "TRANSIENT";
    if (!isRepeated || made >= this.most || wait >= this.span.remaining()) {
      throw new Error("There is no further attempt.");
    }
    await delay(wait, undefined, { signal: this.span.signal });
    return tokenAfter(made);
  }

  recordSuccess(): void {
    this.#error = undefined;
  }
}

function backoff(made: number, errorType: FailedAttempt["errorType"]): number {
  const first = errorType === "THROTTLING" ? FIRST_WAIT_WHEN_THROTTLED_MILLISECONDS : FIRST_WAIT_MILLISECONDS;
  return Math.random() * Math.min(first * 2 ** (made - 1), LONGEST_WAIT_MILLISECONDS);
}

/** It names no delay of its own: the wait is over by then. */
function tokenAfter(attempts: number): Token {
  return { getRetryCount: () => attempts, getRetryDelay: () => 0 };
}
