import type { Draft } from '../../shared/contract/shapes.ts';
import { placeOfDraft } from '../app/draft-place.ts';
import { useFormats } from '../app/formats.ts';
import { stay } from '../app/place.ts';
import { useWords } from '../app/words.ts';
import { Button } from '../kit/button.tsx';
import { MenuButton } from '../kit/menu.tsx';

/** New records that were begun and left, in a quiet line above an empty form. Of several one chooses which to go on with. */
export function BegunStrip({
  begun,
  onDiscard,
}: {
  readonly begun: readonly Draft[];
  readonly onDiscard: (key: string) => void;
}) {
  const { t } = useWords();
  const { instant } = useFormats();
  const inTime = begun.toSorted((a, b) => (a.updated < b.updated ? 1 : -1));
  const [newest] = inTime;
  if (newest === undefined) return null;
  const title = (draft: Draft): string => draft.title || t('forms.untitled');
  const goOn = (draft: Draft): void => stay(placeOfDraft(draft));
  const each = (act: (draft: Draft) => void) =>
    inTime.map((draft) => ({
      id: draft.key,
      label: `${title(draft)} · ${instant(draft.updated)}`,
      onAction: () => act(draft),
    }));
  return (
    <div className="forms-begun">
      <span>
        {t('forms.begun', { count: begun.length })}{' '}
        {t('forms.begun_newest', { title: title(newest), when: instant(newest.updated) })}
      </span>
      {inTime.length === 1 ? (
        <>
          <Button variant="quiet" onPress={() => goOn(newest)}>
            {t('forms.kept_go_on')}
          </Button>
          <Button variant="quiet" onPress={() => onDiscard(newest.key)}>
            {t('forms.kept_discard')}
          </Button>
        </>
      ) : (
        <>
          <MenuButton variant="quiet" label={t('forms.begun_go_on')} items={each(goOn)} />
          <MenuButton variant="quiet" label={t('forms.begun_discard')} items={each(({ key }) => onDiscard(key))} />
        </>
      )}
    </div>
  );
}
