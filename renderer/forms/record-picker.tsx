import { use, useEffect, useRef, useState } from 'react';
import type { Candidate } from '../../shared/contract/shapes.ts';
import type { RecordType } from '../../shared/records/definition.ts';
import { definitions, recordTypes } from '../../shared/records/definitions.ts';
import { call } from '../app/host.ts';
import { useWords } from '../app/words.ts';
import { CodeTag } from '../kit/code-tag.tsx';
import { ComboBox } from '../kit/combo-box.tsx';
import { KindMark } from '../kit/kind-mark.tsx';
import { CreateRecordContext } from './create-record.ts';
import { Line, type LineProps } from './form-line.tsx';
import type { Titled } from './form-shape.ts';
import './record-picker.css';

/** How long one may go on typing before the archive is asked, in milliseconds. */
const SETTLING = 60;
const NONE: readonly RecordType[] = [];

export interface RecordPickerProps extends LineProps {
  /** Kinds that may be chosen; all when left out. */
  readonly types?: readonly RecordType[] | undefined;
  readonly value: Titled | null;
  readonly onPick: (record: Titled | null) => void;
  /** What stands there in words instead of a record. */
  readonly text?: string | undefined;
  /** Words may stand where no record is chosen. */
  readonly onText?: ((text: string) => void) | undefined;
  /** A record that is not there yet can be recorded here, within a `RecordCreation`. */
  readonly canCreate?: boolean | undefined;
  readonly autoFocus?: boolean | undefined;
  readonly placeholder?: string | undefined;
}

/** Chooses a record by any spelling of its name, its title or its code; every row shows what tells namesakes apart. */
export function RecordPicker(props: RecordPickerProps) {
  const { label, types = NONE, value, onPick, text = '', onText, canCreate = false } = props;
  const { t, language } = useWords();
  const [query, setQuery] = useState<string | null>(null);
  const create = use(CreateRecordContext);
  const typed = query ?? text;
  const box = useRef<HTMLDivElement>(null);
  const { found, isLoading } = useFound(query, types);
  const chosenText = value === null ? undefined : value.title || value.code;
  const creatable = types.length === 0 ? CREATABLE : types;
  const only = creatable.length === 1 ? creatable[0] : undefined;
  return (
    <Line {...props}>
      <div ref={box} className="forms-picker" data-chosen={value === null ? undefined : ''}>
        {value !== null && query === null && <KindMark type={value.type as RecordType} isDecorative />}
        <ComboBox<Candidate>
          label={label}
          isCompact
          isRequired={props.isRequired}
          help={props.help}
          error={props.error}
          query={typed}
          onQueryChange={setQuery}
          value={query === null ? chosenText : undefined}
          items={found}
          itemId={({ code }) => code}
          itemText={({ title, code }) => title || code}
          renderItem={(candidate) => <CandidateRow candidate={candidate} />}
          isLoading={isLoading}
          allowText
          onText={(written) => {
            setQuery(null);
            if (written === '') {
              if (value !== null) onPick(null);
              onText?.('');
            } else if (onText !== undefined && written !== chosenText) onText(written);
          }}
          onPick={({ code, type, title }) => {
            setQuery(null);
            onPick({ code, type, title });
          }}
          create={
            canCreate && create !== null
              ? {
                  label: (name) =>
                    only === undefined
                      ? t('forms.create', { name })
                      : t('forms.create_of', { name, kind: definitions[only].label[language] }),
                  onCreate: (name) => {
                    setQuery(null);
                    create({
                      name,
                      types: creatable,
                      onChosen: onPick,
                      onEnd: () => box.current?.querySelector('input')?.focus(),
                    });
                  },
                }
              : undefined
          }
          emptyText={typed.trim() === '' ? t('forms.type_to_find') : t('forms.none_found')}
          placeholder={props.placeholder}
          autoFocus={props.autoFocus}
        />
        {value !== null && query === null && !value.code.startsWith('@') && <CodeTag code={value.code} />}
      </div>
    </Line>
  );
}

/** A record as a picker shows it: what it is called, its code, what tells it from its namesakes, and the spelling that fitted. */
export function CandidateRow({ candidate }: { readonly candidate: Candidate }) {
  const { t } = useWords();
  const { type, title, code, hint, matched } = candidate;
  return (
    <span className="forms-candidate">
      <KindMark type={type as RecordType} />
      <span className="forms-candidate-words">
        <span className="forms-candidate-title">
          <span>{title || code}</span>
          {title !== '' && <CodeTag code={code} />}
        </span>
        {(hint !== '' || matched !== null) && (
          <span className="forms-candidate-hint">
            {[matched === null ? '' : t('forms.also_written', { name: matched }), hint].filter(Boolean).join(' · ')}
          </span>
        )}
      </span>
    </span>
  );
}

/** Documents come in as files, and a consent needs its person: they are not recorded in passing. */
const CREATABLE = recordTypes.filter((type) => type !== 'document' && type !== 'consent');

/** Records for what is typed. An answer that comes after a newer question is dropped. */
export function useFound(
  query: string | null,
  types: readonly RecordType[],
): { readonly found: readonly Candidate[]; readonly isLoading: boolean } {
  const { language } = useWords();
  const [answer, setAnswer] = useState<{ of: string; found: readonly Candidate[] }>({ of: '', found: [] });
  const turn = useRef(0);
  const asked = query?.trim() ?? '';
  const kinds = types.join(' ');
  useEffect(() => {
    const mine = ++turn.current;
    if (asked === '') return;
    const timer = setTimeout(() => {
      void call('records.find', { query: asked, types: kinds === '' ? [] : kinds.split(' '), language })
        // What cannot be found shows as nothing found; the field stays as it is.
        .catch(() => [])
        .then((found) => {
          if (mine === turn.current) setAnswer({ of: asked, found });
        });
    }, SETTLING);
    return () => clearTimeout(timer);
  }, [asked, kinds, language]);
  // While a newer answer is awaited the last one stays, so that nothing jumps.
  return asked === '' ? { found: [], isLoading: false } : { found: answer.found, isLoading: answer.of !== asked };
}
