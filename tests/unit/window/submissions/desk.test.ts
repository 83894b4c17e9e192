import { expect, test } from 'vitest';
import type { Finding, LaidOut } from '../../../../shared/contract/calls/submission-drafts.ts';
import { findingIds, findingSentences } from '../../../../shared/contract/gate-findings.ts';
import type { ShownBlock } from '../../../../shared/contract/report-blocks.ts';
import { newDraft } from '../../../../shared/submissions/draft.ts';
import { gateIds } from '../../../../shared/submissions/profile.ts';
import { en } from '../../../../renderer/languages/en.ts';
import { groupsOf } from '../../../../renderer/submissions/checks/finding-groups.ts';
import { createLaying } from '../../../../renderer/submissions/desk/laying.ts';
import { numbered } from '../../../../renderer/submissions/desk/numbered-sources.ts';
import { isWritten, sectionState, type LaidSection } from '../../../../renderer/submissions/desk/section-state.ts';
import { printedNodes } from '../../../../renderer/submissions/editor/printed-nodes.ts';
import { fitsTyped } from '../../../../renderer/submissions/editor/slash-menu.tsx';
import { slashIn } from '../../../../renderer/submissions/editor/slash-typed.ts';
import { recipientsIn, sealOf } from '../../../../renderer/submissions/export/export-choice.ts';
import { isLate, stateOf } from '../../../../renderer/submissions/list/row-state.ts';
import { plainLines } from '../../../../renderer/submissions/versions/plain-lines.ts';

const draft = newDraft({ form: 'cedaw-report', stage: 'session', language: 'en', about: [] });
const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });

test('every finding of a gate has a sentence with the same figures and names in it, and every gate a name', () => {
  const words = en.submissions as Readonly<Record<string, string>>;
  const names = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).toSorted();
  for (const id of findingIds) expect(names(words[`finding-${id}`] ?? ''), id).toEqual(names(findingSentences[id]));
  for (const gate of Object.values(gateIds)) expect(words).toHaveProperty(`gate-${gate}`);
});

test('what stands in the way comes first, and what has a reason already comes last', () => {
  const finding = (
    key: string,
    gate: number,
    severity: Finding['severity'],
    reason: Finding['reason'] = null,
  ): Finding => ({
    key,
    gate,
    id: 'no-subject',
    details: {},
    severity,
    text: '',
    rule: '',
    record: null,
    field: null,
    part: null,
    reason,
  });
  const groups = groupsOf([
    finding('noted', 1, 'note'),
    finding('answered', 7, 'warn', { text: 'why', at: '2026-01-01T00:00:00Z' }),
    finding('open', 7, 'warn'),
    finding('refused', 12, 'refuse'),
    finding('earlier', 2, 'refuse'),
  ]);
  expect(groups.map(({ severity }) => severity)).toEqual(['refuse', 'warn', 'note']);
  expect(groups.flatMap(({ gates }) => gates.flatMap(({ findings }) => findings.map(({ key }) => key)))).toEqual([
    'earlier',
    'refused',
    'open',
    'answered',
    'noted',
  ]);
});

test('a section counts what nobody has answered, and says when it is over its own limit', () => {
  const question = (missing: boolean, answer: string): LaidSection['parts'][number]['questions'][number] => ({
    key: '',
    number: '',
    question: '',
    answer,
    own: false,
    given: [],
    missing: missing ? { type: 'person', field: 'birthDate', label: 'Date of birth', code: 'P-0001' } : null,
  });
  const part = { key: 'facts/0', asks: null, required: false, about: null, blocks: [], opening: null, words: 0 };
  const section: LaidSection = {
    id: 'facts',
    number: '3',
    title: 'Facts',
    guidance: null,
    mark: 'sourced',
    counted: true,
    words: 120,
    parts: [
      {
        ...part,
        kind: 'questions',
        text: null,
        questions: [question(true, ''), question(true, 'own'), question(false, '')],
      },
      { ...part, kind: 'text', text: 'facts', required: true, questions: [] },
    ],
  };
  const limit: LaidOut['limits'][number] = {
    id: 'l',
    label: '',
    of: 'section:facts',
    value: 100,
    unit: 'words',
    advised: null,
    binding: true,
    count: 120,
    verified: false,
    source: '',
    checkedOn: null,
  };
  expect(sectionState(section, [limit], draft, null)).toEqual({
    missing: 2,
    words: 120,
    limit: { value: 100, unit: 'words', isOver: true },
  });
  const written = { ...draft, texts: { facts: { type: 'doc', content: [paragraph('Something.')] } } };
  expect(sectionState(section, [], written, null)).toMatchObject({ missing: 1, limit: null });
});

test('a text that holds nothing but a chronology says something, and empty paragraphs do not', () => {
  expect(isWritten(undefined)).toBe(false);
  expect(isWritten({ type: 'doc', content: [paragraph(' '), { type: 'paragraph' }] })).toBe(false);
  expect(isWritten({ type: 'doc', content: [{ type: 'chronology', attrs: {} }] })).toBe(true);
});

