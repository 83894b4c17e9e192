import { useState } from 'react';
import { readDate } from '../../shared/dates/read.ts';
import type { RecordType } from '../../shared/records/definition.ts';
import { definitions } from '../../shared/records/definitions.ts';
import { useAsked } from '../app/asked.ts';
import { useFormats } from '../app/formats.ts';
import { recordRooms } from '../app/rooms.ts';
import { useWords } from '../app/words.ts';
import { Button } from '../kit/button.tsx';
import { CodeTag } from '../kit/code-tag.tsx';
import { ComboBox } from '../kit/combo-box.tsx';
import { RadioGroup, TextField } from '../kit/field.tsx';
import { KindMark } from '../kit/kind-mark.tsx';
import { Select } from '../kit/select.tsx';
import { CheckBox } from '../kit/switch.tsx';
import { rowOf } from '../mirror/mirror.ts';
import { capital, hasDate, offeredDimensions, type StatisticsView } from './question.ts';

const counted: readonly RecordType[] = [...recordRooms.map(({ type }) => type), 'document'];
const NONE = 'none';

interface Props {
  readonly view: StatisticsView;
  readonly onChange: (changes: Partial<StatisticsView>) => void;
}

/** What is counted, by what, and within which limits. */
export function Choices({ view, onChange }: Props) {
  const { t, language } = useWords();
  const dimensions = offeredDimensions(view.of, language, (type) =>
    t('statistics.linked_kind', { type: type.toLocaleLowerCase() }),
  );
  return (
    <div className="statistics-fields">
      <Select
        label={t('statistics.of')}
        options={counted.map((id) => ({ id, label: capital(definitions[id].plural[language]) }))}
        value={view.of}
        onChange={(of) => onChange({ of })}
      />
      <Select label={t('statistics.by')} options={dimensions} value={view.by} onChange={(by) => onChange({ by })} />
      <Select
        label={t('statistics.across')}
        options={[{ id: NONE, label: t('statistics.across_none') }, ...dimensions.filter(({ id }) => id !== view.by)]}
        value={view.across ?? NONE}
        onChange={(across) => onChange({ across: across === NONE ? null : across })}
      />
      {view.of !== 'person' && (
        <RadioGroup
          label={t('statistics.count')}
          options={[
            { id: 'records', label: t('statistics.count_records') },
            { id: 'people', label: t('statistics.count_people') },
          ]}
          value={view.count}
          onChange={(count) => onChange({ count })}
        />
      )}
      {hasDate(view.of) && (
        <div className="statistics-span">
          <DateLimit label={t('records.filter_from')} value={view.from} onChange={(from) => onChange({ from })} />
          <DateLimit label={t('records.filter_until')} value={view.until} onChange={(until) => onChange({ until })} />
          <CheckBox
            label={t('records.filter_certain')}
            value={view.certain}
            onChange={(certain) => onChange({ certain })}
          />
        </div>
      )}
      <Linked view={view} onChange={onChange} />
    </div>
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
  const isUnread = value.trim() !== '' && date === null;
  return (
    <TextField
      label={label}
      value={value}
      onChange={onChange}
      placeholder={t('records.filter_date_placeholder')}
      help={date === null ? undefined : formats.date(date)}
      error={isUnread ? t('records.filter_date_unread') : null}
    />
  );
}

function Linked({ view, onChange }: Props) {
  const { t, language } = useWords();
  const [query, setQuery] = useState('');
  const found = useAsked('records.find', query.trim() === '' ? undefined : { query, limit: 12, language });
  const title = view.linked === null ? '' : (rowOf(view.linked)?.title ?? view.linked);
  return (
    <div className="statistics-linked">
      <ComboBox
        label={t('records.filter_linked')}
        query={query}
        onQueryChange={setQuery}
        items={found.value ?? []}
        itemId={({ code }) => code}
        itemText={(candidate) => candidate.title}
        renderItem={(candidate) => (
          <span className="statistics-candidate">
            <KindMark type={candidate.type as RecordType} />
            <span>
              {candidate.title} <CodeTag code={candidate.code} />
            </span>
          </span>
        )}
        onPick={({ code }) => {
          onChange({ linked: code });
          setQuery('');
        }}
        isLoading={found.isWaiting}
        emptyText={t('records.filter_linked_none')}
        placeholder={t('statistics.linked_any')}
        value={title === '' ? undefined : title}
      />
      {view.linked !== null && (
        <Button variant="quiet" icon="close" onPress={() => onChange({ linked: null })}>
          {t('records.filter_linked_clear')}
        </Button>
      )}
    </div>
  );
}
