import assert from "node:assert/strict";
import { test } from "node:test";
import { type FromPage, isToPage, toFromPage } from "../../../src/protocol/jobPanel";

const show = {
  type: "show",
  job: { json: {} },
  source: "p · r",
  language: "en",
  translations: {},
  utc: false,
};

test("the page takes a job to show", () => {
  assert.equal(isToPage(show), true);
});

test("the page takes the news that there is no job", () => {
  assert.equal(isToPage({ type: "absence", jobId: "j", language: "en", translations: {} }), true);
  assert.equal(isToPage({ type: "absence", language: "en", translations: {} }), false);
});

test("the page takes nothing else, nor a job that lacks a part", () => {
  const others = [
    undefined,
    null,
    "show",
    [show],
    { ...show, type: "hide" },
    { ...show, type: "toString" },
    { ...show, job: null },
    { ...show, job: {} },
    { ...show, source: 1 },
    { ...show, language: undefined },
    { ...show, translations: [] },
    { ...show, utc: undefined },
    { ...show, utc: "true" },
  ];
  assert.deepEqual(others.filter(isToPage), []);
});

/** Each message of the page with more than it may carry, and what is read of it. */
const sent: {
  readonly [Type in FromPage["type"]]: readonly [sent: object, read: Extract<FromPage, { type: Type }>];
} = {
  ready: [{ type: "ready", more: 1 }, { type: "ready" }],
  copy: [
    { type: "copy", text: "x", command: "y" },
    { type: "copy", text: "x" },
  ],
  copySignedUrl: [{ type: "copySignedUrl", url: "z" }, { type: "copySignedUrl" }],
  startJob: [{ type: "startJob", jobId: "z", confirmed: true }, { type: "startJob" }],
  cancelJob: [{ type: "cancelJob", jobId: "z", confirmed: true }, { type: "cancelJob" }],
  retry: [{ type: "retry", url: "z" }, { type: "retry" }],
  remedy: [{ type: "remedy", command: "x" }, { type: "remedy" }],
  openServiceQuotas: [{ type: "openServiceQuotas", url: "z" }, { type: "openServiceQuotas" }],
  reveal: [{ type: "reveal", job: {} }, { type: "reveal" }],
  openLink: [
    { type: "openLink", resource: { kind: "role", id: "arn", url: "https://example.com/" }, url: "z" },
    { type: "openLink", resource: { kind: "role", id: "arn" } },
  ],
  useUtc: [
    { type: "useUtc", utc: true, zone: "CET" },
    { type: "useUtc", utc: true },
  ],
  look: [
    { type: "look", look: { scroll: 12, open: ["a", 1], zoom: 2 } },
    { type: "look", look: { scroll: 12, open: ["a"] } },
  ],
};

for (const [type, [message, read]] of Object.entries(sent)) {
  test(`the extension takes “${type}” of the page and drops what it should not carry`, () => {
    assert.deepEqual(toFromPage(message), read);
  });
}

test("the extension takes nothing else", () => {
  const others = [
    undefined,
    null,
    "ready",
    { type: "copy" },
    { type: "copy", text: 1 },
    { type: "open" },
    { type: "toString" },
    { type: "useUtc" },
    { type: "useUtc", utc: "yes" },
    { type: "openLink" },
    { type: "openLink", url: "https://example.com/" },
    { type: "openLink", resource: "https://example.com/" },
    { type: "openLink", resource: { kind: "url", id: "https://example.com/" } },
    { type: "openLink", resource: { kind: "toString", id: "x" } },
    { type: "openLink", resource: { kind: "bucket" } },
    { type: "openLink", resource: { kind: "bucket", id: "b", bucket: "b" } },
    { type: "openLink", resource: { kind: "object", id: "k" } },
    { type: "openLink", resource: { kind: "object", id: "k", bucket: 1 } },
    { type: "look" },
    { type: "look", look: { scroll: "12", open: [] } },
    { type: "look", look: { scroll: Number.NaN, open: [] } },
    { type: "look", look: { scroll: 12 } },
    [],
  ];
  assert.deepEqual(
    others.map(toFromPage),
    others.map(() => undefined),
  );
});
