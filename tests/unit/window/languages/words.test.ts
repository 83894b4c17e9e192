import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'oxc-parser';
import { describe, expect, test } from 'vitest';
import { be } from '../../../../renderer/languages/be.ts';
import { en } from '../../../../renderer/languages/en.ts';
import { ru } from '../../../../renderer/languages/ru.ts';

type Rooms = Readonly<Record<string, Readonly<Record<string, string>>>>;

const root = path.join(import.meta.dirname, '../../../..');
const PLURALS = { en: ['one', 'other'], ru: ['one', 'few', 'many', 'other'], be: ['one', 'few', 'many', 'other'] };
const languages: { readonly name: keyof typeof PLURALS; readonly words: Map<string, string> }[] = [
  { name: 'en', words: flat(en) },
  { name: 'ru', words: flat(ru) },
  { name: 'be', words: flat(be) },
];
const english = languages[0]?.words ?? new Map<string, string>();

function flat(rooms: Rooms): Map<string, string> {
  return new Map(
    Object.entries(rooms).flatMap(([room, words]) =>
      Object.entries(words).map(([key, text]) => [`${room}.${key}`, text] as const),
    ),
  );
}

const stemOf = (key: string): string => key.replace(/_(?:zero|one|two|few|many|other)$/, '');
const placeholders = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ''))].toSorted();

describe.each(languages)('the words in $name', ({ name, words }) => {
  test('are there for every key, with the plural forms that the language has', () => {
    const wanted = new Set(
      [...english.keys()].flatMap((key) =>
        stemOf(key) === key ? [key] : PLURALS[name].map((form) => `${stemOf(key)}_${form}`),
      ),
    );
    expect([...words.keys()].toSorted()).toEqual([...wanted].toSorted());
  });

  test('say the same values as the English ones', () => {
    const wrong = [...words].filter(([key, text]) => {
      const model = english.get(key) ?? english.get(`${stemOf(key)}_other`) ?? '';
      // A plural form for one may leave the number out.
      const given = placeholders(text);
      const asked = placeholders(model);
      return stemOf(key) === key
        ? given.join() !== asked.join()
        : given.some((each) => !placeholders(english.get(`${stemOf(key)}_other`) ?? '').includes(each));
    });
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  test('are quiet: none is empty, shouts or ends in a space', () => {
    const loud = [...words].filter(([, text]) => text.trim() === '' || /!|\s$|^\s|\.\.\./.test(text));
    expect(loud.map(([key]) => key)).toEqual([]);
  });
});

test('nothing is left in English where it was to be translated', () => {
  // Names, formats and signs are the same in every language.
  const same = /^(?:[^\p{L}]|Khronika|SVG|PNG|PDF|SHA-256|EDTF|CEDAW|DOCX|A4|\{\w+\})*$/u;
  const left = languages
    .slice(1)
    .flatMap(({ name, words }) =>
      [...words]
        .filter(([key, text]) => text === english.get(key) && !same.test(text))
        .map(([key, text]) => `${name} ${key}: ${text}`),
    );
  expect(left).toEqual([]);
});

test('Russian is written with Russian letters, and Belarusian with Belarusian ones', () => {
  const strange = languages.slice(1).flatMap(({ name, words }) =>
    [...words]
      // Words of the other language may stand in quotation marks or as an example.
      .map(([key, text]) => [key, text.replaceAll(/«[^»]*»|“[^”]*”/g, '')] as const)
      .filter(([, text]) => (name === 'ru' ? /[іўІЎ]/ : /[ищъИЩЪ]/).test(text))
      .map(([key, text]) => `${name} ${key}: ${text}`),
  );
  expect(strange).toEqual([]);
});

const sources = globSync('renderer/**/*.{ts,tsx}', { cwd: root })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => !file.startsWith('renderer/languages/'))
  .map((file) => ({ file, text: readFileSync(path.join(root, file), 'utf8') }));

test('every word is used somewhere in the window', () => {
  const rooms = Object.keys(en).join('|');
  const used = sources.flatMap(({ text }) =>
    [...text.matchAll(new RegExp(`['"\`]((?:${rooms})\\.[^'"\`\\n]*)['"\`]`, 'g'))].map(([, key]) => key ?? ''),
  );
  const exact = new Set(used);
  // A key that is put together (`settings.theme-${theme}`) uses all that fit.
  const patterns = used
    .filter((key) => key.includes('${'))
    .map(
      (key) =>
        new RegExp(
          `^${key
            .split(/\$\{[^}]*\}/)
            .map((part) => part.replaceAll(/[.*+?^$()[\]\\|]/g, String.raw`\$&`))
            .join('.+')}$`,
        ),
    );
  const unused = [...new Set([...english.keys()].map(stemOf))].filter(
    (key) => !key.startsWith('errors.') && !exact.has(key) && !patterns.some((pattern) => pattern.test(key)),
  );
  expect(unused).toEqual([]);
});

test('no component has words of its own', () => {
  const found = sources.flatMap(({ file, text }) => {
    if (!file.endsWith('.tsx')) return [];
    const said: string[] = [];
    walk(parseSync(file, text).program, (node) => {
      if (node.type === 'JSXText' && /\p{L}/u.test(String(node['value']))) said.push(String(node['value']).trim());
      if (node.type === 'JSXAttribute') {
        const name = (node['name'] as { name?: string }).name ?? '';
        const value = node['value'] as { type?: string; value?: unknown } | null;
        const spoken = ['label', 'title', 'aria-label', 'placeholder', 'text', 'help', 'alt', 'emptyText'];
        if (spoken.includes(name) && value?.type === 'Literal' && /\p{L}/u.test(String(value.value)))
          said.push(`${name}="${String(value.value)}"`);
      }
    });
    return said.filter((each) => each !== 'Khronika').map((each) => `${file}: ${each}`);
  });
  expect(found).toEqual([]);
});

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

function walk(node: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(node)) {
    for (const each of node) walk(each, visit);
    return;
  }
  if (typeof node !== 'object' || node === null) return;
  if (typeof (node as { type?: unknown }).type === 'string') visit(node as Node);
  for (const value of Object.values(node)) walk(value, visit);
}
