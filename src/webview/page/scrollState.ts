import type { ScrollState } from "../../protocol/jobPanel";

/** Current scroll position and open folds of the page. */
export function lookOf(root: HTMLElement): ScrollState {
  const open = [...foldsByName(root)].filter(([, fold]) => fold.open).map(([name]) => name);
  return { scroll: Math.round(window.scrollY), open };
}

export function restoreLook(root: HTMLElement, { scroll, open }: ScrollState): void {
  const names = new Set(open);
  for (const [name, fold] of foldsByName(root)) {
    fold.open = names.has(name);
  }
  window.scrollTo(0, scroll);
}

/** Folds by name: the keys on the path to a fold, and its number among folds with the same path. */
function foldsByName(root: HTMLElement): ReadonlyMap<string, HTMLDetailsElement> {
  const folds = new Map<string, HTMLDetailsElement>();
  const counts = new Map<string, number>();
  for (const fold of root.querySelectorAll("details")) {
    const way = wayTo(fold);
    const count = (counts.get(way) ?? 0) + 1;
    counts.set(way, count);
    folds.set(`${way} ${count}`, fold);
  }
  return folds;
}

function wayTo(fold: HTMLDetailsElement): string {
  const key = fold.querySelector(":scope > summary .key")?.textContent ?? "";
  const above = fold.parentElement?.closest("details");
  return above ? `${wayTo(above)}/${key}` : key;
}
