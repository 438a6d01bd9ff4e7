import type { DataSetSketch } from "./dataSetCatalogue";
import { type DataSetPlan, day, hour, type RevisionPlan } from "./plan";
import type { Random } from "./random";

/** Revisions reach back further than jobs do, so that the oldest job has one. */
const daysOfRevisions = 95;
const finalizedWithin = 2 * hour;

const revocations = [
  "Two vendors reported duplicated rows; replaced by the next revision.",
  "Contains a column that the licence does not cover.",
];

export function planDataSet(sketch: DataSetSketch, random: Random, epoch: number): DataSetPlan {
  const id = random.id();
  const entitled = sketch.origin === "ENTITLED";
  return {
    id,
    name: sketch.name,
    description: sketch.description,
    assetType: sketch.assetType,
    origin: sketch.origin,
    ...(entitled && { source: { id: random.id(), productId: `prod-${random.hex(13)}` } }),
    createdAt: epoch - random.integer(daysOfRevisions + 1, 900) * day - random.integer(0, day),
    files: sketch.files,
    revisions: planRevisions(id, sketch, random, epoch),
  };
}

function planRevisions(
  dataSetId: string,
  sketch: DataSetSketch,
  random: Random,
  epoch: number,
): RevisionPlan[] {
  const spacing = sketch.daysBetweenRevisions * day;
  const revisions: RevisionPlan[] = [];
  let createdAt = epoch - random.integer(2 * hour, Math.min(spacing, 2 * day));
  while (true) {
    const newest = revisions.length === 0;
    revisions.push(planRevision(dataSetId, createdAt, sketch, random, newest && sketch.origin === "OWNED"));
    if (createdAt < epoch - daysOfRevisions * day) return revisions;
    createdAt -= spacing + random.integer(0, hour);
  }
}

function planRevision(
  dataSetId: string,
  createdAt: number,
  sketch: DataSetSketch,
  random: Random,
  open: boolean,
): RevisionPlan {
  const revoked = !open && sketch.origin === "OWNED" && random.chance(0.06);
  const finalizedAt = createdAt + random.integer(0, finalizedWithin);
  const revokedAt = finalizedAt + random.integer(hour, day);
  const comment = planComment(createdAt, sketch, random);
  return {
    id: random.id(),
    dataSetId,
    createdAt,
    updatedAt: revoked ? revokedAt : open ? createdAt : finalizedAt,
    ...(comment !== undefined && { comment }),
    finalized: !open,
    ...(revoked && { revocation: { at: revokedAt, comment: random.pick(revocations) } }),
  };
}

function planComment(createdAt: number, sketch: DataSetSketch, random: Random): string | undefined {
  const date = new Date(createdAt).toISOString().slice(0, 10);
  const kind = random.fraction();
  if (kind < 0.06) return undefined;
  if (kind < 0.1) return "";
  if (kind < 0.2) return `${date} · ${sketch.comment}, corrected`;
  return `${date} · ${sketch.comment}`;
}
