import * as vscode from "vscode";
import type { JobCatalog } from "../../core/catalog/jobCatalog";
import type { ListKey } from "../../core/connection/listKey";
import { listOf } from "../../core/tree/rowAddress";
import type { TreeNode } from "../../core/tree/treeNode";
import type { CommandHandlers } from "../base/commands";
import { numberText } from "../base/editorWords";
import { sayBriefly } from "../base/notification";
import { openCatalog } from "../window/openCatalog";
import type { Window } from "../window/window";

/** The commands that read the lists, a page or what is new. */
export function listCommands(window: Window) {
  const { connections, view } = window;
  return {
    refresh: () => refreshAll(window),
    refreshForRow: (node) => (node === undefined ? refreshAll(window) : view.during(refresh(window, node))),
    reload: () => view.during(connections.reload()),
    loadMore: async (node = view.selection[0]) => {
      const catalog = connections.of(node)?.catalog;
      if (catalog === undefined) {
        await view.show();
        await openCatalog(window, node);
      } else {
        await readOn(window, catalog, listOf(node), { isFromRow: node?.kind === "loadMore" });
      }
    },
    retry: (node) => retry(window, node),
  } satisfies Partial<CommandHandlers>;
}

/** Asks what is new, and paints every row again. */
async function refreshAll({ connections, view }: Window): Promise<void> {
  view.repaint();
  await view.during(connections.refresh());
}

/** Reads what is new in the list under a row. */
async function refresh({ connections }: Window, node: TreeNode): Promise<void> {
  const live = connections.of(node);
  if (live !== undefined) {
    const { catalog } = live;
    await (node.kind === "connection" || catalog === undefined
      ? live.refresh()
      : catalog.refreshList(listOf(node)));
  }
}

async function retry(window: Window, node: TreeNode | undefined): Promise<void> {
  const { connections, view } = window;
  const live = connections.of(node);
  const catalog = live?.catalog;
  const feed = node === undefined ? undefined : catalog?.feed(listOf(node));
  const isOver = catalog?.identity.failure?.kind === "otherAccount";
  if (catalog === undefined || feed === undefined || isOver) {
    await (live && view.during(live.refresh()));
  } else if (feed.state.kind === "failed" && feed.state.what === "more" && feed.hasMore) {
    await readOn(window, catalog, listOf(node), { isFromRow: true });
  } else {
    // The row can be about something else than the list, which is as it should be.
    await view.during(feed.state.kind === "failed" ? feed.retry() : feed.refresh());
  }
}

/** Asks for the next page. When that moves the row that was chosen, the user goes on where the new rows begin. */
async function readOn(
  { connections, view }: Window,
  catalog: JobCatalog,
  list: ListKey,
  { isFromRow }: { readonly isFromRow: boolean },
): Promise<void> {
  const last = isFromRow ? view.treeOf(catalog).lastRowOf(list) : undefined;
  const before = catalog.feed(list)?.items.length ?? 0;
  await view.during(catalog.more(list));
  const feed = catalog.feed(list);
  const loaded = (feed?.items.length ?? 0) - before;
  announceLoaded(loaded, list, catalog);
  const hasMoved = loaded > 0 || feed?.complete;
  if (last !== undefined && hasMoved && connections.catalogs.includes(catalog)) {
    await view.select(last, { focus: true });
  }
}

/** Says of a data set's jobs which one's they are: a command that was run without a row takes the selected one. */
function announceLoaded(count: number, list: ListKey, { names }: JobCatalog): void {
  if (count === 0) {
    return;
  }
  const t = vscode.l10n.t;
  const number = numberText(count);
  sayBriefly(
    list.of === "dataSet"
      ? t("{0} more loaded of {1}", number, names.dataSets.get(list.dataSetId)?.name ?? list.dataSetId)
      : t("{0} more loaded", number),
    4000,
  );
}
