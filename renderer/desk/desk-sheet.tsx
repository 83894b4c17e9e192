import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { isKhronikaError } from '../../shared/contract/errors.ts';
import { definitions } from '../../shared/records/definitions.ts';
import { call } from '../app/host.ts';
import { back, go } from '../app/place.ts';
import { useSession } from '../app/session.ts';
import { useWords } from '../app/words.ts';
import { titleIn } from '../forms/form-title.ts';
import { useDraft } from '../forms/use-draft.ts';
import { Button } from '../kit/button.tsx';
import { CodeTag } from '../kit/code-tag.tsx';
import { Failure } from '../kit/failure.tsx';
import { Icon } from '../kit/icon.tsx';
import { KindMark } from '../kit/kind-mark.tsx';
import { say } from '../kit/notices.tsx';
import { CaseHead } from './case-head.tsx';
import { CoursePart, placesFound, takeUp } from './course-part.tsx';
import { upToDate } from './desk-begin.ts';
import { useDeskCommands } from './desk-commands.ts';
import { draftOfDesk } from './desk-draft.ts';
import { DeskKeys } from './desk-keys.tsx';
import { fieldsIn, goOnFrom, goToLine } from './desk-focus.ts';
import { readDesk, refusedAt } from './desk-save.ts';
import { CASE, formAt, isDeskDirty, type DeskState } from './desk-state.ts';
import { DeskWorkContext, type DeskWork } from './desk-work.ts';
import { faultLooks, withFaults, type DeskFaults } from './faults-shown.ts';
import { rememberSource } from './last-source.ts';
import { PeoplePart } from './people-part.tsx';
import { useOpenSource } from './use-open-source.ts';
import { allPicked } from './waiting-picks.ts';
import '../forms/record-form.css';
import './desk-sheet.css';

