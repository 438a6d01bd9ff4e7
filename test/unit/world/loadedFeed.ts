import assert from "node:assert/strict";
import { Feed } from "../../../src/core/paging/feed";
import type { FeedChange, FeedOptions } from "../../../src/core/paging/feedState";
import { deferredList, type OnAbort, type PendingRequest } from "./deferredList";

/** A feed of a deferred list, and what it told. */
export function newFeed(onAbort?: OnAbort, options: Pick<FeedOptions<string>, "idOf"> = {}) {
  const { list, requests } = deferredList<string>(onAbort);
  const feed = new Feed(list, { pageSize: 200, ...options });
  const changes: FeedChange<string>[] = [];
  feed.onDidChange((change) => changes.push(change));
  const request = (index: number): PendingRequest<string> => {
    const found = requests[index];
    assert.ok(found, `request ${index} was made`);
    return found;
  };
  return { feed, requests, request, changes };
}

/** A feed that holds a and b and goes on at token t1. */
export async function loadedFeed(onAbort?: OnAbort) {
  return loaded(newFeed(onAbort), ["a", "b"]);
}

/** A feed whose list is known to give its newest items first. It holds a, b, c and d, and goes on at token t1. */
export async function headFeed(items: readonly string[] = ["a", "b", "c", "d"], onAbort?: OnAbort) {
  return loaded(newFeed(onAbort, { idOf: (item) => item }), items);
}

async function loaded(parts: ReturnType<typeof newFeed>, items: readonly string[]) {
  void parts.feed.load();
  await parts.request(0).answer(items, "t1");
  parts.changes.length = 0;
  return parts;
}
