import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { DAY, HOUR, MINUTE, SECOND } from "../../../../src/core/base/clock";
import { inEnglish as t } from "../../../../src/core/base/translate";
import {
  JOB_ERROR_CODES,
  JOB_STATES,
  JOB_TYPES,
  type JobProblem,
  type JobState,
  NOT_SENT,
  RESOURCE_TYPES,
} from "../../../../src/core/job/job";
import {
  daysUntilDeletion,
  errorCodeText,
  jobDuration,
  jobLabel,
  jobTimesText,
  problemText,
  resourceTypeText,
  stateText,
  typeText,
} from "../../../../src/core/job/jobText";
import { aJob, aTimelessJob } from "../../world/jobBuilder";
import { wordsAt } from "../../world/words";

const unrecognised = "SOMETHING_NEW";

const VOCABULARIES = {
  state: { values: JOB_STATES, words: JOB_STATES.map((value) => stateText(value, t)) },
  type: { values: JOB_TYPES, words: JOB_TYPES.map((value) => typeText(value, t)) },
  "error code": { values: JOB_ERROR_CODES, words: JOB_ERROR_CODES.map((value) => errorCodeText(value, t)) },
  "resource type": {
    values: RESOURCE_TYPES,
    words: RESOURCE_TYPES.map((value) => resourceTypeText(value, t)),
  },
};

for (const [name, { values, words }] of Object.entries(VOCABULARIES)) {
  test(`every ${name} has plain words of its own`, () => {
    assert.equal(new Set(words).size, values.length);
    for (const word of words) {
      assert.match(word, /^[A-Z][A-Za-z0-9 ]+$/);
      assert.notEqual(word, word.toUpperCase());
    }
  });
}

describe("what a newer service sends", () => {
  test("is named as it came", () => {
    assert.equal(stateText({ unrecognised }, t), "Unknown state SOMETHING_NEW");
    assert.equal(typeText({ unrecognised }, t), "Unknown type SOMETHING_NEW");
    assert.equal(errorCodeText({ unrecognised }, t), "Unknown error SOMETHING_NEW");
    assert.equal(resourceTypeText({ unrecognised }, t), "SOMETHING_NEW");
  });

  test("and does not name at all is unknown and nothing more", () => {
    assert.equal(stateText({ unrecognised: NOT_SENT }, t), "Unknown state");
    assert.equal(typeText({ unrecognised: NOT_SENT }, t), "Unknown type");
  });
});

test("a field that cannot be read tells what it should be and what stood there", () => {
  const expected = ["text", "time", "number", "object", "list"] satisfies JobProblem["expected"][];
  assert.deepEqual(
    expected.map((kind) => problemText({ field: "Errors[0].Code", expected: kind, found: "7" }, t)),
    [
      "Errors[0].Code should be a text, but is 7",
      "Errors[0].Code should be a time, but is 7",
      "Errors[0].Code should be a number, but is 7",
      "Errors[0].Code should be an object, but is 7",
      "Errors[0].Code should be a list, but is 7",
    ],
  );
});

describe("the duration of a job", () => {
  test("is from its creation to its last update, once it has ended", () => {
    const times = { createdAt: 1000, updatedAt: 39_000 };
    const ended: JobState[] = ["ERROR", "COMPLETED", "CANCELLED", "TIMED_OUT"];
    for (const state of JOB_STATES) {
      const expected = ended.includes(state) ? 38 * SECOND : undefined;
      assert.equal(jobDuration(aJob(1, { ...times, state })), expected, state);
    }
  });

  test("is not known of an unknown state, nor without its times", () => {
    assert.equal(jobDuration(aJob(1, { state: { unrecognised } })), undefined);
    assert.equal(jobDuration(aTimelessJob(1)), undefined);
  });
});

describe("the days until AWS deletes a job", () => {
  const created = aJob(0);
  const told: readonly (readonly [string, number, number])[] = [
    ["at its creation", 0, 90],
    ["a moment later", 1, 89],
    ["on the day before the last", 89 * DAY, 1],
    ["on the last day", 89 * DAY + 1, 0],
    ["after that", 200 * DAY, 0],
    ["by a clock that is an hour behind", -HOUR, 90],
  ];
  for (const [when, now, days] of told) {
    test(`are ${days} ${when}`, () => {
      assert.equal(daysUntilDeletion(created, now), days);
    });
  }

  test("are not known without the time of creation", () => {
    assert.equal(daysUntilDeletion(aTimelessJob(1), 0), undefined);
  });
});

describe("the times in a row", () => {
  const job = aJob(0, { createdAt: 0, updatedAt: 38 * SECOND });

  test("are age and duration", () => {
    assert.equal(jobTimesText(job, wordsAt(12 * MINUTE)), "12m ago · 38s");
  });

  test("of a job under way are its age alone", () => {
    assert.equal(jobTimesText({ ...job, state: "IN_PROGRESS" }, wordsAt(12 * MINUTE)), "12m ago");
  });

  test("tell the moment where that is wanted", () => {
    const at = aJob(0, {
      createdAt: Date.parse("2026-11-21T23:02:00Z"),
      updatedAt: Date.parse("2026-11-21T23:02:38Z"),
    });
    assert.match(jobTimesText(at, wordsAt(0, { timestamps: "utc" })), /^Nov 21, 2026, 11:02\sPM · 38s$/);
  });

  test("of a job without times are nothing", () => {
    assert.equal(jobTimesText(aTimelessJob(1), wordsAt(12 * MINUTE)), "");
  });

  test("stay the same within a minute", () => {
    assert.equal(jobTimesText(job, wordsAt(5 * MINUTE)), jobTimesText(job, wordsAt(6 * MINUTE - 1)));
    assert.notEqual(jobTimesText(job, wordsAt(5 * MINUTE)), jobTimesText(job, wordsAt(6 * MINUTE)));
  });

  test("by a clock that is an hour wrong are still an age and the true duration", () => {
    assert.equal(jobTimesText(job, wordsAt(-HOUR)), "now · 38s");
    assert.equal(jobTimesText(job, wordsAt(HOUR + 5 * MINUTE)), "1h ago · 38s");
  });

  test("of a job updated before its creation are no time below nothing", () => {
    assert.equal(
      jobTimesText(aJob(0, { createdAt: 5000, updatedAt: 0 }), wordsAt(12 * MINUTE)),
      "11m ago · 0s",
    );
  });
});

describe("what a screen reader says of a job", () => {
  test("begins with the state", () => {
    const label = jobLabel(aJob(0, { state: "ERROR" }), wordsAt(3 * MINUTE));
    assert.equal(label, "Error, Export assets to S3, created 3 minutes ago, job job0");
  });

  test("says that the time of creation is unknown", () => {
    const label = jobLabel(aTimelessJob(0), wordsAt(3 * MINUTE));
    assert.equal(label, "Completed, Export assets to S3, time of creation unknown, job job0");
  });
});
