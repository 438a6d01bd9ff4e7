import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { type PageRequest, type PaginationConfig, Paginator } from "../../../../src/core/paging/paginator";
import { scriptedPages } from "../../world/scriptedPages";

interface Case {
  name: string;
  pages: { ids: string[] | null; nextToken?: string }[];
  config: PaginationConfig;
  expect: Outcome;
}

interface Outcome {
  requests: PageRequest[];
  pages: string[][];
  resumeToken?: string;
  error?: true;
}

const { cases }: { cases: Case[] } = JSON.parse(
  readFileSync(new URL("../../world/paginatorCases.json", import.meta.url), "utf8"),
);

describe("the paginator pages as botocore does", () => {
  for (const { name, pages, config, expect } of cases) {
    test(name, async () => {
      assert.deepEqual(await outcomeOf(pages, config), expect);
    });
  }
});

async function outcomeOf(pages: Case["pages"], config: PaginationConfig): Promise<Outcome> {
  const answers = pages.map(({ ids, nextToken }) => ({
    items: ids ?? [],
    ...(nextToken === undefined ? {} : { nextToken }),
  }));
  const { listPage, requests } = scriptedPages<string>(...answers);
  const outcome: Outcome = { requests, pages: [] };
  try {
    const paginator = new Paginator(listPage, config);
    for await (const page of paginator) {
      outcome.pages.push([...page.items]);
    }
    return paginator.resumeToken === undefined ? outcome : { ...outcome, resumeToken: paginator.resumeToken };
  } catch (error) {
    assert.ok(error instanceof Error && error.name === "PaginationError", String(error));
    return { ...outcome, error: true };
  }
}
