import { definitions } from '../../../shared/records/definitions.ts';
import type { Language } from '../../../shared/vocabulary/vocabulary.ts';
import { coversScope, type Clearance, type JudgedClearance } from '../../archive/consent.ts';
import { idOf } from '../../archive/codes.ts';
import { showRecord, type ShownRecord } from '../../archive/view.ts';
import type { Catalogue } from '../../vault/catalogue.ts';
import type { Vault } from '../../vault/vault.ts';
import type { Annex } from '../form/printed.ts';
import { formWords } from '../form/words/form-words.ts';
import { leadingDocuments } from '../naming/leading-documents.ts';
import type { Naming } from '../naming/naming.ts';
import { concernedBy } from './concerned.ts';
import { dataTypes, type DataInput, type DataRecord, type DataType } from './data-record.ts';
import type { Standing } from './leaving-fields.ts';
import { leavingLinks, leavingSources } from './leaving-links.ts';
import { closed, fieldsOf, referredIn, titleOf } from './leaving-record.ts';
import { isPlaceSaid, type Leaving, type Referred } from './leaving-value.ts';
import { opaqueIds } from './opaque-id.ts';

/** What a submission is made of, from which its data are taken. */
export interface Gathered {
  readonly material: { readonly codes: Iterable<string> };
  readonly naming: Naming;
  /** Everybody, and every organisation, as the consent gate has decided. */
  readonly people: readonly JudgedClearance[];
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

/** Of somebody who is named, said only where her consent covers it. */
const SCOPES = ['family', 'place'] as const;

/**
 * The records of a submission as data: what a report says in sentences, field by field, under names that lead back to nothing, with the
 * links between them and the source of every value. Beside what the submission is about go the organisations, the places and the named
 * people that it speaks of. Nothing internal or sensitive, no source, no consent; of somebody who is not named a pseudonym, the sex, and
 * the occupation as broadly as the submission says such things.
 */
export function gatherData(vault: Vault, gathered: Gathered): DataInput {
  const { catalogue } = vault;
  const { language, annexes, withheld } = gathered;
  const naming = remembering(gathered.naming);
  const id = opaqueIds(gathered.secret);
  const shown = new Map<string, ShownRecord>();
  const taken = new Set<string>();
  const refused = new Set<string>();
  const take = (code: string): void => {
    if (taken.has(code) || refused.has(code)) return;
    const record = showRecord(catalogue, code);
    const mayGo =
      isDataType(record) &&
      record.state === 'active' &&
      record.fields['confidentiality'] !== INTERNAL &&
      !withheld.has(code);
    (mayGo ? taken : refused).add(code);
    if (mayGo) shown.set(code, record);
  };
  const leaving: Leaving = {
    naming,
    language,
    id,
    find: finder(catalogue),
    leadsToSomebody: leadingDocuments(catalogue, naming, new Set(gathered.material.codes)),
    addressWithheld: formWords(language).citation.addressWithheld,
    isTaken: (code) => taken.has(code),
  };
  for (const code of gathered.material.codes) if (typeOf(code) !== 'place') take(code);
  for (const { code } of annexes) take(code);

  const mentioned: string[] = [];
  const mention = (referred: Referred): void => void mentioned.push(referred.code);
  const find = (target: string): Referred | null => {
    const found = leaving.find(target);
    if (found !== null && !found.internal) mention(found);
    return found;
  };
  const concerned = concernedBy((code) => shown.get(code) ?? showRecord(catalogue, code));
  const clearanceOf = new Map([...gathered.people, ...gathered.organisations].map((each) => [each.code, each]));
  const personBy = new Map(gathered.people.map((each) => [each.code, each]));
  const standingOf = (record: ShownRecord): Standing => {
    const clearance = clearanceOf.get(record.code);
    const judged = personBy.get(record.code);
    const hides = judged === undefined ? [] : SCOPES.filter((scope) => !coversScope(judged, scope));
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
  let isFirst = true;
  for (let wave = [...taken]; wave.length > 0;) {
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
    const referred = mentioned.splice(0).filter((code) => said.has(id(code)));
    const linked = wave.flatMap((code) => (shown.get(code)?.links ?? []).filter((link) => mayBeLinked(code, link)));
    const before = new Set(taken);
    // Of what is only spoken of, the place is written of and what it lies in, but not whom it speaks of in its turn.
    for (const code of [...referred, ...linked.map((link) => link.code)])
      if (isFirst ? mayBeAdded(code) : typeOf(code) === 'place') take(code);
    wave = [...taken].filter((code) => !before.has(code));
    isFirst = false;
  }

  function typeOf(code: string): string | undefined {
    return leaving.find(idOf(catalogue, code))?.type;
  }

  function mayBeAdded(code: string): boolean {
    const type = typeOf(code);
    return type === 'organisation' || type === 'place' || (type === 'person' && naming.isNamed(code));
  }

  function mayBeLinked(code: string, { type, code: other, title }: ShownRecord['links'][number]): boolean {
    const record = shown.get(code);
    if (record === undefined || record.type === 'document' || record.type === 'person') return false;
    if (type === 'place') return isPlaceSaid(naming, title, other, concerned(record));
    return type === 'organisation' && record.type !== 'organisation';
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
    records: written.toSorted(
      (a, b) => dataTypes.indexOf(a.type) - dataTypes.indexOf(b.type) || (a.id < b.id ? -1 : 1),
    ),
    links: links.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    sources: leavingSources(going, links, withheld, byId, view).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    derivedId: (...parts) => id('derived', ...parts),
  };
}

/** Titles of documents stand beside every statement that they prove: each text is masked and looked at once. */
function remembering(naming: Naming): Naming {
  const once = <Result>(work: (text: string) => Result): ((text: string) => Result) => {
    const known = new Map<string, Result>();
    return (text) => {
      const before = known.get(text);
      if (before !== undefined) return before;
      const found = work(text);
      known.set(text, found);
      return found;
    };
  };
  return { ...naming, mask: once((text) => naming.mask(text)), leaks: once((text) => naming.leaks(text)) };
}

function isDataType({ type }: ShownRecord): boolean {
  return (dataTypes as readonly string[]).includes(type);
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
      content: () => vault.files.content(file.id),
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
