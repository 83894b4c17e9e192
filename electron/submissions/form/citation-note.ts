import { vocabularyOf } from '../../../shared/vocabulary/vocabularies.ts';
import { termLabel } from '../../../shared/vocabulary/vocabulary.ts';
import { idOf } from '../../archive/codes.ts';
import { readRecordRow } from '../../archive/stored-rows.ts';
import type { ShownCitation } from '../../archive/view.ts';
import type { FootnoteRun, TextRun } from '../document-model.ts';
import { addNote, addressText, annexNumber, capital, type Filling, type Printing } from './filling.ts';
import type { PrintedCitation } from './printed.ts';
import type { FormWords } from './words/form-words.ts';

/** What a citation needs of the one who cites. */
export type Cited = Pick<ShownCitation, 'document' | 'documentTitle' | 'page' | 'place' | 'quote' | 'reliability'>;

/** A citation as it may be printed: of a document that is kept back neither title nor words. */
export function printCitation(printing: Printing, citation: Cited): PrintedCitation {
  const { catalogue, naming, language, evidence } = printing;
  const { document, page, place, quote, reliability } = citation;
  const withheld = (evidence.get(document)?.withheld ?? null) !== null;
  const address = readRecordRow(catalogue, idOf(catalogue, document))?.fields['address'];
  return {
    document,
    annex: annexNumber(printing, document),
    title: withheld ? '' : naming.mask(citation.documentTitle) || naming.label(document),
    label: naming.label(document),
    page: page === null ? null : naming.mask(page),
    ...(place === null || withheld ? {} : { place: naming.mask(place) }),
    ...(quote === null || withheld ? {} : { quotation: naming.mask(quote) }),
    ...(reliability === null
      ? {}
      : { reliability: naming.mask(termLabel(vocabularyOf('reliability'), reliability, language)) }),
    ...(typeof address === 'string' && !withheld ? { address: addressText(printing, document, address) } : {}),
    withheld,
  };
}

/**
 * One footnote with every source of a statement, a document once with all its places: `Annex 3, Court record, pp. 1 and 4; Document 2
 * (withheld ...), p. 4.` The title of a document stands where it is cited first; the index of annexes has it again.
 */
export function sourcesNote(
  citations: readonly PrintedCitation[],
  filling: Pick<Filling, 'notes' | 'words'>,
): FootnoteRun {
  const { notes, words } = filling;
  const byDocument = Map.groupBy(citations, ({ document }) => document);
  const runs = [...byDocument.values()].flatMap((places, at): TextRun[] => [
    ...(at === 0 ? [] : [{ text: '; ' }]),
    { text: documentText(places[0] as PrintedCitation, words, notes.cited) },
    ...placesRuns(places, words),
  ]);
  // The label of a document that is kept back is a common noun.
  const [first] = runs;
  if (first !== undefined && citations[0]?.withheld === true) runs[0] = { ...first, text: capital(first.text) };
  const closed = /[.!?…][”»]?$/.test(runs.at(-1)?.text ?? '');
  return addNote(notes, closed ? runs : [...runs, { text: '.' }]);
}

/** The title and the address of a document that is kept back may name the very person it is kept back for. */
function documentText(citation: PrintedCitation, { citation: words }: FormWords, cited: Set<string>): string {
  const { annex, document, title, address, withheld, label } = citation;
  if (withheld) return words.withheld(label);
  const again = cited.has(document);
  cited.add(document);
  if (annex !== null) return again ? words.annex(annex) : words.titled(words.annex(annex), title);
  if (again) return title;
  return address === words.addressWithheld ? words.notAnnexedHidden(title) : words.notAnnexed(title, address);
}

/** Places in one document: pages alone together, others one by one with what is quoted there and how reliable it is. */
function placesRuns(citations: readonly PrintedCitation[], { citation: words }: FormWords): TextRun[] {
  const isBare = ({ page, place, quotation, reliability }: PrintedCitation): boolean =>
    /^\d+$/.test(page ?? '') && place === undefined && quotation === undefined && reliability === undefined;
  const bare = citations.filter(isBare).map(({ page }) => Number(page));
  const pages = [...new Set(bare)].toSorted((a, b) => a - b).map(String);
  const first: TextRun[] =
    pages.length === 0 ? [] : [{ text: pages.length === 1 ? words.page(pages[0] as string) : words.pages(pages) }];
  const rest = citations.filter((citation) => !isBare(citation)).map((citation) => placeRuns(citation, words));
  const places = [first, ...rest].filter((runs) => runs.length > 0);
  return places
    .flatMap((runs, at): TextRun[] => [{ text: at === 0 ? ', ' : words.and }, ...runs])
    .map((run, at, all) =>
      // "Annex 3 (reliability: ...)" has no place for a comma.
      at === 0 && all[1]?.text.startsWith('(') === true ? { text: ' ' } : run,
    );
}

function placeRuns(citation: PrintedCitation, words: FormWords['citation']): TextRun[] {
  const { page, place, quotation, reliability } = citation;
  // A grade without a place would grade nothing that can be looked up.
  if (citation.withheld && page === null) return [];
  const where = [page === null ? '' : words.page(page), place ?? ''].filter((part) => part !== '').join(', ');
  const text = [where, reliability === undefined ? '' : `(${words.reliability(reliability)})`]
    .filter((part) => part !== '')
    .join(' ');
  const quote: TextRun[] = quotation === undefined ? [] : [{ text: words.quote(quotation), quotation: true }];
  if (text === '') return quote;
  return quote.length === 0 ? [{ text }] : [{ text: `${text}: ` }, ...quote];
}
