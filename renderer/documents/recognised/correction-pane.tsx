import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { PageBox } from '../../../shared/contract/page-position.ts';
import { useAsked } from '../../app/asked.ts';
import { useCommands } from '../../app/commands.ts';
import { call } from '../../app/host.ts';
import { useWords } from '../../app/words.ts';
import { Button } from '../../kit/button.tsx';
import { say } from '../../kit/notices.tsx';
import { sayFailure } from '../document-acts.ts';
import type { PageWords } from '../page-layer/page-words.ts';
import type { Hold } from '../page-layer/reader-hold.ts';
import { boxesOf } from '../page-layer/word-boxes.ts';
import { ScrollRegion } from '../scroll-region.tsx';
import { DOUBT } from './doubtful.ts';
import { joinLine, linesOfText, originOf, splitLine, textOfLines, type CorrectedLine } from './lines.ts';
import { readCorrection, useCorrectionDraft } from './use-correction-draft.ts';
import './correction.css';

interface Props {
  readonly code: string;
  /** Counted from 1. */
  readonly page: number;
  readonly printed: string;
  readonly words: PageWords;
  readonly language: string | undefined;
  readonly hold: Hold;
  /** Brings a place of the page into sight. */
  readonly onShow: (box: PageBox) => void;
  readonly onEnd: (isStored: boolean) => void;
}

