import { useEffect, useMemo, useRef } from 'react';
import type { CallOutput } from '../../../shared/contract/calls.ts';
import { useAsked } from '../../app/asked.ts';
import { call } from '../../app/host.ts';
import { useFormats } from '../../app/formats.ts';
import { useWords } from '../../app/words.ts';
import { Button, IconButton } from '../../kit/button.tsx';
import { MenuButton, type MenuEntry } from '../../kit/menu.tsx';
import { Popover } from '../../kit/popover.tsx';
import { say } from '../../kit/notices.tsx';
import { Skeleton } from '../../kit/skeleton.tsx';
import { sayFailure } from '../document-acts.ts';
import type { Finding } from '../finding.ts';
import type { PageWords as WordsOfPage } from '../page-layer/page-words.ts';
import { letGo, type Hold } from '../page-layer/reader-hold.ts';
import type { Span } from '../passage.ts';
import { ScrollRegion } from '../scroll-region.tsx';
import { PageWords } from '../page-text.tsx';
import { doubtfulSpans, meanConfidence } from './doubtful.ts';
import { useHighlight } from './highlight.ts';
import type { Language } from '../../../shared/vocabulary/vocabulary.ts';
import { languageName, languageTag } from './language-names.ts';
import { spanSelectedIn } from './span-selected.ts';
import type { Recognition } from './use-recognition.ts';
import './recognised.css';

interface Props {
  readonly code: string;
  /** Counted from 1. */
  readonly page: number;
  readonly printed: string;
  readonly words: WordsOfPage | undefined;
  readonly language: string | undefined;
  readonly quote: string | undefined;
  readonly found: readonly Finding[];
  readonly standing: Finding | undefined;
  readonly hold: Hold;
  readonly recognition: Recognition;
  readonly canWrite: boolean;
  readonly version: number;
  readonly onCorrect: () => void;
  /** The page has other words now. */
  readonly onChanged: () => void;
}

const NONE: readonly Span[] = [];

/** What the page says, beside its picture: in serif, to be selected; where the words come from, and what can be done about them. */
export function PageTextPane(props: Props) {
  const { code, page, printed, words, language, quote, found, standing, hold, recognition, canWrite, version } = props;
  const { t, language: spoken } = useWords();
  const formats = useFormats();
  const body = useRef<HTMLDivElement>(null);
  const isRead = words !== undefined && words.source !== 'none' && words.source !== 'file';
  const { value: known } = useAsked('layers.list', isRead ? { code, page } : undefined, version);
  const inForce = known?.layers.find((layer) => layer.inForce);
  const doubtful = useMemo(() => (words === undefined ? NONE : doubtfulSpans(words)), [words]);
  const mean = useMemo(() => (words === undefined ? null : meanConfidence(words)), [words]);
  useHighlight('reader-doubt', body, doubtful, words?.text ?? '');
  useSelecting(body, page, hold);
  const source = words?.source ?? 'none';
  const origin =
    source === 'corrected'
      ? t('reader.source-corrected')
      : source === 'ocr'
        ? [
            t('reader.source-recognised'),
            inForce?.language === undefined || inForce.language === null ? '' : languageName(inForce.language, spoken),
            mean === null ? '' : t('reader.sure', { percent: formats.number(mean) }),
          ]
            .filter(Boolean)
            .join(' · ')
        : '';
  return (
    <section className="reader-text" aria-label={t('documents.text-of-page', { page: printed })}>
      <header className="reader-pane-head">
        <div className="reader-pane-title">
          <h2>{t('documents.text-of-page', { page: printed })}</h2>
          {origin !== '' && <p>{origin}</p>}
        </div>
        <span className="reader-tool-group">
          {source !== 'none' && canWrite && (
            <Button variant="quiet" icon="edit" keys="E" onPress={props.onCorrect}>
              {t('reader.correct')}
            </Button>
          )}
          {isRead && canWrite && <AgainMenu recognition={recognition} language={spoken} />}
          {known !== undefined && known.layers.length > 1 && (
            <Layers
              layers={known.layers}
              language={spoken}
              canWrite={canWrite}
              onRestore={(layer) => {
                call('layers.restore', { code, page, layer }).then(() => {
                  props.onChanged();
                  say({ text: t('reader.layer-restored', { page: printed }) });
                }, sayFailure);
              }}
            />
          )}
        </span>
      </header>
      <ScrollRegion className="reader-text-body" label={t('documents.text-pane')}>
        {words === undefined ? (
          <Skeleton rows={8} />
        ) : (
          <div
            ref={body}
            lang={languageTag(inForce?.language ?? null) ?? language}
            aria-description={
              doubtful.length === 0 ? undefined : t('reader.doubtful-count', { count: doubtful.length })
            }
          >
            <PageWords text={words.text} page={page} quote={quote} found={found} standing={standing} />
          </div>
        )}
      </ScrollRegion>
      {doubtful.length > 0 && (
        <p className="reader-doubt-note">
          <span>{t('reader.doubtful-count', { count: doubtful.length })}</span>
        </p>
      )}
    </section>
  );
}

