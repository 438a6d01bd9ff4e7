import { defined } from "../../core/base/defined";
import { type IniFile, readIni } from "./iniFile";
import { sharedPaths } from "./paths";
import { splitWords } from "./pythonText";
import { handToSdk } from "./sdkFiles";
import type { Section, SharedFault, SharedFiles } from "./sharedFiles";
import { readTextFile, type TextFile } from "./textFile";

const OTHER_SECTION = /^(?:services|sso-session)/;

/**
 * Reads both files, and hands them to the SDK for its own reading. Rejects with `badConfigFile` or
 * `encodedConfigFile` for a file that is there and cannot be read; a missing one is empty.
 */
export async function readSharedFiles(env: NodeJS.ProcessEnv): Promise<SharedFiles> {
  const paths = sharedPaths(env);
  const texts = {
    config: await readTextFile(paths.config),
    credentials: await readTextFile(paths.credentials),
  };
  const [config, credentials] = [readIni(texts.config.text), readIni(texts.credentials.text)];
  const files = {
    ...sectionsOf(config, credentials),
    faults: [
      ...faultsIn(texts.config, config, ownerOf),
      ...faultsIn(texts.credentials, credentials, (heading) => heading),
    ],
  };
  handToSdk(files, env);
  return files;
}

function sectionsOf(config: IniFile, credentials: IniFile): Omit<SharedFiles, "faults"> {
  const own = new Map<string, Section>();
  const sections = new Map<string, Section>();
  for (const [heading, options] of config.sections) {
    const name = ownerOf(heading);
    if (name !== undefined) {
      (isOther(heading) ? sections : own).set(name, Object.fromEntries(options));
    }
  }
  const keyed = new Map(
    [...credentials.sections].map(([name, options]) => [name, Object.fromEntries(options)] as const),
  );
  const profiles = new Map(own);
  for (const [name, section] of keyed) {
    profiles.set(name, { ...own.get(name), ...section });
  }
  return { profiles, config: own, credentials: keyed, sections };
}

/**
 * The profile of a config file's heading, or the kind and name of another section; undefined for a heading that
 * means nothing to the AWS CLI.
 */
export function ownerOf(heading: string): string | undefined {
  if (heading === "default" || heading === "DEFAULT") {
    return heading;
  }
  if (!heading.startsWith("profile") && !isOther(heading)) {
    return undefined;
  }
  const [, name, ...more] = splitWords(heading) ?? [];
  const kind = OTHER_SECTION.exec(heading)?.[0];
  return name === undefined || more.length > 0 ? undefined : kind === undefined ? name : `${kind}.${name}`;
}

function isOther(heading: string): boolean {
  return OTHER_SECTION.test(heading);
}

function faultsIn(
  file: TextFile,
  { faults }: IniFile,
  ownerOf: (heading: string) => string | undefined,
): readonly SharedFault[] {
  const { path } = file;
  const found = faults.map(({ line, reason, section, option }) => {
    const owner = section === undefined ? undefined : ownerOf(section);
    return { path, fault: { line, reason }, ...defined({ owner, option }) };
  });
  return file.isUtf8
    ? found
    : [{ path, fault: { line: lineOfReplaced(file.text), reason: "notUtf8" } }, ...found];
}

function lineOfReplaced(text: string): number {
  return text.slice(0, text.indexOf("\ufffd")).split(/\r\n?|\n/).length;
}
