import { nameKeys } from '../../../shared/names/name-key.ts';
import { indexTokens, WORDS_VERSION } from '../../../shared/words/index-tokens.ts';
import { wordsOf } from '../../../shared/words/tokens.ts';
import { transaction, type Catalogue } from '../../vault/catalogue.ts';
import { keepSetting, setting } from '../../vault/settings.ts';
import type { Vault } from '../../vault/vault.ts';
import { lettersOf } from './letters.ts';

/**
 * The index that words are found by. `page_stem` has the stem of every word at its place, so that any form finds any other;
 * `page_form` has the forms as they are written: folded (ё as е), and with their own letters where these differ. Records have the same
 * for their title and fields. `word` lists every form once. The texts of pages are those of the view `page_now`.
 *
 * Rows are numbered by slots without gaps, which keeps the lists of the index short; `indexed_page` leads from a slot to the number of the page.
 */

/** The number of a page is that of its record times 2 to the power of this, and the page; page 0 is the record itself. */
export const PAGE_BITS = 20;
const PAGES = 2 ** PAGE_BITS;

/** Fewer sounds say too little of a name. */
export const SHORTEST_SOUND = 4;

/** Puts a page whose text is new or has changed on the list of those that wait for being indexed. */
export function pageChanged(catalogue: Catalogue, number: number): void {
  catalogue.prepare('insert or ignore into index_queue (number) values (?)').run([number]);
}

/** How many pages and records wait. */
export function pagesLeft(catalogue: Catalogue): number {
  return Number(catalogue.prepare('select count(*) from index_queue', { pluck: true }).get() ?? 0);
}

/** Brings pages, or records as their page 0, up to date in the index. Runs inside a transaction. */
export function indexNow(catalogue: Catalogue, numbers: Iterable<number>): void {
  const state = stateOf(catalogue);
  if (!state.follows && !isTemporary(catalogue)) followWords(catalogue);
  state.follows = true;
  const writing = writerOf(catalogue);
  for (const number of numbers) {
    if (number % PAGES === 0) writing.record(number / PAGES);
    else writing.page(number);
    catalogue.prepare('delete from index_queue where number = ?').run([number]);
  }
  indexChanged(catalogue);
}

/** Takes a page out of the index. Runs inside a transaction. */
export function pageGone(catalogue: Catalogue, number: number): void {
  catalogue.prepare('delete from index_queue where number = ?').run([number]);
  const slot = slotOf(catalogue, number);
  if (slot !== null) vacate(catalogue, slot);
}

/**
 * Leaves a slot to nobody. Its words stay in the index, where nothing leads to them any more: FTS5 would have to ask for every row of every
 * list whether it was deleted, which takes ten times as long as reading them.
 */
function vacate(catalogue: Catalogue, slot: number): void {
  catalogue.prepare('update indexed_page set number = -slot where slot = ?').run([slot]);
  const state = stateOf(catalogue);
  state.version += 1;
  state.vacated.push(slot);
}

/** Milliseconds of one slice: whoever reads meanwhile waits no longer. */
const SLICE = 25;
/** Pages of one slice at most: what they write is merged with the rest of the index when the slice ends. */
const MOST = 60;

/**
 * Indexes some of the pages that wait, the newest first, in a transaction of its own.
 * @returns how many are left
 */
export function indexSlice(vault: Vault, { most = MOST, milliseconds = SLICE } = {}): number {
  const { catalogue } = vault;
  const temporary = isTemporary(catalogue);
  if (vault.readOnly && !temporary) return pagesLeft(catalogue);
  const slice = (): void => {
    if (!temporary) followWords(catalogue);
    const waiting = catalogue
      .prepare('select number from index_queue order by number desc limit ?', { pluck: true })
      .all([most]) as unknown as number[];
    const until = performance.now() + milliseconds;
    for (const number of waiting) {
      indexNow(catalogue, [number]);
      if (performance.now() > until) break;
    }
  };
  if (temporary) inMemory(catalogue, slice);
  else if (pagesLeft(catalogue) > 0 || isOutdated(catalogue))
    try {
      transaction(catalogue, slice);
    } catch (error) {
      indexRolledBack(catalogue);
      throw error;
    }
  return pagesLeft(catalogue);
}

/** Indexes everything that waits. In a vault that cannot be written to, what waits stays. */
export function indexAll(vault: Vault): void {
  let before = pagesLeft(vault.catalogue);
  if (before === 0 && !isOutdated(vault.catalogue)) return;
  for (let left = indexSlice(vault, WHOLE); left > 0 && left < before; left = indexSlice(vault, WHOLE)) {
    before = left;
    mergeSlice(vault, MERGED_AT_ONCE);
  }
}

