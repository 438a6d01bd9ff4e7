import * as vscode from "vscode";
import type { Clock } from "../core/clock";
import type { JobCatalog } from "../core/jobCatalog";
import { lastRowOf, listOf } from "../core/jobTree";
import type { ListKey } from "../core/listKey";
import type { Session } from "../core/session";
import type { TreeNode } from "../core/treeNode";
import { askAgain } from "./askAgain";
import type { CommandHandlers } from "./commands";
import type { JobsView } from "./jobsView";
import { numberText } from "./numberText";
import { readZone } from "./settings";

export interface ListParts {
  readonly session: Session;
  readonly view: JobsView;
  readonly clock: Clock;
}

/** The commands that read the lists, a page or what is new. */
export function listCommands(parts: ListParts) {
  const { view } = parts;
  return {
    refresh: (node) => view.during(refresh(parts, node)),
    reload: () => view.during(reload(parts)),
    loadMore: (node) => loadMore(parts, node ?? view.selection[0]),
    retry: (node) => retry(parts, node),
  } satisfies Partial<CommandHandlers>;
}

/** What is new; called on a row, in the list that stands under it. */
async function refresh({ session, clock }: ListParts, node: TreeNode | undefined): Promise<void> {
  const { catalog } = session;
  await (node === undefined || catalog === undefined
    ? askAgain(session, clock)
    : catalog.refreshList(listOf(node)));
}

async function reload({ session, clock }: ListParts): Promise<void> {
  const { catalog } = session;
  await (catalog === undefined ? askAgain(session, clock) : catalog.reload());
}

async function loadMore(parts: ListParts, node: TreeNode | undefined): Promise<void> {
  const { session, view } = parts;
  const { catalog } = session;
  if (catalog === undefined) {
    await view.show();
    await view.during(session.start());
    return;
  }
  await readOn(parts, catalog, listOf(node), { isFromRow: node?.kind === "loadMore" });
}

async function retry(parts: ListParts, node: TreeNode | undefined): Promise<void> {
  const { session, view, clock } = parts;
  const { catalog } = session;
  const feed = node === undefined ? undefined : catalog?.feed(listOf(node));
  const isOver = catalog?.identity.failure?.kind === "otherAccount";
  if (catalog === undefined || feed === undefined || isOver) {
    await view.during(askAgain(session, clock));
  } else if (feed.state.kind === "failed" && feed.state.what === "more" && feed.hasMore) {
    await readOn(parts, catalog, listOf(node), { isFromRow: true });
  } else {
    await view.during(feed.retry());
  }
}

/** Asks for the next page. When that moves the row that was chosen, the user goes on where the new rows begin. */
async function readOn(
  { session, view }: ListParts,
  catalog: JobCatalog,
  list: ListKey,
  { isFromRow }: { readonly isFromRow: boolean },
): Promise<void> {
  const last = isFromRow ? lastRowOf(catalog, list, readZone()) : undefined;
  const before = catalog.feed(list)?.items.length ?? 0;
  await view.during(catalog.more(list));
  const feed = catalog.feed(list);
  const loaded = (feed?.items.length ?? 0) - before;
  announceLoaded(loaded);
  const hasMoved = loaded > 0 || feed?.complete;
  if (last !== undefined && hasMoved && catalog === session.catalog) {
    await view.select(last, { focus: true });
  }
}

function announceLoaded(count: number): void {
  if (count > 0) {
    vscode.window.setStatusBarMessage(vscode.l10n.t("{0} more loaded", numberText(count)), 4000);
  }
}
