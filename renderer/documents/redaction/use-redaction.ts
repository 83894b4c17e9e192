import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { CallOutput } from '../../../shared/contract/calls.ts';
import { useAsked, type Asked } from '../../app/asked.ts';
import { call } from '../../app/host.ts';
import { go } from '../../app/place.ts';
import { useStore } from '../../app/store.ts';
import { useWords } from '../../app/words.ts';
import { say } from '../../kit/notices.tsx';
import { useArchiveVersion } from '../../mirror/use-mirror.ts';
import type { PageMark } from '../page-layer/page-marks.ts';
import { useHeld, type Hold } from '../page-layer/reader-hold.ts';
import type { WordsOfPages } from '../page-layer/read-words.ts';
import { boxesOf } from '../page-layer/word-boxes.ts';
import type { ReaderCommand } from '../reader-commands.ts';
import { draftOf, withBoxes, withPerson, type RedactionDraft, type Suggested } from './redaction-draft.ts';

/** People who have a key of their own. */
export const BY_KEY = 9;

/** Making parts of a document unreadable, as the reader knows it. */
export interface Redacting {
  readonly isOn: boolean;
  readonly toggle: () => void;
  readonly draft: RedactionDraft;
  readonly change: (changes: Partial<RedactionDraft>) => void;
  readonly suggested: Asked<CallOutput<'redactions.suggest'>>;
  readonly listed: CallOutput<'redactions.list'> | undefined;
  /** Whether something is held that can be made unreadable. */
  readonly holdsAny: boolean;
  readonly hideHeld: () => void;
  readonly hide: (person: Suggested) => void;
  readonly remove: (id: string) => void;
  readonly isApplying: boolean;
  readonly error: unknown;
  readonly apply: () => void;
  readonly marks: (page: number) => readonly PageMark[];
  readonly commands: readonly ReaderCommand[];
}

interface Options {
  readonly code: string;
  readonly hold: Hold;
  readonly words: WordsOfPages;
  readonly isPossible: boolean;
  readonly onToggle: (isOn: boolean) => void;
}

export function useRedaction({ code, hold, words, isPossible, onToggle }: Options): Redacting {
  const { t } = useWords();
  const [isOn, setOn] = useState(false);
  const store = useMemo(() => draftOf(code), [code]);
  const draft = useStore(store);
  const version = useArchiveVersion();
  const { audience } = draft;
  const suggested = useAsked('redactions.suggest', isOn ? { code, audience } : undefined, version);
  const { value: listed } = useAsked('redactions.list', isOn ? { code } : undefined, version);
  const [isApplying, setApplying] = useState(false);
  const [error, setError] = useState<unknown>(undefined);
  const held = useHeld(hold);
  const { parts, box, isPulling } = held;
  const change = useCallback(
    (changes: Partial<RedactionDraft>) => store.write((now) => ({ ...now, ...changes })),
    [store],
  );

  const letGo = useCallback(() => {
    globalThis.getSelection()?.removeAllRanges();
    hold.write((now) => ({ ...now, parts: [], box: null, isDrawing: false }));
  }, [hold]);
  const hideHeld = useCallback((): void => {
    const now = hold.read();
    if (now.box !== null) {
      const { page, box: drawn } = now.box;
      store.write((before) => withBoxes(before, page, [drawn], { reason: 'other' }));
    }
    for (const { page, span } of now.parts) {
      const known = words.known(page);
      if (known === undefined) continue;
      const text = known.text.slice(span[0], span[1]);
      store.write((before) => withBoxes(before, page, boxesOf(known, span), { reason: 'other', text }));
    }
    letGo();
  }, [hold, store, words, letGo]);

  // A box that was pulled open by the pointer is meant as soon as the pointer is let go; one that is moved by keys is when one says so.
  const wasPulling = useRef(false);
  useEffect(() => {
    const isPulled = wasPulling.current && !isPulling && box !== null;
    wasPulling.current = isPulling;
    if (!isOn || !isPulled) return;
    hideHeld();
    hold.write((now) => ({ ...now, isDrawing: true }));
  }, [isOn, isPulling, box, hideHeld, hold]);

  const toggle = (): void => {
    letGo();
    setOn(!isOn);
    onToggle(!isOn);
  };
  const hide = (person: Suggested): void => store.write((now) => withPerson(now, person));
  const remove = (id: string): void =>
    store.write((now) => ({ ...now, regions: now.regions.filter((each) => each.id !== id) }));
  const apply = (): void => {
    setApplying(true);
    setError(undefined);
    const { regions, asPictures } = store.read();
    call('redactions.apply', {
      code,
      audience,
      asPictures,
      regions: regions.map(({ page, box: at, reason, whom }) => ({
        page,
        box: at,
        reason,
        ...(whom === undefined ? {} : { whom }),
      })),
    }).then(
      (made) => {
        setApplying(false);
        change({ regions: [], isPreview: false });
        setOn(false);
        onToggle(false);
        say({ text: t('redaction.made', { code: made.code, count: made.words }) });
        go({ room: 'reader', code: made.code });
      },
      (failure: unknown) => {
        setApplying(false);
        setError(failure);
      },
    );
  };

  const { regions, isPreview } = draft;
  const byPage = useMemo(() => Map.groupBy(isOn ? regions : [], ({ page }) => page), [isOn, regions]);
  const marks = useCallback(
    (page: number): readonly PageMark[] =>
      (byPage.get(page) ?? []).map(({ id, box: at }) => ({
        key: id,
        kind: isPreview ? 'redacted' : 'to-redact',
        position: { page, boxes: [at] },
      })),
    [byPage, isPreview],
  );

  const people = suggested.value?.people ?? [];
  const holdsAny = isOn && (box !== null || parts.length > 0);
  const canApply = isOn && regions.length > 0 && !isApplying;
  return {
    isOn,
    toggle,
    draft,
    change,
    suggested,
    listed,
    holdsAny,
    hideHeld,
    hide,
    remove,
    isApplying,
    error,
    apply,
    marks,
    commands: [
      { id: 'redact', label: t('redaction.redact'), keys: 'Shift+X', enabled: isPossible, run: toggle },
      ...(isOn
        ? [
            { id: 'redact-held', label: t('redaction.hide-held'), keys: 'A', enabled: holdsAny, run: hideHeld },
            {
              id: 'redact-preview',
              label: t('redaction.preview'),
              keys: 'V',
              run: () => change({ isPreview: !isPreview }),
            },
            { id: 'redact-apply', label: t('redaction.apply'), keys: 'Mod+Enter', enabled: canApply, run: apply },
            ...people.slice(0, BY_KEY).map((person, at) => ({
              id: `redact-person-${at + 1}`,
              label: t('redaction.hide-person', { name: person.title }),
              keys: String(at + 1),
              inMenu: false,
              run: () => hide(person),
            })),
          ]
        : []),
    ],
  };
}
