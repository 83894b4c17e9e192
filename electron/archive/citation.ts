import { v7 as uuidv7 } from 'uuid';
import { fail } from '../../shared/contract/errors.ts';
import { because } from '../../shared/contract/reasons.ts';
import type { PagePosition } from '../../shared/contract/page-position.ts';
import { checkFields, type FindRecord } from '../../shared/records/check.ts';
import type { FieldValue } from '../../shared/records/definition.ts';
import { fieldOf, definitions } from '../../shared/records/definitions.ts';
import { optionalText } from '../../shared/records/text.ts';
import { vocabularyOf } from '../../shared/vocabulary/vocabularies.ts';
import { resolveTerm } from '../../shared/vocabulary/vocabulary.ts';
import type { Catalogue } from '../vault/catalogue.ts';
import { canonical, same } from './canonical.ts';
import type { CitationId, CitationRow, LinkId, RecordId, RecordRow } from './rows.ts';
import { readLinkRow } from './stored-rows.ts';

/** A citation as it is asked for: what `document` proves, and where in it. */
export interface CitationInput {
  readonly record: RecordId;
  readonly field?: string | null | undefined;
  /** The `id` of an entry of an itemised group. */
  readonly item?: string | null | undefined;
  /** One of the values of a field that sources contradict each other about, as it was given or as it is stored. */
  readonly value?: unknown;
  readonly link?: LinkId | null;
  readonly document: RecordId;
  readonly page?: string | number | null | undefined;
  readonly place?: string | null | undefined;
  readonly quotation?: string | null | undefined;
  readonly reliability?: string | null | undefined;
  /** A term of `source-connection`, or words of one's own. */
  readonly connection?: string | null | undefined;
  readonly position?: PagePosition | null | undefined;
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
  find: FindRecord,
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
  const item = itemOf(record, field, text(input.item, false));
  const value = valueOf(record, field, input.value, find);
  const connection = text(input.connection, false);
  const row: CitationRow = {
    id: uuidv7() as CitationId,
    record: record.id,
    field,
    ...(item === null ? {} : { item }),
    ...(value === null ? {} : { value }),
    link,
    document: document.id,
    page,
    place: text(input.place, false),
    quotation: text(input.quotation, true),
    reliability: graded(text(input.reliability, false)),
    ...(connection === null
      ? {}
      : { connection: resolveTerm(vocabularyOf('source-connection'), connection) ?? connection }),
    ...positionOf(input.position),
  };
  return { existing: sameCitation(catalogue, row), row };
}

/** The citation that says the very same, if there is one. */
export function sameCitation(catalogue: Catalogue, row: Omit<CitationRow, 'id'>): CitationId | null {
  const found = catalogue
    .prepare(
      `select id from citation where record = ? and document = ? and field is ? and link is ? and page is ? and place is ?
         and quotation is ? and reliability is ? and item is ? and value is ? and connection is ? and position is ?`,
    )
    .get<{
      id: CitationId;
    }>([
      row.record,
      row.document,
      row.field,
      row.link,
      row.page,
      row.place,
      row.quotation,
      row.reliability,
      row.item ?? null,
      row.value === undefined ? null : canonical(row.value),
      row.connection ?? null,
      row.position === undefined ? null : canonical(row.position),
    ]);
  return found?.id ?? null;
}

/** A ten-thousandth of a page is thinner than any line: finer figures would only make the same passage differ from itself. */
function positionOf(given: PagePosition | null | undefined): { position?: PagePosition } {
  if (given === null || given === undefined) return {};
  const round = (fraction: number): number => Math.round(fraction * 10_000) / 10_000;
  const boxes = given.boxes.map(([a, b, c, d]) => [round(a), round(b), round(c), round(d)] as const);
  return { position: { page: given.page, boxes } };
}

/** The entry of an itemised group that is cited; CITATION_INVALID for one that is not there. */
function itemOf(record: RecordRow, field: string | null, item: string | null): string | null {
  if (item === null) return null;
  const definition = field === null ? undefined : fieldOf(definitions[record.type], field);
  if (definition?.itemised !== true) return fail('CITATION_INVALID', because('no-entries', { key: field ?? '' }));
  const entries = record.fields[field as string];
  const found =
    Array.isArray(entries) && entries.some((each: FieldValue) => (each as Record<string, FieldValue>)['id'] === item);
  return found ? item : fail('CITATION_INVALID', because('no-entry-of', { key: field ?? '', entry: item }));
}

/** The value that is cited, as it is stored; CITATION_INVALID for one that the field does not hold. */
function valueOf(record: RecordRow, field: string | null, given: unknown, find: FindRecord): FieldValue | null {
  if (given === null || given === undefined || given === '') return null;
  const definition = field === null ? undefined : fieldOf(definitions[record.type], field);
  if (definition === undefined) return fail('CITATION_INVALID', because('value-without-field'));
  const checked = checkFields(definitions[record.type], { [definition.key]: given }, find).preferred[definition.key];
  const held = [record.fields[definition.key], ...(record.others[definition.key]?.values ?? [])];
  return checked !== undefined && checked !== null && held.some((each) => same(each, checked))
    ? checked
    : fail('CITATION_INVALID', because('no-such-value', { key: definition.key }));
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
  const reliability = vocabularyOf('reliability');
  const known = reliability.terms.map(({ id }) => id).join(', ');
  return resolveTerm(reliability, given) ?? fail('TERM_UNKNOWN', { field: 'reliability', known });
}

function text(given: string | null | undefined, manyLines: boolean): string | null {
  return optionalText(given, manyLines, (fault) => fail('CITATION_INVALID', fault));
}
