import { useAsked } from '../app/asked.ts';
import { useFormats } from '../app/formats.ts';
import { go } from '../app/place.ts';
import { useSession } from '../app/session.ts';
import { useWords } from '../app/words.ts';
import { Badge } from '../kit/badge.tsx';
import { Button } from '../kit/button.tsx';
import { CodeTag } from '../kit/code-tag.tsx';
import { MenuButton } from '../kit/menu.tsx';
import { useArchiveVersion } from '../mirror/use-mirror.ts';
import { decideLikeness } from './decide-likeness.ts';
import { DECIDED, sayWhy, type Decision } from './likeness-words.ts';
import { percentOf } from './pair-beside.tsx';
import './likeness.css';

const DECISIONS = ['same', 'version', 'translation', 'copy', 'different'] as const satisfies readonly Decision[];

/** What belongs together with a document, why, and what was decided; and below it what is like it. Part of a document's page and its preview. */
export function BelongsTogether({ code }: { readonly code: string }) {
  const { t } = useWords();
  const formats = useFormats();
  const isReadOnly = useSession().open?.readOnly ?? false;
  const { value } = useAsked('likeness.of', { code, limit: 8 }, useArchiveVersion());
  if (value === undefined) return null;
  const { together, similar, waiting } = value;
  return (
    <section className="likeness-part">
      <h3>{t('likeness.together')}</h3>
      {waiting > 0 && <p className="likeness-muted">{t('likeness.waiting', { count: waiting })}</p>}
      {together.length === 0 ? (
        <p className="likeness-muted">{t('likeness.none-together')}</p>
      ) : (
        <ul>
          {together.map((other) => (
            <li key={other.code}>
              <div className="likeness-other">
                <WayTo document={other} />
                <MenuButton
                  icon="more"
                  label={t('likeness.compare')}
                  items={[
                    ...DECISIONS.map((decision) => ({
                      id: decision,
                      label: t(`likeness.act-${decision}`),
                      isDisabled: isReadOnly,
                      onAction: () => void decideLikeness(code, other.code, decision),
                    })),
                    ...(other.decision === null
                      ? []
                      : [
                          {
                            id: 'undecide',
                            label: t('likeness.act-undecide'),
                            onAction: () => void decideLikeness(code, other.code, null),
                          },
                        ]),
                  ]}
                />
              </div>
              <p className="likeness-muted">
                {other.decision !== null && <Badge tone="accent">{t(DECIDED[other.decision])}</Badge>}
                {[
                  other.relation === null ? '' : t(`likeness.${other.relation}`),
                  ...other.why.map((why) => sayWhy(why, t, (share) => percentOf(share, formats))),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </li>
          ))}
        </ul>
      )}
      {similar.length > 0 && (
        <>
          <h3>{t('likeness.similar')}</h3>
          <ul>
            {similar.map((other) => (
              <li key={other.code}>
                <div className="likeness-other">
                  <WayTo document={other} />
                </div>
                {other.words.length > 0 && (
                  <p className="likeness-muted">
                    {t('likeness.in-common', { words: other.words.slice(0, 5).join(', ') })}
                  </p>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      <Button variant="quiet" icon="compare" onPress={() => go({ room: 'duplicates', type: 'document' })}>
        {t('likeness.all')}
      </Button>
    </section>
  );
}

interface Titled {
  readonly code: string;
  readonly title: string;
  readonly name: string | null;
}

/** What another document is called, as the way to it. */
function WayTo({ document: { code, title, name } }: { readonly document: Titled }) {
  return (
    <>
      <button type="button" className="likeness-link" onClick={() => go({ room: 'reader', code })}>
        {title || name || code}
      </button>
      <CodeTag code={code} />
    </>
  );
}
