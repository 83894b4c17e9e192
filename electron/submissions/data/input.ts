import { definitions } from '../../../shared/records/definitions.ts';
import type { Language } from '../../../shared/vocabulary/vocabulary.ts';
import type { JudgedClearance, Clearance } from '../../archive/consent.ts';
import { idOf } from '../../archive/codes.ts';
import { readRecordRow } from '../../archive/stored-rows.ts';
import { showRecord, type ShownRecord } from '../../archive/view.ts';
import type { FileId } from '../../archive/rows.ts';
import type { Catalogue } from '../../vault/catalogue.ts';
import type { Vault } from '../../vault/vault.ts';
import type { Annex } from '../form/printed.ts';
import type { Naming } from '../naming/naming.ts';
import { concernedBy } from './concerned.ts';
import { dataTypes, type DataField, type DataInput, type DataRecord, type DataType } from './data-record.ts';
import { leavingFields, mayLeave, type Standing } from './leaving-fields.ts';
import { leavingLinks, leavingSources } from './leaving-links.ts';
import { clear, leavingValues, type Leaving, type Referred } from './leaving-value.ts';
import { opaqueIds } from './opaque-id.ts';

/** What a submission is made of, from which its data are taken. */
export interface Gathered {
  readonly material: { readonly codes: Iterable<string> };
  readonly naming: Naming;
  /** Everybody, and every organisation, as the consent gate has decided. */
  readonly people: readonly (Clearance & Partial<Pick<JudgedClearance, 'hides'>>)[];
  readonly organisations: readonly Clearance[];
  readonly annexes: readonly Pick<
    Annex,
    'number' | 'code' | 'title' | 'description' | 'date' | 'fileName' | 'sha256' | 'pages' | 'file'
  >[];
  /** Documents that are kept back: nothing is said of them but that there is one. */
  readonly withheld: ReadonlySet<string>;
  readonly language: Language;
  /** Of the draft. */
  readonly secret: Uint8Array;
}

/** Marked so, a record leaves the archive in no way. */
const INTERNAL = 'internal';

/**
 * The records of a submission as data: what a report says in sentences, field by field, under names that lead back to nothing, with the
 * links between them and the source of every value. Beside what the submission is about go the organisations, the places and the named
 * people that it speaks of. Nothing internal or sensitive, no source, no consent; of somebody who is not named a pseudonym, the sex, and
 * the occupation as broadly as the submission says such things.
 */
export function gatherData(vault: Vault, gathered: Gathered): DataInput {
  const { catalogue } = vault;
  const { naming, language, annexes, withheld } = gathered;
  const id = opaqueIds(gathered.secret);
  const shown = new Map<string, ShownRecord>();
  const taken = new Set<string>();
  const refused = new Set<string>();
  const take = (code: string): void => {
    if (taken.has(code) || refused.has(code)) return;
    const record = showRecord(catalogue, code);
    const mayGo =
      isDataType(record) && record.state === 'active' && record.fields['confidentiality'] !== INTERNAL && !withheld.has(code);
    (mayGo ? taken : refused).add(code);
    if (mayGo) shown.set(code, record);
  };
  for (const code of gathered.material.codes) take(code);
  for (const { code } of annexes) take(code);

  const mentioned: string[] = [];
  const leaving: Leaving = { naming, language, id, find: finder(catalogue), isTaken: (code) => taken.has(code) };
  const mention = (referred: Referred): void => void mentioned.push(referred.code);
  const find = (target: string): Referred | null => {
    const found = leaving.find(target);
    if (found !== null && !found.internal) mention(found);
    return found;
  };
  const concerned = concernedBy((code) => shown.get(code) ?? showRecord(catalogue, code));
  const clearanceOf = new Map([...gathered.people, ...gathered.organisations].map((each) => [each.code, each]));
  const standingOf = (record: ShownRecord): Standing => {
    const clearance = clearanceOf.get(record.code);
    const hides = clearance !== undefined && 'hides' in clearance ? (clearance.hides as readonly string[]) : [];
    const isSomebody = record.type === 'person' || record.type === 'organisation';
    return {
      named: !isSomebody || naming.isNamed(record.code),
      reason: clearance?.reason ?? null,
      protects: !concerned(record).every(naming.isNamed),
      hides,
    };
  };

  const records = new Map<string, DataRecord>();
  // What is spoken of is written of as well, and so is what that speaks of in turn: the town of a court, its region.
  for (let wave = [...taken]; wave.length > 0; ) {
    for (const code of wave) {
      const record = shown.get(code);
      if (record === undefined) continue;
      const owner = { code, codes: concerned(record), standing: standingOf(record) };
      records.set(code, {
        id: id(code),
        type: record.type as DataType,
        title: titleOf(record, naming, owner.standing),
        named: owner.standing.named,
        fields: fieldsOf(catalogue, { ...leaving, find }, record, owner),
        annex: annexOf(vault, gathered, code),
      });
    }
    const said = new Set([...records.values()].flatMap(({ fields }) => [...referredIn(fields)]));
    const before = new Set(taken);
    for (const code of mentioned.splice(0)) if (said.has(id(code)) && mayBeAdded(code)) take(code);
    wave = [...taken].filter((code) => !before.has(code));
  }

  function mayBeAdded(code: string): boolean {
    const type = leaving.find(idOf(catalogue, code))?.type;
    return type === 'organisation' || type === 'place' || (type === 'person' && naming.isNamed(code));
  }

  const going = [...records.keys()].map((code) => shown.get(code) as ShownRecord);
  const view = { ...leaving, isTaken: (code: string) => records.has(code), concerned, standingOf };
  const titles = new Map([...records.values()].map(({ id: name, title }) => [name, title]));
  const written = [...records.values()].map((record) => ({
    ...record,
    fields: record.fields.map((field) => closed(field, titles)),
  }));
  const byId = new Map(written.map((record) => [record.id, record]));
  const links = leavingLinks(going, view);
  return {
    language,
    // In the order of types, and within a type of what says nothing: the order of codes would tell when each was entered.
    records: written.toSorted((a, b) => dataTypes.indexOf(a.type) - dataTypes.indexOf(b.type) || (a.id < b.id ? -1 : 1)),
    links: links.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    sources: leavingSources(going, links, withheld, byId, view).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    derivedId: (...parts) => id('derived', ...parts),
  };
}

