import { defined } from "../base/defined";
import type { DataExchange } from "../connection/dataExchange";
import type { DataSet, Origin } from "../job/dataSet";
import type { ListPage, Page } from "../paging/paginator";

/** The data sets that are owned, then those of an entitlement, as one list. Its tokens begin with the origin. */
export function dataSetPages(dataExchange: DataExchange): ListPage<DataSet> {
  return async ({ maxResults, nextToken }, signal) => {
    const page = async (origin: Origin, token?: string): Promise<Page<DataSet>> => {
      const request = { origin, ...defined({ maxResults, nextToken: token }) };
      const { items, nextToken: next } = await dataExchange.listDataSets(request, signal);
      return next ? { items, nextToken: `${origin} ${next}` } : { items };
    };
    const [, origin = "OWNED", token] = /^(OWNED|ENTITLED) (.*)$/s.exec(nextToken ?? "") ?? [];
    if (origin === "ENTITLED") {
      return page("ENTITLED", token);
    }
    const owned = await page("OWNED", token);
    if (owned.nextToken !== undefined) {
      return owned;
    }
    // A page with few rows and a button behind them would look like the end.
    const entitled = await page("ENTITLED");
    return { ...entitled, items: [...owned.items, ...entitled.items] };
  };
}
