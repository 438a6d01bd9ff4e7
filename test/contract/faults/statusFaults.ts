import { type Fault, http, sending } from "./fault";

const STATUSES = [
  300, 301, 302, 303, 304, 307, 308, 400, 401, 402, 403, 404, 405, 406, 408, 409, 410, 411, 412, 413, 414,
  415, 416, 417, 418, 421, 422, 423, 424, 425, 426, 428, 429, 431, 451, 499, 500, 501, 502, 503, 504, 505,
  506, 507, 508, 511, 520, 521, 524, 525, 530, 598, 600, 999,
];

const HTML = "<!DOCTYPE html><html><head><title>Sign in</title><body>Sign in & go on<br></body></html>";

/** Bodies of errors that are not as AWS's are, by what they are. */
const BODIES: Readonly<Record<string, readonly [contentType: string, body: string]>> = {
  "an HTML page": ["text/html", HTML],
  "an HTML page said to be JSON": ["application/json", HTML],
  text: ["text/plain", "Forbidden by policy"],
  "a list": ["application/json", '["no"]'],
  "a number": ["application/json", "403"],
  null: ["application/json", "null"],
  "a string": ["application/json", '"no"'],
  "an empty object": ["application/json", "{}"],
  "broken JSON": ["application/json", '{"Message":'],
  "a message that is a number": ["application/json", '{"message":5}'],
  "a message that is an object": ["application/json", '{"Message":{"a":["b"]}}'],
  "a message that is null": ["application/json", '{"message":null}'],
  "a type that is a number": ["application/json", '{"__type":7,"message":"m"}'],
  "a code that is an object": ["application/json", '{"code":{"a":1},"message":"m"}'],
  "a code of text": ["application/json", '{"code":"Strange","message":"m"}'],
  "a type with a name before": ["application/json", '{"__type":"com.amazon.coral#Strange","message":"m"}'],
  "members named as JavaScript’s": [
    "application/json",
    '{"__proto__":{"name":"x"},"constructor":1,"name":2,"$metadata":3}',
  ],
  "an error in XML": [
    "text/xml",
    "<ErrorResponse><Error><Code>Strange</Code><Message>m</Message></Error></ErrorResponse>",
  ],
  "XML without an error": ["text/xml", "<Response></Response>"],
  "broken XML": ["text/xml", "<ErrorResponse><Error>"],
  "two megabytes of text": ["text/plain", "x".repeat(2_000_000)],
};

const TYPES = [
  "AccessDeniedException:http://internal.amazon.com/coral/",
  "com.amazon.coral#ThrottlingException",
  "Strange",
  " ",
  "__proto__",
  "x".repeat(4000),
];

const statusFaults = STATUSES.map((status) => sending(`status ${status}`, "failure", http(status, {})));

const bodyFaults = [400, 403, 404, 500].flatMap((status) =>
  Object.entries(BODIES).map(([what, [type, body]]) =>
    sending(`status ${status} with ${what}`, "failure", http(status, { "content-type": type }, body)),
  ),
);

const typeFaults = TYPES.map((type) =>
  sending(
    `the error type “${type.slice(0, 40)}”`,
    "failure",
    http(400, { "x-amzn-errortype": type, "x-amzn-requestid": "r" }, "{}"),
  ),
);

const WAITS = [
  "3600",
  "0",
  "-5",
  "99999999999999999999999",
  "soon",
  "Wed, 21 Oct 2099 07:28:00 GMT",
  "1.5e3",
  "",
];

const waitFaults = [429, 503, 302].flatMap((status) =>
  WAITS.map((wait) =>
    sending(`status ${status} with Retry-After “${wait}”`, "failure", http(status, { "retry-after": wait })),
  ),
);

const LONG_AGO = "Sat, 01 Jan 2000 00:00:00 GMT";

const dateFaults = [200, 302, 403, 502].map((status) =>
  sending(
    `status ${status} of a page with a Date of long ago`,
    "failure",
    http(status, { date: LONG_AGO, "content-type": "text/html" }, HTML),
  ),
);

export const STATUS_FAULTS: readonly Fault[] = [
  ...statusFaults,
  ...bodyFaults,
  ...typeFaults,
  ...waitFaults,
  ...dateFaults,
];
