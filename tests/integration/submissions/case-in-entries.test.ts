import { afterEach, beforeEach, expect, test } from 'vitest';
import { put } from '../../../electron/archive/put.ts';
import { gather } from '../../../electron/submissions/gather.ts';
import { clearances, organisationClearances } from '../../../electron/archive/consent.ts';
import type { Printing } from '../../../electron/submissions/form/filling.ts';
import { printSubject } from '../../../electron/submissions/form/print-subjects.ts';
import type { PrintedSubject } from '../../../electron/submissions/form/printed.ts';
import { formWords } from '../../../electron/submissions/form/words/form-words.ts';
import { createNaming } from '../../../electron/submissions/naming/naming.ts';
import { newDraft } from '../../../shared/submissions/draft.ts';
import { addDocument } from '../../fixtures/archive.ts';
import { freshVault } from '../../fixtures/open-vault.ts';

let home: Awaited<ReturnType<typeof freshVault>>;
beforeEach(async () => {
  home = await freshVault();
});
afterEach(() => home.remove());

/** A person who may be named, as a form prints her. */
function printed(code: string): PrintedSubject {
  const { catalogue } = home.vault;
  const purpose = { recipient: 'cedaw', uses: ['information'], today: '2026-06-15' } as const;
  const people = clearances(catalogue, purpose).map((each) => ({ ...each, named: each.code === code }));
  const organisations = organisationClearances(catalogue, purpose);
  const draft = newDraft({ form: 'cedaw-report', stage: 'session', language: 'en', about: [code] });
  const material = gather(catalogue, { about: [code] });
  const naming = createNaming({
    people,
    organisations,
    mentioned: material.codes,
    secret: new Uint8Array(32),
    language: 'en',
    draft,
  });
  const printing: Printing = {
    catalogue,
    language: 'en',
    words: formWords('en'),
    naming,
    annexes: [],
    leadsToSomebody: () => false,
    evidence: new Map(),
  };
  return material.subjects.map((subject) => printSubject(printing, subject))[0] as PrintedSubject;
}

test('a report tells a case hearing by hearing, each with its own sources, and keeps back what is sensitive', async () => {
  const [ruling, protocol] = [
    await addDocument(home.vault, 'Ruling', ['a']),
    await addDocument(home.vault, 'Record', ['b']),
  ];
  put(home.vault, [
    { type: 'person', code: 'P-1', fields: { familyName: 'Specimenava' } },
    {
      type: 'case',
      code: 'C-1',
      fields: {
        title: 'The case of the blank sheet',
        openedOn: '2022-03',
        conduct: 'Held up a blank sheet of paper.',
        hearings: [
          {
            id: 'one',
            date: '2022-05-03',
            kind: 'first-instance',
            court: 'Court of a district',
            open: false,
            note: 'ours',
          },
          { id: 'two', kind: 'appeal', language: 'Russian' },
        ],
      },
      links: [{ to: 'P-1', role: 'defendant' }],
      citations: [{ document: ruling }, { document: protocol, field: 'hearings', item: 'one' }],
    },
    {
      type: 'detention',
      code: 'T-1',
      fields: {
        kind: 'custody',
        date: '2022-04',
        healthState: 'A secret of hers.',
        bodySearches: [{ kind: 'strip', date: '2022-04-02' }],
        stays: [{ place: 'First prison', date: '2022-04/2022-05', transferReason: 'Trial' }],
      },
      links: [{ to: 'P-1', role: 'victim' }],
    },
  ]);
  const subject = printed('P-1');
  const told = subject.chronology;
  expect(told.map(({ date, moment }) => [date, moment])).toEqual([
    ['2022-03', 'Opened on'],
    ['2022-04', undefined],
    ['2022-04/2022-05', 'stay, First prison'],
    ['2022-05-03', 'hearing, first instance'],
  ]);
  const hearing = told.find(({ moment }) => moment?.startsWith('hearing') === true);
  expect(hearing?.detail).toBe('Court: Court of a district, Open to the public: no.');
  expect(hearing?.citations.map(({ document }) => document)).toEqual([protocol]);
  // The hearing without a day is told with the case; the other one is not told twice.
  const opened = told.find(({ moment }) => moment === 'Opened on');
  expect(opened?.detail).toContain('Held up a blank sheet of paper.');
  expect(opened?.detail).toContain('appeal, Language of the court: Russian');
  expect(opened?.detail).not.toContain('Court of a district');
  expect(opened?.citations.map(({ document }) => document)).toEqual([ruling]);
  expect(told.find(({ moment }) => moment?.startsWith('stay') === true)?.detail).toBe('Reason of the transfer: Trial.');
  expect(JSON.stringify(told)).not.toMatch(/secret of hers|strip|undressing|ours/);
});

test('where sources disagree a report prints the preferred value and says what the others give', async () => {
  put(home.vault, [
    {
      type: 'person',
      code: 'P-1',
      fields: {
        familyName: 'Specimenava',
        sex: { preferred: 'female', others: ['unknown'], reason: 'The ruling says so.' },
      },
    },
    {
      type: 'incident',
      code: 'I-1',
      fields: {
        title: 'A search',
        date: { preferred: '2022-05-03', others: ['2022-05-04'] },
        place: { preferred: 'Minsk', others: ['Homel', 'a flat in Brest'] },
      },
      links: [{ to: 'P-1', role: 'victim' }],
    },
  ]);
  const subject = printed('P-1');
  expect(subject.facts).toContainEqual({ label: 'Sex', value: 'female (according to other sources: unknown)' });
  expect(subject.chronology[0]).toMatchObject({ date: '2022-05-03' });
  expect(subject.chronology[0]?.detail).toContain('Other sources date it 4 May 2022.');
  expect(subject.chronology[0]?.detail).toContain('Place, according to other sources: Homel; a flat in Brest.');
});
