import { useCallback, useEffect, useLayoutEffect, useReducer, useRef, useState } from 'react';
import { definitions } from '../../shared/records/definitions.ts';
import { isKhronikaError } from '../../shared/contract/errors.ts';
import { useCommands } from '../app/commands.ts';
import { call } from '../app/host.ts';
import { go, placeOf } from '../app/place.ts';
import { useSession } from '../app/session.ts';
import { useWords } from '../app/words.ts';
import { Button } from '../kit/button.tsx';
import { Failure } from '../kit/failure.tsx';
import { Icon } from '../kit/icon.tsx';
import { say } from '../kit/notices.tsx';
import { CitationRows } from './citation-rows.tsx';
import { draftOf } from './form-draft.ts';
import { FormField } from './form-field.tsx';
import { FormHead } from './form-head.tsx';
import { FormSection } from './form-section.tsx';
import { sectioned } from './form-sections.ts';
import type { Base, FormState, Proven } from './form-shape.ts';
import { isDirty, reduce } from './form-state.ts';
import { titleIn } from './form-title.ts';
import { FormWorkContext } from './form-work.ts';
import { LinksPart } from './links-part.tsx';
import { moveOn } from './move-on.ts';
import { Namesakes } from './namesakes.tsx';
import { NewerDialog } from './newer-dialog.tsx';
import { newerState } from './newer-state.ts';
import { RecordCreation } from './record-creation.tsx';
import { faultsFrom } from './refusal.ts';
import { saveInput } from './save-input.ts';
import { useDraft } from './use-draft.ts';
import { useFieldSearch } from './use-field-search.ts';
import { useOpenParts } from './use-open-parts.ts';
import './record-form.css';

