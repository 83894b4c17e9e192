import { useRef, useState } from 'react';
import type { CallRequestInput } from '../../shared/contract/calls.ts';
import { MOST_ROWS } from '../../shared/statistics/chart.ts';
import { putOnClipboard } from '../app/clipboard.ts';
import { useCommands } from '../app/commands.ts';
import { call } from '../app/host.ts';
import { useWords } from '../app/words.ts';
import { Empty } from '../kit/empty.tsx';
import { MenuButton } from '../kit/menu.tsx';
import { say } from '../kit/notices.tsx';
import { useScrollMemory } from '../kit/scroll-memory.ts';
import { Behind } from './behind.tsx';
import { Chart } from './chart.tsx';
import { Either } from './either.tsx';
import { drawnFigures, nameOfFigure, tableText, type Counted, type Figure } from './figures.ts';
import { FiguresTable } from './figures-table.tsx';
import { useChartWidth, useTheme } from './look.ts';
import { savingEntries } from './save-chart.ts';

/** How wide a chart is drawn, in pixels. */
const NARROWEST = 320;
const WIDEST = 960;

interface Props {
  readonly counted: Counted;
  readonly question: CallRequestInput<'statistics.read'>;
  readonly isNarrowed: boolean;
  readonly isChart: boolean;
  readonly onChart: (isChart: boolean) => void;
}

/** The figures, as a table or a chart, and beneath them what they cannot say. */
export function Answer({ counted, question, isNarrowed, isChart, onChart }: Props) {
  const { t } = useWords();
  const [open, setOpen] = useState<Figure | null>(null);
  const opener = useRef<HTMLElement | null>(null);
  const remember = useScrollMemory(`statistics ${JSON.stringify(question)} ${String(isChart)}`);
  const isEmpty = counted.records === 0;
  const close = (): void => {
    setOpen(null);
    opener.current?.focus();
  };
  return (
    <section className="statistics-answer" aria-labelledby="statistics-title" data-beside={open !== null || undefined}>
      <div className="statistics-main">
        <Head counted={counted} question={question} isChart={isChart} onChart={onChart} />
        {isEmpty ? (
          <div className="statistics-scroll">
            <Empty
              title={t('statistics.nothing')}
              text={t(isNarrowed ? 'statistics.nothing_narrowed' : 'statistics.nothing_of')}
            />
          </div>
        ) : (
          <div ref={remember} className="statistics-scroll">
            {isChart ? (
              <FiguresChart counted={counted} />
            ) : (
              <FiguresTable
                counted={counted}
                open={open}
                onOpen={(figure, button) => {
                  opener.current = button;
                  setOpen(figure);
                }}
              />
            )}
          </div>
        )}
        <section className="statistics-limits" aria-labelledby="statistics-limits">
          <h3 id="statistics-limits">{t('statistics.limits')}</h3>
          <ul>
            {counted.limits.map((limit) => (
              <li key={limit}>{limit}</li>
            ))}
          </ul>
        </section>
      </div>
      {open !== null && !isChart && (
        <Behind
          question={question}
          figure={open}
          name={nameOfFigure(counted, open, t('statistics.all'))}
          onClose={close}
        />
      )}
    </section>
  );
}

function Head({ counted, question, isChart, onChart }: Omit<Props, 'isNarrowed'>) {
  const words = useWords();
  const { t } = words;
  const copy = async (): Promise<void> => {
    const names = { total: t('statistics.total'), all: t('statistics.all'), limits: t('statistics.limits') };
    try {
      await putOnClipboard(tableText(counted, names));
      say({ text: t('statistics.copied') });
    } catch {
      say({ text: t('statistics.copy_refused'), tone: 'caution' });
    }
  };
  const draw = async (): Promise<string> => (await call('statistics.draw', { ...question, theme: 'print' })).svg;
  const saving = savingEntries(draw, words);
  useCommands([
    {
      id: 'statistics.chart',
      group: 'view',
      label: t(isChart ? 'statistics.show_table' : 'statistics.show_chart'),
      keys: 'L',
      run: () => onChart(!isChart),
    },
    { id: 'statistics.copy', group: 'edit', label: t('statistics.copy'), keys: 'Mod+Shift+C', run: () => void copy() },
    ...saving.map(({ id, label, onAction }) => ({
      id: `statistics.save-${id}`,
      group: 'file' as const,
      label,
      run: onAction,
    })),
  ]);
  return (
    <div className="statistics-head">
      <div className="statistics-heading">
        <h2 id="statistics-title">{counted.title}</h2>
        <p>{counted.base}</p>
      </div>
      <Either
        label={t('statistics.seen_as')}
        options={[
          { id: 'table', label: t('statistics.table') },
          { id: 'chart', label: t('statistics.chart') },
        ]}
        value={isChart ? 'chart' : 'table'}
        onChange={(seen) => onChart(seen === 'chart')}
      />
      <MenuButton
        icon="export"
        label={t('statistics.take_out')}
        items={[
          ...saving,
          'separator',
          { id: 'copy', label: t('statistics.copy'), keys: 'Mod+Shift+C', onAction: () => void copy() },
        ]}
      />
    </div>
  );
}

function FiguresChart({ counted }: { readonly counted: Counted }) {
  const { t } = useWords();
  const theme = useTheme();
  const [measure, width] = useChartWidth(NARROWEST, WIDEST);
  return (
    <div ref={measure} className="statistics-figures-chart">
      {counted.rows.length > MOST_ROWS && <p>{t('statistics.chart_cut', { count: MOST_ROWS })}</p>}
      {width > 0 && (
        <Chart
          svg={drawnFigures(counted, theme, width)}
          alt={t('statistics.chart_of', { title: counted.title, base: counted.base })}
        />
      )}
    </div>
  );
}
