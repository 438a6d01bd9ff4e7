import { type Fault, type FaultKind, parseFaults } from "../service/faults";
import type { Random } from "../service/world/random";

/** What a request can meet, each as often as it stands here. */
const KINDS: readonly FaultKind[] = [
  ...(["throttle", "throttle", "serverError", "serverError", "reset", "reset", "stall", "stall"] as const),
  ...(["truncatedBody", "halfJson", "malformedBody", "html", "html502", "redirect"] as const),
  ...(["expiredCredentials", "denied", "notFound"] as const),
  ...(["repeatedToken", "emptyPages", "malformedJob", "missingJobs"] as const),
];

/** These say what is not true; what was believed stands until a list is read again from its top. */
const LIES: ReadonlySet<FaultKind> = new Set<FaultKind>([
  ...(["notFound", "repeatedToken", "emptyPages", "malformedJob", "missingJobs"] as const),
]);

const VARIANTS = ["createdAt", "limitValue", "noId", "noState", "details", "text", "null"] as const;

/** A fault for some of the next requests. */
export function randomFault(random: Random): Fault {
  const kind = random.pick(KINDS);
  const [fault] = parseFaults([
    {
      kind,
      times: random.chance(0.1) ? random.integer(10, 40) : random.integer(1, 5),
      after: random.integer(0, 2),
      ...(random.chance(0.3) ? { operation: random.pick(["ListJobs", "GetJob", "ListDataSets"]) } : {}),
      ...(kind === "serverError" ? { status: random.pick([500, 503]) } : {}),
      ...(kind === "stall" && random.chance(0.5) ? { milliseconds: random.integer(20, 1500) } : {}),
      ...(kind === "malformedJob" ? { variant: random.pick(VARIANTS), position: random.integer(0, 9) } : {}),
    },
  ]);
  if (fault === undefined) {
    throw new RangeError("A list of one fault has one.");
  }
  return fault;
}

export function isLie({ kind }: Fault): boolean {
  return LIES.has(kind);
}