/** The form of one record, from what it begins with to where it is stored. `onAnother`: it was stored, and a new one is wanted. */
export function RecordForm({
  start,
  draft,
  seek: first = null,
  onAnother,
}: {
  readonly start: FormState;
  /** Key under which what is written is kept. */
  readonly draft: string;
  /** Where the cursor goes first; the beginning when left out. */
  readonly seek?: string | null;
  readonly onAnother: () => void;
}) {
  const { t, language } = useWords();
  const readOnly = useSession().open?.readOnly ?? false;
  const [state, dispatch] = useReducer(reduce, start);
  const [fresh, setFresh] = useState<number | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [isSaving, setSaving] = useState(false);
  const [newer, setNewer] = useState<Base | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const definition = definitions[state.type];
  const { code } = state.base;
  const title = titleIn(state, language);
  const kept = useDraft(state, {
    draft,
    isDirty,
    written: (now) => draftOf(now, title),
    isOff: readOnly,
    onLeft: () => say({ text: t('forms.draft_left') }),
  });

  const latest = useRef(state);
  useLayoutEffect(() => {
    latest.current = state;
  });
  const cite = useCallback((proves: Proven): void => {
    setFresh(latest.current.nextRow);
    dispatch({ do: 'cite', proves });
  }, []);
  const addLink = (): void => {
    setFresh(state.nextRow);
    dispatch({ do: 'add link' });
  };
  const { sought, seek } = useFieldSearch(form, first);
  const work = { state, dispatch, cite, fresh, sought };
  const open = useOpenParts(state, start, first?.split('.')[0] ?? null);

  const [looks, setLooks] = useState(0);
  useEffect(() => {
    if (looks > 0)
      form.current
        ?.querySelector<HTMLElement>('[aria-invalid="true"], [data-faulty] button:not([tabindex="-1"])')
        ?.focus();
  }, [looks]);
  const findFault = (faults: FormState['faults']): void => {
    open.unfold(Object.keys(faults).map((place) => place.split('.')[1] ?? ''));
    dispatch({ do: 'find fault', faults });
    setLooks((now) => now + 1);
  };

  const save = async (then: 'show' | 'another'): Promise<void> => {
    if (isSaving || readOnly) return;
    // What is being typed in a picker is taken up when the picker is left.
    const focused = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    focused?.blur();
    await new Promise((settled) => setTimeout(settled));
    const reading = saveInput(latest.current, draft);
    if (reading.faults !== null) return findFault(reading.faults);
    if (reading.isEmpty) {
      focused?.focus();
      return say({ text: t(code === null ? 'forms.nothing_written' : 'forms.nothing_changed') });
    }
    setSaving(true);
    setFailure(null);
    try {
      const stored = await call('records.save', reading.input);
      kept.end();
      const { seq } = stored;
      say({
        text: t('forms.saved', { code: stored.code }),
        ...(seq !== null && {
          undo: async () => {
            await call('history.undo', { seq });
            if (code === null) go({ room: 'records', type: state.type });
          },
        }),
      });
      if (then === 'another') onAnother();
      else go(placeOf({ type: state.type, code: stored.code }));
    } catch (error) {
      setSaving(false);
      if (isKhronikaError(error, 'RECORD_CHANGED') && code !== null) {
        void kept.keepNow();
        newerState(code).then(setNewer, setFailure);
        return;
      }
      const faults = faultsFrom(error, reading.sent);
      if (Object.keys(faults).length > 0) findFault(faults);
      else setFailure(error);
    }
  };

  useCommands([
    {
      id: 'form.save',
      group: 'record',
      label: t('forms.save'),
      keys: 'Mod+S',
      enabled: !readOnly,
      run: () => void save('show'),
    },
    {
      id: 'form.save-enter',
      group: 'record',
      label: t('forms.save'),
      keys: 'Mod+Enter',
      inMenu: false,
      enabled: !readOnly,
      run: () => void save('show'),
    },
    {
      id: 'form.save-and-new',
      group: 'record',
      label: t('forms.save_and_new'),
      keys: 'Mod+Shift+Enter',
      enabled: !readOnly,
      run: () => void save('another'),
    },
    { id: 'form.add-link', group: 'record', label: t('forms.add_link'), keys: 'Alt+L', run: addLink },
    {
      id: 'form.cite-record',
      group: 'record',
      label: t('forms.add_record_source'),
      keys: 'Alt+Shift+S',
      run: () => cite({ is: 'record' }),
    },
    {
      id: 'form.more',
      group: 'record',
      label: t('forms.more_fields'),
      keys: 'Alt+M',
      inMenu: false,
      run: open.turnRare,
    },
  ]);

  const parts = sectioned(definition);
  const folded = parts.main.filter((field) => !open.isShown(field));
  const kind = definition.label[language];
  return (
    <FormWorkContext value={work}>
      <RecordCreation>
        <div className="forms-room">
          <FormHead
            definition={definition}
            code={code}
            title={title}
            state={readOnly ? t('forms.read_only') : kept.isKept ? t('forms.draft_kept') : ''}
            canSave={!readOnly && !isSaving}
            onFind={(path) => {
              open.unfold([path.split('.')[0] ?? '']);
              seek(path);
            }}
            onSave={(then) => void save(then)}
          />
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears the keys of the fields inside */}
          <form
            ref={form}
            className="forms-sheet"
            aria-label={code === null ? t('forms.new_of', { kind }) : t('forms.form_of', { code })}
            onSubmit={(event) => event.preventDefault()}
            onKeyDown={(event) => moveOn(event, form.current)}
            onBlur={(event) => {
              if (!event.currentTarget.contains(event.relatedTarget)) void kept.keepNow();
            }}
          >
            {failure !== null && <Failure error={failure} />}
            {definition.internal === true && (
              <p className="forms-internal-note">
                <Icon name="eye-closed" size={14} /> {t('forms.internal_record')}
              </p>
            )}
            <div className="forms-fields">
              {parts.main.filter(open.isShown).map((field, at) => (
                <FormField key={field.key} field={field} autoFocus={at === 0} />
              ))}
            </div>
            {code === null && <Namesakes state={state} onUse={(record) => go(placeOf(record))} />}
            {folded.length > 0 && (
              <p className="forms-more">
                <Button variant="quiet" icon="chevron-down" keys="Alt+M" onPress={open.turnRare}>
                  {t('forms.more_fields')}
                </Button>
                <span>{folded.map((field) => field.label[language]).join(' · ')}</span>
              </p>
            )}
            {parts.sections.length > 0 && (
              <div className="forms-sections">
                {parts.sections.map((section) => (
                  <FormSection
                    key={section.id}
                    section={section}
                    isOpen={open.isOpen(section)}
                    onTurn={() => open.turn(section)}
                  />
                ))}
              </div>
            )}
            <LinksPart fresh={fresh} onAdd={addLink} />
            <section className="forms-part" aria-labelledby="forms-sources">
              <h2 id="forms-sources" className="forms-part-title">
                {t('forms.record_sources')}
              </h2>
              <CitationRows proves={RECORD} label={t('forms.record_sources')} />
              <span>
                <Button variant="quiet" icon="quote" keys="Alt+Shift+S" onPress={() => cite(RECORD)}>
                  {t('forms.add_record_source')}
                </Button>
              </span>
            </section>
            {parts.internal.length > 0 && (
              <section className="forms-part forms-internal" aria-labelledby="forms-internal">
                <h2 id="forms-internal" className="forms-part-title">
                  <Icon name="eye-closed" size={14} /> {t('forms.internal')}
                </h2>
                <div className="forms-fields">
                  {parts.internal.map((field) => (
                    <FormField key={field.key} field={field} />
                  ))}
                </div>
              </section>
            )}
          </form>
          {newer !== null && (
            <NewerDialog
              state={state}
              newer={newer}
              onTake={() => {
                dispatch({ do: 'rebase', base: newer });
                setNewer(null);
              }}
              onClose={() => setNewer(null)}
            />
          )}
        </div>
      </RecordCreation>
    </FormWorkContext>
  );
}

const RECORD: Proven = { is: 'record' };
