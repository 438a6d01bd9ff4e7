import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { chromiumArguments, findChromium } from "../host/chromium.mjs";
import { projectRoot } from "../host/project.mjs";

/** Draws the icon of the gallery, `media/icon.png`, from its SVG. */
export async function drawIcon(): Promise<void> {
  const svg = await readFile(join(projectRoot, "test", "screenshots", "icon.svg"), "utf8");
  const browser = await chromium.launch({ executablePath: await findChromium(), args: chromiumArguments });
  try {
    const page = await browser.newPage({ viewport: { width: 256, height: 256 } });
    await page.setContent(`<body style="margin: 0">${svg}</body>`);
    await page.screenshot({ path: join(projectRoot, "media", "icon.png"), omitBackground: true });
  } finally {
    await browser.close();
  }
}
