import { useState } from 'react';
import type { ReactNode } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { FieldDefinition } from '../../shared/records/definition.ts';
import type { VocabularyName } from '../../shared/vocabulary/vocabularies.ts';
import { vocabularyOf } from '../../shared/vocabulary/vocabularies.ts';
import { resolveTerm, termLabel, type Term } from '../../shared/vocabulary/vocabulary.ts';
import { useWords } from '../app/words.ts';
import { Button, IconButton } from '../kit/button.tsx';
import { ComboBox } from '../kit/combo-box.tsx';
import { FieldHelp } from '../kit/field.tsx';
import { DateField } from './date-field.tsx';
import { Line, TextLine, type LineProps } from './form-line.tsx';
import { faultWords, useFormWork, writtenAt } from './form-work.ts';
import { RecordPicker } from './record-picker.tsx';
import { titledOf } from './titles.ts';
import { isChosen, isRows, type Path } from './written.ts';
import './field-control.css';

interface ControlProps {
  readonly field: FieldDefinition;
  readonly path: Path;
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly marks?: ReactNode;
  readonly autoFocus?: boolean;
}

/** The control of a field, chosen by what the definition says of it. */
export function FieldControl(props: ControlProps) {
  if (props.field.repeatable === true) return <ListControl {...props} />;
  return props.field.type === 'group' ? <GroupControl {...props} /> : <ValueControl {...props} />;
}

/** One value. */
export function ValueControl({ field, path, label, isLabelHidden = false, marks, autoFocus = false }: ControlProps) {
  const { state, dispatch } = useFormWork();
  const { t, language } = useWords();
  const written = writtenAt(state, path);
  const text = typeof written === 'string' ? written : '';
  const write = (value: string | boolean | null): void => dispatch({ do: 'write', path, value });
  const line: LineProps & { autoFocus: boolean } = {
    label,
    isLabelHidden,
    marks,
    help: field.help?.[language],
    error: faultWords(state.faults[path.join('.')], t),
    isRequired: field.required ?? false,
    autoFocus,
  };
  switch (field.type) {
    case 'edtf':
      return <DateField {...line} value={text} onChange={write} />;
    case 'term':
      return <TermPicker {...line} vocabulary={field.vocabulary ?? 'link-role'} value={text} onChange={write} />;
    case 'boolean':
      return <YesNo {...line} value={typeof written === 'boolean' ? written : null} onChange={write} />;
    case 'reference':
      return (
        <RecordPicker
          {...line}
          types={field.targets}
          value={isChosen(written) ? titledOf(state, written.ref) : null}
          text={text}
          onText={field.orText === true ? write : undefined}
          onPick={(record) =>
            dispatch({
              do: 'write',
              path,
              value: record === null ? '' : { ref: record.code },
              chosen: record ?? undefined,
            })
          }
          canCreate
        />
      );
    default:
      return (
        <TextLine
          {...line}
          value={text}
          onChange={write}
          isLong={field.type === 'longText'}
          inputMode={field.type === 'number' ? 'decimal' : field.type === 'integer' ? 'numeric' : undefined}
        />
      );
  }
}

/** A list: one row for each value, with ways to add, move and take away. */
function ListControl({ field, path, label, marks, autoFocus = false }: ControlProps) {
  const { state, dispatch } = useFormWork();
  const { t } = useWords();
  const list = writtenAt(state, path);
  const rows = isRows(list) ? list : [];
  const [fresh, setFresh] = useState<number | null>(null);
  const add = (): void => {
    setFresh(state.nextRow);
    dispatch({ do: 'add row', path, field });
  };
  const isGroup = field.type === 'group';
  return (
    <fieldset className="kit-field forms-list" aria-label={label}>
      <div className="forms-line-head">
        <span className="kit-label">{label}</span>
        {marks}
      </div>
      {rows.map(({ row }, at) => {
        const named = t('forms.row', { label, number: at + 1, count: rows.length });
        const own = { field, path: [...path, row], label: rows.length === 1 && !isGroup ? label : named };
        return (
          <div key={row} className={isGroup ? 'forms-list-row forms-list-group' : 'forms-list-row'}>
            {isGroup ? (
              <GroupControl {...own} isLabelHidden autoFocus={fresh === row} />
            ) : (
              <ValueControl {...own} isLabelHidden autoFocus={fresh === row || (autoFocus && at === 0)} />
            )}
            {(rows.length > 1 || isGroup) && (
              <span className="forms-row-ways">
                <IconButton
                  icon="up"
                  label={t('forms.move_up', { row: named })}
                  isDisabled={at === 0}
                  excludeFromTabOrder
                  onPress={() => dispatch({ do: 'move row', path, row, by: -1 })}
                />
                <IconButton
                  icon="close"
                  label={t('forms.remove_row', { row: named })}
                  onPress={() => dispatch({ do: 'remove row', path, row })}
                />
              </span>
            )}
          </div>
        );
      })}
      <span>
        <Button variant="quiet" icon="add" onPress={add}>
          {rows.length === 0 ? t('forms.add_first', { field: label }) : t('forms.add_another')}
        </Button>
      </span>
    </fieldset>
  );
}

