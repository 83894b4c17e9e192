import { useState } from 'react';
import { fold } from '../../records/list-filter.ts';
import { useWords } from '../../app/words.ts';
import { RecordPicker } from '../../forms/record-picker.tsx';
import { SearchField } from '../../kit/field.tsx';
import { useRow } from '../../mirror/use-mirror.ts';
import { useLaid } from '../desk/desk-context.ts';
import { textOf } from './attribute.ts';
import type { ChoiceProps } from './insertion-dialog.tsx';
import { PickList } from './pick-list.tsx';

/** A document that goes with the submission; another one comes along by being named. */
export function AnnexChoice({ chosen, onChange, onPut }: ChoiceProps) {
  const { t } = useWords();
  const laid = useLaid();
  const [typed, setTyped] = useState('');
  const document = textOf(chosen, 'document');
  const row = useRow(document === '' ? undefined : document);
  const asked = fold(typed.trim());
  const annexes = (laid?.annexes ?? []).filter(
    (each) => asked === '' || fold(`${each.title} ${each.document} ${each.number ?? ''}`).includes(asked),
  );
  return (
    <>
      <SearchField
        label={t('submissions.find-annex')}
        value={typed}
        onChange={setTyped}
        placeholder={t('submissions.find-annex')}
        autoFocus
        onEnter={() => {
          const [first] = annexes;
          if (first !== undefined) onPut({ document: first.document });
        }}
      />
      <PickList
        label={t('submissions.annexes')}
        items={annexes.map((each) => ({
          id: each.document,
          type: 'document',
          title: each.title,
          note:
            each.number === null
              ? t(`submissions.goes-${each.goes}`)
              : t('submissions.live-annex', { number: each.number }),
        }))}
        chosen={document}
        empty={t('submissions.nothing-fits')}
        onChoose={(next) => onChange({ document: next })}
        onTake={(next) => onPut({ document: next })}
      />
      <RecordPicker
        label={t('submissions.another-document')}
        types={['document']}
        value={
          row === undefined || annexes.some((each) => each.document === document)
            ? null
            : { code: document, type: 'document', title: row.title }
        }
        onPick={(record) => onChange({ document: record?.code ?? '' })}
      />
    </>
  );
}
