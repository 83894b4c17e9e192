/** docs/command-line.md says what is so. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  commands,
  commonOptions,
  optionsOf,
  type CommandName,
  type CommandUsage,
} from '../../../electron/command-line/usage.ts';
import { reasons } from '../../../electron/intake/text/extract.ts';
import { errorCodes, sentence } from '../../../shared/contract/errors.ts';
import { answers, pathsOfShape, pathsOfValue } from '../../fixtures/command-answers.ts';

const page = readFileSync(new URL('../../../docs/command-line.md', import.meta.url), 'utf8');
const names = Object.keys(commands) as CommandName[];

function section(title: string): string {
  const from = page.indexOf(`\n## ${title}\n`);
  if (from < 0) return expect.fail(`no section "${title}"`);
  const end = page.indexOf('\n## ', from + 1);
  return page.slice(from, end < 0 ? undefined : end);
}

const rows = (text: string): string[][] =>
  [...text.matchAll(/^\| (.*) \|$/gm)].map(([, row]) => (row ?? '').split(/(?<!\\)\|/).map((cell) => cell.trim()));

describe('the page on the command line', () => {
  test('has a section for every command, in their order, and for nothing else', () => {
    const titles = [...page.matchAll(/^## (.*)$/gm)].map(([, title]) => title);
    expect(titles).toEqual(['For every command', ...names, 'Errors']);
  });

  test.each(names)('tells how %s is used, all its options and no others', (name) => {
    const text = section(name);
    const usage = commands[name] as CommandUsage;
    expect(text).toContain(`\`\`\`text\nkhronika ${name} ${usage.arguments}\n\`\`\``);
    const documented = rows(text).flatMap(([cell]) => /^`(--.*)`$/.exec(cell ?? '')?.[1]?.replaceAll('\\|', '|') ?? []);
    expect(documented).toEqual((usage.options ?? []).map(([written]) => written));
    const known = new Set(names.flatMap(optionsOf).map((option) => option.name));
    for (const [, option] of text.matchAll(/--([a-z][a-z-]+)/g)) expect(known, option).toContain(option);
  });

  test.each(names)('shows the answer of %s in the shape that it has', (name) => {
    const example: unknown = JSON.parse(/```json\n(.*?)```/s.exec(section(name))?.[1] ?? '');
    expect(answers[name].safeParse(example).error).toBeUndefined();
    expect(pathsOfValue(example)).toEqual(pathsOfShape(answers[name]));
  });

  test('names the common options', () => {
    for (const [written] of commonOptions) expect(section('For every command')).toContain(`| \`${written}\``);
  });

  test('shows a line of put with everything that a line may have', () => {
    const line = JSON.parse(/```json put-line\n(.*?)```/s.exec(page)?.[1] ?? '') as object;
    expect(Object.keys(line)).toEqual(['type', 'code', 'fields', 'links', 'citations']);
    expect(pathsOfValue(line)).toEqual(
      [
        'type',
        'code',
        'fields',
        'links',
        'citations',
        ...['to', 'role', 'from', 'until', 'note'].map((key) => `links[].${key}`),
        ...['field', 'document', 'page', 'quote', 'reliability'].map((key) => `citations[].${key}`),
      ].toSorted(),
    );
  });

  test('lists every error with its sentence', () => {
    const documented = rows(section('Errors')).flatMap(([code = '', text = '']) =>
      /^`[A-Z]/.test(code) ? [[code.slice(1, -1), text.replaceAll(/\\([_*<>])/g, '$1')]] : [],
    );
    const named = new Proxy({}, { get: (_target, name) => `{${String(name)}}` });
    expect(documented).toEqual(errorCodes.map((code) => [code, sentence(code, named)]));
  });

  test('lists every reason for which a file is kept without its text', () => {
    for (const reason of reasons) expect(section('add')).toContain(`\`${reason}\``);
  });
});

test('every sentence of an error is calm: no shouting, no blame, ends with a full stop', () => {
  for (const code of errorCodes) {
    expect(sentence(code), code).not.toMatch(/!|invalid|illegal|fatal|abort/i);
    expect(sentence(code, { why: 'this.' }), code).toMatch(/\.$/);
  }
  expect(z.array(z.string().regex(/^[A-Z_0-9]+$/)).safeParse(errorCodes).success).toBe(true);
});