function isDataType({ type }: ShownRecord): boolean {
  return (dataTypes as readonly string[]).includes(type);
}

/** The title of a case holds its number as often as not, and a number leads to the accused. */
function titleOf({ code, type, title, fields }: ShownRecord, naming: Naming, { protects }: Standing): string {
  if (type === 'person' || type === 'organisation') return naming.heading(code, title);
  const numbers = [fields['number'] ?? [], fields['numbers'] ?? []].flat().map(String);
  if (protects && numbers.some((number) => title.includes(number))) return naming.label(code);
  return clear(naming, title) || naming.label(code);
}

function fieldsOf(
  catalogue: Catalogue,
  leaving: Leaving,
  { code, type }: ShownRecord,
  owner: Parameters<typeof leavingValues>[3],
): DataField[] {
  const row = readRecordRow(catalogue, idOf(catalogue, code));
  if (row === null) return [];
  return leavingFields(type as DataType)
    .filter((field) => row.fields[field.key] !== undefined && mayLeave(type as DataType, field, owner.standing))
    .flatMap((field): DataField[] => {
      const values = leavingValues(leaving, field, row.fields[field.key] as never, owner);
      if (values.length === 0) return [];
      const others = row.others[field.key]?.values.flatMap((value) => leavingValues(leaving, field, value, owner)) ?? [];
      const label = field.label[leaving.language];
      return [{ key: field.key, field, label: field.own === true ? clear(leaving.naming, label) : label, values, others }];
    });
}

function annexOf(vault: Vault, { annexes }: Gathered, code: string): DataRecord['annex'] {
  const annex = annexes.find((each) => each.code === code);
  if (annex === undefined) return null;
  const { number, description, fileName, sha256, pages, file } = annex;
  return {
    number,
    description,
    file: {
      name: fileName,
      mime: file.mime,
      size: file.size,
      sha256,
      pages,
      content: () => vault.files.content(file.id as FileId),
    },
  };
}

function finder(catalogue: Catalogue): (id: string) => Referred | null {
  const find = catalogue.prepare(
    `select code, type, title, json_extract(data, '$.confidentiality') = '${INTERNAL}' as internal from record
      where id = ? and state = 'active'`,
  );
  return (id) => {
    const found = find.get<Omit<Referred, 'internal'> & { internal: number | null }>([id]);
    if (found === undefined || definitions[found.type].internal === true) return null;
    return { ...found, internal: found.internal === 1 };
  };
}

function* referredIn(fields: readonly DataField[]): Generator<string> {
  for (const { values, others } of fields)
    for (const value of [...values, ...others]) {
      if (value.kind === 'record') yield value.id;
      if (value.kind === 'entry') yield* referredIn(value.parts);
    }
}

/** What refers to a record calls it as it is called; of one that does not go only the name is said. */
function closed(field: DataField, titles: ReadonlyMap<string, string>): DataField {
  const close = (values: DataField['values']): DataField['values'] =>
    values.map((value) => {
      if (value.kind === 'entry') return { ...value, parts: value.parts.map((part) => closed(part, titles)) };
      if (value.kind !== 'record') return value;
      const title = titles.get(value.id);
      return title === undefined ? { kind: 'text', text: value.text } : { ...value, text: title };
    });
  return { ...field, values: close(field.values), others: close(field.others) };
}
