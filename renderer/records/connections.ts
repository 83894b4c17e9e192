import type { MirrorRow } from '../../shared/contract/shapes.ts';
import type { RecordDefinition, RecordType } from '../../shared/records/definition.ts';
import { definitions, fromModel } from '../../shared/records/definitions.ts';
import { valuesOf } from './cell-values.ts';
import type { Citation, Shown } from './statements.ts';

export type ShownLink = Shown['links'][number];

/** Links of a record in one direction, in one role, to records of one type. */
export interface LinkGroup {
  readonly direction: 'out' | 'in';
  readonly role: string;
  readonly type: RecordType;
  readonly links: readonly ShownLink[];
}

/** Links by what the records are to each other, in the order in which the types stand in the archive. */
export function groupLinks(links: readonly ShownLink[]): readonly LinkGroup[] {
  const groups = Map.groupBy(links, ({ direction, role, type }) => JSON.stringify([direction, role, type]));
  const types = Object.keys(definitions);
  return [...groups.values()]
    .flatMap((group) => {
      const [first] = group;
      if (first === undefined) return [];
      const { direction, role, type } = first;
      return [{ direction, role, type: type as RecordType, links: group }];
    })
    .toSorted((a, b) => types.indexOf(a.type) - types.indexOf(b.type) || a.role.localeCompare(b.role));
}

/** A record that names another one in one of its fields. */
export interface Reference {
  readonly field: string;
  readonly code: string;
  readonly type: string;
  readonly title: string;
}

/** Records that the fields of a record refer to. */
export function referencesFrom(definition: RecordDefinition, shown: Shown): readonly Reference[] {
  return definition.fields
    .filter(({ type }) => type === 'reference')
    .flatMap((field) =>
      valuesOf(shown.fields[field.key]).flatMap((value) => {
        const other = typeof value === 'string' ? shown.referred[value] : undefined;
        return other === undefined ? [] : [{ field: field.key, ...other }];
      }),
    );
}

/** Records of the mirror whose fields refer to this one. */
export function referencesTo(code: string, rows: readonly MirrorRow[]): readonly Reference[] {
  return rows.flatMap((row) =>
    (REFERENCES().get(row.type) ?? [])
      .filter((field) => valuesOf(row.cells[field]).includes(code))
      .map((field) => ({ field, code: row.code, type: row.type, title: row.title })),
  );
}

const REFERENCES = fromModel(
  () =>
    new Map<string, readonly string[]>(
      Object.entries(definitions).map(([type, { fields }]) => [
        type,
        fields.filter((field) => field.type === 'reference').map(({ key }) => key),
      ]),
    ),
);

/** A document that a record has to do with: because its statements cite it, or because it is linked. */
export interface RelatedDocument {
  readonly code: string;
  readonly title: string;
  readonly roles: readonly string[];
  readonly citations: readonly Citation[];
}

/** The documents of a record, those that are cited first, each with all places that are cited. */
export function documentsOf(shown: Shown): readonly RelatedDocument[] {
  const documents = new Map<string, { title: string; roles: string[]; citations: Citation[] }>();
  const at = (code: string, title: string) => {
    const found = documents.get(code) ?? { title, roles: [], citations: [] };
    documents.set(code, found);
    return found;
  };
  for (const citation of [...shown.citations, ...shown.links.flatMap(({ citations }) => citations)])
    at(citation.document, citation.documentTitle).citations.push(citation);
  for (const link of shown.links) if (link.type === 'document') at(link.code, link.title).roles.push(link.role);
  return [...documents]
    .map(([code, found]) => ({ code, ...found }))
    .toSorted((a, b) => b.citations.length - a.citations.length);
}
