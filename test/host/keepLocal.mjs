import dns from "node:dns";
import net from "node:net";

/** Names that nobody has, for tests to fail with (RFC 2606). */
const ofNobody = /(^|\.)(invalid|test|example)$/i;
const ofThisMachine = /(^|\.)localhost$/i;
const loopback = new net.BlockList();
loopback.addSubnet("127.0.0.0", 8, "ipv4");
loopback.addSubnet("::ffff:127.0.0.0", 104, "ipv6");
loopback.addAddress("::1", "ipv6");

/**
 * From then on, nothing that this process sends over TCP leaves the machine, nor does a question for an address:
 * other hosts have none, and other addresses lead nowhere.
 * @param {(host: string) => void} onAttempt  told which host was asked for, unless nobody has such a name
 */
export function keepLocal(onAttempt) {
  keepNamesLocal(onAttempt);
  keepAddressesLocal(onAttempt);
}

function keepNamesLocal(/** @type {(host: string) => void} */ onAttempt) {
  const lookup = dns.lookup;
  /** @param {string} host @param {unknown[]} rest */
  const lookupHere = (host, ...rest) => {
    if (!host || net.isIP(host) || ofThisMachine.test(host)) {
      return Reflect.apply(lookup, dns, [host, ...rest]);
    }
    if (!ofNobody.test(host)) {
      onAttempt(host);
    }
    const error = Object.assign(new Error(`getaddrinfo ENOTFOUND ${host}`), {
      ...{ errno: -3008, code: "ENOTFOUND", syscall: "getaddrinfo", hostname: host },
    });
    process.nextTick(/** @type {(error: Error) => void} */ (rest.at(-1)), error);
    return {};
  };
  dns.lookup = /** @type {typeof dns.lookup} */ (lookupHere);
}

function keepAddressesLocal(/** @type {(host: string) => void} */ onAttempt) {
  const { connect } = net.Socket.prototype;
  /** @this {net.Socket} @param {unknown[]} words */
  net.Socket.prototype.connect = function connectHere(...words) {
    const host = addressIn(words);
    if (host === undefined) {
      return Reflect.apply(connect, this, words);
    }
    onAttempt(host);
    const error = Object.assign(new Error(`connect EHOSTUNREACH ${host}`), {
      ...{ errno: -113, code: "EHOSTUNREACH", syscall: "connect", address: host },
    });
    // As late as the network would be: by then somebody listens for it.
    setImmediate(() => this.destroy(error));
    return this;
  };
}

/** The address of another machine in the arguments of `connect`; Node itself gives them as one list. */
function addressIn(/** @type {readonly unknown[]} */ words) {
  const [first, second] = Array.isArray(words[0]) ? words[0] : words;
  const host = typeof first === "object" && first !== null && "host" in first ? first.host : second;
  const family = typeof host === "string" ? net.isIP(host) : 0;
  const isFar = family !== 0 && !loopback.check(String(host), family === 4 ? "ipv4" : "ipv6");
  return isFar ? String(host) : undefined;
}
