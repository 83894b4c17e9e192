import { useState } from 'react';
import { laneName } from '../../shared/chronology/words.ts';
import { boundsOf } from '../../shared/dates/bounds.ts';
import { readDate } from '../../shared/dates/read.ts';
import { useFormats } from '../app/formats.ts';
import { useWords } from '../app/words.ts';
import { Button } from '../kit/button.tsx';
import { TextField } from '../kit/field.tsx';
import { Popover } from '../kit/popover.tsx';
import { CheckBox } from '../kit/switch.tsx';
import type { TimelineFilter } from './filter.ts';

/** Which kinds of records are shown. */
export function KindsMenu({
  kinds,
  hidden,
  onChange,
}: {
  readonly kinds: ReadonlyMap<string, number>;
  readonly hidden: readonly string[];
  readonly onChange: (hidden: readonly string[]) => void;
}) {
  const { t, language } = useWords();
  const types = [...kinds.keys()].toSorted((a, b) =>
    laneName(a, language).localeCompare(laneName(b, language), language),
  );
  const shown = types.filter((type) => !hidden.includes(type)).length;
  const label =
    shown === types.length ? t('timeline.kinds') : t('timeline.kinds_some', { count: shown, total: types.length });
  return (
    <Popover label={t('timeline.kinds')} trigger={<Button icon="filter">{label}</Button>}>
      <div className="timeline-menu">
        {types.map((type) => (
          <CheckBox
            key={type}
            label={`${laneName(type, language)} (${kinds.get(type) ?? 0})`}
            value={!hidden.includes(type)}
            onChange={(on) => onChange(on ? hidden.filter((each) => each !== type) : [...hidden, type])}
          />
        ))}
        {hidden.length > 0 && (
          <Button variant="quiet" onPress={() => onChange([])}>
            {t('timeline.kinds_all')}
          </Button>
        )}
      </div>
    </Popover>
  );
}

/** Between which days; any date that can be read, "July 2021" as well as "14.07.2021". */
export function RangeMenu({
  from,
  until,
  onChange,
}: Pick<TimelineFilter, 'from' | 'until'> & {
  readonly onChange: (range: Partial<Pick<TimelineFilter, 'from' | 'until'>>) => void;
}) {
  const { t } = useWords();
  const formats = useFormats();
  const ends = { from: from ?? '…', until: until ?? '…' };
  const label =
    from === null && until === null
      ? t('timeline.range')
      : t('timeline.range_chosen', { from: formats.date(ends.from), until: formats.date(ends.until) });
  return (
    <Popover label={t('timeline.range')} trigger={<Button icon="calendar">{label}</Button>}>
      {(close) => (
        <div className="timeline-menu">
          <DateField
            label={t('timeline.range_begin')}
            value={from}
            bound="earliest"
            onChange={(day) => onChange({ from: day })}
          />
          <DateField
            label={t('timeline.range_end')}
            value={until}
            bound="latest"
            onChange={(day) => onChange({ until: day })}
          />
          <Button
            variant="quiet"
            onPress={() => {
              onChange({ from: null, until: null });
              close();
            }}
          >
            {t('timeline.range_clear')}
          </Button>
        </div>
      )}
    </Popover>
  );
}

function DateField({
  label,
  value,
  bound,
  onChange,
}: {
  readonly label: string;
  readonly value: string | null;
  readonly bound: 'earliest' | 'latest';
  readonly onChange: (day: string | null) => void;
}) {
  const { t } = useWords();
  const formats = useFormats();
  const [text, setText] = useState(value === null ? '' : formats.date(value));
  const read = text.trim() === '' ? null : readDate(text);
  const day = read === null ? null : (boundsOf(read)[bound]?.slice(0, 10) ?? null);
  const wrong = text.trim() !== '' && day === null;
  return (
    <TextField
      label={label}
      value={text}
      onChange={(next) => {
        setText(next);
        const now = next.trim() === '' ? null : readDate(next);
        const found = now === null ? null : (boundsOf(now)[bound]?.slice(0, 10) ?? null);
        if (next.trim() === '' || found !== null) onChange(found);
      }}
      help={day === null ? t('timeline.range_help') : formats.date(day)}
      error={wrong ? t('timeline.range_unreadable') : null}
    />
  );
}
