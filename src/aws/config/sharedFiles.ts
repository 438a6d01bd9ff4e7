import type { FileLine } from "../../core/failure/failure";

/** The keys of one profile, or of one section of another kind; names below a group as `GROUP.NAME`. */
export type Section = Readonly<Record<string, string | undefined>>;
export type Sections = ReadonlyMap<string, Section>;

/** The shared config and credentials files, as they were when they were read. */
export interface SharedFiles {
  /** In the order of the files, config first; the credentials file's keys win. */
  readonly profiles: Sections;
  /** Profiles as the config file alone has them. */
  readonly config: Sections;
  /** Profiles as the credentials file alone has them. */
  readonly credentials: Sections;
  /** Other sections by kind and name: `services.NAME`, `sso-session.NAME`. */
  readonly sections: Sections;
  /** Lines for which the AWS CLI refuses the files. */
  readonly faults: readonly SharedFault[];
}

export interface SharedFault extends FileLine {
  /** The profile, or other section by kind and name, for which an option may be missing or not clear. */
  readonly owner?: string;
  readonly option?: string;
}