/** The text of a page to be put right, line by line, while the word under the caret is framed on the picture. */
export function CorrectionPane({ code, page, printed, words, language, hold, onShow, onEnd }: Props) {
  const { t } = useWords();
  // What the recognition or an earlier correction says now is what this one is over, whatever comes meanwhile.
  const [before] = useState(words);
  const [lines, setLines] = useState<readonly CorrectedLine[]>(() => linesOfText(before.text));
  const [isBusy, setBusy] = useState(false);
  const { value: known } = useAsked('layers.list', { code, page });
  const base = known?.layers.find((layer) => layer.inForce);
  const list = useRef<HTMLOListElement>(null);
  const caret = useRef<{ index: number; at: number } | null>(null);
  const text = textOfLines(lines);
  const isChanged = text !== before.text;
  const end = useCorrectionDraft(
    code,
    page,
    before.text,
    isChanged ? lines : null,
    t('reader.correcting', { page: printed }),
  );

  useEffect(() => {
    let left = false;
    void readCorrection(code, page, before.text).then((kept) => {
      if (left || kept === null) return;
      setLines(kept.lines);
      say({ text: t('reader.correction-found') });
    });
    list.current?.querySelector('textarea')?.focus();
    return () => {
      left = true;
      hold.write((now) => ({ ...now, framed: null }));
    };
    // Once, when the pane opens.
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the reason stands above
  }, []);

  // After lines were cut or joined the caret goes to where it belongs.
  useEffect(() => {
    const to = caret.current;
    caret.current = null;
    if (to === null) return;
    const input = list.current?.querySelectorAll('textarea')[to.index];
    input?.focus();
    input?.setSelectionRange(to.at, to.at);
  }, [lines]);

  const frame = (line: CorrectedLine, at: number): void => {
    const origin = originOf(line, at, before.text);
    const word =
      origin === null ? undefined : before.words.find(({ start, end: until }) => origin >= start && origin <= until);
    const span = word === undefined ? line.from : ([word.start, word.end] as const);
    const [box] = span === null ? [] : boxesOf(before, span);
    hold.write((now) => ({ ...now, framed: box === undefined ? null : { page, box } }));
    if (box !== undefined) onShow(box);
  };

  const store = async (): Promise<void> => {
    if (base === undefined || isBusy || !isChanged) return;
    setBusy(true);
    try {
      await call('layers.correct', { code, page, text, base: base.id });
      end();
      say({ text: t('reader.corrected', { page: printed }) });
      onEnd(true);
    } catch (error) {
      setBusy(false);
      sayFailure(error);
    }
  };
  const leave = (): void => {
    end();
    onEnd(false);
  };

  const doubts = useMemo(
    () => before.words.filter(({ confidence }) => confidence !== null && confidence < DOUBT),
    [before],
  );
  const toDoubt = (direction: 1 | -1): void => {
    const inputs = [...(list.current?.querySelectorAll('textarea') ?? [])];
    const active = inputs.findIndex((input) => input === document.activeElement);
    const here = lines[active];
    const input = inputs[active];
    const now =
      here === undefined || input === undefined ? -1 : (originOf(here, input.selectionStart ?? 0, before.text) ?? -1);
    const next =
      direction === 1 ? doubts.find(({ start }) => start > now) : doubts.findLast(({ end: until }) => until < now);
    const target = next ?? (direction === 1 ? doubts[0] : doubts.at(-1));
    if (target === undefined) return;
    const index = lines.findIndex(({ from }) => from !== null && target.start >= from[0] && target.start <= from[1]);
    const line = lines[index];
    if (line?.from === null || line === undefined) return;
    const word = before.text.slice(target.start, target.end);
    const at = line.text.indexOf(word, Math.max(0, target.start - line.from[0] - 12));
    inputs[index]?.focus();
    if (at >= 0) inputs[index]?.setSelectionRange(at, at + word.length);
    frame(line, at >= 0 ? at : 0);
  };

  useCommands([
    {
      id: 'correction.save',
      group: 'edit',
      label: t('reader.correction-save'),
      keys: 'Mod+Enter',
      enabled: isChanged,
      run: () => void store(),
    },
    {
      id: 'correction.save-s',
      group: 'edit',
      label: t('reader.correction-save'),
      keys: 'Mod+S',
      inMenu: false,
      enabled: isChanged,
      run: () => void store(),
    },
    {
      id: 'correction.next',
      group: 'edit',
      label: t('reader.next-doubt'),
      keys: 'F8',
      enabled: doubts.length > 0,
      run: () => toDoubt(1),
    },
    {
      id: 'correction.previous',
      group: 'edit',
      label: t('reader.previous-doubt'),
      keys: 'Shift+F8',
      enabled: doubts.length > 0,
      run: () => toDoubt(-1),
    },
  ]);

  const byKey = (event: KeyboardEvent<HTMLTextAreaElement>, index: number): void => {
    const input = event.currentTarget;
    const at = input.selectionStart ?? 0;
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
    if (event.key === 'Escape' && !isChanged) leave();
    else if (!isPlain || event.nativeEvent.isComposing) return;
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      // A long line is several here: the caret goes to the next one where it cannot go on inside of this.
      const step = event.key === 'ArrowDown' ? 1 : -1;
      const next = list.current?.querySelectorAll('textarea')[index + step];
      setTimeout(() => {
        const stood = input.selectionStart === at || input.selectionStart === (step === 1 ? input.value.length : 0);
        if (document.activeElement !== input || !stood || next === undefined) return;
        next.focus();
        const column = Math.min(at, next.value.length);
        next.setSelectionRange(column, column);
      });
      event.stopPropagation();
      return;
    } else if (event.key === 'Enter') {
      caret.current = { index: index + 1, at: 0 };
      setLines(splitLine(lines, index, at));
    } else if (event.key === 'Backspace' && at === 0 && input.selectionEnd === 0 && index > 0) {
      const joined = joinLine(lines, index);
      if (joined === null) return;
      caret.current = { index: index - 1, at: joined.caret };
      setLines(joined.lines);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <section className="reader-text" aria-label={t('reader.correcting', { page: printed })}>
      <header className="reader-pane-head">
        <div className="reader-pane-title">
          <h2>{t('reader.correcting', { page: printed })}</h2>
          <p>{t('reader.correction-kept')}</p>
        </div>
      </header>
      <ScrollRegion className="reader-text-body reader-correction" label={t('reader.correcting', { page: printed })}>
        <ol ref={list} lang={language}>
          {lines.map((line, index) => (
            <li key={line.key} data-doubt={isDoubtful(line, doubts) ? '' : undefined}>
              <textarea
                rows={1}
                value={line.text}
                aria-label={t(isDoubtful(line, doubts) ? 'reader.line-n-doubtful' : 'reader.line-n', {
                  line: index + 1,
                })}
                spellCheck={false}
                autoComplete="off"
                onChange={(event) => {
                  const { value } = event.currentTarget;
                  setLines((now) => now.map((each) => (each.key === line.key ? { ...each, text: value } : each)));
                }}
                onSelect={(event) => frame(line, event.currentTarget.selectionStart ?? 0)}
                onKeyDown={(event) => byKey(event, index)}
              />
            </li>
          ))}
        </ol>
      </ScrollRegion>
      <footer className="reader-correction-acts">
        <Button
          variant="primary"
          keys="Mod+Enter"
          isDisabled={!isChanged || isBusy || base === undefined}
          onPress={() => void store()}
        >
          {t('reader.correction-save')}
        </Button>
        <Button variant="quiet" onPress={leave}>
          {t(isChanged ? 'reader.correction-drop' : 'reader.correction-leave')}
        </Button>
        {doubts.length > 0 && (
          <Button variant="quiet" keys="F8" onPress={() => toDoubt(1)}>
            {t('reader.next-doubt')}
          </Button>
        )}
      </footer>
    </section>
  );
}

function isDoubtful({ from }: CorrectedLine, doubts: PageWords['words']): boolean {
  return from !== null && doubts.some(({ start }) => start >= from[0] && start < from[1]);
}
