import type { Page } from "playwright-core";

/** Chooses an entry of the open menu. By the keyboard: VS Code takes no click in a menu's first tenth of a second. */
export async function chooseMenuItem(page: Page, entry: string | RegExp): Promise<void> {
  // The entry below the mouse has the focus.
  await page.getByRole("menuitem", { name: entry }).hover();
  await page.keyboard.press("Enter");
}
