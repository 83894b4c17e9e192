import { useState } from 'react';
import type { RecordType } from '../../../shared/records/definition.ts';
import { go, placeOf, type Place } from '../../app/place.ts';
import { useWords } from '../../app/words.ts';
import { Button, IconButton } from '../../kit/button.tsx';
import { TextField } from '../../kit/field.tsx';
import { MenuButton } from '../../kit/menu.tsx';
import { say } from '../../kit/notices.tsx';
import { SourceMarks } from '../../records/source-mark.tsx';
import { beginCommentOn } from '../comments/new-comment.ts';
import { useDesk, useDraftNow, useLaid } from './desk-context.ts';
import type { LaidPart, LaidQuestion } from './section-state.ts';
import { sourcesOf } from './sources-of.ts';

interface QuestionProps {
  readonly question: LaidQuestion;
  readonly about: LaidPart['about'];
  /** The number of its first source. */
  readonly from: number;
}

/** A question of the form with what the archive answers, what that rests on, and the way to where an answer is entered. */
export function QuestionOf({ question, about, from }: QuestionProps) {
  const { t } = useWords();
  const desk = useDesk();
  const { open, readOnly } = desk;
  const draft = useDraftNow();
  const [writes, setWrites] = useState<string | null>(null);
  const { key, number, question: asks, answer, given, missing } = question;
  const mine = draft.answers[key];
  const setMine = (text: string | undefined): void =>
    open.change((now) => {
      const answers = { ...now.answers };
      if (text === undefined) delete answers[key];
      else answers[key] = text;
      return { ...now, answers };
    });
  const back = (): void => {
    const before = mine;
    setMine(undefined);
    say({ text: t('submissions.answer-back'), undo: () => setMine(before) });
  };
  return (
    <li className="submissions-question" data-place={key} tabIndex={-1}>
      <p className="submissions-asks">
        {number !== '' && <span className="submissions-number">{number}</span>}
        <span>{asks}</span>
      </p>
      {writes === null ? (
        <div className="submissions-answer">
          {mine !== undefined ? (
            <p>
              {mine === '' ? <span className="submissions-quiet">{t('submissions.left-open')}</span> : mine}{' '}
              <span className="submissions-own">{t('submissions.own-answer')}</span>
            </p>
          ) : given.length > 0 ? (
            <Given given={given} from={from} />
          ) : answer !== '' ? (
            <p>{answer}</p>
          ) : (
            <Missing missing={missing} about={about} />
          )}
          <span className="submissions-answer-acts">
            {mine !== undefined && !readOnly && (
              <IconButton icon="undo" label={t('submissions.answer-archive')} onPress={back} />
            )}
            <MenuButton
              label={t('submissions.answer-acts', { number: number || asks })}
              icon="more"
              isDisabled={readOnly}
              items={[
                {
                  id: 'own',
                  label: t('submissions.answer-own'),
                  icon: 'edit',
                  onAction: () => setWrites(mine ?? answer),
                },
                {
                  id: 'open',
                  label: t('submissions.answer-open'),
                  icon: 'minus',
                  isDisabled: mine === '',
                  onAction: () => setMine(''),
                },
                {
                  id: 'comment',
                  label: t('submissions.comment-add'),
                  icon: 'comment',
                  onAction: () => beginCommentOn(desk, key, asks),
                },
                ...given.slice(0, 5).map(({ record, field, label }) => ({
                  id: `${record.code} ${field}`,
                  label: t('submissions.go-to-field', { label, code: record.code }),
                  icon: 'external' as const,
                  onAction: () => go(fieldPlace(record, field)),
                })),
              ]}
            />
          </span>
        </div>
      ) : (
        <div className="submissions-writing">
          <TextField label={t('submissions.own-answer')} value={writes} onChange={setWrites} multiline autoFocus />
          <p className="submissions-acts">
            <Button onPress={() => setWrites(null)}>{t('submissions.cancel')}</Button>
            <Button
              variant="primary"
              onPress={() => {
                setMine(writes);
                setWrites(null);
              }}
            >
              {t('submissions.take-over')}
            </Button>
          </p>
        </div>
      )}
    </li>
  );
}

function Given({ given, from }: { readonly given: LaidQuestion['given']; readonly from: number }) {
  return (
    <div>
      {given.map(({ text, sources, record, field, label }, index) => {
        const first = given.slice(0, index).reduce((sum, before) => sum + before.sources.length, from);
        // What stands so in a document is its words, and is set as such.
        const isQuoted = sources.some(({ quote }) => quote !== null && quote.includes(text));
        return (
          <p key={`${record.code} ${field} ${text}`} title={`${label}, ${record.code}`}>
            <span className={isQuoted ? 'submissions-quotation' : undefined}>{text}</span>
            <SourceMarks sources={sourcesOf(sources, first)} of="field" />
          </p>
        );
      })}
    </div>
  );
}

function Missing({ missing, about }: Pick<QuestionProps, 'about'> & { readonly missing: LaidQuestion['missing'] }) {
  const { t } = useWords();
  const { show, readOnly } = useDesk();
  const person = useLaid()?.people.find(({ code }) => code === about?.code);
  if (missing === null)
    return (
      <p className="submissions-quiet">
        {person?.named === false
          ? t('submissions.not-printed', { shownAs: person.shownAs })
          : t('submissions.not-asked')}
      </p>
    );
  const { type, field, label, code } = missing;
  return (
    <p className="submissions-missing">
      <span>{t('submissions.not-recorded')}</span>
      {!readOnly && (
        <Button
          variant="quiet"
          icon={code === null && type !== 'draft' ? 'add' : 'edit'}
          onPress={() => {
            if (type === 'draft') show({ to: 'settings', at: field });
            else if (code === null)
              go({
                room: 'form',
                type: type as RecordType,
                proves: field,
                ...(about === null ? {} : { about: about.code }),
              });
            else go(fieldPlace({ type, code }, field));
          }}
        >
          {code === null || type === 'draft'
            ? t('submissions.enter', { label })
            : t('submissions.enter-in', { label, code })}
        </Button>
      )}
    </p>
  );
}

/** The form of a record, with the cursor in a field. */
export function fieldPlace({ type, code }: { readonly type: string; readonly code: string }, field: string): Place {
  if (type === 'submission' || type === 'document' || type === 'field' || type === 'term')
    return type === 'document' ? { room: 'form', type: 'document', code, proves: field } : placeOf({ type, code });
  return { room: 'form', type: type as RecordType, code, proves: field };
}
