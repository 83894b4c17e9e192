import type { CallRequestInput } from '../../shared/contract/calls.ts';
import { definitions, recordTypes } from '../../shared/records/definitions.ts';
import type { FieldDefinition, Fields, Identification, RecordType } from '../../shared/records/definition.ts';
import { ownKey, OWN_KINDS } from '../../shared/records/model.ts';
import { isShipped, vocabularyOf } from '../../shared/vocabulary/vocabularies.ts';
import { resolveTerm, termOf } from '../../shared/vocabulary/vocabulary.ts';

export type OwnKind = (typeof OWN_KINDS)[number];

/** What the form of a field of one's own holds. */
export interface FieldDraft {
  /** Null for a new one. */
  readonly code: string | null;
  readonly rev: number;
  readonly recordType: RecordType;
  readonly label: string;
  readonly labelRu: string;
  readonly labelBe: string;
  readonly help: string;
  readonly kind: OwnKind;
  /** Empty for a list of the field's own. */
  readonly vocabulary: string;
  /** Of a new list of its own: a term in each line. */
  readonly terms: string;
  readonly targets: readonly RecordType[];
  readonly repeatable: boolean;
  readonly identifies: Identification | null;
  readonly internal: boolean;
  readonly onTimeline: boolean;
}

/** What the form of a term of one's own holds. */
export interface TermDraft {
  readonly code: string | null;
  readonly rev: number;
  readonly vocabulary: string;
  readonly label: string;
  readonly labelRu: string;
  readonly labelBe: string;
  readonly broader: string;
  readonly notation: string;
  readonly source: string;
}

/** A record as it is read to be edited. */
interface Stored {
  readonly code: string;
  readonly rev: number;
  readonly fields: Readonly<Record<string, unknown>>;
}

type Saved = CallRequestInput<'records.saveTogether'>['records'][number];

/** The types that a field can be added to: all that the archive is about. */
export const fieldTypes: readonly RecordType[] = recordTypes;

export function newField(recordType: RecordType): FieldDraft {
  const texts = { label: '', labelRu: '', labelBe: '', help: '', vocabulary: '', terms: '' };
  const flags = { repeatable: false, internal: false, onTimeline: false };
  return { code: null, rev: 0, recordType, kind: 'text', targets: [], identifies: null, ...texts, ...flags };
}

export function newTerm(vocabulary: string): TermDraft {
  const texts = { label: '', labelRu: '', labelBe: '', broader: '', notation: '', source: '' };
  return { code: null, rev: 0, vocabulary, ...texts };
}

export function fieldDraftOf({ code, rev, fields }: Stored): FieldDraft {
  const text = (key: string): string => textOf(fields[key]);
  const targets = Array.isArray(fields['targets']) ? fields['targets'] : [];
  return {
    code,
    rev,
    recordType: fieldTypes.find((type) => type === text('recordType')) ?? 'person',
    label: text('label'),
    labelRu: text('labelRu'),
    labelBe: text('labelBe'),
    help: text('help'),
    kind: OWN_KINDS.find((kind) => kind === text('kind')) ?? 'text',
    vocabulary: text('vocabulary'),
    terms: '',
    targets: fieldTypes.filter((type) => targets.includes(type)),
    repeatable: fields['repeatable'] === true,
    identifies: (text('identifies') || null) as Identification | null,
    internal: fields['internal'] === true,
    onTimeline: fields['onTimeline'] === true,
  };
}

export function termDraftOf({ code, rev, fields }: Stored): TermDraft {
  const text = (key: string): string => textOf(fields[key]);
  return {
    code,
    rev,
    vocabulary: text('vocabulary'),
    label: text('label'),
    labelRu: text('labelRu'),
    labelBe: text('labelBe'),
    broader: text('broader'),
    notation: text('notation'),
    source: text('source'),
  };
}

export type ModelFault = 'no-name' | 'name-taken';

/** What is wrong with the name of a field: none, or one that another field of the same records has, so that nobody could tell them apart. */
export function fieldFault({ code, label, labelRu, labelBe, recordType }: FieldDraft): ModelFault | null {
  if (label.trim() === '') return 'no-name';
  const names = [label, labelRu, labelBe].map(folded).filter((name) => name !== '');
  const own = code === null ? null : ownKey(code);
  const isTaken = definitions[recordType].fields.some(
    ({ key, label: { en, ru, be } }) => key !== own && [en, ru, be].some((each) => names.includes(folded(each))),
  );
  return isTaken ? 'name-taken' : null;
}

