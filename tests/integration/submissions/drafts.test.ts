import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { showHistory } from '../../../electron/archive/history-view.ts';
import { compareDrafts } from '../../../electron/submissions/drafts/compare.ts';
import {
  beginDraft,
  discardDraft,
  listDrafts,
  openDraft,
  saveDraft,
} from '../../../electron/submissions/drafts/draft-store.ts';
import { giveReason, reasonsOf } from '../../../electron/submissions/drafts/reasons.ts';
import { keepVersion, listVersions, readVersion } from '../../../electron/submissions/drafts/versions.ts';
import { prepareSubmission, type Prepared } from '../../../electron/submissions/prepare.ts';
import { newDraft, type SubmissionDraft } from '../../../shared/submissions/draft.ts';
import { narrativeOf, type NarrativeNode } from '../../../shared/submissions/narrative.ts';
import { bytesOf } from '../../fixtures/documents.ts';
import { exporting, type Exporting } from '../../fixtures/submissions/exporting.ts';

/** A submission as it is written: kept beside the history, filled from the archive with everything that is live in its texts. */

let one: Exporting;
let begun: SubmissionDraft;

beforeAll(async () => {
  one = await exporting();
  await one.add('D-1', 'ruling.txt', bytesOf('The ruling.'), { title: 'Ruling', date: '2022-02-03', language: ['ru'] });
  await one.add('D-2', 'letter.txt', bytesOf('From Iryna Schavanaja.'), { title: 'Letter', date: '2022-03-01' });
  one.put(
    {
      type: 'person',
      code: 'P-1',
      fields: { familyName: 'Clearava', firstName: 'Maryna', latinName: 'Maryna Clearava' },
    },
    {
      type: 'person',
      code: 'P-2',
      fields: { familyName: 'Schavanaja', firstName: 'Iryna', birthDate: '1979-05-09', occupation: 'violinist' },
    },
    {
      type: 'consent',
      code: 'A-1',
      fields: { recipient: 'public', uses: ['information', 'state', 'public-report', 'press'], date: '2024-01-01' },
      links: [{ to: 'P-1', role: 'subject' }],
    },
    {
      type: 'detention',
      code: 'T-1',
      fields: { title: 'Fifteen days', kind: 'administrative-arrest', date: '2022-02-02/2022-02-17' },
      links: [{ to: 'P-1', role: 'victim' }],
      citations: [{ document: 'D-1', page: 1, quote: 'The ruling.' }],
    },
    {
      type: 'incident',
      code: 'I-1',
      fields: { title: 'A search', date: '2022-03-05', place: 'Brest' },
      links: [{ to: 'P-2', role: 'victim' }],
      citations: [{ document: 'D-2' }],
    },
  );
  begun = newDraft({
    form: 'dossier',
    stage: 'initial',
    language: 'en',
    about: ['P-1', 'P-2'],
    choices: { publish: 'no' },
    submitters: [{ name: 'Specimen Observatory', contact: 'office@specimen.example' }],
  });
});
afterAll(() => one.remove());

const prepare = (draft: SubmissionDraft, submission: string | null = null): Promise<Prepared> =>
  prepareSubmission(
    one.vault,
    async ({ bytes }) => {
      const pieces: Uint8Array[] = [];
      for await (const piece of bytes) pieces.push(piece);
      return { pages: [{ text: Buffer.concat(pieces).toString('utf8') }], reason: null };
    },
    draft,
    { secret: new Uint8Array(32).fill(9), today: '2026-06-15', submission },
  );

describe('a draft', () => {
  test('is begun with its record, saved beside the history, and never saved over what somebody else wrote', () => {
    const { vault } = one;
    const { code } = beginDraft(vault, begun);
    const { revision, draft, secret } = openDraft(vault.catalogue, code);
    expect([revision, secret.length]).toEqual([1, 32]);
    const entries = showHistory(vault.catalogue).length;
    const changed = { ...draft, texts: { facts: narrativeOf('It began in February.') } };
    expect(saveDraft(vault, code, 1, changed)).toEqual({ revision: 2 });
    expect(() => saveDraft(vault, code, 1, draft)).toThrow(expect.objectContaining({ code: 'DRAFT_STALE' }));
    expect(openDraft(vault.catalogue, code).draft).toEqual(changed);
    expect(showHistory(vault.catalogue)).toHaveLength(entries);
    expect(listDrafts(vault.catalogue)).toMatchObject([
      { code, form: 'dossier', about: [{ code: 'P-1' }, { code: 'P-2' }] },
    ]);
  });

  test('keeps versions whose hashes stand in the history, and reasons that do too', () => {
    const { vault } = one;
    const { code } = beginDraft(vault, begun);
    const first = keepVersion(vault, code, 'First', 100);
    expect(keepVersion(vault, code, '', 100)).toEqual(first);
    saveDraft(vault, code, 1, { ...begun, session: '95' });
    const second = keepVersion(vault, code, '', 101);
    expect(listVersions(vault.catalogue, code)).toEqual([first, second]);
    expect(readVersion(vault.catalogue, code, 1)).toEqual(begun);
    expect(() => readVersion(vault.catalogue, code, 3)).toThrow(expect.objectContaining({ code: 'VERSION_NOT_FOUND' }));
    giveReason(vault, code, 'text-missing:facts', 'Told by the lawyer.');
    expect(reasonsOf(vault.catalogue, code).get('text-missing:facts')?.text).toBe('Told by the lawyer.');
    const notes = showHistory(vault.catalogue, undefined, 4).map(({ action, note }) => `${action} ${note ?? ''}`);
    expect(notes).toContainEqual(expect.stringContaining(second.sha256));
    expect(notes).toContainEqual(expect.stringMatching(/^gate-reason .*Told by the lawyer/));
  });

  test('is discarded with its record, but not when it was sent', () => {
    const { vault } = one;
    const { code } = beginDraft(vault, begun);
    one.put({ type: 'submission', code, fields: { sentOn: '2026-06-01' } });
    expect(() => discardDraft(vault, code)).toThrow(expect.objectContaining({ code: 'SUBMISSION_SENT' }));
    const { code: other } = beginDraft(vault, begun);
    discardDraft(vault, other);
    expect(() => openDraft(vault.catalogue, other)).toThrow(expect.objectContaining({ code: 'DRAFT_NOT_FOUND' }));
    expect(listDrafts(vault.catalogue).map((row) => row.code)).not.toContain(other);
  });
});

