import { describe, expect, test } from 'vitest';
import { composeConsentForm } from '../../../electron/submissions/consent-form/compose-form.ts';
import type { ReportBlock, ReportDocument, ReportSection } from '../../../electron/submissions/document-model.ts';

const languages = ['en', 'ru', 'be'] as const;
const form = (language: (typeof languages)[number], forSource = false) =>
  composeConsentForm({ language, recipients: ['Committee A', 'Fund B'], forSource, today: '2026-06-15' });

function textOf(block: ReportBlock): string {
  switch (block.kind) {
    case 'heading':
      return block.text;
    case 'paragraph':
      return block.runs.map((run) => ('text' in run ? run.text : '')).join('');
    case 'list':
      return block.items
        .flat()
        .map((run) => ('text' in run ? run.text : ''))
        .join('\n');
    case 'table':
      return [
        ...block.columns.map(({ title = '' }) => title),
        ...block.rows.flat(3).map((run) => ('text' in run ? run.text : '')),
      ].join('\n');
    case 'figure':
      return block.alt;
  }
}
const section = (doc: ReportDocument, id: string): ReportSection => {
  const found = doc.sections.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no section ${id}`);
  return found;
};
const textIn = (part: ReportSection): string => part.blocks.map(textOf).join('\n');
const boxes = (text: string): number => text.split('[\u00a0\u00a0\u00a0]').length - 1;

describe.each(languages)('the form in %s', (language) => {
  test('asks for each recipient and each use by itself, and lets each be refused', () => {
    const table = section(form(language), 'recipients').blocks.find(({ kind }) => kind === 'table');
    if (table?.kind !== 'table') throw new Error('no table');
    expect(table.columns).toHaveLength(7);
    expect(new Set(table.columns.map(({ title }) => title)).size).toBe(7);
    expect(table.rows.map((row) => boxes(textOf({ ...table, columns: [], rows: [row] })))).toEqual([6, 6]);
    expect(table.columns.reduce((sum, { width }) => sum + width, 0)).toBe(100);
  });

  test('has a box for everything that must have been explained, and for what each consent covers', () => {
    expect(boxes(textIn(section(form(language), 'explained')))).toBe(7);
    expect(boxes(textIn(section(form(language), 'scope')))).toBe(8);
    expect(boxes(textIn(section(form(language), 'separate')))).toBe(2);
  });

  test('ends with a copy that may travel: the same boxes, and no line for a name, a signature or a witness', () => {
    const doc = form(language);
    const last = doc.sections.at(-1);
    expect(last).toMatchObject({ id: 'travelling', newPage: true });
    const travelling = last === undefined ? '' : textIn(last);
    expect(boxes(travelling)).toBe(12);
    const rows = (id: string) =>
      section(doc, id).blocks.flatMap((block) =>
        block.kind === 'table' && block.columns.every(({ title }) => title === undefined)
          ? block.rows.map((row) => textOf({ ...block, columns: [], rows: [row.slice(0, 1)] }))
          : [],
      );
    const [name] = rows('who');
    const [signature] = rows('signature');
    const own = rows('travelling');
    expect([name, signature].filter((each) => own.includes(each ?? ''))).toEqual([]);
    expect(own).toHaveLength(5);
  });

  test('for a source bears no name, no signature and no copy that travels', () => {
    const person = form(language);
    const source = form(language, true);
    const all = source.sections.map(textIn).join('\n');
    const labelled = (id: string, at: number): string => {
      const table = section(person, id).blocks.filter(({ kind }) => kind === 'table')[0];
      return table?.kind === 'table'
        ? textOf({ ...table, columns: [], rows: [table.rows[at]?.slice(0, 1) ?? []] })
        : '';
    };
    const lines = all.split('\n');
    expect(lines).not.toContain(labelled('who', 0));
    expect(lines).not.toContain(labelled('signature', 0));
    expect(labelled('who', 0)).not.toBe('');
    expect(source.sections.map(({ id }) => id)).not.toContain('travelling');
    expect(source.title).not.toBe(person.title);
  });

  test('is numbered without gaps', () => {
    for (const forSource of [false, true]) {
      const numbers = form(language, forSource)
        .sections.flatMap(({ blocks }) => blocks)
        .flatMap((block) => (block.kind === 'heading' ? (/^(\d+)\./.exec(block.text)?.[1] ?? []) : []))
        .map(Number);
      expect(numbers).toEqual(numbers.map((_each, at) => at + 1));
      expect(numbers.length).toBe(forSource ? 6 : 9);
    }
  });
});

test('the three languages ask for the same', () => {
  const shape = (doc: ReportDocument) =>
    doc.sections.map(({ id, blocks }) => [
      id,
      blocks.map((block) => (block.kind === 'table' ? block.rows.length : block.kind)),
    ]);
  for (const forSource of [false, true]) {
    expect(shape(form('ru', forSource))).toEqual(shape(form('en', forSource)));
    expect(shape(form('be', forSource))).toEqual(shape(form('en', forSource)));
  }
});
