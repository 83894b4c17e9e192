import { useEffect, useState } from 'react';
import type { Draft } from '../../shared/contract/shapes.ts';
import { isDeskDraft } from '../app/draft-place.ts';
import { call } from '../app/host.ts';
import { go } from '../app/place.ts';
import { Failure } from '../kit/failure.tsx';
import { say } from '../kit/notices.tsx';
import { Skeleton } from '../kit/skeleton.tsx';
import { useWords } from '../app/words.ts';
import { BegunStrip } from '../forms/begun-strip.tsx';
import { beginDesk, type DeskPlace } from './desk-begin.ts';
import type { DeskState } from './desk-state.ts';
import { DeskSheet } from './desk-sheet.tsx';
import './desk-room.css';

interface Beginning {
  readonly key: string;
  readonly desk: DeskState;
  readonly isKept: boolean;
  /** New cases that were begun here and left. */
  readonly begun: readonly Draft[];
}

/** One screen to record a case: the people, the case, what happened, where, and what proves it, saved in one step. */
export function DeskRoom({ code, draft, cites }: DeskPlace) {
  const { t } = useWords();
  const [turn, setTurn] = useState(0);
  const [beginning, setBeginning] = useState<Beginning | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => {
    let isHere = true;
    begin({ code, draft, cites }).then(
      (begun) => {
        if (!isHere) return;
        setFailure(null);
        setBeginning(begun);
      },
      (error: unknown) => {
        if (isHere) setFailure(error);
      },
    );
    return () => {
      isHere = false;
    };
  }, [code, draft, cites, turn]);
  if (failure !== null)
    return (
      <div className="forms-waiting">
        <Failure error={failure} onRetry={() => setTurn((now) => now + 1)} />
      </div>
    );
  if (beginning === null)
    return (
      <div className="forms-waiting">
        <Skeleton rows={8} />
      </div>
    );
  const { key, desk, begun, isKept } = beginning;
  const discard = async (): Promise<void> => {
    await call('drafts.drop', { key }).catch(() => {});
    say({ text: t('forms.draft_discarded') });
    if (code === undefined) go({ room: 'home' });
    else {
      setBeginning(null);
      setTurn((now) => now + 1);
    }
  };
  return (
    <div className="desk-room">
      {begun.length > 0 && (
        <BegunStrip
          begun={begun}
          onDiscard={(gone) => {
            void call('drafts.drop', { key: gone }).catch(() => {});
            setBeginning({ ...beginning, begun: begun.filter((each) => each.key !== gone) });
            say({ text: t('forms.draft_discarded') });
          }}
        />
      )}
      <DeskSheet
        key={`${key} ${turn}`}
        start={desk}
        draft={key}
        onDiscard={isKept ? () => void discard() : undefined}
      />
    </div>
  );
}

async function begin(place: DeskPlace): Promise<Beginning> {
  const isNew = place.code === undefined && place.draft === undefined;
  const drafts = isNew ? await call('drafts.list', {}) : [];
  const begun = drafts.filter((each) => isDeskDraft(each) && each.code === null);
  return { ...(await beginDesk(place)), begun };
}
