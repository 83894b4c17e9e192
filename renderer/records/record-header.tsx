import type { RecordDefinition, RecordType } from '../../shared/records/definition.ts';
import { fieldOf, recordTypes } from '../../shared/records/definitions.ts';
import { definitions } from '../../shared/records/definitions.ts';
import type { MirrorRow } from '../../shared/contract/shapes.ts';
import { go } from '../app/place.ts';
import { useFormats } from '../app/formats.ts';
import { useWords, type WordKey } from '../app/words.ts';
import { Badge } from '../kit/badge.tsx';
import { Button, IconButton } from '../kit/button.tsx';
import { CodeTag } from '../kit/code-tag.tsx';
import { Icon } from '../kit/icon.tsx';
import { KindMark } from '../kit/kind-mark.tsx';
import { MenuButton, type MenuEntry } from '../kit/menu.tsx';
import { useSameActs } from '../duplicates/same-acts.tsx';
import { copyCodes, editRecord, newRecord, restoreRecords, trashRecords } from './actions.ts';
import { sayValue, type Saying } from './cell-values.ts';
import { untitled } from './column-cells.tsx';
import { ConsentState } from './consent-state.tsx';
import { COPY_KEYS, EDIT_KEYS } from './record-keys.ts';
import { titleIn } from './saying.ts';
import { SourceMarks } from './source-mark.tsx';
import { RecordLink } from './value.tsx';
import { namesOf, spellingsByScript, type Script } from './spellings.ts';
import type { Numbered, Shown } from './statements.ts';
import './record-header.css';

export interface RecordHeaderProps {
  readonly definition: RecordDefinition;
  /** What the mirror knows at once; the rest comes with `shown`. */
  readonly row: MirrorRow | undefined;
  readonly code: string;
  readonly shown: Shown | undefined;
  readonly whole: readonly Numbered[];
  readonly saying: Saying;
  readonly isReadOnly: boolean;
}

/** Who or what a record is of, in a glance: its name in every script, its code, what may be done with it, and the acts. */
export function RecordHeader({ definition, row, code, shown, whole, saying, isReadOnly }: RecordHeaderProps) {
  const { t, language } = useWords();
  const title = titleIn(code, language) ?? shown?.title ?? '';
  const state = row?.state ?? shown?.state ?? 'active';
  const isPerson = definition.type === 'person';
  return (
    <header className="records-header">
      <div className="records-header-top">
        <p className="records-header-kind">
          <KindMark type={definition.type} isDecorative />
          <span>{definition.label[language]}</span>
          <CodeTag code={code} />
          {definition.internal === true && (
            <span className="records-header-internal">
              <Icon name="eye-closed" />
              {t('records.internal_type')}
            </span>
          )}
          {state === 'trashed' && <Badge tone="caution">{t('records.in_trash')}</Badge>}
        </p>
        <Acts definition={definition} code={code} state={state} isReadOnly={isReadOnly} />
      </div>
      <h1>
        {title === '' ? untitled(definition.type, t) : title}
        <SourceMarks sources={whole} of="record" />
      </h1>
      {isPerson ? (
        <div className="records-header-person">
          <Spellings shown={shown} title={title} />
          {shown !== undefined && <ConsentState consent={shown.consent} />}
        </div>
      ) : (
        <Particulars definition={definition} row={row} shown={shown} saying={saying} />
      )}
    </header>
  );
}

const SCRIPTS = {
  belarusian: 'records.script_belarusian',
  russian: 'records.script_russian',
  cyrillic: 'records.script_cyrillic',
  latin: 'records.script_latin',
  other: 'records.script_unknown',
} as const satisfies Record<Script, WordKey>;

