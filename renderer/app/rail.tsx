import { definitions } from '../../shared/records/definitions.ts';
import type { RecordType } from '../../shared/records/definition.ts';
import { Icon, type IconName } from '../kit/icon.tsx';
import { useRows } from '../mirror/use-mirror.ts';
import { useFormats } from './formats.ts';
import { go, usePlace, type Place } from './place.ts';
import { iconOf, isAbout, isIn, recordRooms, rooms } from './rooms.ts';
import { useWords } from './words.ts';
import './rail.css';

/** The rooms of the window, always at the left: where one is, and how much there is of each kind. */
export function Rail() {
  const { t } = useWords();
  const { place } = usePlace();
  const before = rooms.filter(({ id }) => id === 'home' || id === 'documents');
  const after = rooms.filter(({ id }) => !before.some((each) => each.id === id));
  const { number } = useFormats();
  const documents = useRows('document').length;
  const entry = ({ id, word, icon }: (typeof rooms)[number]) => (
    <Entry
      key={id}
      icon={icon}
      label={t(word)}
      to={{ room: id }}
      isHere={isIn(place, id)}
      {...(id === 'documents' && documents > 0 ? { count: number(documents) } : {})}
    />
  );
  return (
    <nav className="rail" aria-label={t('app.rooms')}>
      <ul>
        {before.map(entry)}
        {recordRooms.map(({ type }) => (
          <RecordEntry key={type} type={type} isHere={isAbout(place, type)} />
        ))}
      </ul>
      <ul>{after.map(entry)}</ul>
    </nav>
  );
}

function RecordEntry({ type, isHere }: { readonly type: RecordType; readonly isHere: boolean }) {
  const { language } = useWords();
  const { number } = useFormats();
  const count = useRows(type).length;
  const label = capital(definitions[type].plural[language]);
  return (
    <Entry
      icon={iconOf(type)}
      label={label}
      to={{ room: 'records', type }}
      isHere={isHere}
      {...(count > 0 ? { count: number(count) } : {})}
    />
  );
}

interface EntryProps {
  readonly icon: IconName;
  readonly label: string;
  readonly to: Place;
  readonly isHere: boolean;
  readonly count?: string;
}

function Entry({ icon, label, to, isHere, count }: EntryProps) {
  return (
    <li>
      <button
        type="button"
        className="rail-entry"
        aria-current={isHere ? 'page' : undefined}
        title={label}
        onClick={() => go(to)}
      >
        <Icon name={icon} />
        <span className="rail-label">{label}</span>
        {count === undefined ? null : <span className="rail-count">{count}</span>}
      </button>
    </li>
  );
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
