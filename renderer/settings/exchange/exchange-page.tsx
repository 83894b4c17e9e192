import type { ColleagueShown } from '../../../shared/contract/calls/exchange.ts';
import { useAsked } from '../../app/asked.ts';
import { useCommands } from '../../app/commands.ts';
import { failureWords } from '../../app/failure-words.ts';
import { useSession } from '../../app/session.ts';
import { useWords } from '../../app/words.ts';
import { Button } from '../../kit/button.tsx';
import { Empty } from '../../kit/empty.tsx';
import { Failure } from '../../kit/failure.tsx';
import { say } from '../../kit/notices.tsx';
import { Skeleton } from '../../kit/skeleton.tsx';
import { useDoing } from '../doing.ts';
import { PartPage, PartSection } from '../part-page.tsx';
import { AddColleague, chooseCard, type CardRead } from './add-colleague.tsx';
import { ChangeColleague, CompareColleague, RemoveColleague } from './change-colleague.tsx';
import { ColleagueList } from './colleague-list.tsx';
import { ConflictList } from './conflict-list.tsx';
import { OwnCard } from './own-card.tsx';
import { chooseSet, ReceiveDialog } from './receive-dialog.tsx';
import { SendDialog } from './send-dialog.tsx';
import './exchange.css';

type Doing =
  | { readonly is: 'add'; readonly card: CardRead }
  | { readonly is: 'send' | 'change' | 'compare' | 'remove'; readonly colleague: ColleagueShown }
  | { readonly is: 'receive'; readonly file: string };

const ADD_KEYS = 'Mod+N';

/** Working with colleagues who have vaults of their own: cards, what goes to them, what comes from them, and what is contradicted. */
export function ExchangePage() {
  const { t, language } = useWords();
  const isReadOnly = useSession().open?.readOnly === true;
  const { value, error, again } = useAsked('exchange.colleagues', {});
  const { doing, begin, over } = useDoing<Doing>(again);
  const beginWith = async (choose: () => Promise<Doing | null>): Promise<void> => {
    try {
      const next = await choose();
      if (next !== null) begin(next);
    } catch (failure) {
      say({ text: failureWords(failure, t), tone: 'caution' });
    }
  };
  const add = (): void =>
    void beginWith(async () => {
      const card = await chooseCard(language);
      return card === null ? null : { is: 'add', card };
    });
  const receive = (): void =>
    void beginWith(async () => {
      const file = await chooseSet(language);
      return file === null ? null : { is: 'receive', file };
    });
  const colleagueActs = (is: 'send' | 'change' | 'compare' | 'remove') => (colleague: ColleagueShown) =>
    begin({ is, colleague });
  useCommands([
    {
      id: 'exchange.add',
      group: 'file',
      label: t('exchange.add-title'),
      keys: ADD_KEYS,
      enabled: !isReadOnly,
      run: add,
    },
    { id: 'exchange.receive', group: 'file', label: t('exchange.receive'), enabled: !isReadOnly, run: receive },
  ]);
  return (
    <PartPage title={t('exchange.title')} intro={t('exchange.intro')}>
      <OwnCard />
      <PartSection
        title={t('exchange.colleagues')}
        about={t('exchange.colleagues-about')}
        act={
          <Button icon="add" keys={ADD_KEYS} isDisabled={isReadOnly} onPress={add}>
            {t('exchange.add')}
          </Button>
        }
      >
        {error !== undefined ? (
          <Failure error={error} onRetry={again} />
        ) : value === undefined ? (
          <Skeleton rows={3} />
        ) : value.colleagues.length === 0 ? (
          <Empty title={t('exchange.colleagues-none')} />
        ) : (
          <ColleagueList
            colleagues={value.colleagues}
            isReadOnly={isReadOnly}
            onSend={colleagueActs('send')}
            onChange={colleagueActs('change')}
            onCompare={colleagueActs('compare')}
            onRemove={colleagueActs('remove')}
          />
        )}
      </PartSection>
      <PartSection
        title={t('exchange.receive')}
        about={t('exchange.receive-about')}
        act={
          <Button icon="import" isDisabled={isReadOnly} onPress={receive}>
            {t('exchange.receive-open')}
          </Button>
        }
      />
      <PartSection title={t('exchange.conflicts')} about={t('exchange.conflicts-about')}>
        <ConflictList isReadOnly={isReadOnly} />
      </PartSection>
      {doing?.is === 'add' && (
        <AddColleague
          card={doing.card}
          before={value?.colleagues.find(({ vault }) => vault === doing.card.vault)?.level ?? null}
          {...over}
        />
      )}
      {doing?.is === 'send' && <SendDialog colleague={doing.colleague} onClose={over.onClose} onWritten={again} />}
      {doing?.is === 'change' && <ChangeColleague colleague={doing.colleague} {...over} />}
      {doing?.is === 'compare' && <CompareColleague colleague={doing.colleague} {...over} />}
      {doing?.is === 'remove' && <RemoveColleague colleague={doing.colleague} {...over} />}
      {doing?.is === 'receive' && <ReceiveDialog file={doing.file} onClose={over.onClose} onChange={again} />}
    </PartPage>
  );
}
