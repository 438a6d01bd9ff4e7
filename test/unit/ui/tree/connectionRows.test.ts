import assert from "node:assert/strict";
import { test } from "node:test";
import { FailureError } from "../../../../src/core/failure/failure";
import { settled } from "../../world/deferredList";
import { aJob } from "../../world/jobBuilder";
import { nodesBelow, viewInEditor } from "../../world/viewInEditor";

test("a pinned connection that is denied says so once, in the row below it, where it can be retried", async () => {
  const { view, second } = await viewInEditor([aJob(1)], {
    pins: [{ profile: "second", region: "us-east-1" }],
  });
  nodesBelow(view);
  await settled();
  const denied = { kind: "accessDenied", action: "dataexchange:ListJobs", message: "no" } as const;
  await second[0]?.fail(new FailureError(denied));
  const items = nodesBelow(view).map((node) => view.getTreeItem(node));
  const saying = items.filter(({ label, description }) => `${label} ${description}`.includes("Denied"));
  assert.deepEqual(
    saying.map(({ description }) => description),
    ["click to retry"],
  );
  const [row] = items.filter(({ label }) => label === "second · us-east-1");
  assert.equal(row?.description, "pinned");
  assert.match(row?.accessibilityInformation?.label ?? "", /^Failed: second · us-east-1, /);
});
