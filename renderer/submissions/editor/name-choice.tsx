import { useState } from 'react';
import { fold } from '../../records/list-filter.ts';
import { useWords } from '../../app/words.ts';
import { RecordPicker } from '../../forms/record-picker.tsx';
import { SearchField } from '../../kit/field.tsx';
import { useRow } from '../../mirror/use-mirror.ts';
import { useLaid } from '../desk/desk-context.ts';
import { textOf } from './attribute.ts';
import { PickList } from './pick-list.tsx';
import type { ChoiceProps } from './insertion-dialog.tsx';

/** A person or an organisation: of those in the submission, or anybody in the archive. */
export function NameChoice({ chosen, onChange, onPut }: ChoiceProps) {
  const { t } = useWords();
  const laid = useLaid();
  const [typed, setTyped] = useState('');
  const code = textOf(chosen, 'code');
  const row = useRow(code === '' ? undefined : code);
  const asked = fold(typed.trim());
  const everybody = [...(laid?.people ?? []), ...(laid?.organisations ?? [])].filter(
    (each) => asked === '' || fold(`${each.title} ${each.code} ${each.shownAs}`).includes(asked),
  );
  return (
    <>
      <SearchField
        label={t('submissions.find-name')}
        value={typed}
        onChange={setTyped}
        placeholder={t('submissions.find-name')}
        autoFocus
        onEnter={() => {
          const [first] = everybody;
          if (first !== undefined) onPut({ code: first.code });
        }}
      />
      <PickList
        label={t('submissions.in-submission')}
        items={everybody.map((each) => ({
          id: each.code,
          type: each.type,
          title: each.title,
          note: each.named ? t('submissions.is-named') : t('submissions.is-masked', { shownAs: each.shownAs }),
        }))}
        chosen={code}
        empty={t('submissions.nothing-fits')}
        onChoose={(next) => onChange({ code: next })}
        onTake={(next) => onPut({ code: next })}
      />
      <RecordPicker
        label={t('submissions.somebody-else')}
        types={['person', 'organisation']}
        value={
          row === undefined || everybody.some((each) => each.code === code)
            ? null
            : { code, type: row.type, title: row.title }
        }
        onPick={(record) => onChange({ code: record?.code ?? '' })}
      />
    </>
  );
}
