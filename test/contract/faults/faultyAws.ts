import type { Socket } from "node:net";
import type { Lifetime } from "../lifetime";
import { startSocketServer } from "../socketServer";
import { type Fault, type GoodAnswer, http } from "./fault";

/** A request, as far as it is told what is asked. */
export interface AskedOf {
  readonly method: string;
  /** Without the name of the fault. */
  readonly path: string;
  readonly body: string;
}

export interface FaultyAws {
  /** Address below which the fault with that number meets requests. */
  urlOf(fault: number): string;
  /** The fault that meets requests which leave out that path. */
  turnTo(fault: number): void;
  /** From now on, every request is answered as it should be. */
  mend(): void;
  connections(): number;
}

/**
 * All of AWS at one port, where every fault has a path of its own. `goodAnswer` says what is right, and whether
 * the request is the one that the faults meet.
 */
export async function startFaultyAws(
  t: Lifetime,
  faults: readonly Fault[],
  goodAnswer: (asked: AskedOf) => GoodAnswer & { readonly isMet: boolean },
): Promise<FaultyAws> {
  let isMended = false;
  let turnedTo = 0;
  const { url, connections } = await startSocketServer(t, (socket) => {
    onRequests(socket, (number, asked) => {
      const { isMet, ...good } = goodAnswer(asked);
      const fault = faults[number ?? turnedTo];
      if (isMet && !isMended && fault !== undefined) {
        fault.send(socket, good);
      } else {
        const headers = { "content-type": good.contentType, "x-amzn-requestid": "r" };
        socket.write(http(good.status, headers, good.body));
      }
    });
  });
  return {
    urlOf: (fault) => `${url}/f${fault}`,
    turnTo: (fault) => {
      turnedTo = fault;
    },
    mend: () => {
      isMended = true;
    },
    connections,
  };
}

const HEAD = /^(\w+) (?:\/f(\d+))?(\S*) HTTP\/1\.1\r\n([\s\S]*?)\r\n\r\n/;

function onRequests(socket: Socket, answer: (fault: number | undefined, asked: AskedOf) => void): void {
  let text = "";
  socket.setEncoding("latin1").on("data", (piece: string) => {
    text += piece;
    for (let head = HEAD.exec(text); head !== null; head = HEAD.exec(text)) {
      const [whole, method = "", fault, path = "", headers = ""] = head;
      const length = Number(/^content-length: (\d+)/im.exec(headers)?.[1] ?? 0);
      const body = text.slice(whole.length, whole.length + length);
      if (body.length < length) {
        return;
      }
      text = text.slice(whole.length + length);
      answer(fault === undefined ? undefined : Number(fault), { method, path, body });
    }
  });
}
