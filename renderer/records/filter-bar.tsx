import { useMemo, useState } from 'react';
import { ToggleButton } from 'react-aria-components';
import type { ReactNode } from 'react';
import { readDate } from '../../shared/dates/read.ts';
import type { FieldDefinition } from '../../shared/records/definition.ts';
import { useAsked } from '../app/asked.ts';
import { useFormats } from '../app/formats.ts';
import { useWords } from '../app/words.ts';
import { Button } from '../kit/button.tsx';
import { CodeTag } from '../kit/code-tag.tsx';
import { ComboBox } from '../kit/combo-box.tsx';
import { SearchField, TextField } from '../kit/field.tsx';
import { Icon } from '../kit/icon.tsx';
import { KindMark } from '../kit/kind-mark.tsx';
import { Popover } from '../kit/popover.tsx';
import { CheckBox } from '../kit/switch.tsx';
import { rowOf } from '../mirror/mirror.ts';
import { dateField, sayValue } from './cell-values.ts';
import { facetFields, facetTree, filterRows } from './list-filter.ts';
import { filtersSet, unfiltered } from './list-view.ts';
import type { RecordList } from './use-record-list.ts';
import type { RecordType } from '../../shared/records/definition.ts';
import './filter-bar.css';

/** What a list leaves out: words, terms, dates, a linked record, records with a source, records in use. */
export function FilterBar({ list }: { readonly list: RecordList }) {
  const { t } = useWords();
  const { definition, view, change } = list;
  return (
    <search className="records-filters" aria-label={t('records.filter')}>
      <SearchField
        label={t('records.filter_text')}
        placeholder={t('records.filter_text')}
        keys="Mod+F"
        value={view.text}
        onChange={(text) => change({ text })}
      />
      <div className="records-filters-chips">
        {shownFacets(list).map((field) => (
          <FacetMenu key={field.key} list={list} field={field} />
        ))}
        {dateField(definition) !== undefined && <DateMenu list={list} />}
        <LinkedMenu list={list} />
        {definition.internal !== true && (
          <Toggle isSelected={view.unsourced} onChange={(unsourced) => change({ unsourced })}>
            {t('records.without_source')}
          </Toggle>
        )}
        {(filtersSet(view) > 0 || view.text !== '') && (
          <Button variant="quiet" icon="close" onPress={() => change(unfiltered)}>
            {t('records.filter_clear')}
          </Button>
        )}
      </div>
    </search>
  );
}

/**
 * The fields that lists are made to be filtered by, and of all the others those of which a record in the list says something, so that
 * a long definition does not make a long row of chips that lead nowhere.
 */
function shownFacets({ definition, all, view }: RecordList): readonly FieldDefinition[] {
  return facetFields(definition).filter(
    ({ key, indexed }) =>
      indexed === true || (view.terms[key] ?? []).length > 0 || all.some(({ cells }) => cells[key] !== undefined),
  );
}

function Toggle({
  isSelected,
  onChange,
  children,
}: {
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly children: ReactNode;
}) {
  return (
    <ToggleButton className="records-chip" isSelected={isSelected} onChange={onChange}>
      {isSelected && <Icon name="check" size={14} />}
      {children}
    </ToggleButton>
  );
}

/** A chip that opens what can be chosen; once something is, it says what. */
function ChipMenu({
  label,
  chosen,
  children,
}: {
  readonly label: string;
  readonly chosen: string;
  readonly children: (close: () => void) => ReactNode;
}) {
  return (
    <Popover
      label={label}
      trigger={
        <Button variant="quiet">
          <span className="records-chip-words" data-chosen={chosen !== '' || undefined}>
            {chosen === '' ? label : `${label}: ${chosen}`}
            <Icon name="chevron-down" size={14} />
          </span>
        </Button>
      }
    >
      {children}
    </Popover>
  );
}

function FacetMenu({ list, field }: { readonly list: RecordList; readonly field: FieldDefinition }) {
  const { t } = useWords();
  const { view, change, saying } = list;
  const chosen = view.terms[field.key] ?? [];
  const say = (value: string): string => (value === '' ? t('records.no_value') : sayValue(field, value, saying));
  const label = field.label[saying.language];
  return (
    <ChipMenu label={label} chosen={chosen.length > 2 ? String(chosen.length) : chosen.map(say).join(', ')}>
      {() => (
        <Facets
          list={list}
          field={field}
          chosen={chosen}
          say={say}
          onChange={(values) => change({ terms: { ...view.terms, [field.key]: values } })}
        />
      )}
    </ChipMenu>
  );
}

