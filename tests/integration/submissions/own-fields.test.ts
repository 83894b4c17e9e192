import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commit } from '../../../electron/archive/commit.ts';
import { idOf } from '../../../electron/archive/codes.ts';
import { clearances } from '../../../electron/archive/consent.ts';
import { forgetModel } from '../../../electron/archive/follow-model.ts';
import { exportTable } from '../../../electron/tables/export-table.ts';
import { bytesOf } from '../../fixtures/documents.ts';
import { exporting, type Exported, type Exporting } from '../../fixtures/submissions/exporting.ts';

/** Fields and terms that an archive adds of its own, in what leaves it. */

const field = (code: string, fields: Record<string, unknown>) => ({ type: 'field', code, fields });

let one: Exporting;
let made: Exported;
beforeAll(async () => {
  one = await exporting();
  await one.add('D-1', 'chat.txt', bytesOf('On that day vasilyok wrote to everybody.'), { title: 'A chat' });
  await one.add('D-2', 'letter.txt', bytesOf('Nobody is named here.'), { title: 'A letter' });
  one.put(
    field('F-1', { recordType: 'person', label: 'Chat name', kind: 'text', identifies: 'name' }),
    field('F-2', { recordType: 'person', label: 'Account', kind: 'text', identifies: 'contact' }),
    field('F-3', { recordType: 'event', label: 'Contact on the spot', kind: 'text', internal: true }),
    field('F-4', { recordType: 'event', label: 'Heard by Vasilyok', kind: 'longText', identifies: 'text' }),
    field('F-5', { recordType: 'event', label: 'Weather', kind: 'term' }),
    field('F-6', { recordType: 'event', label: 'Reported on', kind: 'edtf', onTimeline: true }),
    field('F-7', { recordType: 'person', label: 'Languages spoken', kind: 'integer' }),
    field('F-8', { recordType: 'event', label: 'Guide', kind: 'reference', targets: ['person'] }),
    { type: 'term', code: 'W-1', fields: { vocabulary: 'own-own5', label: 'hail as in the year of Schavanaja' } },
    { type: 'term', code: 'W-2', fields: { vocabulary: 'link-role', label: 'cousin of Schavanaja' } },
    { type: 'term', code: 'W-3', fields: { vocabulary: 'reliability', label: 'told in the kitchen' } },
  );
  one.put(
    { type: 'person', code: 'P-1', fields: { familyName: 'Clearava', firstName: 'Maryna', own7: 4 } },
    {
      type: 'person',
      code: 'P-2',
      fields: { familyName: 'Schavanaja', firstName: 'Iryna', own1: 'vasilyok', own2: 'signal_4711', own7: 3 },
    },
    {
      type: 'consent',
      code: 'A-1',
      fields: { recipient: 'cedaw', uses: ['public-report'], date: '2024-01-01' },
      links: [{ to: 'P-1', role: 'subject' }],
    },
    {
      type: 'event',
      code: 'E-1',
      fields: {
        title: 'A meeting that vasilyok called',
        date: '2022-05-02',
        summary: 'Write to signal_4711 for the place.',
        own3: 'the woman next door',
        own4: 'Iryna Schavanaja, known as Vasilyok, spoke for an hour.',
        own5: 'W-1',
        own6: '2022-06',
        own8: 'P-2',
      },
      links: [
        { to: 'P-1', role: 'participant' },
        { to: 'P-2', role: 'cousin of Schavanaja' },
      ],
      citations: [{ document: 'D-1' }, { document: 'D-2', reliability: 'told in the kitchen' }],
    },
  );
  made = await one.export(['P-1', 'P-2']);
});
afterAll(() => {
  forgetModel();
  one.remove();
});

describe('a report', () => {
  test('masks a nickname and an account that somebody without consent has in fields of one’s own, wherever they stand', () => {
    expect(JSON.stringify(made.parts)).not.toMatch(/vasil|schavan|iryna|4711/i);
    expect(made.text).toContain('A meeting that Person K called');
    expect(made.text).toContain('Write to [contact withheld] for the place.');
    expect(made.withheld.map(({ code }) => code)).toEqual(['D-1']);
  });

  test('prints fields of one’s own like shipped ones, their names and terms masked as well', () => {
    expect(made.text).toContain('Person K, known as Person K, spoke for an hour.');
    expect(made.text).toContain('Weather: hail as in the year of Person K.');
    expect(made.text).toContain('Guide: Person K.');
    expect(made.text).toContain('Cousin of Person K: Person K.');
    expect(made.text).toContain('reliability: told in the kitchen');
    expect(made.text).toMatch(/June 2022\nEvent, as cousin of Person K: reported\n/);
  });

  test('says nothing of what is never exported, and of a person without a name nothing of one’s own', () => {
    expect(JSON.stringify(made.parts)).not.toContain('next door');
    expect(JSON.stringify(made.parts)).not.toContain('Contact on the spot');
    expect(made.text).toContain('Languages spoken\n4');
    expect(made.text).not.toContain('Languages spoken\n3');
  });

  test('goes on masking the names in a field that is in use no more', async () => {
    const setState = (state: 'trashed' | 'active') =>
      commit(one.vault, { action: state === 'active' ? 'restore' : 'trash' }, (draft) =>
        draft.setState(idOf(one.vault.catalogue, 'F-1'), state),
      );
    setState('trashed');
    const after = await one.export(['P-1', 'P-2']);
    setState('active');
    expect(JSON.stringify(after.parts)).not.toMatch(/vasil/i);
  });
});

test('a survivor of a kind of sexual violence that the archive added is never named', () => {
  one.put({
    type: 'term',
    code: 'W-9',
    fields: { vocabulary: 'incident-kind', label: 'forced nudity', broader: 'sexual-violence' },
  });
  one.put({
    type: 'incident',
    code: 'I-1',
    fields: { kind: 'forced nudity' },
    links: [{ to: 'P-1', role: 'victim' }],
  });
  const purpose = { recipient: 'cedaw', uses: ['public-report'], today: '2026-06-15' } as const;
  const her = clearances(one.vault.catalogue, purpose).find(({ code }) => code === 'P-1');
  expect(her).toMatchObject({ named: false, reason: 'survivor' });
});

test('a table has fields of one’s own under their names and terms by theirs, and never an internal one', () => {
  const wish = { type: 'event', bounds: false, language: 'en' } as const;
  const { rows } = exportTable(one.vault.catalogue, wish);
  expect(rows[0]).toEqual(expect.arrayContaining(['Weather', 'Reported on', 'Guide']));
  expect(rows[0]).not.toContain('Contact on the spot');
  expect(rows[1]).toContain('hail as in the year of Schavanaja');
  expect(() => exportTable(one.vault.catalogue, { ...wish, columns: ['own3'] })).toThrow(
    expect.objectContaining({ code: 'EXPORT_INTERNAL' }),
  );
});
