import { useWords } from '../../app/words.ts';
import { Tabs } from '../../kit/tabs.tsx';
import { AnnexesPanel } from '../annexes/annexes-panel.tsx';
import { ChecksPanel } from '../checks/checks-panel.tsx';
import { CommentsPanel } from '../comments/comments-panel.tsx';
import { PeoplePanel } from '../people/people-panel.tsx';
import { SentTab } from '../sent/sent-tab.tsx';
import { VersionsPanel } from '../versions/versions-panel.tsx';
import { useDesk, useDraftNow, useLaid, type DeskTab } from './desk-context.ts';
import './side-panel.css';

interface SidePanelProps {
  readonly tab: DeskTab;
  /** What is to be in sight in it: a finding, a document, a comment. */
  readonly at: string | null;
  readonly onTab: (tab: DeskTab) => void;
}

/** What is to be looked at beside the form. */
export function SidePanel({ tab, at, onTab }: SidePanelProps) {
  const { t } = useWords();
  const { open, readOnly } = useDesk();
  const laid = useLaid();
  const { comments } = useDraftNow();
  const unresolved = comments.filter(({ resolved }) => !resolved).length;
  const some = (count: number): number | undefined => (count === 0 ? undefined : count);
  return (
    <aside className="submissions-side" aria-label={t('submissions.side')}>
      <Tabs
        label={t('submissions.side')}
        selected={tab}
        onSelect={onTab}
        tabs={[
          {
            id: 'checks',
            label: t('submissions.checks'),
            count: some(
              laid?.findings.filter(({ severity, reason }) => severity !== 'note' && reason === null).length ?? 0,
            ),
            panel: () => <ChecksPanel at={at} />,
          },
          {
            id: 'annexes',
            label: t('submissions.annexes'),
            count: some(laid?.annexes.length ?? 0),
            panel: () => <AnnexesPanel at={at} />,
          },
          { id: 'people', label: t('submissions.people'), panel: () => <PeoplePanel at={at} /> },
          {
            id: 'comments',
            label: t('submissions.comments'),
            count: some(unresolved),
            panel: () => <CommentsPanel at={at} />,
          },
          { id: 'versions', label: t('submissions.versions'), panel: () => <VersionsPanel /> },
          { id: 'sent', label: t('sending.tab'), panel: () => <SentTab code={open.code} isReadOnly={readOnly} /> },
        ]}
      />
    </aside>
  );
}
