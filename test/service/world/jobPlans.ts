import type { DataSetKey } from "./dataSetCatalogue";
import { failures, failuresOf } from "./failures";
import { galleryJobs, type JobSketch, newestJobs } from "./jobSketches";
import { hasOneAsset, jobTypesOf } from "./jobTypes";
import { type DataSetPlan, day, hour, type JobPlan, minute, type RevisionPlan, type Schedule } from "./plan";
import type { Random } from "./random";

/** AWS deletes a job 90 days after its creation. */
const oldestJob = 89 * day;
const newestDrawnJob = hour;
const slotsBetweenGalleryJobs = 3;
/** Less than the time between any two of the newest jobs, whose ages are round numbers. */
const largestJitter = 9_000;

export interface JobsSketch {
  readonly jobs: number;
  readonly epoch: number;
  readonly random: Random;
}

/** Newest first: the last hour's, then drawn ones with the gallery strewn among them. */
export function planVariedJobs(
  { jobs, epoch, random }: JobsSketch,
  named: (key: DataSetKey) => DataSetPlan,
  bag: readonly DataSetPlan[],
): JobPlan[] {
  const sketched = (sketch: JobSketch, age: number): JobPlan =>
    planSketchedJob(sketch, named(sketch.dataSet), epoch - age, random);
  const plans = newestJobs
    .slice(0, jobs)
    .map(([age, sketch]) => sketched(sketch, age - random.integer(0, largestJitter)));
  const rest = jobs - plans.length;
  const gallery = [...galleryJobs];
  let drawn = 0;
  for (let slot = 0; slot < rest; slot += 1) {
    const age = drawnAge(slot, rest, random);
    const special = slot % slotsBetweenGalleryJobs === 0 ? gallery.shift() : undefined;
    if (special === undefined) {
      const dataSet = bag[drawn % bag.length] ?? named("equities");
      drawn += 1;
      plans.push(planDrawnJob(dataSet, epoch - age, epoch, random));
    } else {
      plans.push(sketched(special, age));
    }
  }
  return plans;
}

/** Newest first: the data sets in turn, every job ended. */
export function planEvenJobs(
  { jobs, epoch, random }: JobsSketch,
  dataSets: readonly DataSetPlan[],
): JobPlan[] {
  return Array.from({ length: jobs }, (_, slot) => {
    const createdAt = epoch - drawnAge(slot, jobs, random);
    const dataSet = dataSets[slot % dataSets.length];
    if (dataSet === undefined) throw new RangeError("Jobs need at least one data set.");
    const plan = planDrawnJob(dataSet, createdAt, epoch, random);
    const ended = plan.schedule.endsAt !== undefined && plan.schedule.endsAt < epoch;
    const inTime: Schedule = { startsAt: createdAt, endsAt: createdAt + minute, outcome: "COMPLETED" };
    return ended ? plan : { ...plan, schedule: inTime };
  });
}

/** Grows with the slot, a little faster towards the end: recent days have more jobs. */
function drawnAge(slot: number, slots: number, random: Random): number {
  return Math.round(
    newestDrawnJob + (oldestJob - newestDrawnJob) * ((slot + random.fraction()) / slots) ** 1.2,
  );
}

function planSketchedJob(
  sketch: JobSketch,
  dataSet: DataSetPlan,
  createdAt: number,
  random: Random,
): JobPlan {
  const { startsAfter, endsAfter, outcome = "COMPLETED", failure } = sketch;
  return {
    id: random.id(),
    createdAt,
    type: sketch.type,
    dataSet,
    revisions: revisionsFrom(dataSet, createdAt, 0, sketch.revisions ?? 1),
    assets: sketch.assets ?? 1,
    ...(failure !== undefined && { failure: failures[failure] }),
    flourish: sketch.flourish ?? {},
    schedule: {
      ...(startsAfter !== undefined && { startsAt: createdAt + startsAfter }),
      ...(endsAfter !== undefined && { endsAt: createdAt + endsAfter }),
      outcome,
    },
  };
}

/** One that is created now. */
export function planNewJob(dataSet: DataSetPlan, random: Random): JobPlan {
  const now = Date.now();
  return planDrawnJob(dataSet, now, now, random);
}

function planDrawnJob(dataSet: DataSetPlan, createdAt: number, epoch: number, random: Random): JobPlan {
  const type = random.pick(jobTypesOf(dataSet));
  const schedule = drawSchedule(createdAt, epoch, random);
  const failure = schedule.outcome === "ERROR" ? random.pick(failuresOf(type)) : undefined;
  const several = type === "EXPORT_REVISIONS_TO_S3" && random.chance(0.25);
  const age = type.startsWith("EXPORT") ? random.integer(0, 2) : 0;
  return {
    id: random.id(),
    createdAt,
    type,
    dataSet,
    revisions: revisionsFrom(dataSet, createdAt, age, several ? random.integer(2, 5) : 1),
    assets: hasOneAsset(type) ? 1 : drawAssets(random),
    ...(failure !== undefined && { failure }),
    flourish: { encrypted: random.chance(0.2), automatic: random.chance(0.3) },
    schedule,
  };
}

/** The revisions there were at that time: the newest of them less `skip`, and those before it. */
function revisionsFrom(
  { revisions }: DataSetPlan,
  time: number,
  skip: number,
  count: number,
): [RevisionPlan, ...RevisionPlan[]] {
  const newest = revisions.findIndex(({ createdAt }) => createdAt <= time);
  const first = Math.max(0, Math.min(newest + skip, revisions.length - count));
  const [head, ...tail] = revisions.slice(first, first + count);
  if (newest < 0 || head === undefined) throw new RangeError("The data set has no revision that old.");
  return [head, ...tail];
}

function drawAssets(random: Random): number {
  const kind = random.fraction();
  if (kind < 0.5) return 1;
  return kind < 0.9 ? random.integer(2, 8) : random.integer(12, 60);
}

function drawSchedule(createdAt: number, epoch: number, random: Random): Schedule {
  const startsAt = createdAt + random.integer(1_000, 20_000);
  const endsAt = startsAt + Math.round(3_000 * 400 ** random.fraction());
  const fate = random.fraction();
  if (fate < 0.02 && epoch - createdAt > day)
    return { startsAt, endsAt: startsAt + 12 * hour, outcome: "TIMED_OUT" };
  if (fate < 0.05) return { endsAt, outcome: "CANCELLED" };
  if (fate < 0.06) return { outcome: "COMPLETED" };
  return { startsAt, endsAt, outcome: fate < 0.14 ? "ERROR" : "COMPLETED" };
}
