import { Owner } from "../base/disposable";
import type { DataExchange } from "../connection/dataExchange";
import { ACCOUNT, type ListKey } from "../connection/listKey";
import type { Failure } from "../failure/failure";
import { DataSetNames } from "./dataSetNames";
import { RequestLimit } from "./requestLimit";
import { RevisionNames } from "./revisionNames";

/** Number of requests for names that run at once, which leaves room for the lists of jobs. */
const REQUESTS_AT_ONCE = 4;
/** Names of more data sets than this repaint the whole tree at once. */
const ONE_BY_ONE = 4;

/** Names and facts of the data sets and revisions that are shown, as far as they are known. */
export class Names extends Owner {
  readonly dataSets: DataSetNames;
  readonly revisions: RevisionNames;

  /**
   * `connectionLimit` is what names share with everything else. `onChange` is given the data set of which more has
   * become known, or the account where that are many; `report` what belongs in the log.
   */
  constructor(
    dataExchange: DataExchange,
    connectionLimit: RequestLimit,
    onChange: (touched: ListKey) => void,
    report: (failure: Failure) => void,
  ) {
    super();
    const limit = new RequestLimit(REQUESTS_AT_ONCE, connectionLimit);
    const onIds = (ids: readonly string[]) => {
      const each = ids.map((dataSetId): ListKey => ({ of: "dataSet", dataSetId }));
      for (const touched of ids.length > ONE_BY_ONE ? [ACCOUNT] : each) {
        onChange(touched);
      }
    };
    this.dataSets = this.own(new DataSetNames(dataExchange, limit, onIds, report));
    this.revisions = this.own(new RevisionNames(dataExchange, limit, (id) => onIds([id]), report));
  }
}
