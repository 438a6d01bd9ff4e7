import type { LineFault } from "../../core/failure/failure";

/** Position in a file while it is read. */
interface Place {
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
  const sections = new Map<string, Set<string>>();
  const place: Place = { names: undefined, open: undefined };
  // The CLI stumbles over a byte order mark, but nothing gets lost by it.
  for (const [index, line] of text
    .replace(/^\ufeff/, "")
    .split(/\r\n?|\n/)
    .entries()) {
    const reason = readLine(line, place, sections);
    if (reason !== undefined) {
      return { line: index + 1, reason };
    }
  }
  return undefined;
}

function readLine(
  line: string,
  place: Place,
  sections: Map<string, Set<string>>,
): LineFault["reason"] | undefined {
  const content = line.trim();
  if (content === "" || content.startsWith("#") || content.startsWith(";")) {
    return undefined;
  }
  const indent = line.length - line.trimStart().length;
  if (place.open !== undefined && indent > place.open.indent) {
    // In a group (below a name without a value) each line sets a nested name.
    return place.open.isGroup && !content.includes("=") ? "noEqualsSign" : undefined;
  }
  const section = /^\[(.+)\]/.exec(content)?.[1];
  return section === undefined ? readSetting(content, indent, place) : beginSection(section, place, sections);
}

function beginSection(
  section: string,
  place: Place,
  sections: Map<string, Set<string>>,
): LineFault["reason"] | undefined {
  // The one section that configparser takes several times.
  if (sections.has(section) && section !== "DEFAULT") {
    return "sectionAgain";
  }
  place.names = sections.get(section) ?? new Set();
  place.open = undefined;
  sections.set(section, place.names);
  return undefined;
}

function readSetting(content: string, indent: number, place: Place): LineFault["reason"] | undefined {
  const [, name = "", value] = /^(.*?)\s*[=:]\s*(.*)$/.exec(content) ?? [];
  if (content.startsWith("[") && (place.names === undefined || value === undefined)) {
    return "badSectionName";
  }
  if (place.names === undefined) {
    return "outsideOfSections";
  }
  if (value === undefined) {
    return "noEqualsSign";
  }
  if (name === "") {
    return "noName";
  }
  const known = name.toLowerCase();
  if (place.names.has(known)) {
    return "nameAgain";
  }
  place.names.add(known);
  place.open = { indent, isGroup: value === "" };
  return undefined;
}
