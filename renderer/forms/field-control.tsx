import { useState } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useWords } from '../app/words.ts';
import { Button, IconButton } from '../kit/button.tsx';
import { FieldHelp } from '../kit/field.tsx';
import type { ControlProps } from './control-props.ts';
import { DateField } from './date-field.tsx';
import { Entries } from './entries.tsx';
import { useHelp } from './field-help.tsx';
import { Line, PartFault, TextLine, type LineProps } from './form-line.tsx';
import { faultWords, useFormWork, writtenAt } from './form-work.ts';
import { Group } from './group.tsx';
import { RecordPicker } from './record-picker.tsx';
import { TermPicker } from './term-picker.tsx';
import { titledOf } from './titles.ts';
import { isChosen, isRows } from './written.ts';
import './field-control.css';

/** The control of a field, chosen by what the definition says of it. */
export function FieldControl(props: ControlProps) {
  if (props.field.type === 'group')
    return props.field.repeatable === true ? (
      <Entries {...props} Part={FieldControl} />
    ) : (
      <Group {...props} Part={FieldControl} />
    );
  return props.field.repeatable === true ? <ListControl {...props} /> : <ValueControl {...props} />;
}

/** One value. */
export function ValueControl({
  field,
  path,
  label,
  isLabelHidden = false,
  isHelpHidden = false,
  marks,
  autoFocus = false,
}: ControlProps) {
  const { state, dispatch } = useFormWork();
  const { t, language } = useWords();
  const written = writtenAt(state, path);
  const text = typeof written === 'string' ? written : '';
  const { help, hint } = useHelp(isHelpHidden ? undefined : field.help?.[language], label);
  const write = (value: string | boolean | null): void => dispatch({ do: 'write', path, value });
  const line: LineProps & { autoFocus: boolean } = {
    label,
    isLabelHidden,
    marks:
      hint === null && marks === undefined ? undefined : (
        <span className="forms-marks">
          {hint}
          {marks}
        </span>
      ),
    help,
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

/** A list of single values: one row for each, with ways to add, move and take away. */
function ListControl({ field, path, label, marks, autoFocus = false }: ControlProps) {
  const { state, dispatch } = useFormWork();
  const { t, language } = useWords();
  const { help, hint } = useHelp(field.help?.[language], label);
  const list = writtenAt(state, path);
  const rows = isRows(list) ? list : [];
  const [fresh, setFresh] = useState<number | null>(null);
  const add = (): void => {
    setFresh(state.nextRow);
    dispatch({ do: 'add row', path, field });
  };
  const fault = faultWords(state.faults[path.join('.')], t);
  return (
    <fieldset className="kit-field forms-list" aria-label={label} data-faulty={fault === undefined ? undefined : ''}>
      <div className="forms-line-head">
        <span className="kit-label">{label}</span>
        <span className="forms-marks">
          {hint}
          {marks}
        </span>
      </div>
      {help !== undefined && <p className="kit-help">{help}</p>}
      {rows.map(({ row }, at) => {
        const named = t('forms.row', { label, number: at + 1, count: rows.length });
        return (
          <div key={row} className="forms-list-row">
            <ValueControl
              field={field}
              path={[...path, row]}
              label={rows.length === 1 ? label : named}
              isLabelHidden
              isHelpHidden
              autoFocus={fresh === row || (autoFocus && at === 0)}
            />
            {rows.length > 1 && (
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
      <PartFault words={fault} />
      <span>
        <Button variant="quiet" icon="add" onPress={add}>
          {rows.length === 0 ? t('forms.add_first', { field: label }) : t('forms.add_another')}
        </Button>
      </span>
    </fieldset>
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
