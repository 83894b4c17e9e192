import type { FieldDefinition, RecordType } from '../../shared/records/definition.ts';
import { definitions, fieldOf, modelVersion } from '../../shared/records/definitions.ts';
import { vocabularyOf } from '../../shared/vocabulary/vocabularies.ts';
import type { Labels, Language, Term } from '../../shared/vocabulary/vocabulary.ts';
import { folded } from './words-typed.ts';

/** Where a line of what happened is written down: as an entry of the case, or as a record of its own. */
export type Holder =
  { readonly is: 'entry'; readonly field: string } | { readonly is: 'record'; readonly type: RecordType };

/** Something that can happen in a case. */
export interface CourseKind {
  /** `hearings`, `verdicts acquitted`, `detention arrest`. */
  readonly id: string;
  readonly holder: Holder;
  readonly term: string | null;
  readonly labels: Labels;
  /** Everything it is called by, folded. */
  readonly names: readonly string[];
}

/** The parts that a line shows; what else there is to say stands behind "more". */
export interface LineParts {
  readonly all: readonly FieldDefinition[];
  readonly date: FieldDefinition | undefined;
  readonly kind: FieldDefinition | undefined;
  /** Where, or before whom. */
  readonly where: FieldDefinition | undefined;
  /** What stands in words, where neither kind nor place says it. */
  readonly words: FieldDefinition | undefined;
}

/** What people say for it, besides its labels. Of two kinds with one name the one that stands first in the list is meant. */
const SAID: Readonly<Record<string, readonly string[]>> = {
  hearings: ['hearing', 'court hearing', 'trial', 'суд', 'судебное заседание', 'слушание', 'судовае паседжанне'],
  verdicts: [
    'verdict',
    'judgment',
    'ruling',
    'sentence',
    'приговор',
    'постановление',
    'решение',
    'решение суда',
    'прысуд',
    'пастанова',
    'рашэнне',
    'рашэнне суда',
  ],
  appeals: ['appeal', 'апелляция', 'кассация', 'жалоба', 'надзор', 'апеляцыя', 'касацыя', 'скарга', 'нагляд'],
  measures: ['мера пресечения', 'мера стрымання', 'restraint', 'под стражу', 'пад варту'],
  'detention arrest': [
    'arrested',
    'detained',
    'apprehended',
    'задержана',
    'задержан',
    'задержали',
    'задержаны',
    'затрымана',
    'затрыманая',
    'затрыманы',
    'затрымалі',
  ],
  'detention administrative-arrest': ['арест', 'арышт', 'сутки', 'суткі', 'ЦИП', 'ИВС'],
  'detention custody': ['СИЗО', 'СІЗА', 'remand', 'под стражей', 'пад вартай'],
  'detention sentence': ['колония', 'калонія', 'prison', 'colony'],
};

/** Types whose records are lines of their own. */
const RECORDS: readonly RecordType[] = ['detention', 'event', 'incident', 'remedy'];

let known: { readonly version: number; readonly kinds: readonly CourseKind[] } | null = null;

/** Everything that can happen in a case, from the definitions and the lists of terms; what is meant most often first. */
export function courseKinds(): readonly CourseKind[] {
  const version = modelVersion();
  if (known?.version !== version) known = { version, kinds: allKinds() };
  return known.kinds;
}

/** The groups of the case whose entries happen on a day: hearings, measures, verdicts. */
export function entryFields(): readonly FieldDefinition[] {
  return definitions.case.fields.filter(
    (field) =>
      field.itemised === true &&
      field.entryLabel !== undefined &&
      // An article stands in the head of the desk.
      field.textPart === undefined &&
      field.fields?.some(({ key, type }) => key === 'date' && type === 'edtf') === true,
  );
}

function allKinds(): readonly CourseKind[] {
  const entries = entryFields();
  const taken = new Set(entries.flatMap(({ entryLabel }) => (entryLabel === undefined ? [] : [folded(entryLabel.en)])));
  const general = entries.flatMap((field) =>
    field.entryLabel === undefined ? [] : [kindOf({ is: 'entry', field: field.key }, null, field.entryLabel)],
  );
  const records = RECORDS.flatMap((type) => {
    const terms = termsOf(fieldOf(definitions[type], 'kind'));
    // A hearing or a search is said of the case itself.
    const own = terms.filter(({ labels }) => type === 'detention' || !taken.has(folded(labels.en)));
    return own.map((term) => kindOf({ is: 'record', type }, term, term.labels));
  });
  const special = entries.flatMap((field) => {
    const part = field.fields?.find(({ key }) => key === field.kindPart);
    return termsOf(part).map((term) =>
      kindOf({ is: 'entry', field: field.key }, term, joinedLabels(field.entryLabel, term.labels)),
    );
  });
  const others = RECORDS.map((type) => kindOf({ is: 'record', type }, null, definitions[type].label));
  return [...general, ...records, ...special, ...others];
}

function kindOf(holder: Holder, term: Term | null, labels: Labels): CourseKind {
  const base = holder.is === 'entry' ? holder.field : holder.type;
  const id = term === null ? base : `${base} ${term.id}`;
  const own = term === null ? Object.values(labels) : [...Object.values(term.labels), ...(term.aliases ?? [])];
  const names = [...new Set([...own, ...(SAID[id] ?? [])].map(folded))].filter((name) => name !== '');
  return { id, holder, term: term?.id ?? null, labels, names };
}

function joinedLabels(first: Labels | undefined, second: Labels): Labels {
  const join = (language: Language): string => `${first?.[language] ?? ''}: ${second[language]}`;
  return { en: join('en'), ru: join('ru'), be: join('be') };
}

function termsOf(field: FieldDefinition | undefined): readonly Term[] {
  return field?.vocabulary === undefined ? [] : vocabularyOf(field.vocabulary).terms;
}

/** The parts of a line, by what its definition says of them. */
export function lineParts(holder: Holder): LineParts {
  const group = holder.is === 'entry' ? fieldOf(definitions.case, holder.field) : undefined;
  const all = holder.is === 'entry' ? (group?.fields ?? []) : definitions[holder.type].fields;
  const find = (...keys: readonly string[]): FieldDefinition | undefined =>
    keys.flatMap((key) => all.filter((field) => field.key === key && field.repeatable !== true))[0];
  return {
    all,
    date: find('date'),
    kind: holder.is === 'entry' ? all.find(({ key }) => key === group?.kindPart) : find('kind'),
    where: find('place', 'court', 'authority', 'body', 'by'),
    words: holder.is === 'entry' ? find('note') : find('title'),
  };
}

/** The kind of a line that is written already. */
export function kindFor(holder: Holder, term: string): CourseKind {
  const base = holder.is === 'entry' ? holder.field : holder.type;
  const kinds = courseKinds();
  const general = kinds.find(({ id }) => id === base);
  const found = term === '' ? general : kinds.find(({ id }) => id === `${base} ${term}`);
  if (found !== undefined) return found;
  // A word of the user's own, or of a term that stands here under another name.
  const part = lineParts(holder).kind;
  const labels = termsOf(part).find(({ id }) => id === term)?.labels ?? { en: term, ru: term, be: term };
  return { id: `${base} ${term}`, holder, term: term === '' ? null : term, labels, names: [folded(term)] };
}
