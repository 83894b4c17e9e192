import type { CallInput, CallOutput } from '../../../shared/contract/calls.ts';
import { fieldNames, namesOfField } from '../../../shared/search/fields.ts';
import { fold } from '../../../shared/words/fold.ts';
import type { Catalogue } from '../../vault/catalogue.ts';
import { find } from '../find.ts';

type Suggestion = CallOutput<'search.words'>['words'][number];

/** Words of the archive that are looked at for one suggestion, and pages that are counted of one word. */
const MOST_READ = 60;
const MOST_COUNTED = 1000;
/** People and organisations among the suggestions. */
const MOST_RECORDS = 3;

/** How a word that is being typed may go on: fields of the query, people and organisations, then words, the most frequent first. */
export function suggestWords(
  catalogue: Catalogue,
  { prefix, limit, language }: CallInput<'search.words'>,
): Suggestion[] {
  const wanted = fold(prefix);
  if (wanted === '') return [];
  const fields = fieldNames
    .flatMap((field) => namesOfField(field, language))
    .filter((name) => name.startsWith(prefix.toLocaleLowerCase('ru')))
    .map((name): Suggestion => ({ text: `${name}:`, kind: 'field' }));
  const records = find(catalogue, prefix, { types: ['person', 'organisation'], limit: MOST_RECORDS, language }).map(
    ({ code, type, title }): Suggestion => ({ text: title, kind: 'record', code, type }),
  );
  const count = catalogue.prepare('select count(*) from (select 1 from page_form where page_form match ? limit ?)', {
    pluck: true,
  });
  const forms = catalogue
    .prepare('select distinct form from word where form >= ? and form < ? order by length(form), form limit ?', {
      pluck: true,
    })
    .all([wanted, `${wanted}\u{10ffff}`, MOST_READ]) as unknown as string[];
  const letters = catalogue.prepare("select letters from word where form = ? order by letters = '' limit 1", {
    pluck: true,
  });
  const words = forms
    .map((form): Suggestion & { count: number } => ({
      text: String(letters.get([form]) ?? '') || form,
      kind: 'word',
      count: Number(count.get([`"${form}"`, MOST_COUNTED])),
    }))
    .toSorted((a, b) => b.count - a.count);
  return [...fields, ...records, ...words].slice(0, limit);
}
