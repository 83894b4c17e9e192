import { useState, type ReactNode } from 'react';
import type { RecordType } from '../../../shared/records/definition.ts';
import { definitions } from '../../../shared/records/definitions.ts';
import { dimensionsOf } from '../../../shared/statistics/dimension.ts';
import { useStore } from '../../app/store.ts';
import { useWords } from '../../app/words.ts';
import { useDialogKey } from '../../duplicates/dialog-key.ts';
import { Button } from '../../kit/button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { TextField } from '../../kit/field.tsx';
import { Select } from '../../kit/select.tsx';
import { CheckBox } from '../../kit/switch.tsx';
import { useRow } from '../../mirror/use-mirror.ts';
import { useDraftNow } from '../desk/desk-context.ts';
import { EdtfField } from '../edtf-field.tsx';
import { textOf } from './attribute.ts';
import { AnnexChoice } from './annex-choice.tsx';
import { CitationChoice } from './citation-choice.tsx';
import { insertion, putNode, type Insertion } from './insertion.ts';
import { NameChoice } from './name-choice.tsx';

export type Attributes = Readonly<Record<string, unknown>>;

/** What a dialog of an insertion is given: what is chosen so far, and how it is chosen. */
export interface ChoiceProps {
  readonly chosen: Attributes;
  readonly onChange: (attributes: Attributes) => void;
  /** Chosen, and done. */
  readonly onPut: (attributes: Attributes) => void;
}

/** What is put into a text: chosen in a dialog, and put where the cursor was. */
export function InsertionDialog() {
  const now = useStore(insertion);
  return now === null ? null : <Choosing key={`${now.name} ${now.at ?? ''}`} inserted={now} />;
}

function Choosing({ inserted }: { readonly inserted: Insertion }) {
  const { t } = useWords();
  const [chosen, setChosen] = useState<Attributes>(inserted.attributes);
  const close = (): void => {
    insertion.write(null);
    requestAnimationFrame(() => inserted.editor.commands.focus());
  };
  const put = (attributes: Attributes): void => {
    insertion.write(null);
    putNode(inserted, attributes);
  };
  useDialogKey('Mod+Enter', () => {
    if (isWhole(inserted.name, chosen)) put(chosen);
  });
  const choice: ChoiceProps = { chosen, onChange: setChosen, onPut: put };
  const bodies: Readonly<Record<Insertion['name'], () => ReactNode>> = {
    citation: () => <CitationChoice {...choice} />,
    annex: () => <AnnexChoice {...choice} />,
    name: () => <NameChoice {...choice} />,
    footnote: () => <NoteChoice {...choice} />,
    chronology: () => <ChronologyChoice {...choice} />,
    records: () => <RecordsChoice {...choice} />,
    chart: () => <ChartChoice {...choice} />,
  };
  return (
    <Dialog
      isOpen
      onClose={close}
      size={inserted.name === 'citation' ? 'large' : 'medium'}
      title={t(`submissions.put-${inserted.name}`)}
      footer={
        <>
          <Button onPress={close}>{t('submissions.cancel')}</Button>
          <Button
            variant="primary"
            keys="Mod+Enter"
            isDisabled={!isWhole(inserted.name, chosen)}
            onPress={() => put(chosen)}
          >
            {t(inserted.at === null ? 'submissions.put' : 'submissions.take-over')}
          </Button>
        </>
      }
    >
      <div className="submissions-choosing">{bodies[inserted.name]()}</div>
    </Dialog>
  );
}

/** Whether enough is chosen for it to say something. */
function isWhole(name: Insertion['name'], chosen: Attributes): boolean {
  const has = (key: string): boolean => typeof chosen[key] === 'string' && chosen[key].trim() !== '';
  if (name === 'citation' || name === 'annex') return has('document');
  if (name === 'name') return has('code');
  if (name === 'footnote') return has('text');
  if (name === 'records') return has('type');
  if (name === 'chart') return has('of') && has('by');
  return true;
}

function NoteChoice({ chosen, onChange }: ChoiceProps) {
  const { t } = useWords();
  return (
    <TextField
      label={t('submissions.note-text')}
      value={textOf(chosen, 'text')}
      onChange={(text) => onChange({ ...chosen, text })}
      multiline
      autoFocus
    />
  );
}

