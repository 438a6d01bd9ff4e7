import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import {
  type ListPage,
  type Page,
  type PaginationConfig,
  Paginator,
} from "../../../../src/core/paging/paginator";
import { assertHolds } from "../../world/runs";

const RUNS = 300;
/** More than the longest list has items, so that a resume token which leads back fails instead of hanging. */
const MOST_STEPS = 100;

const aPage = fc.oneof(fc.constant([]), { weight: 2, arbitrary: fc.array(fc.constant(0), { maxLength: 6 }) });

/** Up to eight pages of up to six items, numbered through; about every third page is empty. */
const somePages = fc.array(aPage, { minLength: 1, maxLength: 8 }).map((pages) => {
  let item = 0;
  return pages.map((page) => page.map(() => item++));
});
const aLimit = fc.integer({ min: 1, max: 12 });

test("resuming again and again gives every item once and in order", async () => {
  const property = fc.asyncProperty(somePages, aLimit, async (pages, maxItems) => {
    assert.deepEqual(await readInSteps(tokenService(pages), maxItems), pages.flat());
  });
  await assertHolds(RUNS, property);
});

test("a stretch of resumed paging is full unless it is the last", async () => {
  const property = fc.asyncProperty(somePages, aLimit, async (pages, maxItems) => {
    const { items, resumeToken } = await new Paginator(tokenService(pages), { maxItems }).readAll();
    assert.equal(items.length, resumeToken === undefined ? pages.flat().length : maxItems);
  });
  await assertHolds(RUNS, property);
});

test("failures at random places lose no item and repeat none", async () => {
  const someFailures = fc.array(
    fc.nat(2).map((number) => number === 2),
    { maxLength: 20 },
  );
  const property = fc.asyncProperty(somePages, someFailures, async (pages, fails) => {
    const service = tokenService(pages);
    const left = [...fails];
    const paginator = new Paginator<number>(async (request) => {
      if (left.shift() === true) {
        throw new Error("The connection was reset.");
      }
      return service(request);
    });
    const items: number[] = [];
    while (!paginator.done) {
      const page = await paginator.nextPage().catch(() => undefined);
      items.push(...(page?.items ?? []));
    }
    assert.deepEqual(items, pages.flat());
  });
  await assertHolds(RUNS, property);
});

test("a cycle of tokens of any length, after any number of pages, is found when it closes", async () => {
  for (let before = 0; before <= 4; before++) {
    for (let length = 1; length <= 30; length++) {
      const { paginator, pagesGiven } = await readCycle(before, length);
      assert.equal(paginator.repeatedToken, `t${before + 1}`, `${before} pages, then a cycle of ${length}`);
      assert.equal(pagesGiven, before + length + 1, `${before} pages, then a cycle of ${length}`);
    }
  }
});

/** Page 0 leads to t1, t1 to t2 and so on; the last token of the cycle leads back to its first. */
async function readCycle(before: number, length: number) {
  const last = before + length;
  const paginator = new Paginator<number>(async ({ nextToken }) => {
    const index = Number(nextToken?.slice(1) ?? 0);
    return { items: [index], nextToken: `t${index === last ? before + 1 : index + 1}` };
  });
  let pagesGiven = 0;
  while (paginator.repeatedToken === undefined) {
    await paginator.nextPage();
    pagesGiven++;
  }
  return { paginator, pagesGiven };
}

async function readInSteps(listPage: ListPage<number>, maxItems: number): Promise<number[]> {
  const items: number[] = [];
  let config: PaginationConfig = { maxItems };
  for (let step = 0; step < MOST_STEPS; step++) {
    const stretch = await new Paginator(listPage, config).readAll();
    items.push(...stretch.items);
    if (stretch.resumeToken === undefined) {
      return items;
    }
    config = { maxItems, startingToken: stretch.resumeToken };
  }
  return assert.fail(`The list did not end in ${MOST_STEPS} steps of ${maxItems}.`);
}

/** Gives the page that the token names; the tokens need escaping in JSON and look like base64 in part. */
function tokenService(pages: number[][]): ListPage<number> {
  const tokenOf = (index: number) => `p"${index}\\é🙂==`;
  return async ({ nextToken }): Promise<Page<number>> => {
    const index = nextToken === undefined ? 0 : pages.findIndex((_, i) => tokenOf(i) === nextToken);
    const items = pages[index];
    assert.ok(items, `The token ${nextToken} is not one of this list.`);
    return index === pages.length - 1 ? { items } : { items, nextToken: tokenOf(index + 1) };
  };
}
