import type { RecordType } from '../../shared/records/definition.ts';
import { definitions } from '../../shared/records/definitions.ts';
import { useWords } from '../app/words.ts';
import { Badge } from '../kit/badge.tsx';
import { CodeTag } from '../kit/code-tag.tsx';
import { KindMark } from '../kit/kind-mark.tsx';
import type { Titled } from '../forms/form-shape.ts';
import { CandidateRow, useFound } from '../forms/record-picker.tsx';
import { useDeskWork, useTyping } from './desk-work.ts';
import { madeFor, madeLike } from './in-passing.ts';
import { Pick, type FieldLook, type Offer } from './pick.tsx';

interface RecordPickProps extends FieldLook {
  readonly at: string;
  readonly types: readonly RecordType[];
  readonly value: Titled | null;
  /** What stands there in words instead of a record. */
  readonly text?: string | undefined;
  readonly onPick: (record: Titled, hint: string) => void;
  readonly onClear?: (() => void) | undefined;
  /** Words may stand where no record is chosen. */
  readonly onText?: ((text: string) => void) | undefined;
  /** A record that is not there yet is made by its name. */
  readonly onMake?: ((type: RecordType, name: string) => void) | undefined;
  /** Words are what is meant more often than a new record. */
  readonly prefersWords?: boolean | undefined;
  /** Of several that fit none is taken by Enter alone. */
  readonly isCareful?: boolean | undefined;
  readonly stays?: boolean | undefined;
  readonly onEmptyBackspace?: (() => void) | undefined;
}

/** Chooses a record by any spelling of its name, its title or its code, or makes one. */
export function RecordPick(props: RecordPickProps) {
  const { at, types, value, text = '', onText, onMake, prefersWords = false, isCareful = false } = props;
  const { t, language } = useWords();
  const { desk, isUnsettled } = useDeskWork();
  const [typed, type] = useTyping(at);
  const asked = typed?.trim() ?? '';
  const { found, isLoading } = useFound(asked === '' ? null : asked, types);
  const made = madeLike(desk, types, asked);
  const makes = madeFor(types);
  const offers: Offer[] = [
    ...made.map((record) => ({ id: record.code, text: record.title, shows: <MadeRow record={record} /> })),
    ...found.map((candidate) => ({
      id: candidate.code,
      text: candidate.title || candidate.code,
      shows: <CandidateRow candidate={candidate} />,
    })),
  ];
  const fitting = offers.length;
  const asWords: Offer | null =
    onText !== undefined && asked !== ''
      ? { id: 'words', text: t('desk.as_words', { name: asked }), isMade: true }
      : null;
  const asRecord: Offer | null =
    onMake !== undefined && makes !== null && asked !== ''
      ? { id: 'make', text: t('desk.make', { name: asked, kind: definitions[makes].label[language] }), isMade: true }
      : null;
  for (const offer of prefersWords ? [asWords, asRecord] : [asRecord, asWords]) if (offer !== null) offers.push(offer);
  const isNew = value?.code.startsWith('@') === true;
  return (
    <Pick
      {...props}
      shown={value === null ? text : value.title || value.code}
      typed={typed}
      onTyped={type}
      offers={offers}
      isLoading={isLoading}
      error={isUnsettled && asked !== '' ? t('desk.unsettled') : props.error}
      first={isCareful && fitting > 1 ? null : 0}
      onPick={({ id }) => {
        type(null);
        if (id === 'words') onText?.(asked);
        else if (id === 'make' && makes !== null) onMake?.(makes, asked);
        else {
          const own = made.find(({ code }) => code === id);
          const candidate = found.find(({ code }) => code === id);
          if (own !== undefined) props.onPick(own, '');
          else if (candidate !== undefined)
            props.onPick({ code: id, type: candidate.type, title: candidate.title }, candidate.hint);
        }
      }}
      onWords={(words) => {
        // A field that takes no words keeps what is typed, so that nothing is lost while one looks elsewhere.
        if (words !== '' && onText === undefined) return;
        type(null);
        if (words === '') props.onClear?.();
        else if (words !== (value?.title ?? '')) onText?.(words);
      }}
      noneText={isLoading ? t('kit.looking') : t('forms.none_found')}
      before={value === null ? undefined : <KindMark type={value.type as RecordType} isDecorative />}
      after={
        value === null ? (
          props.after
        ) : isNew ? (
          <Badge tone="accent">{t('desk.new')}</Badge>
        ) : (
          <CodeTag code={value.code} />
        )
      }
    />
  );
}

function MadeRow({ record }: { readonly record: Titled }) {
  const { t } = useWords();
  return (
    <span className="forms-candidate">
      <KindMark type={record.type as RecordType} isDecorative />
      <span className="forms-candidate-words">
        <span className="forms-candidate-title">
          <span>{record.title}</span>
          <Badge tone="accent">{t('desk.new')}</Badge>
        </span>
      </span>
    </span>
  );
}
