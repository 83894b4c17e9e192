import { useAsked } from '../../app/asked.ts';
import { useWords } from '../../app/words.ts';
import { Button } from '../../kit/button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { Failure } from '../../kit/failure.tsx';
import { say } from '../../kit/notices.tsx';
import { Skeleton } from '../../kit/skeleton.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { plainLines } from './plain-lines.ts';

/** A draft as it was kept: its texts and its own answers, to read and to take back. */
export function VersionDialog({ number, onClose }: { readonly number: number; readonly onClose: () => void }) {
  const { t, language } = useWords();
  const { open, profile, readOnly } = useDesk();
  const { value, error } = useAsked('submissions.version', { code: open.code, version: number });
  const titleOf = (text: string): string => {
    const section = profile?.sections.find(({ parts }) =>
      parts.some((part) => part.kind === 'text' && part.id === text),
    );
    return section?.title[language] ?? text;
  };
  const takeBack = (): void => {
    if (value === undefined) return;
    const before = open.whole();
    open.change(() => value.draft);
    onClose();
    say({ text: t('submissions.version-back', { number }), undo: () => open.change(() => before) });
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="large"
      title={t('submissions.version', { number })}
      footer={
        <>
          {!readOnly && (
            <Button icon="restore" isDisabled={value === undefined} onPress={takeBack}>
              {t('submissions.version-take-back')}
            </Button>
          )}
          <Button variant="primary" onPress={onClose}>
            {t('kit.close')}
          </Button>
        </>
      }
    >
      {error !== undefined && error !== null && <Failure error={error} />}
      {value === undefined && (error === undefined || error === null) && <Skeleton rows={8} />}
      {value !== undefined && (
        <div className="submissions-version" lang={value.draft.language}>
          {Object.entries(value.draft.texts).map(([id, text]) => (
            <section key={id}>
              <h3>{titleOf(id)}</h3>
              {plainLines(text).map((line, index) => (
                // Lines of a text that does not change.
                // oxlint-disable-next-line react/no-array-index-key
                <p key={index}>{line}</p>
              ))}
            </section>
          ))}
          {Object.keys(value.draft.answers).length > 0 && (
            <section>
              <h3>{t('submissions.own-answers')}</h3>
              {Object.entries(value.draft.answers).map(([key, answer]) => (
                <p key={key}>
                  <span className="submissions-quiet">{key.split('/')[1] ?? key}</span> {answer}
                </p>
              ))}
            </section>
          )}
          {Object.keys(value.draft.texts).length + Object.keys(value.draft.answers).length === 0 && (
            <p className="submissions-quiet">{t('submissions.version-empty')}</p>
          )}
        </div>
      )}
    </Dialog>
  );
}
