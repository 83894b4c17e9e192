import type { FieldDefinition } from '../../shared/records/definition.ts';
import { useWords } from '../app/words.ts';
import { Button, IconButton } from '../kit/button.tsx';
import { FieldControl } from './field-control.tsx';
import { TextLine } from './form-line.tsx';
import { initial } from './form-base.ts';
import { useFormWork } from './form-work.ts';
import './disagreement.css';

/** What other sources say of the same field, side by side, and why the value above is preferred. */
export function Disagreement({ field }: { readonly field: FieldDefinition }) {
  const { state, dispatch } = useFormWork();
  const { t, language } = useWords();
  const others = state.others[field.key];
  if (others === undefined || others.values.length === 0) return null;
  const label = field.label[language];
  const path = ['others', field.key, 'values'];
  // A list begins with one empty row of its own.
  const newest = state.nextRow - (field.repeatable === true ? 2 : 1);
  const isAdded = (row: number): boolean => row === newest && row >= initial(state.type, state.base).nextRow;
  return (
    <fieldset className="forms-others" aria-label={t('forms.other_values', { field: label })}>
      <span className="kit-label">{t('forms.other_values', { field: label })}</span>
      {others.values.map(({ row }, at) => {
        const named = t('forms.other_value', { field: label, number: at + 1, count: others.values.length });
        return (
          <div key={row} className="forms-list-row">
            <FieldControl field={field} path={[...path, row]} label={named} isLabelHidden autoFocus={isAdded(row)} />
            <span className="forms-row-ways">
              <IconButton
                icon="star"
                label={t('forms.prefer', { value: named })}
                onPress={() => dispatch({ do: 'prefer', field: field.key, row })}
              />
              <IconButton
                icon="close"
                label={t('forms.remove_row', { row: named })}
                onPress={() => dispatch({ do: 'remove row', path, row })}
              />
            </span>
          </div>
        );
      })}
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
