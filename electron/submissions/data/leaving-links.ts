import { isEdtf } from '../../../shared/dates/edtf.ts';
import type { ShownCitation, ShownLink, ShownRecord } from '../../archive/view.ts';
import type { DataLink, DataRecord, DataSource } from './data-record.ts';
import type { Standing } from './leaving-fields.ts';
import { clear, isPlaceSaid, termValue, type Leaving } from './leaving-value.ts';

export interface LeavingTogether extends Leaving {
  /** Whom a record is about. */
  concerned(record: ShownRecord): readonly string[];
  standingOf(record: ShownRecord): Standing;
}

/** What belongs to the keeping of the archive: which records are one, who gave a document. */
const OF_THE_ARCHIVE: ReadonlySet<string> = new Set(['same-as', 'not-same-as', 'merged-into', 'source', 'mentioned']);

/** Of who stands under a pseudonym it is said what was done to her or to it; of whom she is kin, where she belongs and what she wrote would name her. */
const SAID_OF_THE_UNNAMED: ReadonlySet<string> = new Set(['victim', 'defendant', 'subject', 'target']);
const WHAT_HAPPENS: ReadonlySet<string> = new Set(['case', 'detention', 'event', 'incident', 'liquidation', 'remedy']);
const KINSHIP: ReadonlySet<string> = new Set(['relative', 'parent']);

/** Links between records that go, each once. */
export function leavingLinks(records: readonly ShownRecord[], leaving: LeavingTogether): DataLink[] {
  const byCode = new Map(records.map((record) => [record.code, record]));
  const seen = new Set<string>();
  return records.flatMap((record) =>
    record.links.flatMap((link): DataLink[] => {
      const other = byCode.get(link.code);
      if (other === undefined || seen.has(link.id) || OF_THE_ARCHIVE.has(link.role)) return [];
      seen.add(link.id);
      const [of, who] = link.direction === 'out' ? [record, other] : [other, record];
      if (!mayBeSaid(of, who, link, leaving)) return [];
      const role = termValue('link-role', link.role, leaving.naming);
      if (role === null) return [];
      const codes = [...new Set([...leaving.concerned(of), ...leaving.concerned(who)])];
      return [
        {
          id: linkId(leaving, link.id),
          of: leaving.id(of.code),
          who: leaving.id(who.code),
          role,
          from: dateOf(link.from, codes, leaving),
          until: dateOf(link.until, codes, leaving),
          note: link.note === null || !codes.every(leaving.naming.isNamed) ? '' : clear(leaving.naming, link.note),
        },
      ];
    }),
  );
}

function mayBeSaid(of: ShownRecord, who: ShownRecord, { role }: ShownLink, leaving: LeavingTogether): boolean {
  const { naming, standingOf, concerned } = leaving;
  if (who.type === 'place' && !isPlaceSaid(naming, who.title, who.code, concerned(of))) return false;
  if (of.type === 'place' && !isPlaceSaid(naming, of.title, of.code, concerned(who))) return false;
  const people = [of, who].filter(({ type }) => type === 'person');
  if (KINSHIP.has(role) && people.some((person) => standingOf(person).hides.includes('family'))) return false;
  const somebody = [of, who].filter(({ type }) => type === 'person' || type === 'organisation');
  if (somebody.every(({ code }) => naming.isNamed(code))) return true;
  // Whose member somebody is tells of both.
  const other = somebody[0] === of ? who : of;
  return somebody.length === 1 && SAID_OF_THE_UNNAMED.has(role) && WHAT_HAPPENS.has(other.type);
}

function dateOf(edtf: string | null, codes: readonly string[], { naming }: Leaving): string | null {
  if (edtf === null) return null;
  const said = naming.date(edtf, codes);
  return said !== '' && isEdtf(said) ? said : null;
}

function linkId({ id }: Leaving, link: string): string {
  return id('link', link);
}

/**
 * The sources of what goes: of fields that go and of links that go, and of records as a whole. Of a document that is kept back no words and
 * no place; of somebody who is not named no sources.
 */
export function leavingSources(
  records: readonly ShownRecord[],
  links: readonly DataLink[],
  withheld: ReadonlySet<string>,
  written: ReadonlyMap<string, DataRecord>,
  leaving: LeavingTogether,
): DataSource[] {
  const going = new Set(links.map(({ id }) => id));
  const seen = new Set<string>();
  return records.flatMap((record) => {
    const id = leaving.id(record.code);
    const fields = new Set(written.get(id)?.fields.map(({ key }) => key));
    const standing = leaving.standingOf(record);
    if (!standing.named) return [];
    const own = record.citations
      .filter(({ field }) => field === null || fields.has(field))
      .flatMap((citation) => source(citation, record, null));
    const ofLinks = record.links
      .filter((link) => going.has(linkId(leaving, link.id)))
      .flatMap((link) => link.citations.flatMap((citation) => source(citation, record, linkId(leaving, link.id))));
    return [...own, ...ofLinks];
  });

  function source(citation: ShownCitation, record: ShownRecord, link: string | null): DataSource[] {
    const { naming, id } = leaving;
    const { document, page, place, quote, field, item } = citation;
    if (seen.has(citation.id)) return [];
    seen.add(citation.id);
    const isHidden = withheld.has(document) || !leaving.isTaken(document);
    const title = isHidden ? '' : clear(naming, citation.documentTitle);
    return [
      {
        id: id('source', citation.id),
        record: id(record.code),
        link,
        field,
        item: item === null || field === null ? null : id(record.code, field, item),
        document: isHidden ? null : id(document),
        title: title || naming.label(document),
        page: isHidden || page === null ? '' : clear(naming, page),
        place: isHidden || place === null ? '' : clear(naming, place),
        quotation: isHidden || quote === null ? '' : clear(naming, quote),
        reliability: citation.reliability === null ? null : termValue('reliability', citation.reliability, naming),
        connection:
          isHidden || citation.connection === null ? null : termValue('source-connection', citation.connection, naming),
      },
    ];
  }
}
