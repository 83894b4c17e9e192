import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const kit = path.join(import.meta.dirname, '../../../../renderer/kit');
const tokens = readFileSync(path.join(kit, 'tokens.css'), 'utf8');
const page = readFileSync(path.join(import.meta.dirname, '../../../../docs/interface.md'), 'utf8');

type Paper = 'light' | 'dark';
type Roles = Readonly<Record<string, Readonly<Record<Paper, string>>>>;

/** The colours of a block of tokens.css, each with its value on light and on dark paper. */
function rolesOf(css: string): Roles {
  const found = css.matchAll(/--([\w-]+):\s*light-dark\(\s*(#[0-9a-f]{6})\s*,\s*(#[0-9a-f]{6})\s*\)/g);
  return Object.fromEntries([...found].map(([, name = '', light = '', dark = '']) => [name, { light, dark }]));
}

const more = tokens.indexOf('@media (prefers-contrast: more)');
const usual = rolesOf(tokens.slice(0, more));
const themes = { usual, more: { ...usual, ...rolesOf(tokens.slice(more)) } };

/** WCAG 2.2, "contrast ratio": relative luminance of the lighter plus 0.05 over that of the darker plus 0.05. */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const GROUNDS = ['paper', 'surface', 'surface-raised'];
const KINDS = Object.keys(usual).filter((name) => name.startsWith('kind-'));
const TEXT = ['ink-muted', 'ink-faint', 'accent', 'caution', 'danger', 'evidence', ...KINDS];

test('there is a hue for each kind of record that has one', () => {
  expect(KINDS.map((name) => name.slice(5)).toSorted()).toEqual([
    'case',
    'detention',
    'document',
    'event',
    'incident',
    'liquidation',
    'organisation',
    'other',
    'person',
    'place',
    'remedy',
  ]);
});

describe.each([
  ['light', 'usual'],
  ['dark', 'usual'],
  ['light', 'more'],
  ['dark', 'more'],
] as const)('on %s paper with %s contrast', (paper, theme) => {
  const of = (name: string): string => themes[theme][name]?.[paper] ?? expect.fail(`tokens.css has no ${name}`);
  const tooLittle = (names: readonly string[], grounds: readonly string[], least: number): string[] =>
    names.flatMap((name) =>
      grounds
        .filter((ground) => contrast(of(name), of(ground)) < least)
        .map((ground) => `${name} on ${ground}: ${contrast(of(name), of(ground)).toFixed(2)}`),
    );

  test('what one reads all day has the contrast of AAA, also where a row is selected', () => {
    expect(tooLittle(['ink'], [...GROUNDS, 'accent-soft', 'caution-soft', 'danger-soft', 'evidence-soft'], 7)).toEqual(
      [],
    );
  });

  test('every colour of text has the contrast of AA', () => {
    expect(tooLittle(TEXT, GROUNDS, 4.5)).toEqual([]);
  });

  test('text stays readable in a selected row and on its own tint', () => {
    expect(tooLittle(['ink-muted', 'accent', 'evidence', 'danger', 'caution'], ['accent-soft'], 4.5)).toEqual([]);
    expect(tooLittle(['caution'], ['caution-soft'], 4.5)).toEqual([]);
    expect(tooLittle(['danger'], ['danger-soft'], 4.5)).toEqual([]);
    expect(tooLittle(['evidence'], ['evidence-soft'], 4.5)).toEqual([]);
    expect(tooLittle(['on-accent'], ['accent'], 4.5)).toEqual([]);
  });

  test('the edges of controls and the focus stand out', () => {
    expect(tooLittle(['rule-strong', 'focus'], GROUNDS, 3)).toEqual([]);
    expect(tooLittle(['focus', ...KINDS], ['accent-soft'], 3)).toEqual([]);
  });
});

test('the page about the interface names every colour with its value and its contrast', () => {
  const rows = Object.entries(usual)
    .filter(([name]) => TEXT.includes(name) || ['ink', 'rule-strong', 'focus'].includes(name))
    .map(([name, { light, dark }]) => {
      const ratio = (paper: Paper, colour: string): string =>
        contrast(colour, usual['surface']?.[paper] ?? '').toFixed(1);
      return `| \`--${name}\` | ${light} | ${ratio('light', light)} | ${dark} | ${ratio('dark', dark)} |`;
    });
  expect(rows.length).toBeGreaterThan(15);
  const written = page.replaceAll(/ {2,}/g, ' ');
  expect(rows.filter((row) => !written.includes(row))).toEqual([]);
});
