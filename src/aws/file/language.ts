/** The members of a job and of a page, at the left edge: what the CLI prints as YAML begins with one of them. */
const YAML_LINE =
  /^(?:- +)*(["']?)(?:Jobs|NextToken|Arn|CreatedAt|Details|Errors|Id|State|Type|UpdatedAt|ResponseMetadata)\1 *:(?:\s|$)/;

/** A bracket of JSON at the beginning of a line: not that of a prompt or a time. */
const JSON_LINE = /^[\s\ufeff]*(?:\{|\[\s*(?:[[{\]]|$))/;

/** Language of a file of jobs. */
export interface Language {
  readonly name: "JSON" | "YAML";
  /** Place where it begins; JSON passes over other text itself. */
  readonly start: number;
}

/** Language of the first whole line that looks like one. */
export function languageOf(head: string): Language | undefined {
  let start = 0;
  for (let end = head.indexOf("\n"); end !== -1; end = head.indexOf("\n", start)) {
    const line = head.slice(start, end);
    // No line of the CLI's YAML begins with a bracket: then the first line is a word of a program.
    if (JSON_LINE.test(line) || (YAML_LINE.test(line) && /^[{}[\]]/m.test(head.slice(start)))) {
      return { name: "JSON", start: 0 };
    }
    if (YAML_LINE.test(line)) {
      return { name: "YAML", start };
    }
    start = end + 1;
  }
  return undefined;
}
