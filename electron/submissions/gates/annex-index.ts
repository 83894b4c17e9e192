import { showRecord } from '../../archive/view.ts';
import { inOrderOfDates } from '../annexes.ts';
import type { GateContext } from './context.ts';
import type { Found, Gate } from './found.ts';

type Annex = GateContext['layout']['annexes'][number];

/**
 * Gate 11: annexes are numbered one after the other in the order of their dates, each with a short description and its language, and go
 * as copies. The inquiry procedure of CEDAW asks for all of it, and whoever meets that meets every other body.
 * Refused is a wrong order alone, which only a fault of ours can make. Descriptions, languages: warned, since a title stands in their
 * place and the body reads on. The rest are notes.
 */
export const annexIndexGate: Gate = (context) => {
  const going = context.layout.annexes.filter((annex): annex is Annex & { number: number } => annex.number !== null);
  const { rule, taken } = told(context);
  if (!taken) return going.length === 0 ? [] : [{ id: 'annex-not-taken', severity: 'note', rule, part: 'annexes' }];
  return [...outOfOrder(going, rule), ...going.flatMap((annex) => about(annex, context, rule))];
};

function told({ profile }: GateContext): { readonly rule: string; readonly taken: boolean } {
  return { rule: profile.annexes.source.text, taken: profile.annexes.taken };
}

function outOfOrder(going: readonly (Annex & { number: number })[], rule: string): Found[] {
  const wrong = going
    .toSorted((a, b) => a.number - b.number)
    .find(({ number, date }, at, all) => {
      const before = all[at - 1];
      return number !== at + 1 || (before !== undefined && inOrderOfDates(before.date, date) > 0);
    });
  if (wrong === undefined) return [];
  return [{ id: 'annex-order', severity: 'refuse', details: { number: wrong.number }, rule, record: wrong.document }];
}

function about(annex: Annex & { number: number }, { profile, catalogue, draft }: GateContext, rule: string): Found[] {
  const { number, document } = annex;
  const { descriptionRequired, languageRequired, languages } = profile.annexes;
  const fields = showRecord(catalogue, document).fields;
  const of = (each: Omit<Found, 'rule' | 'record' | 'about'>): Found => ({
    ...each,
    rule,
    record: document,
    about: document,
  });
  const found: Found[] = [];
  const described = (draft.annexes[document]?.description ?? '') !== '' || fields['description'] !== undefined;
  if (descriptionRequired && !described)
    found.push(
      of({
        id: 'annex-no-description',
        severity: 'warn',
        details: { number, instead: annex.description || annex.title },
        field: 'description',
      }),
    );
  if (languageRequired && annex.languages.length === 0)
    found.push(of({ id: 'annex-no-language', severity: 'warn', details: { number }, field: 'language' }));
  // A translation that goes along is what they read.
  const isTaken = languages === undefined || annex.languages.some((each) => isOneOf(each, languages));
  if (annex.languages.length > 0 && !isTaken && annex.pairedWith === null)
    found.push(of({ id: 'annex-language', severity: 'warn', details: { number }, field: 'translations' }));
  if (annex.date === null)
    found.push(of({ id: 'annex-undated', severity: 'note', details: { number }, field: 'date' }));
  if (fields['copyKind'] === 'original')
    found.push(of({ id: 'annex-only-original', severity: 'note', details: { about: annex.title }, field: 'copyKind' }));
  return found;
}

/** The archive keeps languages by two letters or three, forms list them by two: `en`, `eng`. */
function isOneOf(language: string, tags: readonly string[]): boolean {
  return tags.some((tag) => tag === language || ISO_639_3[tag] === language);
}

const ISO_639_3: Readonly<Record<string, string>> = {
  ar: 'ara',
  en: 'eng',
  es: 'spa',
  fr: 'fra',
  ru: 'rus',
  zh: 'zho',
};
