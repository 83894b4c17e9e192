import type { Chronology, ChronologyEntry } from '../../shared/contract/shapes.ts';
import { isEdtf, knowledgeOf } from '../../shared/dates/edtf.ts';
import { dateInWords, kindName, roleName, titleOf } from '../../shared/chronology/words.ts';
import { useFormats } from '../app/formats.ts';
import { useWords } from '../app/words.ts';
import { Button, IconButton } from '../kit/button.tsx';
import { CodeTag } from '../kit/code-tag.tsx';
import { KindMark } from '../kit/kind-mark.tsx';
import { isRecordType } from './kinds.ts';
import { nameOfRecord } from './lanes.ts';
import type { Source } from './timeline.tsx';
import { usePlaced } from './use-placed.ts';

export interface CardProps {
  readonly entry: ChronologyEntry;
  readonly titles: Chronology['titles'];
  readonly onOpen: () => void;
  readonly onOpenSource: (source: Source) => void;
  readonly onClose: () => void;
  /** Given the element, so that the drawing can keep it beside what it tells of. */
  readonly placed: (element: HTMLElement | null) => void;
}

/** What is known of the chosen entry, with where it comes from. */
export function Card({ entry, titles, onOpen, onOpenSource, onClose, placed }: CardProps) {
  const { t, language } = useWords();
  const formats = useFormats();
  const place = usePlaced(placed);
  const known = isEdtf(entry.date) ? knowledgeOf(entry.date) : null;
  const doubts = known ? (['approximate', 'uncertain', 'unspecified'] as const).filter((doubt) => known[doubt]) : [];
  const names = [...entry.people, ...entry.organisations, ...entry.cases].filter((code) => code !== entry.code);
  return (
    <section ref={place} className="timeline-card" aria-label={t('timeline.card')}>
      <header className="timeline-card-head">
        {isRecordType(entry.type) && <KindMark type={entry.type} isDecorative />}
        <span className="timeline-card-kind">{kindName(entry.type, language)}</span>
        <CodeTag code={entry.code} />
        <IconButton icon="close" label={t('kit.close')} keys="Escape" onPress={onClose} />
      </header>
      <h2 className="timeline-card-title">{titleOf(entry, language)}</h2>
      <p className="timeline-card-date">{dateInWords(entry, language)}</p>
      {doubts.length > 0 && (
        <p className="timeline-card-note">{doubts.map((doubt) => t(`timeline.certainty_${doubt}`)).join('; ')}</p>
      )}
      {entry.others.length > 0 && (
        <p className="timeline-card-note">
          {t('timeline.others', { count: entry.others.length })}{' '}
          {entry.others.map(({ date }) => formats.date(date)).join('; ')}
        </p>
      )}
      {entry.role !== null && (
        <p className="timeline-card-note">
          {entry.role
            .split(', ')
            .map((role) => roleName(role, language))
            .join(', ')}
        </p>
      )}
      {names.length > 0 && (
        <p className="timeline-card-note">
          {names
            .slice(0, 6)
            .map((code) => nameOfRecord(code, titles))
            .join(', ')}
        </p>
      )}
      <div className="timeline-card-sources">
        {entry.sources.length === 0 ? (
          <p className="timeline-card-unsourced">{t('timeline.unsourced')}</p>
        ) : (
          <ul aria-label={t('timeline.sources')}>
            {entry.sources.map((source) => (
              <li key={`${source.document} ${source.page ?? ''}`}>
                <Button variant="quiet" icon="document" onPress={() => onOpenSource(source)}>
                  {sourceInWords(source, t)}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </div>
      <footer className="timeline-card-foot">
        <Button variant="plain" onPress={onOpen}>
          {t('timeline.open')}
        </Button>
      </footer>
    </section>
  );
}

/** `D-0031, page 2`. */
export function sourceInWords({ document, page }: Source, t: ReturnType<typeof useWords>['t']): string {
  return page === null ? document : t('timeline.source_page', { document, page });
}