const WHOLE = { most: 1000, milliseconds: 1000 } as const;
const MERGED_AT_ONCE = 500;

/**
 * Goes on with merging the index where that is worth it: many small parts make it slow and large.
 * @param work how much is written at most, in pages of the index
 * @returns whether there may be more to do
 */
export function mergeSlice(vault: Vault, work = MERGED): boolean {
  const { catalogue } = vault;
  if (vault.readOnly || isTemporary(catalogue)) return false;
  const changes = (): number => Number(catalogue.prepare('select total_changes()', { pluck: true }).get() ?? 0);
  let isMore = false;
  transaction(catalogue, () => {
    for (const table of ['page_stem', 'page_form']) {
      const before = changes();
      catalogue.prepare(`insert into ${table} (${table}, rank) values ('merge', ?)`).run([work]);
      // The insert itself counts as one change; FTS5 documents that fewer than two mean that nothing was left to merge.
      isMore ||= changes() - before >= 2;
    }
    if (!isMore && isWorn(catalogue)) beginAnew(catalogue);
  });
  return isMore;
}

/** Vacated slots, as a share of all and at least, from which on the index is made anew. */
const WORN = 0.2;
const WORN_AT_LEAST = 2000;

function isWorn(catalogue: Catalogue): boolean {
  const count = (where: string): number =>
    Number(catalogue.prepare(`select count(*) from indexed_page ${where}`, { pluck: true }).get() ?? 0);
  const vacated = count('where number < 0');
  return vacated >= WORN_AT_LEAST && vacated > WORN * count('');
}

/** Pages of the index that are merged in one slice. */
const MERGED = 64;

/** A number that rises with every change of the index, for as long as the vault is open. */
export function indexVersion(catalogue: Catalogue): number {
  return states.get(catalogue)?.version ?? 0;
}

/** The same, for changes after which all slots have to be read again. */
export function slotsVersion(catalogue: Catalogue): number {
  return states.get(catalogue)?.moves ?? 0;
}

/** Slots that were vacated since, in their order. */
export function vacatedSlots(catalogue: Catalogue): readonly number[] {
  return states.get(catalogue)?.vacated ?? [];
}

/** Throws the index away where the words of a text are told otherwise now, and lists everything to be indexed anew. */
function followWords(catalogue: Catalogue): void {
  if (followsWords(catalogue)) return;
  const isEmpty = catalogue.prepare('select 1 from record_stem_docsize limit 1').get() === undefined;
  if (!isEmpty) beginAnew(catalogue);
  keepSetting(catalogue, 'indexedWords', INDEX_VERSION);
}

/** Empties the index and lists everything to be indexed again. */
function beginAnew(catalogue: Catalogue): void {
  for (const table of ['page_stem', 'page_form', 'record_stem', 'record_form'])
    catalogue.prepare(`insert into ${table} (${table}) values ('delete-all')`).run();
  catalogue.exec(`
      delete from indexed_page; delete from word; delete from word_sound;
      insert or ignore into index_queue select number from page_now;
      insert or ignore into index_queue select number * ${PAGES} from record_text`);
  stateOf(catalogue).listed.clear();
  moved(catalogue);
}

/** Whether what is in the index was cut into words as this Khronika does it. */
export function followsWords(catalogue: Catalogue): boolean {
  if (isTemporary(catalogue)) return true;
  return setting(catalogue, 'indexedWords') === INDEX_VERSION;
}

/** Whether there is an index, and one of another Khronika: whoever only reads an empty vault leaves it as it is. */
function isOutdated(catalogue: Catalogue): boolean {
  return !followsWords(catalogue) && catalogue.prepare('select 1 from record_stem_docsize limit 1').get() !== undefined;
}

/** To be raised when the same words are written to the index in another way. */
const LAYOUT = 1;
const INDEX_VERSION = `${WORDS_VERSION}.${LAYOUT}`;

interface State {
  version: number;
  moves: number;
  vacated: number[];
  /** Words that are known to be listed. */
  readonly listed: Set<string>;
  /** Whether the index is known to be of this Khronika. */
  follows: boolean;
}

const states = new WeakMap<Catalogue, State>();

function stateOf(catalogue: Catalogue): State {
  const state = states.get(catalogue) ?? {
    version: 1,
    moves: 1,
    vacated: [],
    listed: new Set<string>(),
    follows: false,
  };
  states.set(catalogue, state);
  return state;
}

/** Says that the index is another than before: what was read of it is read anew. */
export function indexChanged(catalogue: Catalogue): void {
  stateOf(catalogue).version += 1;
}