/** Recognising a page again, in the language that was guessed or one that somebody gives. */
function AgainMenu({ recognition, language }: { readonly recognition: Recognition; readonly language: Language }) {
  const { t } = useWords();
  const { value } = useAsked('ocr.languages', {});
  const items: MenuEntry[] = [
    {
      id: 'guess',
      label: t('reader.again-guessed'),
      icon: 'retry',
      onAction: () => recognition.start({ again: true }),
    },
    'separator',
    ...(value?.languages ?? []).map(({ code, state }): MenuEntry => ({
      id: code,
      label:
        state === 'missing'
          ? t('reader.language-not-there', { language: languageName(code, language) })
          : languageName(code, language),
      isDisabled: state === 'missing',
      onAction: () => recognition.start({ again: true, language: code }),
    })),
  ];
  return <MenuButton icon="language" label={t('reader.recognise-again-in')} items={items} />;
}

interface LayersProps {
  readonly layers: CallOutput<'layers.list'>['layers'];
  readonly language: Language;
  readonly canWrite: boolean;
  readonly onRestore: (layer: string | null) => void;
}

/** Everything that was said of the page: corrections and recognitions, the newest first. */
function Layers({ layers, language, canWrite, onRestore }: LayersProps) {
  const { t } = useWords();
  const formats = useFormats();
  return (
    <Popover
      label={t('reader.layers')}
      placement="bottom end"
      trigger={<IconButton icon="history" label={t('reader.layers')} />}
    >
      {(close) => (
        <ol className="reader-layers">
          {layers.map((layer) => (
            <li key={layer.id ?? 'file'}>
              <p className="reader-layers-what">
                <strong>{t(SOURCES[layer.source])}</strong>
                {layer.language !== null && <span>{languageName(layer.language, language)}</span>}
                {layer.confidence !== null && (
                  <span>{t('reader.sure', { percent: formats.number(Math.round(layer.confidence)) })}</span>
                )}
                {layer.made !== null && <span>{formats.instant(layer.made)}</span>}
                {layer.source === 'corrected' && layer.by !== null && <span>{layer.by}</span>}
              </p>
              <p className="reader-layers-text">{layer.text.replaceAll(/\s+/g, ' ').slice(0, 160)}</p>
              {layer.inForce ? (
                <p className="reader-layers-now">{t('reader.layer-in-force')}</p>
              ) : (
                canWrite && (
                  <Button
                    variant="quiet"
                    icon="restore"
                    onPress={() => {
                      onRestore(layer.id);
                      close();
                    }}
                  >
                    {t('reader.layer-restore')}
                  </Button>
                )
              )}
            </li>
          ))}
        </ol>
      )}
    </Popover>
  );
}

const SOURCES = {
  file: 'reader.source-file',
  ocr: 'reader.source-recognised',
  corrected: 'reader.source-corrected',
} as const;

/** What is selected in the text is held like what is selected on the page, and marked there. */
function useSelecting(body: React.RefObject<HTMLElement | null>, page: number, hold: Hold): void {
  useEffect(() => {
    const changed = (): void => {
      const words = body.current?.querySelector('.reader-words') ?? null;
      const span = spanSelectedIn(words);
      const selection = globalThis.getSelection();
      if (span === null && selection?.isCollapsed === true && words?.contains(selection.anchorNode) === true)
        letGo(hold);
      if (span !== null) hold.write((now) => ({ ...now, box: null, isDrawing: false, parts: [{ page, span }] }));
    };
    document.addEventListener('selectionchange', changed);
    return () => document.removeEventListener('selectionchange', changed);
  }, [body, page, hold]);
}