/** A nested set of fields. */
function GroupControl({ field, path, label }: ControlProps) {
  const { language } = useWords();
  return (
    <fieldset className="forms-group" aria-label={label}>
      {(field.fields ?? []).map((inner) => (
        <div
          key={inner.key}
          className={
            inner.type === 'longText' || inner.type === 'group' ? 'forms-field forms-field-wide' : 'forms-field'
          }
        >
          <FieldControl field={inner} path={[...path, inner.key]} label={inner.label[language]} />
        </div>
      ))}
    </fieldset>
  );
}

/** A term of a list; where the list is open, also one's own word. */
export function TermPicker({
  vocabulary: name,
  value,
  onChange,
  autoFocus,
  ...line
}: LineProps & {
  readonly vocabulary: VocabularyName;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly autoFocus?: boolean | undefined;
}) {
  const { t, language } = useWords();
  const [query, setQuery] = useState<string | null>(null);
  const vocabulary = vocabularyOf(name);
  const typed = query?.trim().toLocaleLowerCase() ?? '';
  const terms = vocabulary.terms.filter(
    ({ labels, aliases = [] }) =>
      typed === '' || [...Object.values(labels), ...aliases].some((each) => each.toLocaleLowerCase().includes(typed)),
  );
  const shown = value === '' ? '' : termLabel(vocabulary, value, language);
  return (
    <Line {...line}>
      <ComboBox<Term>
        label={line.label}
        isCompact
        isRequired={line.isRequired}
        help={line.help}
        error={line.error}
        query={query ?? shown}
        onQueryChange={setQuery}
        value={query === null ? shown : undefined}
        items={terms}
        itemId={({ id }) => id}
        itemText={({ labels }) => labels[language]}
        onPick={({ id }) => {
          setQuery(null);
          onChange(id);
        }}
        allowText
        onText={(text) => {
          setQuery(null);
          if (text === '') onChange('');
          else if (text !== shown) onChange(resolveTerm(vocabulary, text) ?? value);
        }}
        emptyText={vocabulary.open ? t('forms.own_word') : t('forms.not_in_list')}
        autoFocus={autoFocus}
      />
    </Line>
  );
}

/** Yes, no, or not stated: what no source says is not the same as no. */
function YesNo({
  value,
  onChange,
  ...line
}: LineProps & { readonly value: boolean | null; readonly onChange: (value: boolean | null) => void }) {
  const { t } = useWords();
  const chosen = value === null ? 'none' : value ? 'yes' : 'no';
  return (
    <Line {...line}>
      <ToggleButtonGroup
        className="forms-yes-no"
        aria-label={line.label}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[chosen]}
        onSelectionChange={(keys) => {
          const [key] = [...keys];
          onChange(key === 'yes' ? true : key === 'no' ? false : null);
        }}
      >
        <ToggleButton id="yes">{t('forms.yes')}</ToggleButton>
        <ToggleButton id="no">{t('forms.no')}</ToggleButton>
        <ToggleButton id="none">{t('forms.not_stated')}</ToggleButton>
      </ToggleButtonGroup>
      <FieldHelp help={line.help} />
    </Line>
  );
}