test('the printed table of a live block is found between what is written around it', () => {
  const said = (text: string): ShownBlock => ({ kind: 'paragraph', runs: [{ text }] });
  const table: ShownBlock = { kind: 'table', columns: [], rows: [] };
  const figure: ShownBlock = { kind: 'figure', svg: '<svg/>', alt: '' };
  const text = {
    type: 'doc',
    content: [
      paragraph('Before.'),
      { type: 'chronology', attrs: {} },
      { type: 'paragraph' },
      { type: 'blockquote', content: [paragraph('One.'), paragraph('Two.')] },
      { type: 'chart', attrs: {} },
      paragraph('After.'),
    ],
  };
  const blocks = [said('Before.'), table, said('One.'), said('Two.'), figure, said('as of today'), said('After.')];
  expect(printedNodes(text, blocks)).toEqual([[table], [figure, said('as of today')]]);
});

test('a slash opens the list at the beginning of a word, and not inside of one', () => {
  expect(slashIn('She was taken /ci')).toEqual({ at: 14, query: 'ci' });
  expect(slashIn('/')).toEqual({ at: 0, query: '' });
  expect(slashIn('and/or')).toBeNull();
  expect(slashIn('12/05')).toBeNull();
  expect(fitsTyped('Записи таблицей', 'таб')).toBe(true);
  expect(fitsTyped('Chronology', 'log')).toBe(false);
});

test('sources are counted through from question to question, and an own answer has none', () => {
  const source = { document: 'D-0001', title: '', page: null, place: null, quote: null };
  const record = { code: 'P-0001', type: 'person', title: '' };
  const question = (count: number, own = false) => ({
    key: '',
    number: '',
    question: '',
    answer: '',
    own,
    given: [{ text: '', record, field: '', label: '', sources: Array.from({ length: count }, () => source) }],
    missing: null,
  });
  expect(numbered([question(2), question(3, true), question(1), question(0)])).toEqual([1, 3, 3, 4]);
});

test('however often the form is asked for while it is laid out, it is asked for once more', async () => {
  const answers: ((laid: LaidOut) => void)[] = [];
  const { state, again } = createLaying(() => new Promise((done) => answers.push(done)));
  const first = again();
  void again();
  void again();
  expect(answers).toHaveLength(1);
  answers[0]?.({ title: 'older' } as LaidOut);
  await expect.poll(() => answers.length).toBe(2);
  answers[1]?.({ title: 'newer' } as LaidOut);
  await first;
  expect(answers).toHaveLength(2);
  expect(state.read()).toMatchObject({ laid: { title: 'newer' }, isAsking: false, failure: null });
});

test('a submission that was sent waits for an answer once its day has passed', () => {
  const row = { sentOn: null, followUpOn: null, exports: 0, deadline: null };
  expect(stateOf(row, '2026-05-01')).toBe('draft');
  expect(stateOf({ ...row, exports: 2 }, '2026-05-01')).toBe('exported');
  expect(stateOf({ ...row, sentOn: '2026-04', followUpOn: '2026-05' }, '2026-05-01')).toBe('sent');
  expect(stateOf({ ...row, sentOn: '2026-04', followUpOn: '2026-04-30' }, '2026-05-01')).toBe('follow-up');
  // A month has passed when its last day has.
  expect(isLate({ ...row, deadline: '2026-05' }, '2026-05-31')).toBe(false);
  expect(isLate({ ...row, deadline: '2026-05' }, '2026-06-01')).toBe(true);
  expect(isLate({ deadline: '2026-05', sentOn: '2026-04' }, '2026-06-01')).toBe(false);
});

test('a seal counts when it is whole: keys of age, or a passphrase typed twice', () => {
  const key = `age1${'q'.repeat(58)}`;
  const choice = { with: 'recipients', recipients: '', passphrase: '', again: '' } as const;
  expect(sealOf(choice)).toBeNull();
  expect(recipientsIn(` ${key}\n${key}, `)).toEqual([key, key]);
  expect(sealOf({ ...choice, recipients: key })).toEqual({ recipients: [key] });
  expect(sealOf({ ...choice, recipients: `${key} somebody@example.org` })).toBeNull();
  expect(sealOf({ ...choice, with: 'passphrase', passphrase: 'six good words', again: 'six good word' })).toBeNull();
  expect(sealOf({ ...choice, with: 'passphrase', passphrase: 'six good words', again: 'six good words' })).toEqual({
    passphrase: 'six good words',
  });
  expect(sealOf({ ...choice, with: 'nothing' })).toBe('nothing');
});

test('a kept text reads as lines, with what is live in it in brackets', () => {
  const text = {
    type: 'doc',
    content: [
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Arrest' }] },
      {
        type: 'bulletList',
        content: [
          {
            type: 'listItem',
            content: [
              {
                type: 'paragraph',
                content: [
                  { type: 'name', attrs: { code: 'P-0001' } },
                  { type: 'text', text: ' was held' },
                  { type: 'citation', attrs: { document: 'D-0001', page: '3' } },
                ],
              },
            ],
          },
        ],
      },
      { type: 'records', attrs: { type: 'detention' } },
    ],
  };
  expect(plainLines(text)).toEqual(['Arrest', '[P-0001] was held[D-0001, 3]', '[records: detention]']);
});
