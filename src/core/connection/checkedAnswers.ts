import { expectDataSet, expectHome, expectJob, type Home } from "./belonging";
import type { DataExchange } from "./dataExchange";

type OfOneThing = Pick<DataExchange, "getJob" | "getSignedUrl" | "getDataSet" | "listRevisions">;

/** The operations about one thing. They reject with `otherAnswer` for an answer about another one, or from elsewhere. */
export function checkedAnswers(dataExchange: OfOneThing, homeNow: () => Home): OfOneThing {
  return {
    getJob: async (jobId, signal) => {
      const job = await dataExchange.getJob(jobId, signal);
      expectJob(job, jobId, homeNow());
      return job;
    },
    getSignedUrl: async (jobId, signal) => {
      const signedUrl = await dataExchange.getSignedUrl(jobId, signal);
      expectHome(signedUrl?.arn, homeNow());
      return signedUrl;
    },
    getDataSet: async (dataSetId, signal) => {
      const dataSet = await dataExchange.getDataSet(dataSetId, signal);
      expectDataSet([dataSet.id], dataSetId, "dataSet");
      return dataSet;
    },
    listRevisions: async (request, signal) => {
      const page = await dataExchange.listRevisions(request, signal);
      const ids = page.items.map((revision) => revision.dataSetId);
      expectDataSet(ids, request.dataSetId, "revisions");
      return page;
    },
  };
}
