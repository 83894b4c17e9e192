import { isKhronikaError } from '../../../shared/contract/errors.ts';
import type { SubmissionDraft } from '../../../shared/submissions/draft.ts';
import type { NarrativeNode } from '../../../shared/submissions/narrative.ts';
import { createStore, type Store } from '../../app/store.ts';

/** How long after the last change a draft is saved, in milliseconds. */
const SETTLING = 800;

/** How what is written stands to what is in the vault. */
export type Keeping = 'kept' | 'waiting' | 'saving' | 'failed' | 'stale';

/** A submission that is being written: its draft as it stands here, and its way into the vault. */
export interface OpenDraft {
  readonly code: string;
  readonly draft: Store<SubmissionDraft>;
  readonly keeping: Store<Keeping>;
  /** Raised by every save: what is laid out from the vault is laid out anew. */
  readonly revision: Store<number>;
  /** What went wrong when it could not be saved. */
  readonly failure: Store<unknown>;
  change(make: (draft: SubmissionDraft) => SubmissionDraft): void;
  /**
   * Notes that a text of the editor has changed. It is read when it is saved and not before, so that a key costs nothing.
   *
   * @param read gives the text as it stands when it is asked
   */
  write(text: string, read: () => NarrativeNode): void;
  /** The draft with every text as it stands in the editors. */
  whole(): SubmissionDraft;
  /** Saves what is not saved yet, and waits for a save that is under way. */
  keepNow(): Promise<void>;
  /** Nothing is saved any more: it was thrown away, or another one takes its place. */
  end(): void;
}

export interface Opened {
  readonly code: string;
  readonly revision: number;
  readonly draft: SubmissionDraft;
}

/** Saves a draft over a revision and gives the next one. */
export type Save = (revision: number, draft: SubmissionDraft) => Promise<{ readonly revision: number }>;

/** A draft that keeps itself: a moment after the last change, one save at a time, and never over what somebody else has saved. */
export function openDraft(opened: Opened, save: Save): OpenDraft {
  const draft = createStore(opened.draft);
  const keeping = createStore<Keeping>('kept');
  const revision = createStore(opened.revision);
  const failure = createStore<unknown>(null);
  const texts = new Map<string, () => NarrativeNode>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let saving: Promise<void> | null = null;
  let ended = false;

  const whole = (): SubmissionDraft => {
    if (texts.size > 0) {
      const written = Object.fromEntries([...texts].map(([id, read]) => [id, read()]));
      texts.clear();
      draft.write((now) => ({ ...now, texts: { ...now.texts, ...written } }));
    }
    return draft.read();
  };
  const touched = (): void => {
    if (ended || keeping.read() === 'stale') return;
    keeping.write((now) => (now === 'saving' ? now : 'waiting'));
    isWaiting = true;
    clearTimeout(timer);
    timer = setTimeout(() => void keepNow(), SETTLING);
  };
  let isWaiting = false;

  const saveOnce = async (): Promise<void> => {
    isWaiting = false;
    keeping.write('saving');
    try {
      const kept = await save(revision.read(), whole());
      failure.write(null);
      keeping.write(isWaiting ? 'waiting' : 'kept');
      revision.write(kept.revision);
    } catch (error) {
      // It is tried again with the next change, and before the vault locks; the foot of the desk says so meanwhile.
      isWaiting = true;
      failure.write(error);
      keeping.write(isKhronikaError(error, 'DRAFT_STALE') ? 'stale' : 'failed');
    }
  };
  const keepNow = async (): Promise<void> => {
    clearTimeout(timer);
    if (saving !== null) await saving;
    if (ended || !isWaiting || keeping.read() === 'stale') return;
    saving = saveOnce();
    await saving;
    saving = null;
  };

  return {
    code: opened.code,
    draft,
    keeping,
    revision,
    failure,
    change(make) {
      const now = whole();
      const next = make(now);
      if (next === now) return;
      draft.write(next);
      touched();
    },
    write(text, read) {
      texts.set(text, read);
      touched();
    },
    whole,
    keepNow,
    end() {
      ended = true;
      clearTimeout(timer);
    },
  };
}
