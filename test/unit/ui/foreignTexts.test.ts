import assert from "node:assert/strict";
import { test } from "node:test";
import { connectionOf, fileConnection } from "../../../src/core/connection/connection";
import { type Failure, FailureError } from "../../../src/core/failure/failure";
import { commandHandlers } from "../../../src/ui/actions";
import type { CommandHandler } from "../../../src/ui/base/commands";
import { reportFailure } from "../../../src/ui/base/failureRemedy";
import { MfaCodes } from "../../../src/ui/connect/mfaCode";
import { goToAddress } from "../../../src/ui/job/goToJob";
import { reveal } from "../../../src/ui/job/revealRow";
import { FAILURES } from "../world/failures";
import { foreignWindow, rowsIn, textsOf } from "../world/foreignWindow";
import { assertPlain, HOSTILE_TEXTS } from "../world/markup";
import { tellingEditor } from "../world/tellingEditor";

const [HOSTILE = ""] = HOSTILE_TEXTS;
const log = { error: () => undefined, show: () => undefined } as never;

/** Members whose texts, and texts that, only name one of a few things. */
const WORDS = ["kind", "variant", "reason", "change", "seen", "fault"];
const SOURCES = ["Environment", "EcsContainer", "Ec2InstanceMetadata"];

/** The value with this text in the place of each text in it, but for the words that say of which kind it is. */
function withTexts(value: unknown, text: string, name = ""): unknown {
  if (Array.isArray(value)) {
    return value.map((part) => withTexts(part, text));
  }
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withTexts(part, text, key)]));
  }
  return typeof value === "string" && !WORDS.includes(name) && !SOURCES.includes(value) ? text : value;
}

for (const [index, text] of HOSTILE_TEXTS.entries()) {
  test(`no failure of any kind makes more than text of the hostile text ${index + 1}`, async () => {
    const { seen } = tellingEditor("turns away", text);
    const failures = Object.values(FAILURES).flat();
    for (const failure of failures) {
      await reportFailure(new FailureError(withTexts(failure, text) as Failure), log);
    }
    assert.ok(seen.length > failures.length);
    for (const shown of seen) {
      assertPlain(shown);
    }
  });
}

/** A command that takes longer than its answers waits for something that nobody gives. */
async function ended(work: Promise<unknown>): Promise<void> {
  const isOver = { value: false };
  void work.finally(() => {
    isOver.value = true;
  });
  for (let turn = 0; !isOver.value; turn += 1) {
    assert.ok(turn < 500, "the command ends");
    await new Promise((resolve) => setImmediate(resolve));
  }
}

for (const manner of ["turns away", "takes the first"] as const) {
  test(`no command and no row shows more than text of what others write, to one who ${manner}`, async () => {
    const { window, seen, see, tree, item } = await foreignWindow(HOSTILE, manner);
    const { view, log: windowLog } = window;
    const nodes = rowsIn(view);
    see(tree.description, tree.message, item.text, item.tooltip);
    see(...nodes.flatMap((node) => textsOf(view, node)));
    for (const handle of Object.values<CommandHandler>(commandHandlers(window))) {
      for (const node of [undefined, ...nodes]) {
        await ended(handle(node).catch((error: unknown) => reportFailure(error, windowLog)));
      }
    }
    const foreign = new Set(seen.filter((shown) => shown.includes("Show details")));
    assert.ok(foreign.size > 40, `${foreign.size} texts have foreign parts`);
    for (const shown of seen) {
      assertPlain(shown);
    }
  });
}

test("no link, no device and no row of another connection shows more than text of what others write", async () => {
  const { window, seen } = await foreignWindow(HOSTILE, "turns away");
  const { connections, signInTerminal } = window;
  const [job] = connections.selected.catalog?.store.jobs ?? [];
  assert.ok(job);
  const address = (region: string, account: string) =>
    `arn:aws:dataexchange:${region}:${account}:jobs/${"0".repeat(32)}`;
  await goToAddress(window, address("eu-west-2", "111122223333"));
  await goToAddress(window, address("us-east-1", "999999999999"));
  await reveal(window, { job, connection: connectionOf({ profile: HOSTILE, region: "eu-west-2" }) });
  await reveal(window, { job, connection: fileConnection(`/jobs/${HOSTILE}`) });
  await new MfaCodes().ask(HOSTILE, HOSTILE, new AbortController().signal);
  signInTerminal.show(HOSTILE);
  const foreign = new Set(seen.filter((shown) => shown.includes("Show details")));
  assert.equal(foreign.size, 6);
  for (const shown of seen) {
    assertPlain(shown);
  }
});