/** The same of a term: the list may have it already, shipped or not. */
export function termFault({ code, label, labelRu, labelBe, vocabulary }: TermDraft): ModelFault | null {
  if (label.trim() === '') return 'no-name';
  const list = vocabularyOf(vocabulary);
  const isTaken = [label, labelRu, labelBe].some((name) => {
    const found = name.trim() === '' ? null : resolveTerm(list, name);
    return found !== null && found !== code && termOf(list, found) !== undefined;
  });
  return isTaken ? 'name-taken' : null;
}

/**
 * What is saved of a field, and of the terms of a list that is made with it, in one go.
 * @param before what is stored, of one that is there
 * @param newList the name of a list of its own, where the field is to have one
 */
export function fieldRecords(draft: FieldDraft, before: FieldDraft | null, newList: string): Saved[] {
  const isList = draft.kind === 'term';
  const isOwnList = isList && draft.vocabulary === '' && before === null;
  const vocabulary = isOwnList ? newList : isList ? draft.vocabulary : '';
  const written = writtenField(draft, vocabulary);
  const fields =
    before === null ? without(written, isEmpty) : changed(written, writtenField(before, before.vocabulary));
  const terms = isOwnList ? termLines(draft.terms) : [];
  return [
    { key: 'field', type: 'field', ...(draft.code === null ? {} : { code: draft.code, rev: draft.rev }), fields },
    ...terms.map((label, index) => ({ key: `term-${index}`, type: 'term', fields: { vocabulary, label } })),
  ];
}

export function termRecords(draft: TermDraft, before: TermDraft | null): Saved[] {
  const written = writtenTerm(draft);
  const fields = before === null ? without(written, isEmpty) : changed(written, writtenTerm(before));
  return [{ key: 'term', type: 'term', ...(draft.code === null ? {} : { code: draft.code, rev: draft.rev }), fields }];
}

/** The terms that were written, one a line, each once. */
export function termLines(text: string): string[] {
  const byName = new Map(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .map((line) => [folded(line), line] as const),
  );
  return [...byName.values()];
}

/** Whether a field takes several values, stands on timelines and so on depends on what it holds. */
export function takes(kind: OwnKind): { readonly several: boolean; readonly timeline: boolean } {
  return { several: kind !== 'boolean', timeline: kind === 'edtf' };
}

/** Fields of one's own of a type, as they are now. */
export function ownFieldsOf(type: RecordType): readonly FieldDefinition[] {
  return definitions[type].fields.filter(({ own }) => own === true);
}

/** A name for a new list that no list has: it is told by its field, so that the name itself says nothing. */
export function freeListName(): string {
  const name = `own-${crypto.randomUUID().slice(0, 8)}`;
  return vocabularyOf(name).terms.length === 0 && !isShipped(name) ? name : freeListName();
}

function writtenField(draft: FieldDraft, vocabulary: string): Fields {
  const { recordType, kind, targets, identifies } = draft;
  const may = takes(kind);
  return {
    recordType,
    kind,
    label: draft.label.trim(),
    labelRu: draft.labelRu.trim(),
    labelBe: draft.labelBe.trim(),
    help: draft.help.trim(),
    vocabulary: kind === 'term' ? vocabulary : '',
    targets: kind === 'reference' ? targets : [],
    repeatable: may.several && draft.repeatable,
    identifies: identifies ?? '',
    internal: draft.internal,
    onTimeline: may.timeline && draft.onTimeline,
  };
}

function writtenTerm({ code: _code, rev: _rev, ...texts }: TermDraft): Fields {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, text.trim()]));
}

/** Only what is another value than before; null where there is none any more. */
function changed(now: Fields, before: Fields): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(now)
      .filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(before[key]))
      .map(([key, value]) => [key, isEmpty(value) ? null : value]),
  );
}

function without(fields: Fields, isLeftOut: (value: unknown) => boolean): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => !isLeftOut(value)));
}

/** What says nothing is not stored. */
function isEmpty(value: unknown): boolean {
  return value === '' || value === false || (Array.isArray(value) && value.length === 0);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function folded(text: string): string {
  return text.trim().toLowerCase().replaceAll('ё', 'е').replaceAll(/\s+/g, ' ');
}