/** Kinds of records that a chronology, a table or a chart may be of. */
const KINDS = ['case', 'detention', 'incident', 'liquidation', 'remedy', 'event'] as const;

function ChronologyChoice({ chosen, onChange }: ChoiceProps) {
  const { t, language } = useWords();
  const types = listed(chosen['types']);
  return (
    <>
      <Whom chosen={chosen} onChange={onChange} />
      <div className="submissions-pair">
        <EdtfField
          label={t('submissions.from')}
          value={textOf(chosen, 'from')}
          onChange={(from) => onChange({ ...chosen, from })}
        />
        <EdtfField
          label={t('submissions.until')}
          value={textOf(chosen, 'until')}
          onChange={(until) => onChange({ ...chosen, until })}
        />
      </div>
      <fieldset className="submissions-checks-of">
        <legend>{t('submissions.which-kinds')}</legend>
        {KINDS.map((type) => (
          <CheckBox
            key={type}
            label={definitions[type].plural[language]}
            value={types.length === 0 || types.includes(type)}
            onChange={(isOn) => {
              const before = types.length === 0 ? [...KINDS] : types;
              const next = isOn ? [...before, type] : before.filter((each) => each !== type);
              onChange({ ...chosen, types: next.length === KINDS.length ? [] : next });
            }}
          />
        ))}
      </fieldset>
    </>
  );
}

function RecordsChoice({ chosen, onChange }: ChoiceProps) {
  const { t, language } = useWords();
  return (
    <>
      <Select
        label={t('submissions.which-records')}
        options={KINDS.map((id) => ({ id, label: definitions[id].plural[language] }))}
        value={textOf(chosen, 'type') as (typeof KINDS)[number]}
        onChange={(type) => onChange({ ...chosen, type })}
      />
      <Whom chosen={chosen} onChange={onChange} />
    </>
  );
}

function ChartChoice({ chosen, onChange }: ChoiceProps) {
  const { t, language } = useWords();
  const of = textOf(chosen, 'of') as RecordType;
  const offered = Object.hasOwn(definitions, of) ? dimensionsOf(of) : [];
  return (
    <>
      <Select
        label={t('submissions.count-what')}
        options={KINDS.map((id) => ({ id: id as RecordType, label: definitions[id].plural[language] }))}
        value={of}
        onChange={(next) => {
          const by = textOf(chosen, 'by');
          const still = dimensionsOf(next).some(({ id }) => id === by);
          onChange({ ...chosen, of: next, by: still ? by : (dimensionsOf(next)[0]?.id ?? '') });
        }}
      />
      <Select
        label={t('submissions.count-by')}
        options={offered.map(({ id, label }) => ({ id, label: label[language] }))}
        value={textOf(chosen, 'by')}
        onChange={(by) => onChange({ ...chosen, by })}
      />
      <Whom chosen={chosen} onChange={onChange} />
    </>
  );
}

/** Of whom: all that the submission is about, or some of them. */
function Whom({ chosen, onChange }: Pick<ChoiceProps, 'chosen' | 'onChange'>) {
  const { t } = useWords();
  const { about } = useDraftNow();
  const codes = listed(chosen['codes']);
  if (about.length < 2) return null;
  return (
    <fieldset className="submissions-checks-of">
      <legend>{t('submissions.of-whom')}</legend>
      {about.map((code) => (
        <WhoLine
          key={code}
          code={code}
          isOn={codes.length === 0 || codes.includes(code)}
          onChange={(isOn) => {
            const before = codes.length === 0 ? about : codes;
            const next = isOn ? [...before, code] : before.filter((each) => each !== code);
            onChange({ ...chosen, codes: next.length === about.length ? [] : next });
          }}
        />
      ))}
    </fieldset>
  );
}

function WhoLine({
  code,
  isOn,
  onChange,
}: {
  readonly code: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}) {
  const row = useRow(code);
  return <CheckBox label={row?.title ?? code} value={isOn} onChange={onChange} />;
}

function listed(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
}
