import { indexTokens } from '../../../shared/words/index-tokens.ts';
import type { Catalogue } from '../../vault/catalogue.ts';
import { PAGE_BITS } from '../search/word-index.ts';
import { nearDocuments, sketchLikeness, storedSketch, textsOf } from './sketches.ts';

/** Pages of a document whose words are looked at. */
const PAGES = 30;
/** Words by which likeness is looked for, the rarest first, and on how many pages such a word may stand. */
const WORDS = 24;
const RARE = 400;
/** Words whose rarity is asked for. */
const ASKED = 300;
/** Words that two documents must share. */
const LEAST = 3;

/** Documents like one: with words in common that few others have, or with a sketch that meets. The likest first. */
export function similarTo(
  catalogue: Catalogue,
  record: string,
  limit: number,
  without: ReadonlySet<string>,
): { readonly id: string; readonly strength: number; readonly words: string[] }[] {
  const number = Number(catalogue.prepare('select number from record where id = ?', { pluck: true }).get([record]));
  const found = new Map<string, { weight: number; words: string[] }>();
  const rare = rareWords(catalogue, textsOf(catalogue, record).slice(0, PAGES));
  const total = rare.reduce((sum, { weight }) => sum + weight, 0);
  const idOf = catalogue.prepare("select id from record where number = ? and type = 'document' and state = 'active'", {
    pluck: true,
  });
  const ids = new Map<number, string | null>();
  for (const { form, numbers, weight } of rare)
    for (const other of numbers) {
      if (other === number) continue;
      const known = ids.get(other);
      const id = known === undefined ? ((idOf.get([other]) as unknown as string | undefined) ?? null) : known;
      ids.set(other, id);
      if (id === null || without.has(id)) continue;
      const own = found.get(id) ?? { weight: 0, words: [] };
      found.set(id, { weight: own.weight + weight, words: [...own.words, form] });
    }
  const byWords = [...found]
    .filter(([, { words }]) => words.length >= LEAST)
    .map(([id, { weight, words }]) => ({ id, strength: weight / Math.max(1, total), words: words.slice(0, 8) }));
  const sketch = storedSketch(catalogue, record);
  const near = sketch === null ? [] : nearDocuments(catalogue, { id: record, number }, sketch).slice(0, limit * 2);
  const state = catalogue.prepare("select 1 from record where id = ? and state = 'active'");
  for (const { id } of near) {
    if (without.has(id) || sketch === null) continue;
    const other = storedSketch(catalogue, id);
    const strength = other === null ? 0 : sketchLikeness(sketch, other);
    const known = byWords.find((each) => each.id === id);
    if (known !== undefined) known.strength = Math.max(known.strength, strength);
    else if (strength >= 0.1 && state.get([id]) !== undefined) byWords.push({ id, strength, words: [] });
  }
  return byWords
    .map(({ strength, ...rest }) => ({ ...rest, strength: Math.round(Math.min(1, strength) * 100) / 100 }))
    .toSorted((a, b) => b.strength - a.strength || (a.id < b.id ? -1 : 1))
    .slice(0, limit);
}

/** The words of a text that fewest pages have, each with the records that have it. */
function rareWords(
  catalogue: Catalogue,
  texts: readonly string[],
): { form: string; numbers: ReadonlySet<number>; weight: number }[] {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const form of indexTokens(text).forms)
      if (form.length > 4 && !/^\d+$/.test(form)) counts.set(form, (counts.get(form) ?? 0) + 1);
  // The longer words first: of them fewer are ordinary.
  const asked = [...counts.keys()].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1)).slice(0, ASKED);
  const meet = catalogue.prepare(
    `select i.number >> ${PAGE_BITS} from page_form f join indexed_page i on i.slot = f.rowid where page_form match ? limit ${RARE + 1}`,
    { pluck: true },
  );
  return asked
    .flatMap((form) => {
      const numbers = meet.all([`"${form}"`]) as unknown as number[];
      const records = new Set(numbers);
      return numbers.length > RARE || records.size < 2
        ? []
        : [{ form, numbers: records, weight: 1 / Math.log2(1 + records.size) }];
    })
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, WORDS);
}
