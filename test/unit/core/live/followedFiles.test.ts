import assert from "node:assert/strict";
import { describe, type TestContext, test } from "node:test";
import type { FilesDigest } from "../../../../src/core/connection/awsAccess";
import type { Connection } from "../../../../src/core/connection/connection";
import { connectionOf } from "../../../../src/core/connection/connection";
import { type Failure, FailureError } from "../../../../src/core/failure/failure";
import { FollowedFiles } from "../../../../src/core/live/followedFiles";
import { settled } from "../../world/deferredList";
import { aJob } from "../../world/jobBuilder";
import { idsIn } from "../../world/loadedCatalog";
import { windowOver } from "../../world/windowOver";

const HOME = connectionOf({ profile: "p", region: "us-east-1" });
const EXPIRED = new FailureError({ kind: "credentialsExpired", profile: "p", sso: false });
const DENIED = new FailureError({ kind: "accessDenied", action: "dataexchange:ListJobs", message: "no" });

/** A window, and AWS files that the test changes. */
function followedWindow(t: TestContext, failure?: Failure) {
  const files = { digest: digestOf("first"), connection: HOME, failure };
  const listeners = new Set<() => void>();
  const window = windowOver({
    onAbort: "answers anyway",
    choice: {},
    aws: {
      resolveConnection: async () => {
        if (files.failure !== undefined) {
          throw new FailureError(files.failure);
        }
        return files.connection;
      },
      readDigest: async () => files.digest,
      watchFiles: (listener) => {
        listeners.add(listener);
        return { dispose: () => listeners.delete(listener) };
      },
      connect: (connection) => Object.assign(window.aws.connect(connection), { signer: files.digest.signer }),
    },
  });
  const { connections, live, loadAws, settings } = window;
  const followed = new FollowedFiles({
    connections,
    loadAws,
    readSettings: () => settings,
    refresh: () => live.refresh(),
    report: assert.ifError,
  });
  t.after(() => {
    followed.dispose();
    connections.dispose();
  });
  const change = async (digest: FilesDigest) => {
    files.digest = digest;
    for (const listener of listeners) {
      listener();
    }
    await settled();
  };
  return { ...window, requests: window.lists, followed, files, listeners, change };
}

/** The same whenever it is of the same parts. */
function digestOf(everything: string, signer = "p", connection: Connection | undefined = HOME): FilesDigest {
  return { ...(connection && { connectionId: connection.id }), signer, everything };
}

/** The same, with job 1 in the tree. */
async function openWindow(t: TestContext) {
  const parts = followedWindow(t);
  void parts.live.start();
  await settled();
  await parts.requests[0]?.answer([aJob(1)], "t1");
  await settled();
  return parts;
}

/** The same, and a refresh has failed. */
async function failedWindow(t: TestContext, error: Error) {
  const parts = await openWindow(t);
  void parts.live.refresh();
  await parts.requests[1]?.fail(error);
  return parts;
}

describe("the files", () => {
  test("are watched from the time that somebody asked for jobs, once, to the end", async (t) => {
    const { live, followed, listeners } = followedWindow(t);
    await settled();
    assert.equal(listeners.size, 0);
    void live.start();
    await settled();
    void live.restart();
    await settled();
    assert.equal(listeners.size, 1);
    followed.dispose();
    assert.equal(listeners.size, 0);
  });

  test("that say the same again change nothing, though the connection has failed", async (t) => {
    const { requests, change } = await failedWindow(t, EXPIRED);
    await change(digestOf("renewed"));
    await requests[2]?.fail(EXPIRED);
    await change(digestOf("renewed"));
    assert.equal(requests.length, 3);
  });
});

describe("a change in the files", () => {
  test("of a connection that works is left alone", async (t) => {
    const { live, requests, change } = await openWindow(t);
    const { catalog } = live;
    await change(digestOf("renewed"));
    assert.equal(requests.length, 1);
    assert.equal(live.catalog, catalog);
  });

  test("asks again where credentials have expired, and the rows stay", async (t) => {
    const { live, requests, change } = await failedWindow(t, EXPIRED);
    const { catalog } = live;
    await change(digestOf("renewed"));
    await requests[2]?.answer([aJob(2), aJob(1)], "t2");
    assert.equal(live.catalog, catalog);
    assert.deepEqual(idsIn(live.catalog), ["job1", "job2"]);
  });

  test("asks again though it came before the files were first looked at", async (t) => {
    const { requests, change } = await failedWindow(t, EXPIRED);
    await change(digestOf("first"));
    assert.equal(requests.length, 3);
  });

  test("asks again after each change, until it helps", async (t) => {
    const { requests, change } = await failedWindow(t, EXPIRED);
    await change(digestOf("still wrong"));
    await requests[2]?.fail(EXPIRED);
    await change(digestOf("right"));
    assert.equal(requests.length, 4);
  });

  test("does not help against a denial", async (t) => {
    const { requests, change } = await failedWindow(t, DENIED);
    await change(digestOf("renewed"));
    assert.equal(requests.length, 2);
  });

  test("that comes while the first page is asked for waits for its end", async (t) => {
    const { live, requests, change } = followedWindow(t);
    void live.start();
    await settled();
    await change(digestOf("renewed"));
    assert.equal(requests.length, 1);
    await requests[0]?.fail(EXPIRED);
    await settled();
    assert.equal(requests.length, 2);
  });

  test("after the end does nothing", async (t) => {
    const { live, followed, requests, change } = await failedWindow(t, EXPIRED);
    const changed = change(digestOf("renewed"));
    followed.dispose();
    live.dispose();
    await changed;
    assert.equal(requests.length, 2);
  });
});

