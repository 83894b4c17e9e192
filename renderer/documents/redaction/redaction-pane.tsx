import { termLabel } from '../../../shared/vocabulary/vocabulary.ts';
import { vocabularyOf } from '../../../shared/vocabulary/vocabularies.ts';
import { go } from '../../app/place.ts';
import { useWords } from '../../app/words.ts';
import { Button } from '../../kit/button.tsx';
import { Failure } from '../../kit/failure.tsx';
import { Select } from '../../kit/select.tsx';
import { Switch } from '../../kit/switch.tsx';
import { ScrollRegion } from '../scroll-region.tsx';
import type { DraftRegion } from './redaction-draft.ts';
import { RegionList } from './region-list.tsx';
import { SuggestedList } from './suggested-list.tsx';
import type { Redacting } from './use-redaction.ts';
import { VersionList } from './version-list.tsx';
import './redaction.css';

interface Props {
  readonly code: string;
  readonly redacting: Redacting;
  /** The number of a page as printed, by its number counted from 1. */
  readonly printed: (page: number) => string;
  readonly onShow: (region: Pick<DraftRegion, 'page' | 'box'>) => void;
}

/** For whom something is made unreadable, who is suggested for it, what was chosen with its reasons, and what was made before. */
export function RedactionPane({ code, redacting, printed, onShow }: Props) {
  const { t, language } = useWords();
  const { draft, change, suggested, listed, holdsAny, hideHeld, isApplying, error, apply } = redacting;
  const original = listed?.original;
  if (original !== undefined && original.code !== code)
    return (
      <ScrollRegion className="redaction" label={t('redaction.redact')}>
        <p>{t('redaction.is-version', { code: original.code })}</p>
        <Button onPress={() => go({ room: 'reader', code: original.code })}>{t('redaction.open-original')}</Button>
      </ScrollRegion>
    );
  const audiences = vocabularyOf('consent-recipient').terms.map(({ id, labels }) => ({ id, label: labels[language] }));
  const unread = suggested.value?.unread ?? [];
  return (
    <ScrollRegion className="redaction" label={t('redaction.redact')}>
      <Select
        label={t('redaction.audience')}
        options={audiences}
        value={draft.audience}
        onChange={(audience) => change({ audience })}
      />
      <section>
        <h2>{t('redaction.suggested')}</h2>
        {suggested.error !== undefined && <Failure error={suggested.error} onRetry={suggested.again} />}
        <SuggestedList redacting={redacting} printed={printed} onShow={onShow} />
        {unread.length > 0 && (
          <p className="redaction-note">{t('redaction.unread', { pages: unread.map(printed).join(', ') })}</p>
        )}
      </section>
      <section>
        <h2>{t('redaction.regions', { count: draft.regions.length })}</h2>
        <p className="redaction-note">{t('redaction.how')}</p>
        {holdsAny && (
          <Button keys="A" icon="box" onPress={hideHeld}>
            {t('redaction.hide-held')}
          </Button>
        )}
        <RegionList redacting={redacting} printed={printed} onShow={onShow} />
      </section>
      <section className="redaction-end">
        <Switch
          label={t('redaction.preview')}
          value={draft.isPreview}
          onChange={(isPreview) => change({ isPreview })}
        />
        <Switch
          label={t('redaction.as-pictures')}
          help={t('redaction.as-pictures-help')}
          value={draft.asPictures}
          onChange={(asPictures) => change({ asPictures })}
        />
        {error !== undefined && <Failure error={error} />}
        <Button
          variant="primary"
          keys="Mod+Enter"
          isDisabled={draft.regions.length === 0 || isApplying}
          onPress={apply}
        >
          {isApplying
            ? t('redaction.applying')
            : t('redaction.apply-for', {
                audience: termLabel(vocabularyOf('consent-recipient'), draft.audience, language),
              })}
        </Button>
        <p className="redaction-note">{t('redaction.apply-note')}</p>
      </section>
      {listed !== undefined && listed.versions.length > 0 && <VersionList versions={listed.versions} />}
    </ScrollRegion>
  );
}
