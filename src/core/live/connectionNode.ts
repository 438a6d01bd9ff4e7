import { defined } from "../base/defined";
import { type ConnectionChoice, choiceOf } from "../connection/connection";
import type { ConnectionNode } from "../tree/treeNode";
import type { LiveConnection } from "./liveConnection";

/** The row of a connection. */
export function connectionNode(live: LiveConnection, isPinned: boolean): ConnectionNode {
  const { id, pin, catalog, failure } = live;
  const account = catalog?.identity.account;
  const { profile, region, file }: ConnectionChoice =
    catalog === undefined ? (pin ?? live.choice) : choiceOf(catalog.connection);
  return {
    kind: "connection",
    id,
    ...defined({ profile, region, file, account }),
    isSelected: pin === undefined,
    isPinned,
    hasMore: catalog?.account.hasMore ?? false,
    ...defined({ failure }),
  };
}
