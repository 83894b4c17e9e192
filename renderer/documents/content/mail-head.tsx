import type { DocumentContent } from '../../../shared/contract/calls/reading.ts';
import { useFormats } from '../../app/formats.ts';
import { go } from '../../app/place.ts';
import { useWords, type WordKey } from '../../app/words.ts';
import { CodeTag } from '../../kit/code-tag.tsx';
import { Icon } from '../../kit/icon.tsx';

/** Heads of a mail that are named in the language of the window; others keep their name. */
const NAMES: Readonly<Record<string, WordKey>> = {
  from: 'reader.mail-from',
  to: 'reader.mail-to',
  cc: 'reader.mail-cc',
  date: 'reader.mail-date',
  subject: 'reader.mail-subject',
};

/** Who wrote to whom and when, as the message says it. */
export function MailHead({ headers }: Pick<DocumentContent, 'headers'>) {
  const { t } = useWords();
  const formats = useFormats();
  if (headers.length === 0) return null;
  return (
    <dl className="reader-mail" aria-label={t('reader.mail-head')}>
      {headers.map(({ name, value }, index) => {
        const key = NAMES[name.toLowerCase()];
        return (
          <div key={`${index} ${name}`}>
            <dt>{key === undefined ? name : t(key)}</dt>
            <dd>{key === 'reader.mail-date' ? sayDate(value, formats.instant) : value}</dd>
          </div>
        );
      })}
    </dl>
  );
}

/** A date of a mail as one reads it; what is no date stands as it is written. */
function sayDate(value: string, instant: (iso: string) => string): string {
  const at = new Date(value);
  return Number.isNaN(at.getTime()) ? value : instant(at.toISOString());
}

/** The files that came with a mail; those that are documents here lead to them. */
export function Enclosed({ enclosed }: Pick<DocumentContent, 'enclosed'>) {
  const { t } = useWords();
  const formats = useFormats();
  if (enclosed.length === 0) return null;
  return (
    <section className="reader-enclosed" aria-label={t('reader.enclosed', { count: enclosed.length })}>
      <h2>{t('reader.enclosed', { count: enclosed.length })}</h2>
      <ul>
        {enclosed.map(({ name, size, document }, index) => (
          <li key={`${index} ${name}`}>
            <Icon name="attachment" />
            {document === null ? (
              <span>{name}</span>
            ) : (
              <button
                type="button"
                className="documents-plain-link"
                onClick={() => go({ room: 'reader', code: document.code })}
              >
                {document.title === '' ? name : document.title}
              </button>
            )}
            {document !== null && <CodeTag code={document.code} />}
            <span className="reader-enclosed-size">
              {document === null ? `${formats.size(size)} · ${t('reader.enclosed-not-here')}` : formats.size(size)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
