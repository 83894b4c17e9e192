import type { SendingOverview } from '../../../shared/contract/calls/sending.ts';
import { useFormats } from '../../app/formats.ts';
import { useWords } from '../../app/words.ts';
import { Badge } from '../../kit/badge.tsx';
import { Button } from '../../kit/button.tsx';

/** Characters of a hash that stand together. */
const GROUP = 8;

interface ExportsProps extends Pick<SendingOverview, 'exports'> {
  readonly canNote: boolean;
  /** The key that notes the newest as sent. */
  readonly keys: string;
  readonly onSent: (id: string) => void;
}

/** What was exported of a submission, the newest first: what it held, whom it named, and its hash. */
export function Exports({ exports, canNote, keys, onSent }: ExportsProps) {
  const { t } = useWords();
  const { instant, number } = useFormats();
  return (
    <section aria-labelledby="sending-exports">
      <h3 id="sending-exports">{t('sending.exports')}</h3>
      {exports.length === 0 ? <p className="sending-quiet">{t('sending.exports-none')}</p> : null}
      <ul>
        {exports.map((each, index) => (
          <li key={each.id}>
            <div className="sending-head">
              <strong>{instant(each.made)}</strong>
              {each.sealed ? <Badge>{t('sending.sealed')}</Badge> : null}
              {each.sent ? <Badge tone="accent">{t('sending.was-sent')}</Badge> : null}
            </div>
            <p className="sending-quiet">
              {[
                t('sending.version', { version: each.version }),
                t('sending.files', { count: each.files, number: number(each.files) }),
                t('sending.words', { count: each.words, number: number(each.words) }),
              ].join(' · ')}
            </p>
            <p className="sending-quiet">
              {each.named.length === 0
                ? t('sending.named-none')
                : t('sending.named', { who: each.named.map(({ title, code }) => title || code).join(', ') })}
            </p>
            <p className="sending-quiet">
              {t('sending.hash')} <Hash of={each.packageHash} />
            </p>
            {canNote ? (
              <Button {...(index === 0 ? { keys } : {})} onPress={() => onSent(each.id)}>
                {t('sending.note-sent')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A hash in groups, to be read out and compared. The gaps are drawn and no characters, so that it is copied whole. */
function Hash({ of }: { readonly of: string }) {
  const starts = Array.from({ length: Math.ceil(of.length / GROUP) }, (_, index) => index * GROUP);
  return (
    <code>
      {starts.map((start) => (
        <span key={start} className="sending-hash">
          {of.slice(start, start + GROUP)}
        </span>
      ))}
    </code>
  );
}
