import type { LaidOut } from '../../../shared/contract/calls/submission-drafts.ts';
import { go, placeOf } from '../../app/place.ts';
import { useWords } from '../../app/words.ts';
import { Badge } from '../../kit/badge.tsx';
import { CodeTag } from '../../kit/code-tag.tsx';
import { Icon } from '../../kit/icon.tsx';
import { useDesk, useDraftNow, useLaid } from '../desk/desk-context.ts';
import { useMarked } from '../desk/use-marked.ts';
import { reasonWords } from '../reason-words.ts';
import { NameField } from './name-field.tsx';

type Person = LaidOut['people'][number];

/** Who stands in the submission, under which name, and why. */
export function PeoplePanel({ at }: { readonly at: string | null }) {
  const { t } = useWords();
  const laid = useLaid();
  const { naming } = useDraftNow();
  const list = useMarked(at, laid !== null);
  if (laid === null) return <p className="submissions-quiet">{t('submissions.looking')}</p>;
  const groups = [
    { id: 'people', people: laid.people },
    { id: 'organisations', people: laid.organisations },
  ] as const;
  return (
    <div className="submissions-panel" ref={list}>
      {naming === 'nobody' && <p>{t('submissions.naming-nobody-note')}</p>}
      {laid.people.length + laid.organisations.length === 0 && (
        <p className="submissions-quiet">{t('submissions.people-none')}</p>
      )}
      {groups.map(({ id, people }) =>
        people.length === 0 ? null : (
          <section key={id}>
            <h3>{t(`submissions.group-${id}`)}</h3>
            <ul>
              {people.map((person) => (
                <PersonItem key={person.code} person={person} isMarked={person.code === at} />
              ))}
            </ul>
          </section>
        ),
      )}
    </div>
  );
}

function PersonItem({ person, isMarked }: { readonly person: Person; readonly isMarked: boolean }) {
  const { t } = useWords();
  const { open, readOnly } = useDesk();
  const draft = useDraftNow();
  const { code, title, shownAs, named, reason } = person;
  const set = (of: 'spelling' | 'pseudonyms', value: string): void =>
    open.change((now) => {
      const next = { ...now[of] };
      if (value.trim() === '') delete next[code];
      else next[code] = value;
      return { ...now, [of]: next };
    });
  return (
    <li className="submissions-item" data-item={code} data-marked={isMarked || undefined} tabIndex={-1}>
      <div className="submissions-item-head">
        <button type="button" className="submissions-link submissions-item-title" onClick={() => go(placeOf(person))}>
          {title}
        </button>
        <CodeTag code={code} />
        <Badge tone={named ? 'accent' : 'caution'}>
          <span className="submissions-badge">
            <Icon name={named ? 'visible' : 'eye-closed'} size={12} />
            {t(named ? 'submissions.named' : 'submissions.masked')}
          </span>
        </Badge>
      </div>
      <p>{t('submissions.stands-as', { shownAs })}</p>
      <p className="submissions-item-note">{reasonWords(reason, t)}</p>
      {!readOnly &&
        (named ? (
          <NameField
            label={t('submissions.spelling')}
            value={draft.spelling[code] ?? ''}
            placeholder={shownAs}
            onChange={(value) => set('spelling', value)}
          />
        ) : (
          <NameField
            label={t('submissions.pseudonym')}
            value={draft.pseudonyms[code] ?? ''}
            placeholder={shownAs}
            onChange={(value) => set('pseudonyms', value)}
          />
        ))}
    </li>
  );
}
