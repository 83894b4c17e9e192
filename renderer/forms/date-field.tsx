import { useEffect, useId, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { isEdtf, knowledgeOf, type Edtf } from '../../shared/dates/edtf.ts';
import { printDate } from '../../shared/dates/print.ts';
import { readDate } from '../../shared/dates/read.ts';
import { useWords, type Translate, type WordKey } from '../app/words.ts';
import { ariaKeys, matchesKeys } from '../kit/keys.tsx';
import { Tooltip } from '../kit/tooltip.tsx';
import { Button } from 'react-aria-components';
import { turnSign, type DateSign } from './date-signs.ts';
import { TextLine, type LineProps } from './form-line.tsx';
import './date-field.css';

/**
 * A date as people write it. What it is understood as stands beneath it in words and in EDTF, while it is typed; nothing that was not
 * written is made up.
 *
 * @param value the text as typed; `readDate` turns it into EDTF when it is saved
 */
export function DateField({
  value,
  onChange,
  error,
  help,
  ...line
}: LineProps & { readonly value: string; readonly onChange: (value: string) => void }) {
  const { t, language } = useWords();
  const said = useId();
  const date = understood(value);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const described = input.current?.getAttribute('aria-describedby') ?? '';
    if (input.current !== null && !described.includes(said))
      input.current.setAttribute('aria-describedby', `${said} ${described}`.trim());
  });
  const turn = (sign: DateSign): void => {
    const next = date === null ? null : turnSign(date, sign);
    if (next !== null) onChange(next);
  };
  const hear = (event: KeyboardEvent): void => {
    const pressed = signs.find(({ keys }) => matchesKeys(event.nativeEvent, keys));
    if (pressed === undefined) return;
    event.preventDefault();
    turn(pressed.sign);
  };
  return (
    <TextLine
      {...line}
      value={value}
      onChange={onChange}
      onKeyDown={hear}
      inputRef={input}
      // What was understood, or why it was not, stands beneath and says more.
      help={value.trim() === '' ? help : undefined}
      error={error}
    >
      <div className="forms-date-signs">
        {signs.map(({ sign, label, keys, shows }) => (
          <Tooltip key={sign} text={t(label)} keys={keys}>
            <Button
              className="forms-date-sign"
              aria-label={t(label)}
              aria-pressed={date !== null && has(date, sign)}
              aria-keyshortcuts={ariaKeys(keys)}
              isDisabled={date === null || turnSign(date, sign) === null}
              excludeFromTabOrder
              preventFocusOnPress
              onPress={() => turn(sign)}
            >
              {shows}
            </Button>
          </Tooltip>
        ))}
      </div>
      <output id={said} className="forms-date-said" aria-live="polite">
        {date !== null ? (
          <>
            <span>{printDate(date, language)}</span>
            <span className="forms-date-certainty">{certainty(date, t)}</span>
            <code>{date}</code>
          </>
        ) : (
          value.trim() !== '' && error === undefined && <span className="forms-help">{t('forms.date_examples')}</span>
        )}
      </output>
    </TextLine>
  );
}

/** What a typed date is understood as; also the rare ones that only an archive holds, such as a century. */
function understood(text: string): Edtf | null {
  const typed = text.trim();
  return readDate(typed) ?? (typed.length > 1 && !/^\d+$/.test(typed) && isEdtf(typed) ? typed : null);
}

/** Keys that turn a sign of a date on and off while one writes it. */
export const dateKeys: readonly string[] = ['Alt+A', 'Alt+U', 'Alt+O'];

const signs: readonly {
  readonly sign: DateSign;
  readonly label: WordKey;
  readonly keys: string;
  readonly shows: string;
}[] = [
  { sign: '~', label: 'forms.date_about', keys: 'Alt+A', shows: '~' },
  { sign: '?', label: 'forms.date_uncertain', keys: 'Alt+U', shows: '?' },
  { sign: '..', label: 'forms.date_open', keys: 'Alt+O', shows: '…' },
];

function has(date: Edtf, sign: DateSign): boolean {
  const knowledge = knowledgeOf(date);
  if (sign === '..') return knowledge.openEnd;
  return sign === '~' ? knowledge.approximate : knowledge.uncertain;
}

const PRECISIONS: Readonly<Record<ReturnType<typeof knowledgeOf>['precision'], WordKey>> = {
  time: 'forms.date_is_time',
  day: 'forms.date_is_day',
  month: 'forms.date_is_month',
  season: 'forms.date_is_season',
  year: 'forms.date_is_year',
  decade: 'forms.date_is_decade',
  century: 'forms.date_is_century',
  unknown: 'forms.date_is_unknown',
};

/** How sure the date is: "to the day", "to the month, about". */
function certainty(date: Edtf, t: Translate): string {
  const { precision, approximate, uncertain } = knowledgeOf(date);
  return [t(PRECISIONS[precision]), approximate && t('forms.date_is_about'), uncertain && t('forms.date_is_uncertain')]
    .filter((part) => part !== false)
    .join(', ');
}
