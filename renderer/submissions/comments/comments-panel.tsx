import { useState } from 'react';
import type { SubmissionDraft } from '../../../shared/submissions/draft.ts';
import { useFormats } from '../../app/formats.ts';
import { useWords } from '../../app/words.ts';
import { Button, IconButton } from '../../kit/button.tsx';
import { TextField } from '../../kit/field.tsx';
import { say } from '../../kit/notices.tsx';
import { Switch } from '../../kit/switch.tsx';
import { useDesk, useDraftNow } from '../desk/desk-context.ts';
import { useMarked } from '../desk/use-marked.ts';
import { unmark } from './new-comment.ts';

type Comment = SubmissionDraft['comments'][number];

/** What was remarked on the text while it is written. None of it is printed. */
export function CommentsPanel({ at }: { readonly at: string | null }) {
  const { t } = useWords();
  const { comments } = useDraftNow();
  const [showsAll, setShowsAll] = useState(false);
  const list = useMarked(at, true);
  const shown = comments.filter(({ resolved, id }) => showsAll || !resolved || id === at);
  return (
    <div className="submissions-panel" ref={list}>
      {comments.some(({ resolved }) => resolved) && (
        <Switch label={t('submissions.comments-all')} value={showsAll} onChange={setShowsAll} />
      )}
      {shown.length === 0 && <p className="submissions-quiet">{t('submissions.comments-none')}</p>}
      <ul>
        {shown.map((comment) => (
          <CommentItem key={comment.id} comment={comment} isMarked={comment.id === at} />
        ))}
      </ul>
    </div>
  );
}

function CommentItem({ comment, isMarked }: { readonly comment: Comment; readonly isMarked: boolean }) {
  const { t } = useWords();
  const { instant } = useFormats();
  const { open, editors, show, readOnly } = useDesk();
  const [writes, setWrites] = useState(comment.text === '');
  const { id, part, quote, text, at, resolved } = comment;
  const set = (changes: Partial<Comment>): void =>
    open.change((now) => ({
      ...now,
      comments: now.comments.map((each) => (each.id === id ? { ...each, ...changes } : each)),
    }));
  const remove = (): void => {
    const before = open.whole().comments;
    open.change((now) => ({ ...now, comments: now.comments.filter((each) => each.id !== id) }));
    const editor = editors.get(part)?.editor;
    if (editor !== undefined) unmark(editor, id);
    say({
      text: t('submissions.comment-gone'),
      undo: () => {
        open.change((now) => ({ ...now, comments: before }));
        editor?.commands.undo();
      },
    });
  };
  return (
    <li className="submissions-item" data-item={id} data-marked={isMarked || undefined} tabIndex={-1}>
      <button type="button" className="submissions-link" onClick={() => show({ to: 'comment', id })}>
        “{quote}”
      </button>
      {writes && !readOnly ? (
        <TextField
          label={t('submissions.comment')}
          value={text}
          onChange={(next) => set({ text: next })}
          onBlur={() => setWrites(text.trim() === '')}
          multiline
        />
      ) : (
        <p>{text}</p>
      )}
      <div className="submissions-item-head">
        <span className="submissions-item-note submissions-item-title">
          {instant(at)}
          {resolved && ` · ${t('submissions.resolved')}`}
        </span>
        {!readOnly && (
          <>
            {!writes && (
              <IconButton icon="edit" label={t('submissions.comment-change')} onPress={() => setWrites(true)} />
            )}
            <Button
              variant="quiet"
              icon={resolved ? 'restore' : 'check'}
              onPress={() => {
                set({ resolved: !resolved });
                const editor = editors.get(part)?.editor;
                if (!resolved && editor !== undefined) unmark(editor, id);
              }}
            >
              {t(resolved ? 'submissions.reopen' : 'submissions.resolve')}
            </Button>
            <IconButton icon="trash" label={t('submissions.comment-remove')} onPress={remove} />
          </>
        )}
      </div>
    </li>
  );
}
