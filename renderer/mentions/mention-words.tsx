import { useWords } from '../app/words.ts';
import { FITS, type Mention } from './mention-acts.ts';

/** The words of a document around a name, the name marked. */
export function MentionWords({
  mention,
  language,
}: {
  readonly mention: Mention;
  readonly language?: string | undefined;
}) {
  return (
    <blockquote className="mentions-words" lang={language}>
      {mention.before}
      <mark>{mention.text}</mark>
      {mention.after}
    </blockquote>
  );
}

/** How a place fits: in words, weaker ones in the colour of caution, and who else it may be. */
export function MentionFit({ mention }: { readonly mention: Mention }) {
  const { t } = useWords();
  const { fit, spelling, others } = mention;
  return (
    <span className="mentions-fit">
      <span>{[t(FITS[fit]), ...(spelling ? [t('mentions.spelling')] : [])].join(', ')}</span>
      {others.length > 0 && (
        <span className="mentions-others">
          {t('mentions.others', { who: others.map(({ title, code }) => `${title || code} (${code})`).join(', ') })}
        </span>
      )}
    </span>
  );
}
