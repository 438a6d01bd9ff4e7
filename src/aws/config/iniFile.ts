import type { LineFault } from "../../core/failure/failure";
import { indentOf, splitLines, stripped, strippedAtEnd } from "./pythonText";

/** Options of a section by name; those of a group stand beside it as `GROUP.NAME`. */
export type IniSection = ReadonlyMap<string, string>;

/** A line for which the AWS CLI refuses the whole file. */
export interface IniFault extends LineFault {
  /** Heading of the section that it stands in, without its brackets; undefined before the first one. */
  readonly section?: string;
  /** Name, in small letters, of the option whose value the line leaves open; for one without “=”, its first word. */
  readonly option?: string;
}

/** A file as it was read. */
export interface IniFile {
  /** By heading, in the order in which they stand first. */
  readonly sections: ReadonlyMap<string, IniSection>;
  readonly faults: readonly IniFault[];
}

/** Section whose options all others inherit. */
const DEFAULTS = "DEFAULT";
const HEADING = /^\[([^\n]+)\]/;
const OPTION = /^([^\n]*?)[=:]([^\n]*)$/;

/** Lines of each option, by name. */
type Lines = Map<string, Line[]>;

interface Line {
  readonly number: number;
  readonly text: string;
}

interface Reading {
  readonly sections: Map<string, Lines>;
  readonly faults: IniFault[];
  /** Undefined where lines belong to no section. */
  section: { readonly name: string; readonly options: Lines } | undefined;
  /** The option whose value continues in lines that are further in. */
  open: Line[] | undefined;
  indent: number;
}

/**
 * Reads a shared file as the AWS CLI does, by the rules of Python's `configparser`. For what that refuses, a fault is
 * noted, and the rest is read: a section that comes again continues, an option that comes again counts, and what
 * follows a broken heading belongs to no section.
 */
export function readIni(text: string): IniFile {
  const reading: Reading = {
    sections: new Map(),
    faults: [],
    section: undefined,
    open: undefined,
    indent: 0,
  };
  for (const [index, line] of text.split(/\r\n?|\n/).entries()) {
    readLine({ number: index + 1, text: line }, reading);
  }
  const defaults = reading.sections.get(DEFAULTS) ?? new Map();
  const sections = [...reading.sections].filter(([name]) => name !== DEFAULTS);
  return {
    sections: new Map(sections.map(([name, lines]) => [name, optionsOf(name, lines, defaults, reading)])),
    faults: reading.faults.sort((a, b) => a.line - b.line),
  };
}

function readLine(line: Line, reading: Reading): void {
  const content = stripped(line.text);
  if (content.startsWith("#") || content.startsWith(";")) {
    return;
  }
  if (content === "") {
    reading.open?.push({ ...line, text: "" });
    return;
  }
  const indent = indentOf(line.text);
  if (reading.open !== undefined && indent > reading.indent) {
    reading.open.push({ ...line, text: content });
    return;
  }
  reading.indent = indent;
  const heading = HEADING.exec(content)?.[1];
  if (heading === undefined) {
    readOption({ ...line, text: content }, reading);
  } else {
    beginSection(heading, line, reading);
  }
}

function beginSection(name: string, { number }: Line, reading: Reading): void {
  const { sections, faults } = reading;
  const known = sections.get(name);
  // The one section that may come several times.
  if (known !== undefined && name !== DEFAULTS) {
    faults.push({ line: number, reason: "sectionAgain", section: name });
  }
  const options = known ?? new Map();
  sections.set(name, options);
  reading.section = { name, options };
  reading.open = undefined;
}

function readOption({ number, text }: Line, reading: Reading): void {
  const { section, faults } = reading;
  const [, before, value] = OPTION.exec(text) ?? [];
  const fault = { line: number, ...(section && { section: section.name }) };
  if (text.startsWith("[") && (section === undefined || value === undefined)) {
    faults.push({ ...fault, reason: "badSectionName" });
    reading.section = undefined;
    reading.open = undefined;
    return;
  }
  if (section === undefined) {
    faults.push({ ...fault, reason: "outsideOfSections" });
    return;
  }
  if (before === undefined || value === undefined) {
    faults.push({ ...fault, reason: "noEqualsSign", option: text.split(/\s/, 1)[0]?.toLowerCase() ?? "" });
    return;
  }
  const option = strippedAtEnd(before).toLowerCase();
  if (option === "") {
    faults.push({ ...fault, reason: "noName" });
    reading.open = undefined;
    return;
  }
  const known = section.options.get(option);
  if (known !== undefined) {
    const isSame = known[0]?.text === stripped(value);
    faults.push({ ...fault, reason: "nameAgain", ...(isSame ? {} : { option }) });
  }
  reading.open = [{ number, text: stripped(value) }];
  section.options.set(option, reading.open);
}

function optionsOf(section: string, lines: Lines, defaults: Lines, reading: Reading): IniSection {
  const options = new Map<string, string>();
  for (const [name, parts] of [...lines, ...[...defaults].filter(([name]) => !lines.has(name))]) {
    const value = strippedAtEnd(parts.map(({ text }) => text).join("\n"));
    options.set(name, value.startsWith("\n") ? "" : value);
    if (value.startsWith("\n")) {
      addGroup(name, parts, options, { section, reading });
    }
  }
  return options;
}

/** Below a name without a value, each line sets a nested name. */
function addGroup(
  group: string,
  lines: readonly Line[],
  options: Map<string, string>,
  { section, reading }: { readonly section: string; readonly reading: Reading },
): void {
  for (const { number, text } of lines) {
    for (const part of splitLines(text).map(stripped)) {
      const equals = part.indexOf("=");
      if (equals >= 0) {
        options.set(`${group}.${stripped(part.slice(0, equals))}`, stripped(part.slice(equals + 1)));
      } else if (part !== "") {
        reading.faults.push({ line: number, reason: "noEqualsSign", section, option: group });
      }
    }
  }
}
