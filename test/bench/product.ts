import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { readVsix } from "../architecture/vsix";
import { vsixPath } from "../host/project.mjs";
import { packageExtension } from "../host/vsix.mjs";

/** What ships. */
export interface Product {
  /** Where its files are, as VS Code would lay them out. */
  readonly folder: string;
  readonly bytesOfVsix: number;
  readonly bytesOfEntry: number;
}

/** Packages the extension, or takes the VSIX of last time if that will do, and unpacks it into the folder. */
export async function unpackProduct(folder: string, takesLastVsix: boolean): Promise<Product> {
  if (!takesLastVsix || !existsSync(await vsixPath())) {
    await packageExtension();
  }
  const { bytes, files } = await readVsix();
  for (const [name, data] of files) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, data);
  }
  const entry = files.get("dist/extension.js");
  if (entry === undefined) {
    throw new Error("The VSIX has no dist/extension.js.");
  }
  return { folder, bytesOfVsix: bytes, bytesOfEntry: entry.length };
}
