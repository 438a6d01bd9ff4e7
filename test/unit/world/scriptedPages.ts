import type { ListPage, Page, PageRequest } from "../../../src/core/paging/paginator";

/** A service that gives the written answers one after the other, whatever it is asked, and notes the requests. */
export function scriptedPages<T>(...answers: (Page<T> | Error)[]) {
  const requests: PageRequest[] = [];
  const signals: (AbortSignal | undefined)[] = [];
  const listPage: ListPage<T> = async (request, signal) => {
    const answer = answers[requests.length];
    requests.push(request);
    signals.push(signal);
    if (answer === undefined) {
      throw new Error("The script has no answer for this request. Write one more page.");
    }
    if (answer instanceof Error) {
      throw answer;
    }
    return answer;
  };
  return { listPage, requests, signals };
}
