import { definitions } from '../../shared/records/definitions.ts';
import type { FieldDefinition, RecordType } from '../../shared/records/definition.ts';
import { resolveTerm, termLabel, type Language, type Vocabulary } from '../../shared/vocabulary/vocabulary.ts';
import { vocabularyOf } from '../../shared/vocabulary/vocabularies.ts';
import { useWords } from '../app/words.ts';
import { freshEntryId } from '../forms/entry-id.ts';
import { blankOne, isChosen, isRows, type Row, type Written, type WrittenGroup } from '../forms/written.ts';
import { CASE, formAt, type DeskState } from './desk-state.ts';
import { tokenTitle } from './desk-titles.ts';
import { useDeskWork, useInForm, useTyping } from './desk-work.ts';
import { addToList, isEmptyRow, make } from './in-passing.ts';
import { MarkButton } from './mark-button.tsx';
import { Pick } from './pick.tsx';
import { RecordPick } from './record-pick.tsx';
import { termsFor } from './term-offers.ts';
import './list-pick.css';

interface ListPickProps {
  readonly field: FieldDefinition;
  readonly error?: string | undefined;
}

/** Several values in one line: what was chosen stands before the field in which the next one is typed. */
export function ListPick({ field, error }: ListPickProps) {
  const { t, language } = useWords();
  const { desk, change } = useDeskWork();
  const dispatch = useInForm(CASE);
  const label = field.label[language];
  const path = ['fields', field.key];
  const list = formAt(desk, CASE).fields[field.key];
  const rows = (isRows(list) ? list : []).filter((row) => !isEmptyRow(row));
  const add = (value: Written): void => void change((now) => addToList(now, CASE, field, value));
  const remove = (row: number): void => dispatch({ do: 'remove row', path, row });
  const removeLast = (): void => {
    const last = rows.at(-1);
    if (last !== undefined) remove(last.row);
  };
  const shared = { label, error, onEmptyBackspace: removeLast, stays: true };
  return (
    <div className="desk-list">
      {rows.map((row) => {
        const says = sayRow(desk, field, row, language);
        return (
          <span key={row.row} className="desk-chip" title={says}>
            <span>{says.split(': ')[0]}</span>
            <MarkButton
              icon="close"
              label={t('forms.remove_row', { row: says })}
              keys="Backspace"
              onPress={() => remove(row.row)}
            />
          </span>
        );
      })}
      {field.type === 'reference' ? (
        <RecordPick
          {...shared}
          at={`list ${field.key}`}
          types={field.targets ?? []}
          value={null}
          isCareful={field.targets?.includes('person') === true}
          onPick={(record) => {
            change((now) => {
              const next = addToList(now, CASE, field, { ref: record.code });
              return known(next, record);
            });
          }}
          onText={field.orText === true ? add : undefined}
          onMake={(type: RecordType, name) =>
            change((now) => {
              const { desk: next, made } = make(now, type, name);
              return known(addToList(next, CASE, field, { ref: made.code }), made);
            })
          }
        />
      ) : (
        <EntryPick {...shared} field={field} onAdd={add} />
      )}
    </div>
  );
}

/** The case knows a record by its title as soon as it is chosen. */
function known(desk: DeskState, record: { code: string; type: string; title: string }): DeskState {
  const form = formAt(desk, CASE);
  return {
    ...desk,
    forms: { ...desk.forms, [CASE]: { ...form, titles: { ...form.titles, [record.code]: record } } },
  };
}

/** Entries that are meant by one of their parts: an article of the law by its number. */
function EntryPick({
  field,
  onAdd,
  ...field_
}: {
  readonly field: FieldDefinition;
  readonly label: string;
  readonly error: string | undefined;
  readonly stays: boolean;
  readonly onEmptyBackspace: () => void;
  readonly onAdd: (value: Written) => void;
}) {
  const { t, language } = useWords();
  const at = `list ${field.key}`;
  const [typed, type] = useTyping(at);
  const main = field.fields?.find(({ key }) => key === field.textPart);
  const vocabulary = main?.vocabulary === undefined ? undefined : vocabularyOf(main.vocabulary);
  const { article, part, terms } = articlesFor(vocabulary, typed ?? '', language);
  const entry = (value: string, words = ''): Written => {
    if (field.type !== 'group' || main === undefined) return value || words;
    let row = 0;
    const blank = blankOne(field, () => (row -= 1)) as WrittenGroup;
    const said = {
      [main.key]: value,
      ...(part !== '' && 'part' in blank ? { part } : {}),
      ...(words !== '' && 'wording' in blank ? { wording: words } : {}),
    };
    return { ...(field.itemised === true ? { id: freshEntryId() } : {}), ...blank, ...said };
  };
  return (
    <Pick
      {...field_}
      at={at}
      shown=""
      typed={typed}
      onTyped={type}
      offers={terms.map(({ id, labels, validity, scope }) => ({
        id,
        text: labels[language],
        shows: (
          <span className="desk-term">
            <span>{labels[language]}</span>
            {(scope ?? validity) !== undefined && <span>{scope?.[language] ?? validity}</span>}
          </span>
        ),
      }))}
      first={0}
      onPick={({ id }) => {
        type(null);
        onAdd(entry(id));
      }}
      onWords={(text) => {
        type(null);
        if (text === '') return;
        const id = vocabulary === undefined ? text : resolveTerm(vocabulary, article);
        // What stands in no list is kept as it was written.
        onAdd(id === null ? entry('', text) : entry(id));
      }}
      noneText={vocabulary?.open === false ? t('desk.as_wording') : t('forms.own_word')}
    />
  );
}

const PART = /(?:^|\s|,)(?:ч(?:\.|\p{L}*)?|part|p\.)\s*(\d+)(?=\s|$)|\s*\((\d+)\)/iu;

/** "24.23 ч. 1": the article with that part where the list has it, else the article, and the part beside it. */
function articlesFor(vocabulary: Vocabulary | undefined, typed: string, language: Language) {
  const whole = vocabulary === undefined ? [] : termsFor(vocabulary, typed, language);
  const match = PART.exec(typed);
  if (vocabulary === undefined || whole.length > 0 || match === null) return { article: typed, part: '', terms: whole };
  const article = typed.replace(match[0], ' ').replaceAll(/\s+/g, ' ').trim();
  return { article, part: match[1] ?? match[2] ?? '', terms: termsFor(vocabulary, article, language) };
}

function sayRow(desk: DeskState, field: FieldDefinition, { value }: Row, language: Language): string {
  if (isChosen(value)) return tokenTitle(desk, value.ref);
  if (typeof value === 'string') return value;
  const parts = (value ?? {}) as WrittenGroup;
  const main = field.fields?.find(({ key }) => key === field.textPart);
  const id = main === undefined ? '' : parts[main.key];
  const named =
    typeof id === 'string' && id !== '' && main?.vocabulary !== undefined
      ? termLabel(vocabularyOf(main.vocabulary), id, language)
      : typeof id === 'string'
        ? id
        : '';
  const part = typeof parts['part'] === 'string' && parts['part'] !== '' ? `(${parts['part']})` : '';
  const [article = '', ...title] = named.split(': ');
  const wording = typeof parts['wording'] === 'string' ? parts['wording'] : '';
  if (named === '') return wording || definitions.case.label[language];
  return [[article, part].filter(Boolean).join(' '), ...title].join(': ');
}