/** The desk itself, from what lies on it at first to where it is saved. */
export function DeskSheet({
  start,
  draft,
  onDiscard,
}: {
  readonly start: DeskState;
  /** Key under which what is written is kept. */
  readonly draft: string;
  /** Of a desk that was begun before: throws away what was kept. */
  readonly onDiscard: (() => void) | undefined;
}) {
  const { t, language } = useWords();
  const isReadOnly = useSession().open?.readOnly ?? false;
  const sheet = useRef<HTMLFormElement>(null);
  const [desk, setDesk] = useState(start);
  const latest = useRef(start);
  const change = useCallback<DeskWork['change']>((work) => {
    latest.current = work(latest.current);
    setDesk(latest.current);
    return latest.current;
  }, []);
  const [unfolded, unfold] = useState<string | null>(null);
  const [isUnsettled, setUnsettled] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const [isNewer, setNewer] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const sources = useOpenSource(sheet, change);
  const { open, cite, reopen, closeSource } = sources;
  const kept = useDraft(desk, {
    draft,
    isDirty: isDeskDirty,
    written: (now) => draftOfDesk(now, language),
    isOff: isReadOnly,
    onLeft: () => say({ text: t('forms.draft_left') }),
  });
  const { code } = formAt(desk, CASE).base;

  useEffect(() => {
    const where = latest.current.forms[CASE]?.base.code === null ? '[data-station]' : '[data-next="course"]';
    const station = sheet.current?.querySelector<HTMLElement>(where);
    if (station) fieldsIn(station)[0]?.focus();
  }, []);

  // Each time something keeps the desk from being saved: the cursor goes where it is said, and what has no place is said above.
  const [look, setLook] = useState<{ readonly error: unknown } | null>(null);
  useEffect(() => {
    if (look === null) return;
    const wrong = sheet.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (wrong) wrong.focus();
    else setFailure(look.error);
  }, [look]);
  const showFaults = (faults: DeskFaults, error: unknown = null): void => {
    change((now) => withFaults(now, faults));
    const { source, line } = faultLooks(latest.current, faults);
    if (source !== null) sources.show(source);
    if (line !== null) unfold(line);
    setLook({ error });
  };

  const save = async (): Promise<void> => {
    if (isSaving || isReadOnly) return;
    // What is being typed in a field that finds something is taken up when the field is left.
    const focused = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    focused?.blur();
    takeUp(change);
    await Promise.all([allPicked(), placesFound()]);
    await new Promise((settled) => setTimeout(settled));
    setFailure(null);
    setNewer(false);
    const there = new Set(
      [...(sheet.current?.querySelectorAll('[data-at]') ?? [])].map((each) => each.getAttribute('data-at')),
    );
    const typed = Object.entries(latest.current.typing).some(([at, text]) => text.trim() !== '' && there.has(at));
    setUnsettled(typed);
    if (typed) return setLook({ error: null });
    const reading = readDesk(latest.current, draft);
    if (reading.is === 'faulty') return showFaults(reading.faults);
    if (reading.is === 'empty') {
      focused?.focus();
      return say({ text: t(code === null ? 'desk.nothing_written' : 'forms.nothing_changed') });
    }
    setSaving(true);
    try {
      const { records, seq } = await call('records.saveTogether', reading.input);
      kept.end();
      rememberSource(latest.current.last);
      const stored = records.find(({ key }) => key === CASE)?.code ?? code;
      say({
        text: t('desk.saved', { count: records.length }),
        ...(seq !== null && {
          undo: async () => {
            await call('history.undo', { seq });
            if (code === null) go({ room: 'records', type: 'case' });
          },
        }),
      });
      go({ room: 'records', type: 'case', ...(stored === null ? {} : { code: stored }) });
    } catch (error) {
      setSaving(false);
      if (isKhronikaError(error, 'RECORD_CHANGED')) {
        await kept.keepNow();
        const newer = await upToDate(latest.current).catch(() => null);
        if (newer === null) return setFailure(error);
        change(() => newer);
        return setNewer(true);
      }
      showFaults(refusedAt(error, reading.sent), error);
    }
  };

  useDeskCommands({ desk, change, cite, sheet, isReadOnly, save: () => void save() });

  const work = useMemo<DeskWork>(
    () => ({ desk, change, isReadOnly, isUnsettled, open, cite, reopen, closeSource, unfolded, unfold }),
    [desk, change, isReadOnly, isUnsettled, open, cite, reopen, closeSource, unfolded],
  );
  const hear = (event: KeyboardEvent<HTMLElement>): void => {
    const { target } = event;
    if (!(target instanceof HTMLInputElement) || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey)
      return;
    // The list of a picker takes these keys for itself.
    if (event.defaultPrevented || target.getAttribute('aria-activedescendant')) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      goOnFrom(target);
    } else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      if (goToLine(target, event.key === 'ArrowUp' ? -1 : 1)) event.preventDefault();
    }
  };
  const kind = definitions.case.label[language];
  const title = titleIn(formAt(desk, CASE), language);
  return (
    <DeskWorkContext value={work}>
      <div className="forms-room desk">
        <header className="forms-head">
          <KindMark type="case" isDecorative />
          <h1 className="forms-title">
            {code === null ? t('desk.title') : title || kind}
            {code !== null && <CodeTag code={code} />}
          </h1>
          <output className="forms-kept">
            {isReadOnly ? t('forms.read_only') : kept.isKept ? t('forms.draft_kept') : ''}
          </output>
          <span className="forms-ways">
            <Button variant="quiet" onPress={back}>
              {t('forms.leave')}
            </Button>
            <Button variant="primary" isDisabled={isReadOnly || isSaving} keys="Mod+S" onPress={() => void save()}>
              {t('desk.save')}
            </Button>
          </span>
        </header>
        {onDiscard !== undefined && (
          <div className="forms-begun">
            <span>{t('desk.gone_on')}</span>
            <Button
              variant="quiet"
              onPress={() => {
                kept.end();
                onDiscard();
              }}
            >
              {t('forms.kept_discard')}
            </Button>
          </div>
        )}
        {(failure !== null || isNewer) && (
          <div className="desk-notes">
            {failure !== null && <Failure error={failure} />}
            {isNewer && (
              <p className="desk-newer" role="status">
                <Icon name="warning" /> {t('desk.newer')}
              </p>
            )}
          </div>
        )}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears the keys of the fields inside */}
        <form
          ref={sheet}
          className="desk-sheet"
          aria-label={t('desk.title')}
          onSubmit={(event) => event.preventDefault()}
          onKeyDown={hear}
          onBlur={(event) => {
            if (!event.currentTarget.contains(event.relatedTarget)) void kept.keepNow();
          }}
        >
          <CaseHead />
          <PeoplePart />
          <CoursePart />
          <p className="desk-keys">
            <DeskKeys />
          </p>
        </form>
      </div>
    </DeskWorkContext>
  );
}
