import { useState } from 'react';
import type { ComponentType } from 'react';
import { useWords } from '../app/words.ts';
import { Button, IconButton } from '../kit/button.tsx';
import type { ControlProps } from './control-props.ts';
import { EntrySummary } from './entry-summary.tsx';
import { sayingIn, writtenSummary } from './entry-words.ts';
import { useHelp } from './field-help.tsx';
import { PartFault } from './form-line.tsx';
import { faultWords, useFormWork, writtenAt } from './form-work.ts';
import { GroupParts } from './group-parts.tsx';
import { isBlank, storedFrom, type WrittenGroup } from './written.ts';
import './entries.css';

/** A nested set of fields that is there once: a line while it is closed, its parts while it is open. */
export function Group({
  field,
  path,
  label,
  marks,
  Part,
}: ControlProps & { readonly Part: ComponentType<ControlProps> }) {
  const { state, dispatch, sought = null } = useFormWork();
  const { t, language } = useWords();
  const { help, hint } = useHelp(field.help?.[language], label);
  const [isOpened, setOpened] = useState<boolean | null>(null);
  const [isFresh, setFresh] = useState(false);
  const written = writtenAt(state, path) as WrittenGroup | null;
  const isEmpty = isBlank(written);
  const place = path.join('.');
  const isFaulty = Object.keys(state.faults).some((each) => each.startsWith(`${place}.`));
  const isSought = sought !== null && `fields.${sought}`.startsWith(`${place}.`);
  const isOpen = isFaulty || (isOpened ?? isSought);
  const fault = faultWords(state.faults[place], t);
  const { textPart } = field;
  const typed = isOpen ? undefined : field.fields?.find(({ key }) => key === textPart);
  const empty = (): void => {
    for (const inner of field.fields ?? [])
      if (storedFrom(inner, written?.[inner.key], new Set(), () => {}) !== null)
        dispatch({
          do: 'write',
          path: [...path, inner.key],
          value: inner.repeatable === true ? [] : inner.type === 'boolean' ? null : '',
        });
    setOpened(false);
  };
  return (
    <fieldset
      className="kit-field forms-list"
      aria-label={label}
      data-empty={isEmpty && !isOpen && typed === undefined ? '' : undefined}
      data-faulty={fault === undefined ? undefined : ''}
    >
      <div className="forms-line-head">
        <span className="kit-label">{label}</span>
        <span className="forms-marks">
          {hint}
          {marks}
        </span>
      </div>
      {help !== undefined && <p className="kit-help">{help}</p>}
      <PartFault words={fault} />
      {isEmpty && !isOpen && typed === undefined ? (
        <span>
          <Button
            variant="quiet"
            icon="add"
            aria-label={t('forms.add_first', { field: label })}
            onPress={() => {
              setFresh(true);
              setOpened(true);
            }}
          >
            {t('forms.add_short')}
          </Button>
        </span>
      ) : (
        <div className="forms-entry" data-open={isOpen ? '' : undefined}>
          <div className="forms-entry-head">
            {typed !== undefined ? (
              <>
                <Part field={typed} path={[...path, typed.key]} label={label} isLabelHidden isHelpHidden />
                <Button variant="quiet" aria-expanded={false} onPress={() => setOpened(true)}>
                  {writtenSummary(field, written, sayingIn(state, { t, language }), [typed.key]) ||
                    t('forms.more_parts')}
                </Button>
              </>
            ) : (
              <EntrySummary
                isOpen={isOpen}
                text={writtenSummary(field, written, sayingIn(state, { t, language }))}
                named={label}
                onPress={() => setOpened(!isOpen)}
              />
            )}
            {!isEmpty && (
              <span className="forms-row-ways">
                <IconButton icon="close" label={t('forms.remove_row', { row: label })} onPress={empty} />
              </span>
            )}
          </div>
          {isOpen && (
            <div className="forms-entry-parts">
              <GroupParts field={field} path={path} focusFirst={isFresh} Part={Part} />
            </div>
          )}
        </div>
      )}
    </fieldset>
  );
}
