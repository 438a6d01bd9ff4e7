import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { inflateRawSync } from "node:zlib";
import { vsixPath } from "../host/project.mjs";

export interface Vsix {
  /** Of the file itself. */
  readonly bytes: number;
  /** The files of the extension by their paths in its folder. */
  readonly files: ReadonlyMap<string, Buffer>;
}

const FOLDER = "extension/";

/** The VSIX that `npm run package` built last. */
export async function readVsix(): Promise<Vsix> {
  const path = await vsixPath();
  if (!existsSync(path)) {
    throw new Error("There is no VSIX yet. Run `npm run package` first.");
  }
  const zip = await readFile(path);
  const files = readZip(zip).filter(([name]) => name.startsWith(FOLDER));
  return {
    bytes: zip.length,
    files: new Map(files.map(([name, data]) => [name.slice(FOLDER.length), data])),
  };
}

/** Signatures and places of fields: PKWARE's APPNOTE.TXT, 4.3.7, 4.3.12 and 4.3.16. */
function readZip(zip: Buffer): [name: string, data: Buffer][] {
  const end = zip.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  const entries: [string, Buffer][] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const nameLength = zip.readUInt16LE(at + 28);
    const name = zip.toString("utf8", at + 46, at + 46 + nameLength);
    const header = zip.readUInt32LE(at + 42);
    const start = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
    const data = zip.subarray(start, start + zip.readUInt32LE(at + 20));
    entries.push([name, zip.readUInt16LE(at + 10) === 0 ? data : inflateRawSync(data)]);
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
}
