import { useFormats } from '../../app/formats.ts';
import { useWords, type Translate } from '../../app/words.ts';
import { Button } from '../../kit/button.tsx';
import { Icon } from '../../kit/icon.tsx';
import type { Language } from '../../../shared/vocabulary/vocabulary.ts';
import { languageName } from './language-names.ts';
import type { Recognition } from './use-recognition.ts';
import './recognised.css';

/** What there is to say about the words of a page that is a picture; it lies over the lower edge of the pages and moves nothing. */
export function RecognitionNote({
  recognition,
  canWrite,
}: {
  readonly recognition: Recognition;
  readonly canWrite: boolean;
}) {
  const { t, language } = useWords();
  const formats = useFormats();
  const { state, waiting, isPaused } = recognition;
  if (state === 'unknown' || state === 'read') return null;
  return (
    <div className="reader-recognition" role="status">
      <Icon name={state === 'failed' ? 'warning' : 'text'} />
      {state === 'waits' ? (
        <>
          <span>
            {isPaused
              ? t('reader.recognition-paused')
              : t('reader.recognising', { count: waiting, shown: formats.number(waiting) })}
          </span>
          <Button
            variant="quiet"
            icon={isPaused ? 'resume' : 'pause'}
            onPress={isPaused ? recognition.resume : recognition.pause}
          >
            {t(isPaused ? 'reader.recognition-resume' : 'reader.recognition-pause')}
          </Button>
        </>
      ) : (
        <>
          <span>
            {state === 'failed'
              ? failureText(t, recognition, language)
              : t(state === 'blank' ? 'reader.recognised-nothing' : 'reader.not-recognised')}
          </span>
          {canWrite && (
            <Button variant="quiet" keys="O" onPress={() => recognition.start({ again: state !== 'unread' })}>
              {t(state === 'unread' ? 'reader.recognise-now' : 'reader.recognise-again')}
            </Button>
          )}
        </>
      )}
    </div>
  );
}

function failureText(t: Translate, { reason, missing }: Recognition, language: Language): string {
  if (missing !== null) return t('reader.language-missing', { language: languageName(missing, language) });
  switch (reason) {
    case 'language-missing':
      return t('reader.language-missing-some');
    case 'timed-out':
    case 'reader-crashed':
      return t('reader.recognition-gave-up');
    default:
      return t('reader.recognition-failed');
  }
}
