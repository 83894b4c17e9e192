import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useAsked } from '../app/asked.ts';
import { useIsNarrow, useRoomWidth } from '../app/room-width.ts';
import { useSession } from '../app/session.ts';
import { useWords } from '../app/words.ts';
import { Button, ToggleIconButton } from '../kit/button.tsx';
import { useDocumentLanguage } from './document-language.ts';
import { useLooking } from './looking.ts';
import { OutlinePane } from './outline/outline-pane.tsx';
import { PageActs, usePageActs } from './passage/page-acts.tsx';
import { createHold, useHeld } from './page-layer/reader-hold.ts';
import { createWordsOfPages, useWordsOf } from './page-layer/read-words.ts';
import { placesOf, type PageMark } from './page-layer/page-marks.ts';
import { NamedHere, showNamed } from './passage/named-here.tsx';
import { usePageMarks } from './page-layer/use-page-marks.ts';
import { AS_PRINTED, zoomStep, type Spread, type Turn, type Zoom } from './page-layout.ts';
import { PageScroll, type PagesHandle } from './page-scroll.tsx';
import { usePageTexts } from './page-texts.ts';
import { usePaging } from './paging.ts';
import { pageCommands } from './page-commands.ts';
import { findCommands, sideCommands, useReaderCommands } from './reader-commands.ts';
import { ReaderFrame, type ReaderPane } from './reader-frame.tsx';
import type { ReaderProps } from './reader-room.tsx';
import type { Side } from './reader-sides.ts';
import { ZoomTools } from './reader-tools.tsx';
import { useReaderView } from './reader-view.ts';
import { showPicture, useReading } from './reading-places.ts';
import { CorrectionPane } from './recognised/correction-pane.tsx';
import { PageTextPane } from './recognised/page-text-pane.tsx';
import { RecognitionNote } from './recognised/recognition-note.tsx';
import { RedactionPane } from './redaction/redaction-pane.tsx';
import { useRedaction } from './redaction/use-redaction.ts';
import { useKeptCorrection } from './recognised/use-correction-draft.ts';
import { useRecognition } from './recognised/use-recognition.ts';
import { Thumbnails } from './thumbnails.tsx';

/** What the panes beside the pages take at first, and what is left to the pages at least, in pixels. */
const BESIDE = { outline: 220, found: 240, text: 340, recorded: 300, redaction: 340 } as const;
const LEAST = 320;
const NARROW = 900;

const NO_CITED = [] as const;