describe('a form that is filled', () => {
  const text = (...content: NarrativeNode[]): NarrativeNode => ({ type: 'doc', content });
  const paragraph = (...content: NarrativeNode[]): NarrativeNode => ({ type: 'paragraph', content });
  const typed = (words: string, ...marks: string[]): NarrativeNode => ({
    type: 'text',
    text: words,
    marks: marks.map((type) => ({ type })),
  });
  const id = 'facts';
  const printed = ({ document }: Prepared): string => JSON.stringify([document.sections, document.footnotes]);

  test('prints what is live in a text as the archive has it, and numbers its paragraphs', async () => {
    const draft = {
      ...begun,
      texts: {
        [id]: text(
          { type: 'heading', attrs: { level: 1 }, content: [{ type: 'name', attrs: { code: 'P-1' } }] },
          paragraph(
            { type: 'name', attrs: { code: 'P-2' } },
            typed(' was searched'),
            { type: 'citation', attrs: { document: 'D-1', page: '1', quotation: 'The ruling.' } },
            typed('; see '),
            { type: 'annex', attrs: { document: 'D-1' } },
            typed('.', 'comment'),
          ),
          { type: 'chronology', attrs: { codes: ['P-1'], from: '', until: '', types: ['detention'] } },
          { type: 'records', attrs: { type: 'incident', codes: ['P-2'] } },
          { type: 'chart', attrs: { of: 'incident', by: 'year', codes: [] } },
        ),
      },
      comments: [{ id: 'c', part: id, quote: '.', text: 'Ask Iryna again', at: '', resolved: false }],
    };
    const made = await prepare(draft);
    const part = made.layout.sections.flatMap(({ parts }) => parts).find((each) => each.text === id);
    const person = made.layout.people.find(({ code }) => code === 'P-2')?.shownAs ?? '';
    expect(person).toMatch(/^Person [A-Z]$/);
    expect(part?.blocks[0]).toMatchObject({ kind: 'heading', level: 2, text: 'Maryna Clearava' });
    const first = part?.blocks[1];
    const runs = first?.kind === 'paragraph' ? first.runs.map((run) => ('text' in run ? run.text : '*')).join('') : '';
    expect(runs).toBe(`${person} was searched*; see Annex 1.`);
    expect(first).toMatchObject({ number: expect.any(Number) });
    expect(made.layout.footnotes.map((note) => note.map((run) => run.text).join(''))).toContainEqual(
      expect.stringMatching(/^Annex 1.*p\. 1: “The ruling\.”$/),
    );
    expect(part?.blocks.map(({ kind }) => kind)).toEqual(['heading', 'paragraph', 'table', 'table', 'figure']);
    expect(printed(made)).not.toMatch(/Schavanaja|Iryna|violinist|1979|P-[12]\b|Ask/);
  });

  test('masks a name that was typed by hand, also when half of it is bold, and the gate refuses it', async () => {
    const made = await prepare({
      ...begun,
      texts: { [id]: text(paragraph(typed('They came for Iryna '), typed('Schavanaja', 'bold'), typed(' at night.'))) },
    });
    expect(printed(made)).not.toMatch(/Iryna|Schavanaja/);
    expect(made.findings).toContainEqual(expect.objectContaining({ id: 'name-in-text', severity: 'refuse' }));
  });

  test('says less exactly when something happened to somebody who is not named', async () => {
    const made = printed(await prepare(begun));
    expect(made).toContain('2–17 February 2022');
    expect(made).toContain('March 2022');
    expect(made).not.toContain('5 March 2022');
  });

  test('takes an answer and an annex as they were decided by hand, and the redacted version of what names somebody', async () => {
    await one.add('D-3', 'letter-redacted.txt', bytesOf('From ███.'), { title: 'Letter', date: '2022-03-01' });
    const plain = await prepare(begun);
    expect(plain.layout.annexes).toMatchObject([
      { number: 1, document: 'D-1', goes: 'original' },
      { number: null, document: 'D-2', goes: 'withheld', reason: 'names-somebody' },
    ]);
    const chosen = { included: null, instead: '', description: '' };
    const made = await prepare({
      ...begun,
      annexes: {
        'D-1': { ...chosen, included: false },
        'D-2': { ...chosen, instead: 'D-3', description: 'A letter home' },
      },
    });
    expect(made.layout.annexes).toMatchObject([
      { number: 1, document: 'D-2', goes: 'redacted', instead: 'D-3', description: 'A letter home' },
      { number: null, document: 'D-1', goes: 'left-out' },
    ]);
    const [annex] = made.annexes;
    expect(annex?.sha256).toBe(createHash('sha256').update('From ███.').digest('hex'));
  });

  test('asks the questions of its form, with the sources of the answers and where one would be entered', async () => {
    const draft = newDraft({ form: 'wgad', stage: 'initial', language: 'en', about: ['P-1'], choices: {} });
    const questions = (made: Prepared) =>
      made.layout.sections.flatMap(({ parts }) => parts.flatMap((part) => part.questions));
    const all = questions(await prepare(draft));
    expect(all.find(({ number }) => number === 'II.1')).toMatchObject({
      answer: '2–17 February 2022',
      given: [{ record: { code: 'T-1' }, sources: [{ document: 'D-1', quote: 'The ruling.' }] }],
      missing: null,
    });
    const open = all.find(({ number }) => number === 'II.4');
    expect(open).toMatchObject({ answer: '', own: false, missing: { type: 'detention', code: 'T-1' } });
    const key = open?.key ?? '';
    const answered = questions(await prepare({ ...draft, answers: { [key]: 'No warrant was shown.' } }));
    expect(answered.find((each) => each.key === key)).toMatchObject({
      answer: 'No warrant was shown.',
      own: true,
      missing: null,
    });
  });

  test('without chosen subjects tells what happened in its period', async () => {
    const made = await prepare({ ...begun, about: [], period: { from: '2022-03', until: '2022-03' } });
    expect(printed(made)).toContain('A search');
    expect(printed(made)).not.toContain('Fifteen days');
  });

  test('differs from another in words, section by section, and in what was chosen', async () => {
    const a = await prepare({ ...begun, texts: { [id]: narrativeOf('She was held for fifteen days.') } });
    const b = await prepare({ ...begun, session: '95', texts: { [id]: narrativeOf('She was held for ten days.') } });
    const { sections, other } = compareDrafts(a, b);
    const changed = sections.filter((each) => each.changed);
    expect(changed).toHaveLength(1);
    expect(changed[0]?.pieces).toEqual(
      expect.arrayContaining([
        { kind: 'removed', text: expect.stringContaining('fifteen') },
        { kind: 'added', text: expect.stringContaining('ten') },
      ]),
    );
    expect(other).toEqual([{ what: 'session', a: '', b: '95' }]);
  });
});

