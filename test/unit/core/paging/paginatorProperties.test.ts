import assert from "node:assert/strict";
import { test } from "node:test";
import {
  type ListPage,
  type Page,
  type PaginationConfig,
  Paginator,
} from "../../../../src/core/paging/paginator";
import { randomNumbers } from "../../world/randomNumbers";

const ROUNDS = 300;
/** More than the longest list has items, so that a resume token which leads back fails instead of hanging. */
const MOST_STEPS = 100;

test("resuming again and again gives every item once and in order", async () => {
  const random = randomNumbers(20_261_101);
  for (let round = 0; round < ROUNDS; round++) {
    const pages = randomPages(random);
    const maxItems = 1 + random(12);
    assert.deepEqual(
      await readInSteps(tokenService(pages), maxItems),
      pages.flat(),
      describe(pages, maxItems),
    );
  }
});

test("a stretch of resumed paging is full unless it is the last", async () => {
  const random = randomNumbers(7);
  for (let round = 0; round < ROUNDS; round++) {
    const pages = randomPages(random);
    const maxItems = 1 + random(12);
    const { items, resumeToken } = await new Paginator(tokenService(pages), { maxItems }).readAll();
    const hasMore = resumeToken !== undefined;
    assert.equal(items.length, hasMore ? maxItems : pages.flat().length, describe(pages, maxItems));
  }
});

test("failures at random places lose no item and repeat none", async () => {
  const random = randomNumbers(99);
  for (let round = 0; round < ROUNDS; round++) {
    const pages = randomPages(random);
    const service = tokenService(pages);
    const paginator = new Paginator<number>(async (request) => {
      if (random(3) === 0) {
        throw new Error("The connection was reset.");
      }
      return service(request);
    });
    const items: number[] = [];
    while (!paginator.done) {
      const page = await paginator.nextPage().catch(() => undefined);
      items.push(...(page?.items ?? []));
    }
    assert.deepEqual(items, pages.flat(), describe(pages));
  }
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

/** One to eight pages of zero to six items, numbered through; about every third page is empty. */
function randomPages(random: (below: number) => number): number[][] {
  let item = 0;
  return Array.from({ length: 1 + random(8) }, () =>
    Array.from({ length: random(3) === 0 ? 0 : random(7) }, () => item++),
  );
}

function describe(pages: number[][], maxItems?: number): string {
  return `pages of ${pages.map((page) => page.length).join("+")}, maxItems ${maxItems ?? "not set"}`;
}
