import type { FaultKind } from "./faults";
import type { OperationName } from "./routes";

const longest = 20_000;

/** One request as the service saw it. */
export interface LoggedRequest {
  readonly method: string;
  readonly path: string;
  /** Undefined for a path that no operation has. */
  operation: OperationName | undefined;
  query: Readonly<Record<string, string>>;
  /** When it arrived, in milliseconds since 1970. */
  readonly time: number;
  /** Undefined while there is no answer. */
  status: number | undefined;
  /** Whether the connection ended before the whole answer was sent, by the client or by a fault. */
  aborted: boolean;
  fault: FaultKind | undefined;
}

/** The newest requests, oldest first; a service that runs for days forgets the first ones. */
export class RequestLog {
  readonly entries: LoggedRequest[] = [];

  open(method: string, path: string): LoggedRequest {
    const entry: LoggedRequest = {
      method,
      path,
      operation: undefined,
      query: {},
      time: Date.now(),
      status: undefined,
      aborted: false,
      fault: undefined,
    };
    if (this.entries.length >= longest) this.entries.splice(0, longest / 2);
    this.entries.push(entry);
    return entry;
  }
}