test('an export of a kept draft keeps its version, its consents and the hash of its files', async () => {
  const { vault } = one;
  const { code } = beginDraft(vault, begun);
  const made = await one.export([], { code, draft: begun, parts: ['word', 'pdf', 'evidence', 'annexes'] });
  expect(made.export).toEqual(expect.any(String));
  expect(readdirSync(made.folder).toSorted()).toEqual(['annexes', 'dossier.docx', 'dossier.pdf', 'evidence']);
  const lines = made.files
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, sha256 }) => `${sha256}  ${path}\n`);
  expect(made.packageHash).toBe(createHash('sha256').update(lines.join('')).digest('hex'));
  const kept = vault.catalogue
    .prepare('select version, package_sha256 as hash, data from submission_export where id = ?')
    .get<{ version: number; hash: string; data: string }>([String(made.export)]);
  expect(kept).toMatchObject({ version: 1, hash: made.packageHash });
  expect(JSON.parse(kept?.data ?? '')).toMatchObject({
    form: 'dossier',
    people: expect.arrayContaining([
      { code: 'P-1', named: true, reason: 'consent', consent: 'A-1' },
      { code: 'P-2', named: false, reason: 'no-consent', consent: null },
    ]),
    annexes: [{ number: 1, document: 'D-1' }],
  });
  expect(readFileSync(join(made.folder, 'dossier.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
});

test('an export with a refusal, or a warning without a reason, writes nothing', async () => {
  const folder = join(one.home, 'refused');
  const unanswered = { ...begun, choices: {} };
  await expect(one.export([], { draft: unanswered, folder })).rejects.toMatchObject({ code: 'GATE_REFUSES' });
  expect(existsSync(folder)).toBe(false);
});