describe("the picked profile", () => {
  for (const failure of [
    { kind: "noProfiles" },
    { kind: "noProfileChosen" },
    { kind: "unknownProfile", profile: "p" },
    { kind: "noRegion" },
    { kind: "malformedConfigFile", path: "config", fault: { line: 1, reason: "noName" } },
  ] as const satisfies readonly Failure[]) {
    test(`that was ${failure.kind} and is mended gives the connection`, async (t) => {
      const { live, files, change } = followedWindow(t, failure);
      await live.start();
      await settled();
      files.failure = undefined;
      await change(digestOf("mended"));
      assert.equal(live.state.kind, "open");
    });
  }

  test("that leads elsewhere by now makes the connection anew, though it works", async (t) => {
    const { live, files, change } = await openWindow(t);
    files.connection = connectionOf({ profile: "p", region: "eu-west-1" });
    await change(digestOf("moved", "p", files.connection));
    assert.equal(live.catalog?.connection.region, "eu-west-1");
    assert.deepEqual(idsIn(live.catalog), []);
  });

  test("that leads nowhere, such as half a file, leaves a connection that works alone", async (t) => {
    const { live, requests, change } = await openWindow(t);
    await change({ signer: "", everything: "half" });
    assert.equal(requests.length, 1);
    assert.deepEqual(idsIn(live.catalog), ["job1"]);
  });
});

describe("other credentials in the picked profile", () => {
  const other = aJob(9, { arn: "arn:aws:dataexchange:us-east-1:444455556666:jobs/job9" });

  test("of the same account keep the rows, and sign from then on", async (t) => {
    const { live, requests, connected, change } = await openWindow(t);
    const { catalog } = live;
    await change(digestOf("renewed", "another key"));
    assert.equal(requests[1]?.request.maxResults, 1);
    await requests[1]?.answer([aJob(2)]);
    await settled();
    assert.equal(live.catalog, catalog);
    assert.equal(connected[0]?.renewals, 1);
    assert.equal(connected[1]?.disposed, true);
  });

  test("of the same account, renewed after they expired, go on with the rows", async (t) => {
    const { live, requests, change } = await failedWindow(t, EXPIRED);
    const { catalog } = live;
    await change(digestOf("renewed", "another key"));
    await requests[2]?.answer([aJob(1)]);
    await settled();
    await requests[3]?.answer([aJob(1)], "t1");
    assert.equal(live.catalog, catalog);
    assert.equal(catalog?.account.state.kind, "ready");
  });

  test("are compared with the account in use no longer than there is a window", async (t) => {
    const { followed, requests, change } = await openWindow(t);
    await change(digestOf("other", "another key"));
    assert.equal(requests[1]?.signal?.aborted, false);
    followed.dispose();
    assert.equal(requests[1]?.signal?.aborted, true);
  });

  test("of another account make the connection anew", async (t) => {
    const { live, requests, change } = await openWindow(t);
    await change(digestOf("other", "another key"));
    await requests[1]?.answer([other]);
    await settled();
    await requests[2]?.answer([other]);
    assert.deepEqual(idsIn(live.catalog), ["job9"]);
  });

  for (const [what, answer] of [
    ["has no jobs", (parts: Awaited<ReturnType<typeof openWindow>>) => parts.requests[1]?.answer([])],
    ["cannot be asked", (parts: Awaited<ReturnType<typeof openWindow>>) => parts.requests[1]?.fail(EXPIRED)],
  ] as const) {
    test(`of an account that ${what} are taken for another one's`, async (t) => {
      const parts = await openWindow(t);
      const { catalog } = parts.live;
      await parts.change(digestOf("other", "another key"));
      await answer(parts);
      await settled();
      assert.notEqual(parts.live.catalog, catalog);
    });
  }
});
