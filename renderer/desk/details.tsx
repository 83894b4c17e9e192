import { useMemo, useState } from 'react';
import { sections } from '../../shared/records/sections.ts';
import type { FieldDefinition, RecordType } from '../../shared/records/definition.ts';
import { useWords } from '../app/words.ts';
import { CreateRecordContext, type WantedRecord } from '../forms/create-record.ts';
import { FieldControl } from '../forms/field-control.tsx';
import { FormField } from '../forms/form-field.tsx';
import type { FormAction, Proven } from '../forms/form-shape.ts';
import { FormWorkContext } from '../forms/form-work.ts';
import type { Path } from '../forms/written.ts';
import { beginSource, formAt, inForm } from './desk-state.ts';
import { useDeskWork } from './desk-work.ts';
import { make, madeFor } from './in-passing.ts';

/** Everything else that there is to say of a line, in the fields of its form. */
export function Details({
  form: key,
  fields,
  inside,
  label,
}: {
  readonly form: string;
  readonly fields: readonly FieldDefinition[];
  /** Where the fields stand when they are parts of an entry. */
  readonly inside?: Path | undefined;
  readonly label: string;
}) {
  const { language } = useWords();
  const { desk, change } = useDeskWork();
  const [fresh, setFresh] = useState<number | null>(null);
  const state = formAt(desk, key);
  const dispatch = (action: FormAction): void => void change((now) => inForm(now, key, action));
  const cite = (proves: Proven): void => {
    setFresh(state.nextRow);
    change((now) => beginSource(now, { form: key, proves }));
  };
  // Parts of an entry are proved together, by the sources of its line.
  const work = { state, dispatch, cite: inside === undefined ? cite : null, fresh };
  const create = useMemo(
    () =>
      ({ name, types, onChosen, onEnd }: WantedRecord): void => {
        const type: RecordType | null = madeFor(types);
        if (type === null) return;
        change((now) => {
          const { desk: next, made } = make(now, type, name);
          queueMicrotask(() => onChosen(made));
          return next;
        });
        onEnd();
      },
    [change],
  );
  const parts = [...Map.groupBy(fields, ({ section }) => section ?? null)];
  return (
    <FormWorkContext value={work}>
      <CreateRecordContext value={create}>
        <fieldset className="desk-details" aria-label={label}>
          {parts.map(([section, inSection]) => (
            <div key={section ?? ''} className="desk-details-part">
              {section !== null && parts.length > 1 && <h3>{sections[section][language]}</h3>}
              <div className="forms-fields">
                {inSection.map((field) =>
                  inside === undefined ? (
                    <FormField key={field.key} field={field} />
                  ) : (
                    <div
                      key={field.key}
                      className={field.type === 'longText' ? 'forms-field forms-field-wide' : 'forms-field'}
                    >
                      <FieldControl field={field} path={[...inside, field.key]} label={field.label[language]} />
                    </div>
                  ),
                )}
              </div>
            </div>
          ))}
        </fieldset>
      </CreateRecordContext>
    </FormWorkContext>
  );
}
