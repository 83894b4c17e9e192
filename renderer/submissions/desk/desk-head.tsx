import { go } from '../../app/place.ts';
import { useStore } from '../../app/store.ts';
import { useWords } from '../../app/words.ts';
import { Button, IconButton, ToggleIconButton } from '../../kit/button.tsx';
import { CodeTag } from '../../kit/code-tag.tsx';
import { Select } from '../../kit/select.tsx';
import { useDesk, useDraftNow, useLaid } from './desk-context.ts';

interface DeskHeadProps {
  readonly isNarrow: boolean;
  readonly isSide: boolean;
  readonly onSide: () => void;
  readonly onSettings: () => void;
  readonly onExport: () => void;
}

/** What is written and for whom, and what can be done with the whole of it. */
export function DeskHead({ isNarrow, isSide, onSide, onSettings, onExport }: DeskHeadProps) {
  const { t, language } = useWords();
  const { open, profile, show } = useDesk();
  const laid = useLaid();
  const draft = useDraftNow();
  const keeping = useStore(open.keeping);
  const stage = profile?.stages.find(({ code }) => code === draft.stage)?.title[language];
  return (
    <header className="submissions-desk-head">
      <IconButton icon="back" label={t('submissions.to-list')} onPress={() => go({ room: 'submissions' })} />
      <div className="submissions-desk-title">
        <h1>
          <CodeTag code={open.code} /> {profile?.title[language] ?? draft.form}
        </h1>
        <p className="submissions-quiet">
          {[stage, draft.session, t(`submissions.language-${draft.language}`)].filter(Boolean).join(' · ')}
        </p>
      </div>
      {isNarrow && laid !== null && (
        <Select
          label={t('submissions.sections')}
          isCompact
          options={laid.sections.map(({ id, number, title }) => ({
            id,
            label: [number, title].filter(Boolean).join(' '),
          }))}
          value={null}
          placeholder={t('submissions.sections')}
          onChange={(id) => show({ to: 'part', key: id })}
        />
      )}
      <Button icon="settings" onPress={onSettings} keys="Mod+Alt+P">
        {t('submissions.settings-short')}
      </Button>
      <Button icon="export" variant="primary" isDisabled={keeping === 'stale'} onPress={onExport} keys="Mod+E">
        {t('submissions.export')}
      </Button>
      {isNarrow && (
        <ToggleIconButton icon="side-right" label={t('submissions.side')} isSelected={isSide} onChange={onSide} />
      )}
    </header>
  );
}
