import { useRef } from 'react';
import type { KeyboardEvent } from 'react';
import type { FieldDefinition } from '../../shared/records/definition.ts';
import { useWords } from '../app/words.ts';
import { Button, IconButton } from '../kit/button.tsx';
import { matchesKeys } from '../kit/keys.tsx';
import { CitationRows } from './citation-rows.tsx';
import { FieldControl } from './field-control.tsx';
import { TextLine } from './form-line.tsx';
import { initial } from './form-base.ts';
import { useFormWork } from './form-work.ts';
import { provesValue } from './other-values.ts';
import './disagreement.css';

const PREFER_KEYS = 'Alt+P';
const CITE_KEYS = 'Alt+S';

/** What other sources say of the same field, side by side, each with where it is known from, and why the value above is preferred. */
export function Disagreement({ field }: { readonly field: FieldDefinition }) {
  const { state, dispatch, cite } = useFormWork();
  const { t, language } = useWords();
  const box = useRef<HTMLFieldSetElement>(null);
  const others = state.others[field.key];
  if (others === undefined || others.values.length === 0) return null;
  const label = field.label[language];
  const path = ['others', field.key, 'values'];
  // A list begins with one empty row of its own.
  const newest = state.nextRow - (field.repeatable === true ? 2 : 1);
  const isAdded = (row: number): boolean => row === newest && row >= initial(state.type, state.base).nextRow;
  const prefer = (row: number): void => {
    dispatch({ do: 'prefer', field: field.key, row });
    // What is to be said next is why.
    requestAnimationFrame(() => box.current?.querySelector<HTMLElement>('.forms-others-why input')?.focus());
  };
  return (
    <fieldset ref={box} className="forms-others" aria-label={t('forms.other_values', { field: label })}>
      <span className="kit-label">{t('forms.others_say')}</span>
      <div className="forms-others-values">
        {others.values.map(({ row }, at) => {
          const named = t('forms.other_value', { field: label, number: at + 1, count: others.values.length });
          const hear = (event: KeyboardEvent): void => {
            if (event.isDefaultPrevented() || !event.currentTarget.contains(event.target as Node)) return;
            if (matchesKeys(event.nativeEvent, PREFER_KEYS)) prefer(row);
            else if (cite !== null && matchesKeys(event.nativeEvent, CITE_KEYS)) cite(provesValue(field.key, row));
            else return;
            event.preventDefault();
          };
          return (
            // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- hears the keys of the control inside
            <div key={row} className="forms-other" onKeyDown={hear}>
              <div className="forms-other-line">
                <FieldControl
                  field={field}
                  path={[...path, row]}
                  label={named}
                  isLabelHidden
                  isHelpHidden
                  autoFocus={isAdded(row)}
                />
                <span className="forms-row-ways">
                  <IconButton
                    icon="star"
                    label={t('forms.prefer', { value: named })}
                    keys={PREFER_KEYS}
                    onPress={() => prefer(row)}
                  />
                  {cite !== null && (
                    <IconButton
                      icon="quote"
                      label={t('forms.add_source', { field: named })}
                      keys={CITE_KEYS}
                      excludeFromTabOrder
                      onPress={() => cite(provesValue(field.key, row))}
                    />
                  )}
                  <IconButton
                    icon="close"
                    label={t('forms.remove_row', { row: named })}
                    onPress={() => dispatch({ do: 'remove row', path, row })}
                  />
                </span>
              </div>
              <CitationRows proves={provesValue(field.key, row)} label={named} />
            </div>
          );
        })}
      </div>
      <div className="forms-others-why">
        <TextLine
          label={t('forms.why_preferred')}
          value={others.reason}
          onChange={(value) => dispatch({ do: 'write', path: ['others', field.key, 'reason'], value })}
        />
        <Button variant="quiet" icon="add" onPress={() => dispatch({ do: 'add other value', field: field.key })}>
          {t('forms.add_another')}
        </Button>
      </div>
    </fieldset>
  );
}
