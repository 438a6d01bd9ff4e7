/** Values of DataSet.Origin in the service model. */
export type Origin = "OWNED" | "ENTITLED";

export interface DataSet {
  readonly id: string;
  readonly arn?: string;
  readonly name?: string;
  readonly origin?: Origin;
}

export interface Revision {
  readonly id: string;
  readonly dataSetId: string;
  readonly arn?: string;
  readonly comment?: string;
  /** Milliseconds since 1970. */
  readonly createdAt?: number;
  readonly finalized: boolean;
  readonly revoked: boolean;
}
