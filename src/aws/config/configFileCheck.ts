import type { LineFault } from "../../core/failure/failure";

/** State of a file's reading. */
interface Reading {
  /** The names that each section sets. */
  readonly sections: Map<string, Set<string>>;
  /** Names that the section at hand sets; undefined before the first section. */
  names: Set<string> | undefined;
  /** The name whose value may continue in lines that are further in. */
  open: { readonly indent: number; readonly isGroup: boolean } | undefined;
}

/**
 * The first line for which the AWS CLI refuses a shared file ("Unable to parse config file"); the SDK would
 * leave such a line out without a word. What the CLI lets pass is let pass here, by the rules of Python's
 * configparser, with which it reads them.
 */
export function findLineFault(text: string): LineFault | undefined {
  const reading: Reading = { sections: new Map(), names: undefined, open: undefined };
  // The CLI stumbles over a byte order mark, but nothing gets lost by it.
  for (const [index, line] of text
    .replace(/^\ufeff/, "")
    .split(/\r\n?|\n/)
    .entries()) {
    const reason = readLine(line, reading);
    if (reason !== undefined) {
      return { line: index + 1, reason };
    }
  }
  return undefined;
}

function readLine(line: string, reading: Reading): LineFault["reason"] | undefined {
  const content = line.trim();
  if (content === "" || content.startsWith("#") || content.startsWith(";")) {
    return undefined;
  }
  const indent = line.length - line.trimStart().length;
  if (reading.open !== undefined && indent > reading.open.indent) {
    // In a group (below a name without a value) each line sets a nested name.
    return reading.open.isGroup && !content.includes("=") ? "noEqualsSign" : undefined;
  }
  const section = /^\[(.+)\]/.exec(content)?.[1];
  return section === undefined ? readSetting(content, indent, reading) : beginSection(section, reading);
}

function beginSection(section: string, reading: Reading): LineFault["reason"] | undefined {
  const { sections } = reading;
  // The one section that configparser takes several times.
  if (sections.has(section) && section !== "DEFAULT") {
    return "sectionAgain";
  }
  reading.names = sections.get(section) ?? new Set();
  reading.open = undefined;
  sections.set(section, reading.names);
  return undefined;
}

function readSetting(content: string, indent: number, reading: Reading): LineFault["reason"] | undefined {
  const [, name = "", value] = /^(.*?)\s*[=:]\s*(.*)$/.exec(content) ?? [];
  if (content.startsWith("[") && (reading.names === undefined || value === undefined)) {
    return "badSectionName";
  }
  if (reading.names === undefined) {
    return "outsideOfSections";
  }
  if (value === undefined) {
    return "noEqualsSign";
  }
  if (name === "") {
    return "noName";
  }
  const known = name.toLowerCase();
  if (reading.names.has(known)) {
    return "nameAgain";
  }
  reading.names.add(known);
  reading.open = { indent, isGroup: value === "" };
  return undefined;
}
