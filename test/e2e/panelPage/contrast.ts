import type { Locator, Page } from "playwright-core";

/** The lowest contrast (WCAG 2, 1 to 21) of a text with the page behind it, and that text. Components are left out. */
export async function lowestContrast(page: Page): Promise<{ ratio: number; text: string }> {
  const { behind, texts } = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: { text: string; colour: string }[] = [];
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      const text = walker.currentNode.textContent?.trim() ?? "";
      // A component paints its own background, so its text says nothing about the page.
      if (parent !== null && text !== "" && parent.closest("vscode-button, vscode-badge, script") === null) {
        found.push({ text, colour: getComputedStyle(parent).color });
      }
    }
    return { behind: getComputedStyle(document.documentElement).backgroundColor, texts: found };
  });
  return texts
    .map(({ text, colour }) => ({ text, ratio: contrast(colour, behind) }))
    .reduce((lowest, next) => (next.ratio < lowest.ratio ? next : lowest));
}

/** The contrast of an icon with the page behind it. */
export async function iconContrast(icon: Locator): Promise<number> {
  const [colour, behind] = await icon.evaluate((element) => [
    getComputedStyle(element).color,
    getComputedStyle(document.documentElement).backgroundColor,
  ]);
  return contrast(colour, behind);
}

/** The contrast of a component's button with what it paints behind its own text. */
export async function buttonContrast(button: Locator): Promise<number> {
  const [colour, behind] = await button.evaluate((element) => {
    const style = getComputedStyle(element.shadowRoot?.querySelector(".base") ?? element);
    return [style.color, style.backgroundColor];
  });
  return contrast(colour, behind);
}

/** Of two colours as `rgb(r, g, b)` or `rgba(r, g, b, a)`; the second one opaque. */
function contrast(colour: string, behind: string): number {
  const back = channels(behind);
  const [red = 0, green = 0, blue = 0, alpha = 1] = channels(colour);
  const mixed = [red, green, blue].map((value, at) => value * alpha + (back[at] ?? 0) * (1 - alpha));
  const [darker = 0, lighter = 0] = [luminance(mixed), luminance(back)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function channels(colour: string): number[] {
  return (colour.match(/[\d.]+/g) ?? []).map(Number);
}

function luminance(rgb: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = rgb.map((value) => {
    const share = value / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
