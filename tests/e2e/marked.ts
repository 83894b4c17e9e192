import type { Page } from '@playwright/test';

/** The words of pages that lie under marks of a kind, as one sees them: `standing`, `hit`, `cited`, `recorded`, `selected`. */
export function wordsMarked(window: Page, kind: string): Promise<string> {
  return window.evaluate((wanted) => {
    const words = [...document.querySelectorAll('.reader-layer-word')];
    const marked = new Set<Element>();
    for (const mark of document.querySelectorAll(`.reader-mark[data-kind="${wanted}"]`)) {
      const { left, top, right, bottom } = mark.getBoundingClientRect();
      for (const word of words) {
        const box = word.getBoundingClientRect();
        const x = (box.left + box.right) / 2;
        const y = (box.top + box.bottom) / 2;
        if (x > left && x < right && y > top && y < bottom) marked.add(word);
      }
    }
    return words
      .filter((word) => marked.has(word))
      .map((word) => word.textContent.trim())
      .join(' ');
  }, kind);
}
