import { setImmediate } from 'node:timers/promises';
import type { CallInput, CallOutput } from '../../shared/contract/calls.ts';
import { resolveTerm } from '../../shared/vocabulary/vocabulary.ts';
import { vocabularyOf } from '../../shared/vocabulary/vocabularies.ts';
import { idOf } from '../archive/codes.ts';
import { clearances, organisationClearances, type JudgedClearance } from '../archive/consent.ts';
import { positionOf } from '../archive/mentions/boxes.ts';
import { wordsAround } from '../archive/mentions/context.ts';
import { createFinder } from '../archive/mentions/finder.ts';
import type { Subject } from '../archive/mentions/subject.ts';
import { pagesNow } from '../archive/page-words.ts';
import type { Reading } from '../pages/reading.ts';
import type { Catalogue } from '../vault/catalogue.ts';

/** Pages that are looked at, and of them how many without a pause. */
const MOST_PAGES = 5000;
const STRIDE = 5;
/** Points by which a box is larger than the words in it: recognised boxes are as tight as the ink. */
const MARGIN = 1;

/** Somebody, or a source of information, who is looked for like a person; or an organisation. */
type Judged = JudgedClearance & { readonly type: 'person' | 'organisation' };

type Suggested = CallOutput<'redactions.suggest'>;
type Place = Suggested['people'][number]['places'][number];

/** Where a document names those who may not be named to an audience; without one, everybody. */
export async function suggestRegions(
  catalogue: Catalogue,
  reading: Reading,
  { code, audience, uses }: CallInput<'redactions.suggest'>,
  today: string,
): Promise<Suggested> {
  const record = idOf(catalogue, code);
  const judged = judgedFor(catalogue, audience, uses, today);
  const byCode = new Map(judged.map((each) => [each.code, each]));
  const find = createFinder(
    catalogue,
    judged.map((each) => subjectOf(each)),
  );
  const contacts = judged.flatMap(({ code: whose, names }) =>
    (names.otherNames ?? []).filter(isContact).map((contact) => ({ code: whose, pattern: patternOf(contact) })),
  );
  const pages = pagesNow(catalogue, record);
  const places = new Map<string, Place[]>();
  const unread: number[] = [];
  for (const [at, { page, label, text }] of pages.slice(0, MOST_PAGES).entries()) {
    if (text.trim() === '') unread.push(page);
    const found = [
      ...find(text).map(({ code: whose, start, end, strength }) => ({ code: whose, start, end, strength })),
      ...contacts.flatMap(({ code: whose, pattern }) =>
        [...text.matchAll(pattern)].map((match) => ({
          code: whose,
          start: match.index,
          end: match.index + match[0].length,
          strength: 1,
        })),
      ),
    ];
    const words = found.length === 0 ? null : await reading.words(code, page);
    for (const { code: whose, start, end, strength } of found) {
      const position = words === null ? null : positionOf(page, words, start, end);
      const boxes = (position?.boxes ?? []).map((box) =>
        widened(box, words === null ? [1, 1] : [words.width, words.height]),
      );
      const place = { page, label, start, end, text: text.slice(start, end), strength, boxes };
      places.set(whose, [...(places.get(whose) ?? []), { ...place, ...wordsAround(text, start, end) }]);
    }
    if (at % STRIDE === STRIDE - 1) await setImmediate();
  }
  const people = [...places].flatMap(([whose, own]) => {
    const each = byCode.get(whose);
    if (each === undefined) return [];
    const row = catalogue
      .prepare('select type, title from record where id = ?')
      .get<{ type: string; title: string }>([each.id]);
    return [
      {
        code: whose,
        type: row?.type ?? 'person',
        title: row?.title ?? '',
        why: audience === undefined ? null : each.reason,
        reason: reasonOf(each),
        places: own,
      },
    ];
  });
  return {
    people: people.toSorted((a, b) => b.places.length - a.places.length || (a.code < b.code ? -1 : 1)),
    unread,
    complete: pages.length <= MOST_PAGES,
  };
}

function judgedFor(
  catalogue: Catalogue,
  audience: string | undefined,
  uses: CallInput<'redactions.suggest'>['uses'],
  today: string,
): Judged[] {
  const recipient = audienceOf(audience ?? 'public');
  const usual = recipient === 'media' ? (['press'] as const) : (['public-report'] as const);
  const purpose = { recipient, uses: uses ?? usual, today };
  const all = [
    ...clearances(catalogue, purpose).map((each): Judged => ({ ...each, type: 'person' })),
    ...organisationClearances(catalogue, purpose).map((each): Judged => ({ ...each, type: 'organisation' })),
  ];
  return audience === undefined ? all : all.filter(({ named }) => !named);
}

/** The term that an audience is kept by: of the list, or a word of one's own. */
export function audienceOf(written: string): string {
  return resolveTerm(vocabularyOf('consent-recipient'), written) ?? written;
}

function subjectOf({ id, code, names, type }: Judged): Subject {
  const otherNames = (names.otherNames ?? []).filter((name) => !isContact(name));
  const person = { ...names, otherNames };
  const spellings = [names.familyName ?? '', names.firstName ?? '', ...otherNames].filter((name) => name !== '');
  return type === 'organisation' ? { id, code, type, spellings, person: null } : { id, code, type, spellings, person };
}

function reasonOf({ reason, protectedAs, type }: Judged): string {
  if (reason === 'source') return 'source';
  if (reason === 'minor' || protectedAs.includes('minor')) return 'minor';
  if (reason === 'survivor' || protectedAs.includes('survivor')) return 'survivor';
  return type === 'organisation' ? 'organisation' : 'no-consent';
}

/** An address or a number, not a name. */
function isContact(name: string): boolean {
  return name.includes('@') || (name.match(/\d/g)?.length ?? 0) >= 6;
}

/** A contact as it may be written: a number with spaces, hyphens and brackets anywhere. */
function patternOf(contact: string): RegExp {
  const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  if (contact.includes('@')) return new RegExp(escaped(contact), 'giu');
  const digits = contact.replaceAll(/\D/g, '');
  return new RegExp(`\\+?${[...digits].join(String.raw`[\s()\-–.]*`)}`, 'gu');
}

function widened(
  [x0, y0, x1, y1]: Place['boxes'][number],
  [width, height]: readonly [number, number],
): Place['boxes'][number] {
  const [across, down] = [MARGIN / Math.max(1, width), MARGIN / Math.max(1, height)];
  const inside = (value: number): number => Math.round(Math.min(1, Math.max(0, value)) * 100_000) / 100_000;
  return [inside(x0 - across), inside(y0 - down), inside(x1 + across), inside(y1 + down)];
}
