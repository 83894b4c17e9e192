import type { KeyboardEvent } from 'react';
import { vocabularyOf } from '../../../shared/vocabulary/vocabularies.ts';
import { useWords } from '../../app/words.ts';
import { Button, IconButton } from '../../kit/button.tsx';
import { Select } from '../../kit/select.tsx';
import type { DraftRegion } from './redaction-draft.ts';
import type { Redacting } from './use-redaction.ts';

interface Props {
  readonly redacting: Redacting;
  readonly printed: (page: number) => string;
  readonly onShow: (region: Pick<DraftRegion, 'page' | 'box'>) => void;
}

/** What is to be made unreadable, each part with its reason. Delete takes the one away that has the focus. */
export function RegionList({ redacting, printed, onShow }: Props) {
  const { t, language } = useWords();
  const { draft, change, remove } = redacting;
  const reasons = vocabularyOf('redaction-reason').terms.map(({ id, labels }) => ({ id, label: labels[language] }));
  const setReason = (id: string, reason: string): void =>
    change({ regions: draft.regions.map((each) => (each.id === id ? { ...each, reason } : each)) });
  const byKey = (event: KeyboardEvent, id: string): void => {
    if (event.key !== 'Delete' && event.key !== 'Backspace') return;
    event.preventDefault();
    const row = event.currentTarget;
    const next = row.nextElementSibling ?? row.previousElementSibling;
    remove(id);
    next?.querySelector('button')?.focus();
  };
  if (draft.regions.length === 0) return null;
  return (
    <ol className="redaction-regions">
      {draft.regions.map(({ id, page, box, reason, text }) => (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears the key of the buttons in it
        <li key={id} className="redaction-region" onKeyDown={(event) => byKey(event, id)}>
          <Button variant="quiet" onPress={() => onShow({ page, box })}>
            {text === undefined
              ? t('redaction.box-on', { page: printed(page) })
              : t('redaction.text-on', { page: printed(page), text: text.replaceAll(/\s+/g, ' ').slice(0, 60) })}
          </Button>
          <IconButton icon="close" label={t('redaction.remove', { page: printed(page) })} onPress={() => remove(id)} />
          <Select
            isCompact
            label={t('redaction.reason-of', { page: printed(page) })}
            options={reasons}
            value={reason}
            onChange={(next) => setReason(id, next)}
          />
        </li>
      ))}
    </ol>
  );
}
