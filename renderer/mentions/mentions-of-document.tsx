import type { CallOutput } from '../../shared/contract/calls.ts';
import type { RecordType } from '../../shared/records/definition.ts';
import { termLabel } from '../../shared/vocabulary/vocabulary.ts';
import { vocabularyOf } from '../../shared/vocabulary/vocabularies.ts';
import { useAsked } from '../app/asked.ts';
import { go, placeOf } from '../app/place.ts';
import { useSession } from '../app/session.ts';
import { useWords } from '../app/words.ts';
import { Badge } from '../kit/badge.tsx';
import { Button, IconButton } from '../kit/button.tsx';
import { Failure } from '../kit/failure.tsx';
import { KindMark } from '../kit/kind-mark.tsx';
import { Skeleton } from '../kit/skeleton.tsx';
import { useArchiveVersion } from '../mirror/use-mirror.ts';
import {
  confirmMention,
  mentionKey,
  openMention,
  refuseMention,
  restoreMention,
  type Mention,
} from './mention-acts.ts';
import { MentionFit, MentionWords } from './mention-words.tsx';
import './mentions.css';

type Subject = CallOutput<'mentions.in'>['subjects'][number];

/** Places of one subject that are shown at once. */
const SHOWN = 4;

/**
 * Who of the archive is named on a page, or in a whole document where no page is given: a part of the reader's side, each with what is
 * recorded already and a decision beside it.
 *
 * @param onShow marks a place on the page that is open; the page is opened with the place marked where it is left out
 */
export function MentionsOfPage({
  code,
  page,
  onShow,
}: {
  readonly code: string;
  readonly page?: number | undefined;
  readonly onShow?: ((mention: Mention) => void) | undefined;
}) {
  const { t } = useWords();
  const isReadOnly = useSession().open?.readOnly ?? false;
  const { value, error, again } = useAsked(
    'mentions.in',
    page === undefined ? { code } : { code, page },
    useArchiveVersion(),
  );
  if (error !== undefined) return <Failure error={error} onRetry={again} />;
  if (value === undefined) return <Skeleton rows={4} />;
  const subjects = value.subjects.filter(({ mentions }) => mentions.length > 0);
  if (subjects.length === 0)
    return (
      <p className="mentions-none">{t(page === undefined ? 'mentions.here-none-document' : 'mentions.here-none')}</p>
    );
  return (
    <ul className="mentions-here" aria-label={t('mentions.here')}>
      {subjects.map((subject) => (
        <Named
          key={subject.code}
          subject={subject}
          isReadOnly={isReadOnly}
          onShow={onShow ?? openMention}
          onChanged={again}
        />
      ))}
    </ul>
  );
}

function Named({
  subject,
  isReadOnly,
  onShow,
  onChanged,
}: {
  readonly subject: Subject;
  readonly isReadOnly: boolean;
  readonly onShow: (mention: Mention) => void;
  readonly onChanged: () => void;
}) {
  const { t, language } = useWords();
  const { code, type, title, hint, roles, mentions, total } = subject;
  const confirmed = mentions.some(({ state }) => state === 'confirmed');
  return (
    <li className="mentions-named">
      <div className="mentions-who">
        <KindMark type={type as RecordType} isDecorative />
        <Button variant="quiet" onPress={() => go(placeOf({ type, code }))}>
          {title || code}
        </Button>
        {(confirmed || roles.length > 0) && (
          <Badge tone="accent">
            {roles.map((role) => termLabel(vocabularyOf('link-role'), role, language)).join(', ')}
          </Badge>
        )}
      </div>
      <p className="mentions-hint">{[code, hint, t('mentions.times', { count: total })].filter(Boolean).join(' · ')}</p>
      <ul>
        {mentions.slice(0, SHOWN).map((mention) => (
          <li key={mentionKey(mention)} className="mentions-spot" data-state={mention.state}>
            <button type="button" className="mentions-show" onClick={() => onShow(mention)}>
              <MentionWords mention={short(mention)} />
              <MentionFit mention={mention} />
            </button>
            <span className="mentions-spot-acts">
              {mention.state === 'offered' && (
                <>
                  <IconButton
                    icon="check"
                    label={t('mentions.confirm')}
                    isDisabled={isReadOnly}
                    onPress={() => void confirmMention(code, mention).then(onChanged)}
                  />
                  <IconButton
                    icon="close"
                    label={t('mentions.refuse')}
                    isDisabled={isReadOnly}
                    onPress={() => void refuseMention(code, mention, onChanged)}
                  />
                </>
              )}
              {mention.state === 'refused' && (
                <IconButton
                  icon="restore"
                  label={t('mentions.restore')}
                  isDisabled={isReadOnly}
                  onPress={() => void restoreMention(code, mention, onChanged)}
                />
              )}
            </span>
          </li>
        ))}
      </ul>
    </li>
  );
}

/** Fewer words around: the page itself stands beside them. */
function short(mention: Mention): Mention {
  const before = mention.before.split(' ').slice(-4).join(' ');
  const after = mention.after.split(' ').slice(0, 4).join(' ');
  return {
    ...mention,
    before: before.length < mention.before.length ? `…${before}` : before,
    after: after.length < mention.after.length ? `${after}…` : after,
  };
}
