import { setImmediate } from 'node:timers/promises';
import type { CallInput, CallOutput } from '../../../shared/contract/calls.ts';
import { skeletons } from '../../../shared/names/name-key.ts';
import { tokensOf } from '../../../shared/names/tokens.ts';
import type { Catalogue } from '../../vault/catalogue.ts';
import { idOf } from '../codes.ts';
import { hintOf } from '../hint.ts';
import { recordedBetween } from './confirmed.ts';
import { wordsAround } from './context.ts';
import { createFinder, type Place } from './finder.ts';
import { rounded, shown, withFullNames } from './mentions-of.ts';
import { refusedOf } from './refused.ts';
import type { Subject } from './subject.ts';
import { organisationsOf, peopleOf } from './subjects.ts';

/** Pages of one document that are looked at. */
const MOST_PAGES = 2000;
/** Places shown of one subject. */
const MOST_SHOWN = 20;
/** Subjects in one answer. */
const MOST_SUBJECTS = 200;
/** Those whose names are looked for in one text, at most. */
const MOST_LOOKED_FOR = 3000;
const STRIDE = 10;

/** Who of the archive is named in a document, or on one page of it: those it names most surely first. */
export async function mentionsIn(
  catalogue: Catalogue,
  { code, page }: CallInput<'mentions.in'>,
): Promise<CallOutput<'mentions.in'>> {
  const record = idOf(catalogue, code);
  const pages = catalogue
    .prepare(
      `select page, label, text from page_now where record = $record and ($page = 0 or page = $page) order by page limit ${MOST_PAGES + 1}`,
    )
    .all<{ page: number; label: string | null; text: string }>({ record, page: page ?? 0 });
  const subjects = await subjectsIn(catalogue, pages.slice(0, MOST_PAGES));
  const byCode = new Map(subjects.map((subject) => [subject.code, subject]));
  const find = createFinder(catalogue, subjects);
  type Found = Place & {
    record: string;
    page: number;
    label: string | null;
    text: string;
    before: string;
    after: string;
  };
  const places: Found[] = [];
  for (const [at, each] of pages.slice(0, MOST_PAGES).entries()) {
    for (const place of find(each.text))
      places.push({ ...place, record, ...each, ...wordsAround(each.text, place.start, place.end) });
    if (at % STRIDE === STRIDE - 1) await setImmediate();
  }
  const isRefused = refusedOf(catalogue, { document: record });
  const between = recordedBetween(catalogue);
  const listed = catalogue.prepare('select code, type, title from record where id = ?');
  const named = [...Map.groupBy(places, (place) => place.code)].flatMap(([each, own]) => {
    const subject = byCode.get(each);
    const row =
      subject === undefined ? undefined : listed.get<{ code: string; type: string; title: string }>([subject.id]);
    if (subject === undefined || row === undefined) return [];
    const recorded = between(record, subject.id);
    const mentions = withFullNames(own).map((place) => {
      const quoted = recorded.isQuoted(place, place.start, place.end);
      const refused =
        !quoted && isRefused({ document: record, subject: subject.id, page: place.page, start: place.start });
      return shown(place, code, quoted ? 'confirmed' : refused ? 'refused' : 'offered');
    });
    const strength = Math.max(...mentions.map((mention) => mention.strength));
    return [{ ...row, roles: [...recorded.roles], mentions, strength: rounded(strength), id: subject.id }];
  });
  return {
    subjects: named
      .toSorted(
        (a, b) => b.strength - a.strength || b.mentions.length - a.mentions.length || (a.code < b.code ? -1 : 1),
      )
      .slice(0, MOST_SUBJECTS)
      .map(({ strength: _strength, id, mentions, ...row }) => ({
        ...row,
        hint: hintOf(catalogue, id, 'en'),
        mentions: mentions.slice(0, MOST_SHOWN),
        total: mentions.length,
      })),
    complete: pages.length <= MOST_PAGES,
  };
}

/** Those whose name a text may hold: people by the sounds of its words without their endings, and every organisation. */
async function subjectsIn(catalogue: Catalogue, pages: readonly { readonly text: string }[]): Promise<Subject[]> {
  const words = new Set<string>();
  for (const [at, { text }] of pages.entries()) {
    for (const { word } of tokensOf(text)) if (word.length > 1) words.add(word);
    if (at % STRIDE === STRIDE - 1) await setImmediate();
  }
  const keys = new Set<string>();
  let count = 0;
  for (const word of words) {
    for (const { key } of skeletons(word)) for (const possible of withoutEndings(key)) keys.add(possible);
    count += 1;
    if (count % 2000 === 0) await setImmediate();
  }
  return [
    ...peopleOf(catalogue)
      .filter(({ sounds }) => sounds.some((sound) => keys.has(sound)))
      .map(({ subject }) => subject),
    ...organisationsOf(catalogue),
  ].slice(0, MOST_LOOKED_FOR);
}

/** What a word of a text can be the form of, by its sounds: Лойкай of Лойка, Кавалёнка of Кавалёнак, Лойцы of Лойка. */
function* withoutEndings(key: string): Generator<string> {
  yield key;
  for (let cut = 1; cut <= 3 && key.length - cut >= 2; cut += 1) {
    const stem = key.slice(0, -cut);
    yield stem;
    for (const vowel of ['a', 'i', 'u', 'ai', 'ia']) yield stem + vowel;
    // к, г and х change before the ending
    const last = stem.at(-1);
    for (const [soft, hard] of [
      ['t', 'k'],
      ['z', 'h'],
      ['s', 'h'],
    ] as const)
      if (last === soft) yield `${stem.slice(0, -1)}${hard}a`;
    if (stem.length > 2) yield `${stem.slice(0, -1)}a${last}`;
  }
}
