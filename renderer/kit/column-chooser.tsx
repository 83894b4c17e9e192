import { useWords } from '../app/words.ts';
import { Button, IconButton } from './button.tsx';
import { Popover } from './popover.tsx';
import { CheckBox } from './switch.tsx';
import { firstColumnState, ordered, withHidden, withMoved } from './table-columns.ts';
import type { Column, ColumnState } from './table-columns.ts';
import './column-chooser.css';

export interface ColumnChooserProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly state: ColumnState;
  readonly onChange: (state: ColumnState) => void;
}

/** Which columns a list shows, and in which order. */
export function ColumnChooser<Row>({ columns, state, onChange }: ColumnChooserProps<Row>) {
  const { t } = useWords();
  const all = ordered(columns, state);
  const visible = all.filter(({ id }) => !state.hidden.includes(id)).length;
  return (
    <Popover
      label={t('kit.columns')}
      placement="bottom end"
      trigger={<IconButton icon="columns" label={t('kit.columns')} />}
    >
      <ul className="kit-chooser">
        {all.map(({ id, label }, index) => {
          const isShown = !state.hidden.includes(id);
          return (
            <li key={id}>
              <CheckBox
                label={label}
                value={isShown}
                // A list without columns would be a riddle.
                isDisabled={isShown && visible === 1}
                onChange={(show) => onChange(withHidden(state, id, !show))}
              />
              <IconButton
                icon="up"
                label={t('kit.column_up', { column: label })}
                isDisabled={index === 0}
                onPress={() => onChange(withMoved(columns, state, id, -1))}
              />
              <IconButton
                icon="down"
                label={t('kit.column_down', { column: label })}
                isDisabled={index === all.length - 1}
                onPress={() => onChange(withMoved(columns, state, id, 1))}
              />
            </li>
          );
        })}
      </ul>
      <Button variant="quiet" onPress={() => onChange(firstColumnState(columns))}>
        {t('kit.columns_reset')}
      </Button>
    </Popover>
  );
}
