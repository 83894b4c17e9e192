import type { CallOutput } from '../../../shared/contract/calls.ts';
import { termLabel } from '../../../shared/vocabulary/vocabulary.ts';
import { vocabularyOf } from '../../../shared/vocabulary/vocabularies.ts';
import { go } from '../../app/place.ts';
import { useWords } from '../../app/words.ts';
import { Button } from '../../kit/button.tsx';
import { CodeTag } from '../../kit/code-tag.tsx';

/** The redacted versions that there are, each with those for whom it was made. */
export function VersionList({ versions }: { readonly versions: CallOutput<'redactions.list'>['versions'] }) {
  const { t, language } = useWords();
  const audienceOf = (ids: readonly string[]): string =>
    ids.map((id) => termLabel(vocabularyOf('consent-recipient'), id, language)).join(', ');
  return (
    <section>
      <h2>{t('redaction.versions')}</h2>
      <ul className="redaction-versions">
        {versions.map(({ code, audience, regions, words, standing }) => (
          <li key={code}>
            <Button variant="quiet" onPress={() => go({ room: 'reader', code })}>
              {t('redaction.version-for', { audience: audienceOf(audience) })}
            </Button>
            <CodeTag code={code} />
            <span className="redaction-why">
              {t('redaction.parts', { count: regions.length })} · {t('redaction.words-gone', { count: words })}
            </span>
            {standing.length > 0 && (
              <span className="redaction-why">{t('redaction.standing', { words: standing.join(', ') })}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
