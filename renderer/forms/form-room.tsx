import { useEffect, useState } from 'react';
import { call } from '../app/host.ts';
import { useFormats } from '../app/formats.ts';
import { go } from '../app/place.ts';
import { useWords } from '../app/words.ts';
import { Button } from '../kit/button.tsx';
import { Failure } from '../kit/failure.tsx';
import { say } from '../kit/notices.tsx';
import { Skeleton } from '../kit/skeleton.tsx';
import { DifferenceList } from './difference-list.tsx';
import { differences } from './differences.ts';
import { beginForm, type FormBeginning, type FormPlace } from './form-begin.ts';
import type { FormState } from './form-shape.ts';
import { BegunStrip } from './begun-strip.tsx';
import { RecordForm } from './record-form.tsx';
import './form-room.css';

/** The form of a record: new, changed, or gone on with. */
export function FormRoom({ type, code, draft, about, cites, proves, adds }: FormPlace) {
  const { t } = useWords();
  const [turn, setTurn] = useState(0);
  const [beginning, setBeginning] = useState<FormBeginning | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => {
    let isHere = true;
    beginForm({ type, code, draft: turn === 0 ? draft : undefined, about, cites, proves, adds }).then(
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
  }, [type, code, draft, about, cites, proves, adds, turn]);

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
  const { key, start, kept, begun, seek } = beginning;
  if (kept !== null)
    return (
      <KeptOffer
        {...kept}
        onGoOn={() => setBeginning({ ...beginning, start: kept.state, kept: null })}
        onDiscard={() => {
          void call('drafts.drop', { key }).catch(() => {});
          setBeginning({ ...beginning, kept: null });
        }}
      />
    );
  return (
    <div className="forms-frame">
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
      <RecordForm
        key={key}
        start={start}
        draft={key}
        seek={seek}
        onAnother={() => {
          setBeginning(null);
          if (code === undefined && draft === undefined) setTurn((now) => now + 1);
          else go({ room: 'form', type, ...(about === undefined ? {} : { about }) });
        }}
      />
    </div>
  );
}

/** A record that somebody had begun to change: what was changed, and whether to go on. */
function KeptOffer({
  state,
  updated,
  onGoOn,
  onDiscard,
}: {
  readonly state: FormState;
  readonly updated: string;
  readonly onGoOn: () => void;
  readonly onDiscard: () => void;
}) {
  const { t, language } = useWords();
  const { instant } = useFormats();
  return (
    <section className="forms-offer" aria-labelledby="forms-offer">
      <h1 id="forms-offer" className="forms-title">
        {t('forms.kept_title')}
      </h1>
      <p>{t('forms.kept_text', { code: state.base.code ?? '', when: instant(updated) })}</p>
      <DifferenceList
        differences={differences(state, language, t)}
        before={t('forms.in_archive')}
        after={t('forms.in_draft')}
      />
      <p className="forms-offer-ways">
        <Button variant="primary" onPress={onGoOn} autoFocus>
          {t('forms.kept_go_on')}
        </Button>
        <Button variant="danger" onPress={onDiscard}>
          {t('forms.kept_discard')}
        </Button>
      </p>
    </section>
  );
}
