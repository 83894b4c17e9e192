import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary: string }[];
}

const EVERYTHING = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] } as const;

/** The rules that another theme can break: names and roles are the same in both. */
export const COLOURS = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } as const;

/** What axe-core finds on the page as it stands against WCAG 2.0 to 2.2, levels A and AA: one line a place, none when all is well. */
export async function violationsOn(
  page: Page,
  runOnly: typeof EVERYTHING | typeof COLOURS = EVERYTHING,
): Promise<string[]> {
  // What is still fading in has not got its colours yet.
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(({ playState, effect }) => playState !== 'running' || effect?.getComputedTiming().iterations === Infinity),
  );
  // Through the debugging protocol, which the page's policy against foreign scripts does not bind.
  const loaded = await page.evaluate(() => 'axe' in globalThis);
  if (!loaded) await page.evaluate(`${source}; undefined`);
  const violations = await page.evaluate(async (only): Promise<readonly Violation[]> => {
    const { axe } = globalThis as unknown as {
      axe: { run: (context: Document, options: object) => Promise<{ violations: readonly Violation[] }> };
    };
    return (await axe.run(document, { runOnly: only })).violations;
  }, runOnly);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary.replaceAll(/\s+/g, ' ')}`),
  );
}
