import type { ComponentType, KeyboardEvent } from 'react';
import type { FieldDefinition } from '../../shared/records/definition.ts';
import { useWords } from '../app/words.ts';
import { matchesKeys } from '../kit/keys.tsx';
import type { ControlProps } from './control-props.ts';
import { HELP_KEYS, turnHelp } from './field-help.tsx';
import { FieldMarks } from './field-marks.tsx';
import type { Path } from './written.ts';

/** The parts of a group, each with its control. */
export function GroupParts({
  field,
  path,
  without,
  focusFirst = false,
  Part,
}: {
  readonly field: FieldDefinition;
  readonly path: Path;
  /** A part that stands elsewhere. */
  readonly without?: string | undefined;
  readonly focusFirst?: boolean;
  readonly Part: ComponentType<ControlProps>;
}) {
  const { language } = useWords();
  const hear = (event: KeyboardEvent): void => {
    if (event.isDefaultPrevented() || !matchesKeys(event.nativeEvent, HELP_KEYS)) return;
    if (turnHelp(event.currentTarget)) event.preventDefault();
  };
  return (
    <div className="forms-group">
      {(field.fields ?? [])
        .filter(({ key }) => key !== without)
        .map((part, at) => {
          const isWide = part.type === 'longText' || part.type === 'group';
          const own = {
            ...(part.identifies !== undefined && { identifies: part.identifies }),
            ...(part.internal === true && field.internal !== true && { internal: true as const }),
            ...(part.sensitive === true && field.sensitive !== true && { sensitive: true as const }),
          };
          return (
            // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- hears the keys of the control inside
            <div
              key={part.key}
              className={isWide ? 'forms-field forms-field-wide' : 'forms-field'}
              data-part={part.key}
              onKeyDown={hear}
            >
              <Part
                field={part}
                path={[...path, part.key]}
                label={part.label[language]}
                marks={<FieldMarks field={own} />}
                autoFocus={focusFirst && at === 0}
              />
            </div>
          );
        })}
    </div>
  );
}
