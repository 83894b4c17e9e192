import type { ReactNode, Ref } from 'react';
import { useWords } from '../app/words.ts';
import { IconButton, ToggleIconButton } from '../kit/button.tsx';
import { MenuButton } from '../kit/menu.tsx';
import { Split } from '../kit/split.tsx';
import type { CitedPlace } from '../app/place.ts';
import { recordFromMenu } from './cite.ts';
import { FindBar } from './find-bar.tsx';
import type { PageTexts } from './finding.ts';
import { FoundList } from './found-list.tsx';
import type { Looking } from './looking.ts';
import type { Paging } from './paging.ts';
import { ReaderHead } from './reader-head.tsx';
import type { ReaderProps } from './reader-room.tsx';
import { SIDES, type Side } from './reader-sides.ts';
import { PageField } from './reader-tools.tsx';
import { useReaderView } from './reader-view.ts';
import { RecordedPane } from './recorded-pane.tsx';
import type { Cited } from './recorded.tsx';

/** A part of a reader, with its least and its usual width in pixels. */
export interface ReaderPane {
  readonly id: string;
  readonly min: number;
  readonly usual: number;
  readonly node: ReactNode;
}

interface Props extends Pick<ReaderProps, 'code' | 'title' | 'shown' | 'onLeave'> {
  readonly paging: Paging;
  readonly looking: Looking;
  /** Whether there are tools for going from page to page. */
  readonly hasPages: boolean;
  readonly pageField: Ref<HTMLInputElement>;
  /** For the size of what is read. */
  readonly tools: ReactNode;
  readonly sides: readonly Side[];
  readonly panes: readonly ReaderPane[];
  readonly cites: () => CitedPlace;
  readonly texts: PageTexts;
  /** The statement whose place is looked at, and what choosing one does; choosing goes to its page where it is not given. */
  readonly chosen?: string | null;
  readonly onChoose?: (cited: Cited) => void;
  /** Who is named on the page, beside what is recorded from it. */
  readonly named?: ReactNode;
  /** What stands between the bar and the panes, such as how recognition goes. */
  readonly notice?: ReactNode;
}

/** What is the same in every reader: the bar with its tools, the words that are looked for, the parts side by side with what is recorded. */
export function ReaderFrame(props: Props) {
  const { code, title, shown, onLeave, paging, looking, hasPages, pageField, tools, sides, cites } = props;
  const { t, language } = useWords();
  const [view, change] = useReaderView();
  const { current, count, labels, printed } = paging;
  const foundPane: ReaderPane = {
    id: 'found',
    min: 180,
    usual: 240,
    node: (
      <FoundList
        findings={looking.findings}
        at={looking.at}
        texts={props.texts}
        printed={printed}
        onStand={looking.standOn}
      />
    ),
  };
  const found = looking.query !== null && view.found ? [foundPane] : [];
  const panes = view.recorded
    ? [
        ...found,
        ...props.panes,
        {
          id: 'recorded',
          min: 220,
          usual: 300,
          node: (
            <RecordedPane
              shown={shown}
              page={current + 1}
              printed={printed(current)}
              chosen={props.chosen ?? null}
              named={props.named}
              onGo={
                props.onChoose ??
                (({ page, quote, position }) => {
                  if (page !== null) paging.jumpToNamed(page, quote, position);
                })
              }
            />
          ),
        },
      ]
    : [...found, ...props.panes];
  const arrangement = panes.map(({ id }) => id).join(' ');
  const usual = panes.slice(0, -1).map((pane) => pane.usual);
  const kept = view.sizes[arrangement];
  return (
    <div className="reader">
      <ReaderHead code={code} title={title} onLeave={onLeave}>
        {hasPages && (
          <span className="reader-tool-group">
            <IconButton
              icon="chevron-up"
              label={t('documents.previous-page')}
              keys="PageUp"
              isDisabled={current === 0}
              onPress={() => paging.turn(-1)}
            />
            <IconButton
              icon="chevron-down"
              label={t('documents.next-page')}
              keys="PageDown"
              isDisabled={current === count - 1}
              onPress={() => paging.turn(1)}
            />
            <PageField ref={pageField} labels={labels} current={current} onGo={paging.jump} onLeave={paging.focus} />
          </span>
        )}
        <span className="reader-tool-group">{tools}</span>
        <span className="reader-tool-group reader-tools-end">
          <IconButton icon="search" label={t('documents.find')} keys="Mod+F" onPress={looking.begin} />
          {sides.map((side) => {
            const { icon, word, keys } = SIDES[side];
            return (
              <ToggleIconButton
                key={side}
                icon={icon}
                label={t(word)}
                keys={keys}
                isSelected={view[side]}
                onChange={(isOn) => change({ [side]: isOn })}
              />
            );
          })}
          <MenuButton label={t('documents.cite-page')} items={recordFromMenu(cites, language)} />
        </span>
      </ReaderHead>
      {looking.query !== null && (
        <FindBar
          query={looking.query}
          findings={looking.findings}
          at={looking.at}
          pageCount={count}
          isSearched={looking.isSearched}
          forms={view.forms}
          isListed={view.found}
          onForms={(forms) => change({ forms })}
          onList={(isListed) => change({ found: isListed })}
          onQuery={looking.ask}
          onStep={looking.step}
          onClose={() => {
            looking.end();
            paging.focus();
          }}
        />
      )}
      {props.notice}
      <div className="reader-panes">
        <Split
          id="reader-split"
          sizes={kept?.length === usual.length ? kept : usual}
          min={panes.map(({ min }) => min)}
          initial={usual}
          onResize={(sizes) => change({ sizes: { ...view.sizes, [arrangement]: sizes } })}
        >
          {panes.map(({ id, node }) => (
            <div key={id} className="reader-pane">
              {node}
            </div>
          ))}
        </Split>
      </div>
    </div>
  );
}
