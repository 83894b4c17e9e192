import { useEffect, useState } from 'react';
import type { ReceivedSet } from '../../../shared/contract/calls/exchange.ts';
import { isKhronikaError } from '../../../shared/contract/errors.ts';
import { failureWords } from '../../app/failure-words.ts';
import { call } from '../../app/host.ts';
import { useWords } from '../../app/words.ts';
import { WentWrong } from '../../kit/act-said.tsx';
import { Button } from '../../kit/button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { say } from '../../kit/notices.tsx';
import { Skeleton } from '../../kit/skeleton.tsx';
import { useWork } from '../../kit/work.ts';
import { AddColleague, chooseCard, type CardRead } from './add-colleague.tsx';
import { ReceivedWords } from './received-words.tsx';
import { SetProgress, stopSet } from './set-progress.tsx';
import { useOutcome } from './outcome.ts';

/** Asks for the file of a change set; null when the person changed their mind. */
export async function chooseSet(language: 'en' | 'ru' | 'be'): Promise<string | null> {
  const { places } = await call('shell.choose', { what: 'change-set', language });
  return places[0]?.place ?? null;
}

interface ReceiveDialogProps {
  /** The file, as a token. */
  readonly file: string;
  readonly onClose: () => void;
  readonly onChange: () => void;
}

/** A change set: looked at first, then taken in, with what came of it. One of a stranger can be looked at alone. */
export function ReceiveDialog({ file, onClose, onChange }: ReceiveDialogProps) {
  const { t, language } = useWords();
  const [looked, setLooked] = useState<ReceivedSet | null>(null);
  const [taken, setTaken] = useState<ReceivedSet | null>(null);
  const [failed, setFailed] = useState<unknown>(null);
  const [turn, setTurn] = useState(0);
  const [card, setCard] = useState<CardRead | null>(null);
  const work = useWork();
  const outcome = useOutcome(taken !== null);
  useEffect(() => {
    let isStale = false;
    call('exchange.look', { file }).then(
      (set) => {
        if (!isStale) setLooked(set);
      },
      (error: unknown) => {
        if (!isStale) setFailed(error);
      },
    );
    return () => {
      isStale = true;
    };
  }, [file, turn]);
  const receive = (): Promise<void> =>
    work.run(async () => {
      const set = await call('exchange.receive', { file });
      const { seq, number, from } = set;
      setTaken(set);
      say({
        text: t(seq === null ? 'exchange.received-known' : 'exchange.received-done', {
          number,
          label: from.label ?? '',
        }),
        ...(seq === null ? {} : { undo: async () => void (await call('history.undo', { seq })) }),
      });
      onChange();
    });
  const addCard = (): Promise<void> => work.run(async () => setCard(await chooseCard(language)));
  const isStopped = work.isStopped || isKhronikaError(failed, 'CANCELLED');
  const error = work.error ?? (isStopped ? null : failed);
  const isLooking = looked === null && failed === null;
  const close = (): void => {
    if (work.isWorking) return;
    if (isLooking) stopSet();
    onClose();
  };
  const shown = taken ?? looked;
  const isStranger = looked !== null && looked.from.label === null;
  return (
    <>
      <Dialog
        title={t('exchange.receive')}
        isOpen
        size="large"
        onClose={close}
        footer={
          taken !== null || failed !== null || looked?.isKnown === true ? (
            <Button variant="primary" onPress={onClose}>
              {t('kit.close')}
            </Button>
          ) : (
            <>
              <Button isDisabled={work.isWorking} onPress={close}>
                {t('kit.cancel')}
              </Button>
              {isStranger ? (
                <Button variant="primary" icon="add" isDisabled={work.isWorking} onPress={() => void addCard()}>
                  {t('exchange.from-unknown-add')}
                </Button>
              ) : (
                <Button variant="primary" isDisabled={work.isWorking || looked === null} onPress={() => void receive()}>
                  {t('exchange.receive-act')}
                </Button>
              )}
            </>
          )
        }
      >
        <div className="exchange-set" ref={outcome} tabIndex={-1}>
          {error === null ? null : <WentWrong>{failureWords(error, t)}</WentWrong>}
          {isLooking && taken === null ? (
            <>
              <SetProgress label={t('exchange.looking')} />
              <Skeleton rows={5} />
            </>
          ) : null}
          {work.isWorking && !isStranger ? (
            <SetProgress label={t('exchange.receiving')} last={t('exchange.finishing')} />
          ) : null}
          {isStopped ? <p role="status">{t('exchange.stopped')}</p> : null}
          {shown === null ? null : <ReceivedWords set={shown} isTaken={taken !== null} />}
        </div>
      </Dialog>
      {card === null ? null : (
        <AddColleague
          card={card}
          before={null}
          onClose={() => setCard(null)}
          onDone={(said) => {
            setCard(null);
            say({ text: said });
            setTurn(turn + 1);
            onChange();
          }}
        />
      )}
    </>
  );
}