function moved(catalogue: Catalogue): void {
  const state = stateOf(catalogue);
  state.version += 1;
  state.moves += 1;
  state.vacated = [];
}

/** A transaction that was rolled back may have listed words: they are not there. */
export function indexRolledBack(catalogue: Catalogue): void {
  const state = stateOf(catalogue);
  state.listed.clear();
  state.follows = false;
  moved(catalogue);
}

/** Of an older vault on read-only media the index is made anew in memory, for as long as it is open. */
function isTemporary(catalogue: Catalogue): boolean {
  return catalogue.prepare("select 1 from temp.sqlite_schema where name = 'index_queue'").get() !== undefined;
}

function inMemory(catalogue: Catalogue, work: () => void): void {
  catalogue.pragma('query_only = off');
  try {
    catalogue.exec('begin');
    work();
    catalogue.exec('commit');
  } finally {
    catalogue.pragma('query_only = on');
  }
}

function slotOf(catalogue: Catalogue, number: number): number | null {
  const slot = catalogue.prepare('select slot from indexed_page where number = ?', { pluck: true }).get([number]);
  return slot === undefined ? null : Number(slot);
}

interface Writer {
  page(number: number): void;
  record(number: number): void;
}

function writerOf(catalogue: Catalogue): Writer {
  const textOfPage = catalogue.prepare('select text from page_now where number = ?', { pluck: true });
  const textOfRecord = catalogue.prepare(
    'select r.title, t.text from record r join record_text t on t.number = r.number where r.number = ?',
  );
  const nextSlot = catalogue.prepare('select coalesce(max(slot), 0) + 1 from indexed_page', { pluck: true });
  const addSlot = catalogue.prepare('insert into indexed_page (slot, number) values (?, ?)');
  const put = (table: string, columns: string, row: number, texts: readonly string[]): void => {
    catalogue.prepare(`delete from ${table} where rowid = ?`).run([row]);
    const places = texts.map(() => '?').join(', ');
    catalogue.prepare(`insert into ${table} (rowid, ${columns}) values (?, ${places})`).run([row, ...texts]);
  };
  const add = (table: string, columns: string, row: number, texts: readonly string[]): void => {
    const places = texts.map(() => '?').join(', ');
    catalogue.prepare(`insert into ${table} (rowid, ${columns}) values (?, ${places})`).run([row, ...texts]);
  };
  return {
    page(number) {
      const text = textOfPage.get([number]) as unknown as string | undefined;
      if (text === undefined) {
        pageGone(catalogue, number);
        return;
      }
      const { stems, forms } = tokensOf(catalogue, text);
      const known = slotOf(catalogue, number);
      if (known !== null) vacate(catalogue, known);
      const slot = Number(nextSlot.get());
      addSlot.run([slot, number]);
      add('page_stem', 'text', slot, [stems]);
      add('page_form', 'text', slot, [forms]);
    },
    record(number) {
      const row = textOfRecord.get<{ title: string; text: string }>([number]);
      const title = tokensOf(catalogue, row?.title ?? '');
      const text = tokensOf(catalogue, row?.text ?? '');
      put('record_stem', 'title, text', number, [title.stems, text.stems]);
      put('record_form', 'text', number, [text.forms]);
    },
  };
}

/** The tokens of a text as the index takes them; words that are new to the vault are listed. */
function tokensOf(catalogue: Catalogue, text: string): { stems: string; forms: string } {
  if (text === '') return { stems: '', forms: '' };
  const { stems, forms } = indexTokens(text);
  const { listed } = stateOf(catalogue);
  const written = new Set<string>();
  for (const [at, { text: word }] of wordsOf(text).entries()) {
    const [stem = '', form = ''] = [stems[at], forms[at]];
    const own = lettersOf(word);
    const letters = own === form ? '' : own;
    written.add(form);
    if (letters !== '') written.add(letters);
    const isCapital = /^\p{Lu}/u.test(word);
    const key = `${form} ${letters} ${stem}${isCapital ? ' +' : ''}`;
    if (listed.has(key)) continue;
    if (listed.size >= MOST_LISTED) listed.clear();
    listed.add(key);
    catalogue.prepare('insert or ignore into word (form, letters, stem) values (?, ?, ?)').run([form, letters, stem]);
    if (!isCapital || /\d/.test(form)) continue;
    for (const sound of nameKeys(word))
      if (sound.length >= SHORTEST_SOUND)
        catalogue.prepare('insert or ignore into word_sound (sound, form) values (?, ?)').run([sound, form]);
  }
  return { stems: stems.join(' '), forms: [...written].join(' ') };
}

/** Words that are remembered to be listed; the others are asked for again. */
const MOST_LISTED = 300_000;
