import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { idOf } from '../../../electron/archive/codes.ts';
import { commit } from '../../../electron/archive/commit.ts';
import { put } from '../../../electron/archive/put.ts';
import { search } from '../../../electron/archive/search/search.ts';
import { timelineOf } from '../../../electron/archive/timeline.ts';
import { verify } from '../../../electron/archive/verify.ts';
import { listRecords, showRecord } from '../../../electron/archive/view.ts';
import { addDocument } from '../../fixtures/archive.ts';
import { freshVault } from '../../fixtures/open-vault.ts';

let home: Awaited<ReturnType<typeof freshVault>>;
let paper = '';
beforeEach(async () => {
  home = await freshVault();
  paper = await addDocument(home.vault, 'Ruling of a court', ['Verdict read aloud']);
  put(home.vault, [
    { type: 'person', code: 'P-1', fields: { familyName: 'Specimenava' } },
    {
      type: 'event',
      code: 'E-1',
      fields: { title: 'House search', date: '2021-07' },
      links: [{ to: 'P-1', role: 'victim', citations: [{ document: paper }] }],
      citations: [{ document: paper, page: 1 }],
    },
    { type: 'case', code: 'C-1', links: [{ to: 'P-1', role: 'defendant' }] },
    { type: 'event', code: 'E-2', fields: { title: 'Hearing', date: '2022' }, links: [{ to: 'C-1', role: 'case' }] },
  ]);
});
afterEach(() => home.remove());

const set = (code: string, state: 'active' | 'trashed'): void => {
  const id = idOf(home.vault.catalogue, code);
  commit(home.vault, { action: state === 'active' ? 'restore' : 'trash' }, (draft) => draft.setState(id, state));
};
const found = (words: string): string[] => search(home.vault.catalogue, words).hits.map(({ code }) => code);
const dated = (): string[] => timelineOf(home.vault.catalogue, 'P-1').entries.map(({ code }) => code);
const show = (code: string) => showRecord(home.vault.catalogue, code);

/** All that is seen of a record anywhere. */
const seen = () => ({
  listed: listRecords(home.vault.catalogue).map(({ code }) => code),
  found: [found('search'), found('hearing'), found('verdict'), found('ruling')],
  dated: dated(),
  linked: ['P-1', 'E-1', 'C-1', paper].map((code) => {
    const { links, citations, citedBy } = show(code);
    return { links, citations, citedBy };
  }),
});

describe('a record in the trash', () => {
  test('is in no list, search, timeline, nor among the links of others, and is still there to be shown', () => {
    set('E-1', 'trashed');
    expect(listRecords(home.vault.catalogue, 'event').map(({ code }) => code)).toEqual(['E-2']);
    expect(listRecords(home.vault.catalogue, undefined, 'trashed')).toEqual([
      { code: 'E-1', type: 'event', title: 'House search' },
    ]);
    expect(found('search')).toEqual([]);
    expect(dated()).toEqual(['E-2']);
    expect(show('P-1').links.map(({ code }) => code)).toEqual(['C-1']);
    expect(show(paper).citedBy).toEqual([]);
    expect(show('E-1')).toMatchObject({ state: 'trashed', fields: { title: 'House search' } });
  });

  test('takes what is only known through it off the timeline', () => {
    set('C-1', 'trashed');
    expect(dated()).toEqual(['E-1']);
  });

  test('that is a document is no source any more and none of its pages is found', () => {
    set(paper, 'trashed');
    expect(found('verdict')).toEqual([]);
    expect(show('E-1')).toMatchObject({ citations: [], links: [{ citations: [] }] });
    expect(timelineOf(home.vault.catalogue, 'P-1').entries).toMatchObject([{ code: 'E-1', sources: [] }, {}]);
  });

  test.each(['E-1', 'E-2', 'C-1', 'P-1', 'document'])('%s comes back with everything that hung on it', async (name) => {
    const code = name === 'document' ? paper : name;
    const before = seen();
    set(code, 'trashed');
    expect(seen()).not.toEqual(before);
    set(code, 'active');
    expect(seen()).toEqual(before);
    expect((await verify(home.vault)).problems).toEqual([]);
  });

  test('is put there once: a second time changes nothing', () => {
    set('E-1', 'trashed');
    set('E-1', 'trashed');
    const actions = home.vault.catalogue.prepare('select action from history order by seq', { pluck: true }).all();
    expect(actions).toEqual(['add', 'put', 'trash']);
  });
});
