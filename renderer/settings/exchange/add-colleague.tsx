import { useState } from 'react';
import type { CallOutput } from '../../../shared/contract/calls.ts';
import { call } from '../../app/host.ts';
import { useWords } from '../../app/words.ts';
import { CheckBox } from '../../kit/switch.tsx';
import { ActDialog } from '../act-dialog.tsx';
import { ColleagueFields } from './colleague-fields.tsx';
import type { Level } from './level-words.ts';
import { ShortCode } from './short-code.tsx';

export type CardRead = CallOutput<'exchange.readCard'>;

/** Asks for the file of a card and reads it; null when the person changed their mind. */
export async function chooseCard(language: 'en' | 'ru' | 'be'): Promise<CardRead | null> {
  const { places } = await call('shell.choose', { what: 'colleague-card', language });
  const [place] = places;
  return place === undefined ? null : call('exchange.readCard', { file: place.place });
}

interface AddColleagueProps {
  readonly card: CardRead;
  /** What goes to its owner until now; null for somebody new: then it is chosen, not taken for granted. */
  readonly before: Level | null;
  readonly onClose: () => void;
  readonly onDone: (said: string) => void;
}

/** A card as it was read: the code to compare, what its owner is called here, and how far things may go to them. */
export function AddColleague({ card, before, onClose, onDone }: AddColleagueProps) {
  const { t } = useWords();
  const { known, isOwn } = card;
  const [label, setLabel] = useState(known?.label ?? '');
  const [level, setLevel] = useState<Level | null>(before);
  const [confirmed, setConfirmed] = useState(false);
  return (
    <ActDialog
      title={t('exchange.add-title')}
      act={t('exchange.add-act')}
      isReady={!isOwn && level !== null && label.trim() !== ''}
      working={t('exchange.adding')}
      onClose={onClose}
      onAct={async () => {
        if (level === null) return;
        const added = await call('exchange.addColleague', { card: card.text, label: label.trim(), level, confirmed });
        onDone(t(known === null ? 'exchange.added' : 'exchange.renewed', { label: added.label }));
      }}
    >
      {(isWorking) =>
        isOwn ? (
          <p>{t('exchange.own-card')}</p>
        ) : (
          <>
            {known === null ? null : (
              <p className={known.isSame ? 'exchange-note' : 'exchange-caution'}>
                {t(known.isSame ? 'exchange.known-same' : 'exchange.known-other', { label: known.label })}
              </p>
            )}
            <div>
              <p className="kit-label">{t('exchange.add-code')}</p>
              <ShortCode label={t('exchange.add-code')} code={card.code} isLarge />
              <p className="exchange-note">{t('exchange.add-compare')}</p>
            </div>
            <CheckBox
              label={t('exchange.compared-check')}
              value={confirmed}
              isDisabled={isWorking}
              onChange={setConfirmed}
            />
            <ColleagueFields label={label} onLabel={setLabel} level={level} onLevel={setLevel} isDisabled={isWorking} />
          </>
        )
      }
    </ActDialog>
  );
}