/** Reads a document whose pages are pictures: a PDF, a scan, a photograph. */
export function PageReader(props: ReaderProps) {
  const { code, title, opened, shown, quote, position, find } = props;
  const { t } = useWords();
  const { open } = useSession();
  const canWrite = open?.readOnly === false;
  const language = useDocumentLanguage(code);
  const [view, change] = useReaderView();
  const { seen } = useReading();
  const scroll = useRef<PagesHandle>(null);
  const pageField = useRef<HTMLInputElement>(null);
  const [version, setVersion] = useState(0);
  const texts = usePageTexts(code);
  const words = useMemo(() => createWordsOfPages(code), [code]);
  const [hold] = useState(createHold);
  const isDouble = view.double && opened.pages.length > 1;
  const spread: Spread = !isDouble ? 'one' : view.cover ? 'book' : 'pairs';
  const paging = usePaging(props, texts, scroll, spread);
  const { count, current, labels, printed, turnTo, jump } = paging;
  const isPicture = opened.kind === 'image';
  const isBlurred = isPicture && view.blur && !seen.includes(code);

  // What is looked for is brought into sight on its page; where a page does not say where its words stand, the text shows it.
  const brought = useRef(0);
  const bring = useCallback(
    async (page: number, mark: PageMark): Promise<void> => {
      const mine = ++brought.current;
      const known = await words.read(page).catch(() => undefined);
      // Somebody has gone on to another place meanwhile.
      if (mine !== brought.current) return;
      const [place] = placesOf([mark], page, known);
      const [box] = place?.boxes ?? [];
      if (box === undefined || isBlurred) change({ text: true });
      else scroll.current?.show(page, box);
    },
    [words, change, isBlurred],
  );
  const looking = useLooking({
    code,
    texts,
    paging,
    searched: find,
    forms: view.forms,
    version,
    show({ page, span }) {
      if (page - 1 !== current) turnTo(page - 1);
      void bring(page, { key: 'found', kind: 'standing', span });
    },
  });
  const [scale, setScale] = useState(AS_PRINTED);
  const [turn, setTurn] = useState<Turn>(0);
  const [isCorrecting, setCorrecting] = useState(false);
  const { value: outline } = useAsked('documents.outline', opened.kind === 'pages' ? { code } : undefined);
  const hasOutline = (outline?.entries.length ?? 0) > 0;
  // The small pages give way to what stands beside the large ones.
  const isNarrow = useIsNarrow(NARROW);
  const room = useRoomWidth();
  const hasThumbnails = count > 1 && view.thumbnails && !(isNarrow && (view.text || view.recorded || view.found));

  const cited = shown?.citedBy ?? NO_CITED;
  const cameTo = position?.page ?? paging.aimed + 1;
  const came = useMemo(
    () => (quote === undefined && position === undefined ? null : { page: cameTo, quote, position }),
    [cameTo, quote, position],
  );
  const marks = usePageMarks({ looking, labels, cited, came });
  useEffect(() => {
    if (came !== null)
      void bring(came.page, { key: 'came', kind: 'cited', position: came.position, quote: came.quote });
  }, [came, bring]);

  const wordsHere = useWordsOf(words, current + 1);
  const onChanged = useCallback(
    (page: number) => {
      words.forget(page);
      texts.forget(page);
      setVersion((now) => now + 1);
    },
    [words, texts],
  );
  const recognition = useRecognition({
    code,
    page: current + 1,
    words,
    isPossible: canWrite && !isBlurred,
    onChanged,
  });
  const acts = usePageActs({ code, title, paging, words, hold, scroll, looking, isBlurred });
  const redacting = useRedaction({
    code,
    hold,
    words,
    isPossible: canWrite && !isBlurred,
    onToggle: () => paging.focus(),
  });
  const { marks: redacted } = redacting;
  const allMarks = useCallback((page: number) => [...marks(page), ...redacted(page)], [marks, redacted]);
  const { chosen } = useHeld(hold);
  const choose = (id: string): void => {
    hold.write((now) => ({ ...now, chosen: id }));
    if (!view.recorded) change({ recorded: true });
  };
  const nameOf = useCallback((id: string) => cited.find((each) => each.id === id)?.title, [cited]);

  const onZoom = useCallback((zoom: Zoom) => change({ zoom }), [change]);
  const zoomStepped = (direction: 1 | -1): void => onZoom(zoomStep(scale, direction));
  const rotate = (): void => setTurn((now) => ((now + 1) % 4) as Turn);
  const openCorrection = useCallback((): void => {
    change({ text: true });
    setCorrecting(true);
  }, [change]);
  const correct = (): void => {
    if (wordsHere !== undefined && wordsHere.source !== 'none' && canWrite) openCorrection();
  };
  useKeptCorrection(code, current + 1, props.correcting && canWrite ? wordsHere : undefined, openCorrection);

  useReaderCommands([
    ...pageCommands(t, {
      paging,
      isDouble,
      view,
      change,
      zoomStepped,
      rotate,
    }),
    { id: 'page', label: t('documents.go-to-page'), keys: 'G', run: () => pageField.current?.focus() },
    ...findCommands(t, looking, view, change),
    ...sideCommands(
      t,
      hasOutline ? ['thumbnails', 'outline', 'text', 'recorded'] : ['thumbnails', 'text', 'recorded'],
      view,
      change,
    ),
    {
      id: 'recognise',
      label: t('reader.recognise-now'),
      keys: 'O',
      enabled: canWrite && recognition.state !== 'read' && recognition.state !== 'unknown',
      run: () => recognition.start({ again: recognition.state !== 'unread' && recognition.state !== 'waits' }),
    },
    {
      id: 'correct',
      label: t('reader.correct'),
      keys: 'E',
      enabled: canWrite && wordsHere !== undefined && wordsHere.source !== 'none',
      run: correct,
    },
    ...acts.commands,
    ...redacting.commands,
    {
      id: 'unblur',
      label: t('documents.see-picture'),
      keys: 'B',
      run: () => showPicture(code, isBlurred),
      enabled: isPicture && view.blur,
    },
  ]);

  const sides: Side[] = ['text', 'recorded'];
  if (hasOutline) sides.unshift('outline');
  if (count > 1) sides.unshift('thumbnails');
  if (isPicture) sides.push('blur');
  const foundOn = useMemo(() => new Set(looking.findings.found.map(({ page }) => page)), [looking.findings.found]);
  const isFound = looking.query !== null && view.found;
  const beside =
    (hasOutline && view.outline ? BESIDE.outline : 0) +
    (isFound ? BESIDE.found : 0) +
    (view.text ? BESIDE.text : 0) +
    (view.recorded ? BESIDE.recorded : 0) +
    (redacting.isOn ? BESIDE.redaction : 0);
  const panes: ReaderPane[] = [
    {
      id: 'pages',
      min: 280,
      usual: Math.max(LEAST, room - beside),
      node: (
        <div className="reader-pages">
          {hasThumbnails && (
            <Thumbnails
              opened={opened}
              current={current}
              printed={printed}
              isBlurred={isBlurred}
              found={looking.query === null ? NOWHERE : foundOn}
              onPick={jump}
            />
          )}
          <div className="reader-view">
            <PageScroll
              ref={scroll}
              opened={opened}
              label={t('documents.pages-of', { title })}
              pageLabel={(index) => t('documents.page-of-title', { page: printed(index), title })}
              printed={printed}
              zoom={view.zoom}
              spread={spread}
              turn={turn}
              start={current}
              isBlurred={isBlurred}
              onZoom={onZoom}
              onPage={paging.onPage}
              onScale={setScale}
              words={words}
              marks={allMarks}
              language={language}
              hold={hold}
              nameOf={nameOf}
              onMark={choose}
            />
            {isBlurred ? (
              <div className="reader-blurred">
                <p>{t('documents.picture-blurred')}</p>
                <Button icon="visible" keys="B" onPress={() => showPicture(code, true)}>
                  {t('documents.see-picture')}
                </Button>
              </div>
            ) : (
              <RecognitionNote recognition={recognition} canWrite={canWrite} />
            )}
            {!redacting.isOn && (
              <PageActs
                acts={acts}
                hold={hold}
                turn={turn}
                title={title}
                words={words}
                onMentions={() => {
                  change({ recorded: true });
                  showNamed();
                }}
              />
            )}
          </div>
        </div>
      ),
    },
  ];
  if (hasOutline && view.outline)
    panes.unshift({
      id: 'outline',
      min: 160,
      usual: BESIDE.outline,
      node: (
        <OutlinePane
          entries={outline?.entries ?? []}
          page={current + 1}
          printed={printed}
          onGo={(page) => jump(page - 1)}
        />
      ),
    });
  if (view.text)
    panes.push({
      id: 'text',
      min: 220,
      usual: BESIDE.text,
      node:
        isCorrecting && wordsHere !== undefined ? (
          <CorrectionPane
            key={current}
            code={code}
            page={current + 1}
            printed={printed(current)}
            words={wordsHere}
            language={language}
            hold={hold}
            onShow={(box) => scroll.current?.show(current + 1, box)}
            onEnd={(isStored) => {
              setCorrecting(false);
              if (isStored) onChanged(current + 1);
              paging.focus();
            }}
          />
        ) : (
          <PageTextPane
            code={code}
            page={current + 1}
            printed={printed(current)}
            words={wordsHere}
            language={language}
            quote={paging.quoteOn(current)}
            found={looking.query === null ? NO_FOUND : looking.findings.found}
            standing={looking.standing}
            hold={hold}
            recognition={recognition}
            canWrite={canWrite}
            version={version}
            onCorrect={correct}
            onChanged={() => onChanged(current + 1)}
          />
        ),
    });
  if (redacting.isOn)
    panes.push({
      id: 'redaction',
      min: 260,
      usual: BESIDE.redaction,
      node: (
        <RedactionPane
          code={code}
          redacting={redacting}
          printed={(page) => printed(page - 1)}
          onShow={({ page, box }) => scroll.current?.show(page, box)}
        />
      ),
    });
  return (
    <ReaderFrame
      {...props}
      paging={paging}
      looking={looking}
      hasPages
      pageField={pageField}
      tools={
        <>
          <ZoomTools
            zoom={view.zoom}
            scale={scale}
            onStep={zoomStepped}
            onZoom={onZoom}
            onTurn={rotate}
            spread={count > 1 ? spread : null}
            onSpread={(next_) =>
              change({ double: next_ !== 'one', cover: next_ === 'one' ? view.cover : next_ === 'book' })
            }
            isDrawing={acts.isDrawing}
            onDraw={isBlurred ? null : acts.toggleDrawing}
          />
          {canWrite && !isBlurred && (
            <ToggleIconButton
              icon="redact"
              label={t('redaction.redact')}
              keys="Shift+X"
              isSelected={redacting.isOn}
              onChange={redacting.toggle}
            />
          )}
        </>
      }
      sides={sides}
      panes={panes}
      cites={acts.cites}
      texts={texts}
      named={
        <NamedHere
          code={code}
          page={current + 1}
          version={version}
          onShow={({ page, start, end }) => {
            hold.write((now) => ({ ...now, box: null, parts: [{ page, span: [start, end] }] }));
            void bring(page, { key: 'named', kind: 'selected', span: [start, end] });
          }}
        />
      }
      chosen={chosen}
      onChoose={(each) => {
        hold.write((now) => ({ ...now, chosen: each.id }));
        if (each.page !== null) paging.jumpToNamed(each.page, each.quote, each.position);
      }}
    />
  );
}

const NOWHERE: ReadonlySet<number> = new Set();
const NO_FOUND = [] as const;
