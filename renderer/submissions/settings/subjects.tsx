import type { Profile } from '../../../shared/submissions/profile.ts';
import type { RecordType } from '../../../shared/records/definition.ts';
import { useWords } from '../../app/words.ts';
import { RecordPicker } from '../../forms/record-picker.tsx';
import { IconButton } from '../../kit/button.tsx';
import { CodeTag } from '../../kit/code-tag.tsx';
import { KindMark } from '../../kit/kind-mark.tsx';
import { useRow } from '../../mirror/use-mirror.ts';
import './subjects.css';

interface SubjectsProps {
  readonly profile: Profile;
  readonly about: readonly string[];
  readonly onChange: (about: string[]) => void;
  /** Says that the form takes one person. */
  readonly onePersonNote?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
}

/** Whom a submission is about, in the order in which they stand in it. */
export function Subjects({ profile, about, onChange, onePersonNote = false, isDisabled = false }: SubjectsProps) {
  const { t } = useWords();
  const types = profile.subjects.filter((each): each is Exclude<typeof each, 'theme'> => each !== 'theme');
  const move = (at: number, by: number): void => {
    const next = [...about];
    const [moved] = next.splice(at, 1);
    if (moved !== undefined) next.splice(at + by, 0, moved);
    onChange(next);
  };
  return (
    <section className="submissions-subjects" aria-label={t('submissions.about')}>
      <h3>{t('submissions.about')}</h3>
      {about.length > 0 && (
        <ol>
          {about.map((code, index) => (
            <Subject
              key={code}
              code={code}
              isFirst={index === 0}
              isLast={index === about.length - 1}
              isDisabled={isDisabled}
              onMove={(by) => move(index, by)}
              onRemove={() => onChange(about.filter((each) => each !== code))}
            />
          ))}
        </ol>
      )}
      {types.length > 0 && !isDisabled && (
        <RecordPicker
          label={t('submissions.about-add')}
          types={types}
          value={null}
          onPick={(record) => {
            if (record !== null && !about.includes(record.code)) onChange([...about, record.code]);
          }}
          help={onePersonNote ? t('submissions.one-person') : undefined}
        />
      )}
      {profile.subjects.includes('theme') && <p className="submissions-quiet">{t('submissions.about-theme')}</p>}
    </section>
  );
}

function Subject({
  code,
  isFirst,
  isLast,
  isDisabled,
  onMove,
  onRemove,
}: {
  readonly code: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly isDisabled: boolean;
  readonly onMove: (by: number) => void;
  readonly onRemove: () => void;
}) {
  const { t } = useWords();
  const row = useRow(code);
  const title = row?.title ?? code;
  return (
    <li>
      {row === undefined ? null : <KindMark type={row.type as RecordType} />}
      <span className="submissions-subject">{title}</span>
      <CodeTag code={code} />
      {!isDisabled && (
        <>
          <IconButton
            icon="up"
            label={t('submissions.up', { title })}
            isDisabled={isFirst}
            onPress={() => onMove(-1)}
          />
          <IconButton
            icon="down"
            label={t('submissions.down', { title })}
            isDisabled={isLast}
            onPress={() => onMove(1)}
          />
          <IconButton icon="close" label={t('submissions.about-remove', { title })} onPress={onRemove} />
        </>
      )}
    </li>
  );
}
