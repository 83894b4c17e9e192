import { v7 as uuidv7 } from 'uuid';
import { fail } from '../../shared/contract/errors.ts';
import { because } from '../../shared/contract/reasons.ts';
import { fieldOf, definitions } from '../../shared/records/definitions.ts';
import { optionalText } from '../../shared/records/text.ts';
import { reliability } from '../../shared/vocabulary/evidence.ts';
import { resolveTerm } from '../../shared/vocabulary/vocabulary.ts';
import type { Catalogue } from '../vault/catalogue.ts';
import type { CitationId, CitationRow, LinkId, RecordId, RecordRow } from './rows.ts';
import { readLinkRow } from './stored-rows.ts';

/** A citation as it is asked for: what `document` proves, and where in it. */
export interface CitationInput {
  readonly record: RecordId;
  readonly field?: string | null | undefined;
  readonly link?: LinkId | null;
  readonly document: RecordId;
  readonly page?: string | number | null | undefined;
  readonly place?: string | null | undefined;
  readonly quotation?: string | null | undefined;
  readonly reliability?: string | null | undefined;
}

/**
 * Checks a citation of one record by a document, and finds the very same one, if it is there already.
 * Fails with CITATION_INVALID or TERM_UNKNOWN.
 */
export function checkCitation(
  catalogue: Catalogue,
  input: CitationInput,
  record: RecordRow,
  document: RecordRow,
): { existing: CitationId | null; row: CitationRow } {
  if (document.type !== 'document') fail('CITATION_INVALID', because('no-document', { code: document.code }));
  const field = text(input.field, false);
  if (field !== null && fieldOf(definitions[record.type], field) === undefined)
    fail('CITATION_INVALID', because('no-field', { type: record.type, key: field }));
  const link = input.link ?? null;
  if (link !== null && readLinkRow(catalogue, link)?.from !== record.id)
    fail('CITATION_INVALID', because('foreign-link', { code: record.code }));
  const page = text(typeof input.page === 'number' ? String(input.page) : input.page, false);
  checkPage(catalogue, document, page);
  const row = {
    id: uuidv7() as CitationId,
    record: record.id,
    field,
    link,
    document: document.id,
    page,
    place: text(input.place, false),
    quotation: text(input.quotation, true),
    reliability: graded(text(input.reliability, false)),
  };
  return { existing: sameCitation(catalogue, row), row };
}

/** The citation that says the very same, if there is one. */
export function sameCitation(catalogue: Catalogue, row: Omit<CitationRow, 'id'>): CitationId | null {
  const found = catalogue
    .prepare(
      `select id from citation where record = ? and document = ? and field is ? and link is ? and page is ? and place is ?
         and quotation is ? and reliability is ?`,
    )
    .get<{
      id: CitationId;
    }>([row.record, row.document, row.field, row.link, row.page, row.place, row.quotation, row.reliability]);
  return found?.id ?? null;
}

/** A page number beyond the document is a slip of the pen that would be found in Geneva. Labels such as "iv" pass. */
function checkPage(catalogue: Catalogue, document: RecordRow, page: string | null): void {
  const given = /^(-?\d+)(?:\s*[-–]\s*(\d+))?$/.exec(page ?? '');
  if (given === null) return;
  const found = catalogue
    .prepare('select max(pages) as pages from file where record = ?')
    .get<{ pages: number | null }>([document.id]);
  // A document without a file, or without text, cannot say how many pages it has.
  const pages = found?.pages || Infinity;
  for (const number of [given[1], given[2]]) {
    if (number === undefined) continue;
    if (Number(number) < 1) fail('CITATION_INVALID', because('pages-from-one'));
    if (Number(number) > pages && !hasLabel(catalogue, document, number))
      fail('CITATION_INVALID', because('no-page', { code: document.code, pages, page: number }));
  }
}

/** Whether a page of the document bears this number in print. */
function hasLabel(catalogue: Catalogue, document: RecordRow, label: string): boolean {
  const query = catalogue.prepare('select 1 from page_text where record = ? and label = ?');
  return query.get([document.id, label]) !== undefined;
}

function graded(given: string | null): string | null {
  if (given === null) return null;
  const known = reliability.terms.map(({ id }) => id).join(', ');
  return resolveTerm(reliability, given) ?? fail('TERM_UNKNOWN', { field: 'reliability', known });
}

function text(given: string | null | undefined, manyLines: boolean): string | null {
  return optionalText(given, manyLines, (fault) => fail('CITATION_INVALID', fault));
}
