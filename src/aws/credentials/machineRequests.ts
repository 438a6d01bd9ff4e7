import { AsyncLocalStorage } from "node:async_hooks";
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { ClientRequest } from "node:http";
import { memberOf } from "../../core/base/json";

/** Node's report of a request that was sent. */
const SENT = "http.client.request.start";
/** Header of the requests of the SDK's clients, whose connections are closed with their network. */
const OF_CLIENT = "amz-sdk-invocation-id";

const requestsOfWork = new AsyncLocalStorage<Set<ClientRequest>>();
/** What is being done now. */
const allWork = new Set<Set<ClientRequest>>();

/**
 * Does work of the SDK that asks the services of the machine, a container's or an instance's. The SDK keeps those
 * connections to itself, open, and waits without an end; here they are closed with the work, or with the signal.
 */
export async function closingRequests<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  const requests = new Set<ClientRequest>();
  const close = () => {
    for (const request of requests) {
      request.destroy();
      request.socket?.destroy();
    }
  };
  const note = (message: unknown) => {
    const request = memberOf(message, "request");
    // Others in this process send requests too.
    const isOurs = requestsOfWork.getStore() === requests;
    if (isOurs && request instanceof ClientRequest && !request.hasHeader(OF_CLIENT)) {
      requests.add(request);
      if (signal.aborted) {
        close();
      }
    }
  };
  allWork.add(requests);
  subscribe(SENT, note);
  signal.addEventListener("abort", close, { once: true });
  try {
    return await requestsOfWork.run(requests, work);
  } finally {
    unsubscribe(SENT, note);
    close();
    allWork.delete(requests);
    if (allWork.size === 0) {
      // As long as it is on, each promise of the whole process costs more.
      requestsOfWork.disable();
    }
  }
}
