import assert from "node:assert/strict";
import { test } from "node:test";
import { DAY, HOUR, MINUTE, SECOND } from "../../../../src/core/base/clock";
import { visibleText } from "../../../../src/core/base/visibleText";
import { errorReport } from "../../../../src/core/job/errorReport";
import { JOB_STATES, type Job, type JobError } from "../../../../src/core/job/job";
import { stateIcon } from "../../../../src/core/job/stateIcon";
import { deletionText, durationOf, signedUrlText } from "../../../../src/webview/parts/summaryText";
import { wordsAt } from "../../world/words";

const created = Date.UTC(2026, 10, 22, 12);

test("characters that cannot be seen or that turn the text are shown by their number", () => {
  assert.equal(
    visibleText("report-\u202efdp.exe\u0000\u007f\ufeff"),
    "report-⟨U+202E⟩fdp.exe⟨U+0000⟩⟨U+007F⟩⟨U+FEFF⟩",
  );
});

test("a line break and a tab are marked and keep their effect", () => {
  assert.equal(visibleText("a\nb\tc"), "a↵\nb⇥\tc");
});

test("letters of any script and joined emoji stay as they are", () => {
  const text = "📈 Börse 東京 القاهرة 👩‍👩‍👧‍👦 שלום";
  assert.equal(visibleText(text), text);
});

test("each state has an icon of a different shape", () => {
  const names = [...JOB_STATES, { unrecognised: "PAUSED" }].map((state) => stateIcon(state).id);
  assert.equal(new Set(names).size, names.length);
});

test("the report of an error has its code, message, limit, resource, asset and objects in the service's words", () => {
  const error: JobError = {
    code: "SERVICE_QUOTA_EXCEEDED_EXCEPTION",
    message: "Too many assets.",
    limitName: "Assets per revision",
    limitValue: 10_000,
    resourceId: "abc",
    resourceType: "REVISION",
    assetName: "prices.csv",
    objects: [{ bucket: "drop", key: "a b.csv" }],
    json: {},
  };
  assert.equal(
    errorReport(error),
    [
      "SERVICE_QUOTA_EXCEEDED_EXCEPTION: Too many assets.",
      "Limit: Assets per revision = 10000",
      "Resource: REVISION abc",
      "Asset: prices.csv",
      "s3://drop/a b.csv",
    ].join("\n"),
  );
});

test("the report of an error leaves out what the service did not say", () => {
  assert.equal(errorReport({ code: { unrecognised: "NEW" }, message: "m", objects: [], json: {} }), "NEW: m");
});

test("an ended job says how long it took", () => {
  assert.equal(
    durationOf(view({ state: "COMPLETED", updatedAt: created + 4 * MINUTE + 12 * SECOND })),
    "4m 12s",
  );
});

test("a job under way says how long it has been so far", () => {
  assert.equal(durationOf(view({ state: "IN_PROGRESS" }, created + 2 * HOUR)), "2h so far");
});

test("a job under way that began in the future of this machine's clock says no duration", () => {
  assert.equal(durationOf(view({ state: "IN_PROGRESS" }, created - HOUR)), undefined);
});

test("a job that ended before it began took no time, never less", () => {
  assert.equal(durationOf(view({ state: "COMPLETED", updatedAt: created - HOUR })), "0s");
});

test("a job of an unknown state says no duration", () => {
  assert.equal(durationOf(view({ state: { unrecognised: "PAUSED" } })), undefined);
});

test("the deletion is told in days, and as the last day from then on", () => {
  const texts = [27, 89, 89.5, 91].map((days) => deletionText(view({}, created + days * DAY)));
  assert.deepEqual(texts, [
    "in 63 days (Feb 20, 2027)",
    "in 1 day (Feb 20, 2027)",
    "within a day (Feb 20, 2027)",
    "within a day (Feb 20, 2027)",
  ]);
});

test("a job from the future of this machine's clock is deleted in 90 days or a little more", () => {
  assert.equal(deletionText(view({}, created - HOUR)), "in 90 days (Feb 20, 2027)");
});

test("a signed URL tells how long it lives, since when it is dead, or that nobody knows", () => {
  const texts = [created + 43 * SECOND, created - 12 * MINUTE, undefined].map((at) =>
    signedUrlText(at, view({})),
  );
  assert.deepEqual(texts, ["expires in 43s", "expired 12 minutes ago", "expiry not known"]);
});

test("the life of a signed URL is not taken for certain where the machine's clock is seen to be behind", () => {
  const job = { updatedAt: created + HOUR };
  assert.equal(
    signedUrlText(created + 30 * MINUTE, view(job)),
    "expires in 30m by this machine's clock, which is behind",
  );
});

function view(parts: Partial<Job>, now = created) {
  const job: Job = {
    ...{ id: "1", type: "EXPORT_ASSETS_TO_S3", state: "COMPLETED", createdAt: created },
    ...{ revisionIds: [], errors: [], problems: [], json: {}, ...parts },
  };
  return { job, source: "", ...wordsAt(now, { timestamps: "utc" }) };
}
