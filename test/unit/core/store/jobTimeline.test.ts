import assert from "node:assert/strict";
import { describe, test } from "node:test";
import * as fc from "fast-check";
import type { Job } from "../../../../src/core/job/job";
import { JobTimeline } from "../../../../src/core/store/jobTimeline";
import { aJob, aTimelessJob } from "../../world/jobBuilder";
import { assertHolds } from "../../world/runs";

function timelineOf(jobs: readonly Job[]): JobTimeline {
  const timeline = new JobTimeline();
  for (const job of jobs) {
    timeline.add(job);
  }
  return timeline;
}

const idsOf = (jobs: Iterable<Job>) => Array.from(jobs, ({ id }) => id);

/** Array's own sort keeps equals in their order. */
function sorted(jobs: readonly Job[]): Job[] {
  const time = ({ createdAt = Number.NEGATIVE_INFINITY }: Job) => createdAt;
  return [...jobs].sort((one, other) => (time(one) === time(other) ? 0 : time(other) - time(one)));
}

describe("a timeline", () => {
  test("is empty at first", () => {
    const timeline = new JobTimeline();
    assert.equal(timeline.size, 0);
    assert.equal(timeline.failed, 0);
    assert.equal(timeline.newest, undefined);
    assert.equal(timeline.newestTime, Number.NEGATIVE_INFINITY);
    assert.deepEqual([...timeline], []);
  });

  test("has the newest first, whatever order they came in", () => {
    const timeline = timelineOf([aJob(2), aJob(4), aJob(1), aJob(3)]);
    assert.deepEqual(idsOf(timeline), ["job4", "job3", "job2", "job1"]);
    assert.equal(timeline.newest?.id, "job4");
    assert.equal(timeline.newestTime, 4000);
  });

  test("has jobs of the same time in the order of their arrival", () => {
    const createdAt = 5000;
    const jobs = [3, 1, 2].map((number) => aJob(number, { createdAt }));
    assert.deepEqual(idsOf(timelineOf([aJob(1000), ...jobs, aJob(0)])), [
      "job1000",
      "job3",
      "job1",
      "job2",
      "job0",
    ]);
  });

  test("has jobs without a time last, in the order of their arrival", () => {
    const timeline = timelineOf([aTimelessJob(9), aJob(1), aTimelessJob(8), aJob(2, { createdAt: 0 })]);
    assert.deepEqual(idsOf(timeline), ["job1", "job2", "job9", "job8"]);
  });

  test("of jobs without a time alone is older than all others", () => {
    assert.equal(timelineOf([aTimelessJob(1)]).newestTime, Number.NEGATIVE_INFINITY);
  });

  test("counts the jobs that failed, and timed out, as they come and go", () => {
    const [error, timedOut] = [aJob(1, { state: "ERROR" }), aJob(2, { state: "TIMED_OUT" })];
    const others = [
      aJob(3, { state: "CANCELLED" }),
      aJob(4, { state: "IN_PROGRESS" }),
      aJob(5, { state: { unrecognised: "ERRORED" } }),
    ];
    const timeline = timelineOf([error, timedOut, ...others]);
    assert.equal(timeline.failed, 2);
    timeline.remove(error);
    assert.equal(timeline.failed, 1);
    timeline.remove(timedOut);
    assert.equal(timeline.failed, 0);
    assert.equal(timeline.size, 3);
  });
});

describe("removing a job", () => {
  for (const [place, index] of Object.entries({ first: 0, middle: 1, last: 2 })) {
    test(`leaves its neighbours of the same time, where it is the ${place} of them`, () => {
      const jobs = [1, 2, 3].map((number) => aJob(number, { createdAt: 5000 }));
      const timeline = timelineOf([aJob(9), ...jobs, aJob(0)]);
      const [removed] = jobs.splice(index, 1);
      assert.ok(removed);
      timeline.remove(removed);
      assert.deepEqual(idsOf(timeline), ["job9", ...idsOf(jobs), "job0"]);
    });
  }

  test("that is not there leaves those of its time", () => {
    const timeline = timelineOf([aJob(2), aJob(1)]);
    timeline.remove(aJob(7, { createdAt: 2000, state: "ERROR" }));
    timeline.remove(aTimelessJob(8));
    assert.deepEqual(idsOf(timeline), ["job2", "job1"]);
    assert.equal(timeline.failed, 0);
  });

  test("means the very object, not another version of it", () => {
    const timeline = timelineOf([aJob(1)]);
    timeline.remove(aJob(1));
    assert.equal(timeline.size, 1);
  });
});

describe("a newer version of a job", () => {
  test("takes the place of the older among those of its time", () => {
    const jobs = [1, 2, 3].map((number) => aJob(number, { createdAt: 5000 }));
    const timeline = timelineOf(jobs);
    const newer = aJob(2, { createdAt: 5000, state: "ERROR" });
    assert.ok(jobs[1]);
    timeline.replace(jobs[1], newer);
    assert.deepEqual([...timeline], [jobs[0], newer, jobs[2]]);
    assert.equal(timeline.failed, 1);
    timeline.replace(newer, jobs[1]);
    assert.equal(timeline.failed, 0);
  });

  test("of one that is not there changes nothing", () => {
    const job = aJob(1);
    const timeline = timelineOf([job]);
    timeline.replace(aJob(1), aJob(1, { state: "ERROR" }));
    assert.deepEqual([...timeline], [job]);
    assert.equal(timeline.failed, 0);
  });
});

/** Of few different times, so that many are the same; one in eight has none. */
const aSketch = fc.record({
  createdAt: fc.option(
    fc.nat(9).map((seconds) => seconds * 1000),
    { freq: 7, nil: undefined },
  ),
  state: fc.constantFrom("COMPLETED" as const, "COMPLETED" as const, "ERROR" as const),
});

/** Jobs that come; a number is for one of those that are there, which goes. */
const aStory = fc.array(fc.oneof({ weight: 2, arbitrary: aSketch }, fc.nat(80)), {
  maxLength: 120,
  size: "max",
});

test("random comings and goings give what sorting gives", async () => {
  const property = fc.property(aStory, (story) => {
    const timeline = new JobTimeline();
    let expected: Job[] = [];
    for (const [number, step] of story.entries()) {
      if (typeof step === "number") {
        const [goes] = expected.splice(step % Math.max(1, expected.length), 1);
        if (goes !== undefined) {
          timeline.remove(goes);
        }
      } else {
        const { createdAt, state } = step;
        const job =
          createdAt === undefined ? aTimelessJob(number, { state }) : aJob(number, { createdAt, state });
        timeline.add(job);
        expected = sorted([...expected, job]);
      }
      assert.deepEqual(idsOf(timeline), idsOf(expected));
    }
    assert.equal(timeline.size, expected.length);
    assert.equal(timeline.failed, expected.filter(({ state }) => state === "ERROR").length);
    assert.equal(timeline.newest, expected[0]);
  });
  await assertHolds(60, property);
});