function Spellings({ shown, title }: { readonly shown: Shown | undefined; readonly title: string }) {
  const { t } = useWords();
  const groups = shown === undefined ? [] : spellingsByScript(namesOf(shown.fields, shown.others), title);
  if (groups.length === 0) return null;
  return (
    <dl className="records-spellings">
      {groups.map(({ script, names }) => (
        <div key={script}>
          <dt>{t(SCRIPTS[script])}</dt>
          <dd>{names.join(' · ')}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Kind, date in words and place of what happened, as far as they are recorded. */
function Particulars({
  definition,
  row,
  shown,
  saying,
}: Pick<RecordHeaderProps, 'definition' | 'row' | 'shown' | 'saying'>) {
  const formats = useFormats();
  const fields = shown?.fields ?? row?.cells ?? {};
  const say = (key: string): string => {
    const field = fieldOf(definition, key);
    return field === undefined || fields[key] === undefined ? '' : sayValue(field, fields[key], saying);
  };
  const date = row?.date ?? null;
  const parts = [...KINDS.map(say), date === null ? '' : formats.date(date), ...PLACES.map(say)].filter(Boolean);
  return parts.length === 0 ? null : <p className="records-header-particulars">{parts.join(' · ')}</p>;
}

const KINDS = ['kind', 'measure', 'status', 'legalForm'];
const PLACES = ['place', 'within', 'court', 'body', 'jurisdiction'];

/** Kinds of records that are made about another one, in the order of the menu. */
const ABOUT: readonly RecordType[] = recordTypes.filter((type) => type !== 'document');

function Acts({
  definition,
  code,
  state,
  isReadOnly,
}: Pick<RecordHeaderProps, 'definition' | 'code' | 'isReadOnly'> & { readonly state: 'active' | 'trashed' }) {
  const { t, language } = useWords();
  const record = { type: definition.type, code };
  const same = useSameActs({ ...record, isReadOnly });
  const canExport = ['person', 'organisation', 'case'].includes(definition.type) && state === 'active';
  if (state === 'trashed' && same.merged !== null)
    return (
      <div className="records-acts">
        <span className="records-header-merged">{t('duplicates.merged-into')}</span>
        <RecordLink {...same.merged.into} />
        <Button icon="split" isDisabled={isReadOnly} onPress={same.merged.split}>
          {t('duplicates.split-this')}
        </Button>
        {same.dialog}
      </div>
    );
  if (state === 'trashed')
    return (
      <div className="records-acts">
        <Button icon="restore" isDisabled={isReadOnly} onPress={() => void restoreRecords([code])}>
          {t('records.restore')}
        </Button>
      </div>
    );
  const more: MenuEntry[] = [
    {
      id: 'copy',
      label: t('records.copy_code'),
      icon: 'copy',
      keys: COPY_KEYS,
      onAction: () => void copyCodes([code]),
    },
    {
      id: 'export',
      label: t('records.export'),
      icon: 'submission',
      isDisabled: !canExport,
      onAction: () => go({ room: 'submissions', about: [code] }),
    },
    'separator',
    ...same.items,
    ...(same.items.length > 0 ? (['separator'] as const) : []),
    {
      id: 'trash',
      label: t('records.trash_this'),
      icon: 'trash',
      keys: 'Delete',
      isDisabled: isReadOnly,
      onAction: () => void trashRecords([code]),
    },
  ];
  return (
    <div className="records-acts">
      <Button icon="edit" keys={EDIT_KEYS} isDisabled={isReadOnly} onPress={() => editRecord(record)}>
        {t('records.edit')}
      </Button>
      {definition.type === 'case' && (
        <Button icon="case" isDisabled={isReadOnly} onPress={() => go({ room: 'desk', code })}>
          {t('desk.open_case')}
        </Button>
      )}
      <MenuButton
        label={t('records.new_about')}
        isDisabled={isReadOnly}
        items={ABOUT.map((type) => ({
          id: type,
          label: definitions[type].label[language],
          icon: type,
          onAction: () => newRecord(type, code),
        }))}
      />
      {definition.internal !== true && (
        <IconButton
          icon="timeline"
          label={t('records.timeline')}
          onPress={() => go({ room: 'timeline', about: [code] })}
        />
      )}
      <MenuButton label={t('records.more')} icon="more" items={more} />
      {same.dialog}
    </div>
  );
}
