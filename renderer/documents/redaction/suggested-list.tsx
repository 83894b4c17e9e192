import type { WordKey } from '../../app/words.ts';
import { useWords } from '../../app/words.ts';
import { Button, ToggleIconButton } from '../../kit/button.tsx';
import { Keys } from '../../kit/keys.tsx';
import { Skeleton } from '../../kit/skeleton.tsx';
import { isHidden, type DraftRegion, type Suggested } from './redaction-draft.ts';
import { BY_KEY, type Redacting } from './use-redaction.ts';

interface Props {
  readonly redacting: Redacting;
  readonly printed: (page: number) => string;
  readonly onShow: (region: Pick<DraftRegion, 'page' | 'box'>) => void;
}

/** Those who may not be named, each with one key that hides all places of the name. */
export function SuggestedList({ redacting, printed, onShow }: Props) {
  const { t } = useWords();
  const { suggested, draft, hide } = redacting;
  if (suggested.value === undefined) return suggested.error === undefined ? <Skeleton rows={3} /> : null;
  const { people } = suggested.value;
  if (people.length === 0) return <p className="redaction-note">{t('redaction.nobody')}</p>;
  const open = people.filter((person) => !isHidden(draft, person) && places(person) > 0);
  return (
    <>
      {open.length > 1 && (
        <Button icon="redact" onPress={() => open.forEach(hide)}>
          {t('redaction.hide-all', { count: open.length })}
        </Button>
      )}
      <ul className="redaction-people">
        {people.map((person, at) => {
          const { code, title, why } = person;
          const first = person.places.find(({ boxes }) => boxes.length > 0);
          const [box] = first?.boxes ?? [];
          const unplaced = person.places.filter(({ boxes }) => boxes.length === 0);
          return (
            <li key={code} className="redaction-person">
              <ToggleIconButton
                icon="redact"
                label={t('redaction.hide-person', { name: title === '' ? code : title })}
                isSelected={isHidden(draft, person)}
                onChange={() => hide(person)}
              />
              <Button
                variant="quiet"
                isDisabled={box === undefined}
                onPress={() => first !== undefined && box !== undefined && onShow({ page: first.page, box })}
              >
                {title === '' ? code : title}
              </Button>
              <span className="redaction-count">{t('redaction.places', { count: person.places.length })}</span>
              {at < BY_KEY && <Keys keys={String(at + 1)} />}
              {why !== null && <span className="redaction-why">{t(WHY[why] ?? 'redaction.why-no-consent')}</span>}
              {unplaced.length > 0 && (
                <span className="redaction-why">
                  {t('redaction.unplaced', {
                    pages: [...new Set(unplaced.map(({ page }) => printed(page)))].join(', '),
                  })}
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}

function places(person: Suggested): number {
  return person.places.reduce((sum, { boxes }) => sum + boxes.length, 0);
}

const WHY: Readonly<Record<string, WordKey>> = {
  'no-consent': 'redaction.why-no-consent',
  'anonymised-only': 'redaction.why-anonymised-only',
  'other-use': 'redaction.why-other-use',
  withdrawn: 'redaction.why-withdrawn',
  expired: 'redaction.why-expired',
  minor: 'redaction.why-minor',
  survivor: 'redaction.why-survivor',
  trashed: 'redaction.why-trashed',
  source: 'redaction.why-source',
  restricted: 'redaction.why-restricted',
};