function Facets({
  list,
  field,
  chosen,
  say,
  onChange,
}: {
  readonly list: RecordList;
  readonly field: FieldDefinition;
  readonly chosen: readonly string[];
  readonly say: (value: string) => string;
  readonly onChange: (values: readonly string[]) => void;
}) {
  const { t } = useWords();
  const formats = useFormats();
  const { all, filter, textOf } = list;
  // What the other filters leave in is counted, so that a choice never leads to an empty list.
  const counts = useMemo(
    () => facetTree(filterRows(all, { ...filter, terms: { ...filter.terms, [field.key]: [] } }, textOf), field),
    [all, filter, textOf, field],
  );
  const absent = chosen.filter((value) => !counts.some((count) => count.value === value));
  const offered = [...counts, ...absent.map((value) => ({ value, count: 0, depth: 0 }))];
  return (
    <div className="records-facets">
      {offered.length === 0 && <p>{t('records.facet_empty')}</p>}
      {offered.map(({ value, count, depth }) => (
        <div key={value} className="records-facet" data-depth={Math.min(depth, 4)}>
          <CheckBox
            label={say(value)}
            value={chosen.includes(value)}
            onChange={(isOn) => onChange(isOn ? [...chosen, value] : chosen.filter((each) => each !== value))}
          />
          <span className="records-facet-count">{formats.number(count)}</span>
        </div>
      ))}
    </div>
  );
}

function DateMenu({ list }: { readonly list: RecordList }) {
  const { t } = useWords();
  const { view, change } = list;
  const chosen = [view.from, view.until].some((text) => text !== '')
    ? `${view.from || '…'} – ${view.until || '…'}`
    : '';
  return (
    <ChipMenu label={t('records.filter_date')} chosen={chosen}>
      {() => (
        <div className="records-range">
          <DateLimit label={t('records.filter_from')} value={view.from} onChange={(from) => change({ from })} />
          <DateLimit label={t('records.filter_until')} value={view.until} onChange={(until) => change({ until })} />
          <CheckBox
            label={t('records.filter_certain')}
            value={view.certain}
            onChange={(certain) => change({ certain })}
          />
        </div>
      )}
    </ChipMenu>
  );
}

function DateLimit({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const { t } = useWords();
  const formats = useFormats();
  const date = value.trim() === '' ? null : readDate(value);
  const unread = value.trim() !== '' && date === null;
  return (
    <TextField
      label={label}
      value={value}
      onChange={onChange}
      placeholder={t('records.filter_date_placeholder')}
      help={date === null ? t('records.filter_date_help') : formats.date(date)}
      error={unread ? t('records.filter_date_unread') : null}
    />
  );
}

function LinkedMenu({ list }: { readonly list: RecordList }) {
  const { t, language } = useWords();
  const { view, change } = list;
  const [query, setQuery] = useState('');
  const found = useAsked('records.find', query.trim() === '' ? undefined : { query, limit: 12, language });
  const title = view.linked === null ? '' : (rowOf(view.linked)?.title ?? view.linked);
  return (
    <ChipMenu label={t('records.filter_linked')} chosen={title}>
      {(close) => (
        <div className="records-linked">
          <ComboBox
            label={t('records.filter_linked_label')}
            query={query}
            onQueryChange={setQuery}
            items={found.value ?? []}
            itemId={({ code }) => code}
            itemText={(candidate) => candidate.title}
            renderItem={(candidate) => (
              <span className="records-linked-item">
                <KindMark type={candidate.type as RecordType} />
                <span>
                  {candidate.title} <CodeTag code={candidate.code} />
                  {candidate.hint !== '' && <span className="records-linked-hint">{candidate.hint}</span>}
                </span>
              </span>
            )}
            onPick={({ code }) => {
              change({ linked: code });
              setQuery('');
              close();
            }}
            isLoading={found.isWaiting}
            emptyText={t('records.filter_linked_none')}
            value={title === '' ? undefined : title}
          />
          {view.linked !== null && (
            <Button
              variant="quiet"
              icon="close"
              onPress={() => {
                change({ linked: null });
                close();
              }}
            >
              {t('records.filter_linked_clear')}
            </Button>
          )}
        </div>
      )}
    </ChipMenu>
  );
}
