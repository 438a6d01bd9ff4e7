import assert from "node:assert/strict";
import { after, before } from "node:test";
import type { Page } from "playwright-core";
import { type PanelHost, type PanelPage, type PanelPageOptions, startPanelHost } from "./openPanelPage";

export type OnPage = (run: (panel: PanelPage) => Promise<void>, options?: PanelPageOptions) => Promise<void>;

/**
 * For the tests of a file: gives each a page of its own, which must not have broken its policy or logged an error.
 * The browser starts before the first and ends after the last.
 */
export function panelPages(): OnPage {
  const host: { running?: PanelHost } = {};
  before(async () => {
    host.running = await startPanelHost();
  });
  after(() => host.running?.close());
  return async (run, options = {}) => {
    assert.ok(host.running, "the browser has started");
    const panel = await host.running.open(options);
    await run(panel);
    assert.deepEqual(await panel.complaints(), []);
    await panel.page.close();
  };
}

export async function openAllFolds(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll("details")) {
      fold.open = true;
    }
  });
}
