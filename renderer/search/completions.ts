import { useMemo } from 'react';
import { fieldCalled, fieldNames, namesOfField, type FieldName } from '../../shared/search/fields.ts';
import { definitions, recordTypes } from '../../shared/records/definitions.ts';
import type { RecordType } from '../../shared/records/definition.ts';
import { findTerms } from '../../shared/vocabulary/find-terms.ts';
import { vocabularyOf } from '../../shared/vocabulary/vocabularies.ts';
import type { Language } from '../../shared/vocabulary/vocabulary.ts';
import { useAsked } from '../app/asked.ts';
import { useWords } from '../app/words.ts';
import { fold } from '../records/list-filter.ts';
import { tagPath } from '../organising/tags.ts';
import { quoted, type Typing } from './query-parts.ts';
import { useSettled } from './settled.ts';

/** Something that goes on with what is being typed. */
export interface Completion {
  readonly id: string;
  /** What stands in the query then. */
  readonly text: string;
  /** What one reads in the list. */
  readonly label: string;
  readonly kind: 'field' | 'value' | 'word' | 'record';
  readonly type?: RecordType;
  /** What tells it from others: a code, a path, how many pages. */
  readonly note?: string;
}

const REST = 70;
const MOST = 8;
/** From so many letters on words of the archive are offered. */
const LEAST = 2;

/** Fields whose values are records, and of which type. */
const RECORDS: Partial<Record<FieldName, readonly RecordType[]>> = {
  person: ['person'],
  organisation: ['organisation'],
  court: ['organisation'],
  place: ['place'],
  case: ['case'],
  source: ['source'],
  in: ['document'],
};
/** Fields whose values are terms of a list. */
const TERMS: Partial<Record<FieldName, string>> = { tag: 'tag', kind: 'document-kind', reading: 'reading-state' };

/** How what is being typed may go on: names of fields, values of a field, words and names of the archive. */
export function useCompletions(typing: Typing | null): readonly Completion[] {
  const { language, t } = useWords();
  const field = typing === null || typing.field === null ? null : fieldCalled(typing.field);
  const word = useSettled(typing?.word ?? '', REST);
  const types = field === null ? undefined : RECORDS[field];
  const records = useAsked(
    'records.find',
    types === undefined || word.trim() === '' ? undefined : { query: word, types: [...types], limit: MOST, language },
  );
  const words = useAsked(
    'search.words',
    typing === null || typing.field !== null || word.length < LEAST
      ? undefined
      : { prefix: word, limit: MOST, language },
  );
  return useMemo(() => {
    if (typing === null) return [];
    if (field !== null && types !== undefined)
      return (records.value ?? []).map(({ code, type, title, hint }): Completion => ({
        id: code,
        text: code,
        label: title,
        kind: 'record',
        type: type as RecordType,
        note: [hint, code].filter(Boolean).join(' · '),
      }));
    if (field !== null) return valuesOf(field, typing.word, language);
    const fields = typing.word.length < LEAST ? [] : fieldsFor(typing.word, language);
    const found = (words.value?.words ?? [])
      // What stands there already is no way to go on.
      .filter(({ kind, text }) => kind !== 'field' && fold(text) !== fold(typing.word))
      .map(({ text, kind, code, type, count }): Completion => ({
        id: `${kind} ${code ?? text}`,
        text: kind === 'record' && code !== undefined ? recordPart(type, code, text) : text,
        label: text,
        kind: kind === 'record' ? 'record' : 'word',
        ...(type === undefined ? {} : { type: type as RecordType }),
        ...(code !== undefined
          ? { note: code }
          : count === undefined || count === 0
            ? {}
            : { note: t('search.word-pages', { count }) }),
      }));
    return [...fields, ...found].slice(0, MOST);
  }, [typing, field, types, records.value, words.value, language, t]);
}

/** A person is looked for as a person, not as a word: then all that is linked is found. */
function recordPart(type: string | undefined, code: string, text: string): string {
  return type === 'person' || type === 'organisation' ? `${type}:${code}` : quoted(text);
}

function fieldsFor(word: string, language: Language): readonly Completion[] {
  const typed = fold(word);
  return fieldNames
    .flatMap((field) => {
      const name = namesOfField(field, language).find((each) => fold(each).startsWith(typed));
      return name === undefined ? [] : [{ field, name }];
    })
    .map(({ field, name }) => ({ id: `field ${field}`, text: `${name}:`, label: `${name}:`, kind: 'field' as const }));
}

function valuesOf(field: FieldName, word: string, language: Language): readonly Completion[] {
  const typed = fold(word);
  if (field === 'type')
    return recordTypes
      .map((type) => ({ type, label: definitions[type].label[language], many: definitions[type].plural[language] }))
      .filter(({ label, many }) => fold(label).startsWith(typed) || fold(many).startsWith(typed))
      .slice(0, 20)
      .map(({ type, label }) => ({ id: type, text: quoted(label), label, kind: 'value' as const, type }));
  const list = TERMS[field];
  if (list === undefined) return [];
  const vocabulary = vocabularyOf(list);
  const terms = typed === '' ? vocabulary.terms : findTerms(vocabulary, word, language).map(({ term }) => term);
  return terms.slice(0, MOST).map(({ id, labels }) => ({
    id,
    text: quoted(labels[language]),
    label: field === 'tag' ? tagPath(id, language) : labels[language],
    kind: 'value' as const,
  }));
}
