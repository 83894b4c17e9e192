import { useState } from 'react';
import type { Chronology } from '../../shared/contract/shapes.ts';
import { useAsked } from '../app/asked.ts';
import { useWords } from '../app/words.ts';
import { Button, IconButton } from '../kit/button.tsx';
import { CodeTag } from '../kit/code-tag.tsx';
import { ComboBox } from '../kit/combo-box.tsx';
import { KindMark } from '../kit/kind-mark.tsx';
import { Popover } from '../kit/popover.tsx';
import { rowOf } from '../mirror/mirror.ts';
import { isRecordType } from './kinds.ts';
import { nameOfRecord } from './lanes.ts';

/** More are hard to compare by eye. */
const most = 40;

/** Which people, organisations and cases stand beside each other. */
export function CompareMenu({
  about,
  titles,
  onChange,
}: {
  readonly about: readonly string[];
  readonly titles: Chronology['titles'];
  readonly onChange: (codes: readonly string[]) => void;
}) {
  const { t, language } = useWords();
  const [query, setQuery] = useState('');
  const found = useAsked(
    'records.find',
    query.trim() === '' ? undefined : { query, types: ['person', 'organisation', 'case'], language },
  );
  const items = (found.value ?? []).filter(({ code }) => !about.includes(code));
  const label = about.length === 0 ? t('timeline.compare') : t('timeline.compare_count', { count: about.length });
  return (
    <Popover label={t('timeline.compare')} trigger={<Button icon="compare">{label}</Button>}>
      <div className="timeline-menu timeline-compare">
        <p className="timeline-menu-help">{t('timeline.compare_help')}</p>
        {about.length > 0 && (
          <ul>
            {about.map((code) => {
              const name = nameOfRecord(code, { [code]: titles[code] ?? rowOf(code)?.title ?? '' });
              return (
                <li key={code}>
                  <span>{name}</span> <CodeTag code={code} />
                  <IconButton
                    icon="close"
                    label={t('timeline.compare_remove', { name })}
                    onPress={() => onChange(about.filter((each) => each !== code))}
                  />
                </li>
              );
            })}
          </ul>
        )}
        <ComboBox
          label={t('timeline.compare_add')}
          query={query}
          onQueryChange={setQuery}
          items={items}
          itemId={({ code }) => code}
          itemText={({ title }) => title}
          renderItem={({ type, title, code, hint }) => (
            <span>
              {isRecordType(type) && <KindMark type={type} isDecorative />} {title} <CodeTag code={code} />
              {hint !== '' && <span className="kit-choice-help">{hint}</span>}
            </span>
          )}
          isLoading={found.isWaiting}
          isDisabled={about.length >= most}
          onPick={({ code }) => {
            setQuery('');
            onChange([...about, code]);
          }}
        />
        {about.length > 0 && (
          <Button variant="quiet" onPress={() => onChange([])}>
            {t('timeline.compare_all')}
          </Button>
        )}
      </div>
    </Popover>
  );
}
