import { useEffect, useState } from 'react';
import type { Draft } from '../../shared/contract/shapes.ts';
import type { RecordType } from '../../shared/records/definition.ts';
import { isKhronikaError } from '../../shared/contract/errors.ts';
import { call } from '../app/host.ts';
import { isDeskDraft } from '../app/draft-place.ts';
import { useFormats } from '../app/formats.ts';
import { go, type CitedPlace } from '../app/place.ts';
import { useWords } from '../app/words.ts';
import { Button } from '../kit/button.tsx';
import { Failure } from '../kit/failure.tsx';
import { say } from '../kit/notices.tsx';
import { Skeleton } from '../kit/skeleton.tsx';
import { DifferenceList } from './difference-list.tsx';
import { differences } from './differences.ts';
import { draftKey, formFromDraft } from './form-draft.ts';
import type { FormState } from './form-shape.ts';
import { emptyForm, formOf, reduce } from './form-state.ts';
import { usualLink } from './link-roles.ts';
import { newerState } from './newer-state.ts';
import { BegunStrip } from './begun-strip.tsx';
import { RecordForm } from './record-form.tsx';
import './form-room.css';

export interface FormRoomProps {
  readonly type: RecordType;
  /** Of the record that is changed; a new one is made without it. */
  readonly code?: string | undefined;
  /** Key of a draft to go on with. */
  readonly draft?: string | undefined;
  /** Code of a record that a new one is to be linked to. */
  readonly about?: string | undefined;
  /** A place in a document that a new one rests on. */
  readonly cites?: CitedPlace | undefined;
  readonly proves?: string | undefined;
}

/** What a form begins with. */
interface Beginning {
  readonly key: string;
  readonly start: FormState;
  /** What was kept of this form before: a person decides whether to go on with it. */
  readonly kept: { readonly state: FormState; readonly updated: string } | null;
  /** New records of this kind that were begun and left. */
  readonly begun: readonly Draft[];
}

/** The form of a record: new, changed, or gone on with. */
export function FormRoom({ type, code, draft, about, cites, proves }: FormRoomProps) {
  const { t } = useWords();
  const [turn, setTurn] = useState(0);
  const [beginning, setBeginning] = useState<Beginning | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => {
    let isHere = true;
    begin({ type, code, draft: turn === 0 ? draft : undefined, about, cites, proves }).then(
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
  }, [type, code, draft, about, cites, proves, turn]);

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
  const { key, start, kept, begun } = beginning;
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
        onAnother={() => {
          setBeginning(null);
          if (code === undefined && draft === undefined) setTurn((now) => now + 1);
          else go({ room: 'form', type, ...(about === undefined ? {} : { about }) });
        }}
      />
    </div>
  );
}

async function begin({ type, code, draft, about, cites, proves }: FormRoomProps): Promise<Beginning> {
  const drafts = await call('drafts.list', {});
  if (draft !== undefined) {
    const state = await readKept(draft, type);
    if (state !== null) return { key: draft, start: await upToDate(state), kept: null, begun: [] };
  }
  if (code !== undefined) {
    const key = draftKey(type, code);
    const start = await withSource(formOf(type, await newerState(code)), cites, proves);
    const listed = drafts.find((each) => each.key === key);
    const state = listed === undefined ? null : await readKept(key, type);
    const kept =
      listed === undefined || state === null ? null : { state: reduceTo(state, start), updated: listed.updated };
    return { key, start, kept, begun: [] };
  }
  return {
    key: draftKey(type, undefined),
    start: await withSource(await withLink(emptyForm(type), about), cites, proves),
    kept: null,
    begun: drafts.filter((each) => each.type === type && each.code === null && !isDeskDraft(each)),
  };
}

async function readKept(key: string, type: RecordType): Promise<FormState | null> {
  try {
    const { draft } = await call('drafts.read', { key });
    return formFromDraft(draft, type);
  } catch (error) {
    if (isKhronikaError(error, 'DRAFT_NOT_FOUND')) return null;
    throw error;
  }
}

/** A kept form of a record that has changed since stands upon what the archive holds now. */
async function upToDate(state: FormState): Promise<FormState> {
  const { code } = state.base;
  return code === null ? state : reduceTo(state, formOf(state.type, await newerState(code)));
}

function reduceTo(state: FormState, now: FormState): FormState {
  return state.base.rev === now.base.rev ? state : reduce(state, { do: 'rebase', base: now.base });
}

/** A new record that was begun from another one is linked to it, in the way that is usual between the two. */
async function withLink(state: FormState, about: string | undefined): Promise<FormState> {
  if (about === undefined) return state;
  const { code, type, title } = await call('records.show', { code: about });
  const usual = usualLink(state.type, type as RecordType);
  return reduce(state, {
    do: 'add link',
    link: { ...usual, other: code, offered: true },
    chosen: { code, type, title },
  });
}

/** A new record that was begun from a passage of a document rests on it. */
async function withSource(
  state: FormState,
  cites: FormRoomProps['cites'],
  field: string | undefined,
): Promise<FormState> {
  if (cites === undefined) return state;
  const { document, page = '', place = '', quote = '', position = null } = cites;
  const { code, type, title } = await call('records.show', { code: document });
  return reduce(state, {
    do: 'cite',
    proves: field === undefined ? { is: 'record' } : { is: 'field', field },
    from: { document: code, page, place, quote, position, offered: true },
    chosen: { code, type, title },
  });
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
