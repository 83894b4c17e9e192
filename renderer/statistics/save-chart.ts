import { call } from '../app/host.ts';
import { failureWords } from '../app/failure-words.ts';
import type { useWords } from '../app/words.ts';
import { say } from '../kit/notices.tsx';

type Words = ReturnType<typeof useWords>;

export const chartFormats = ['svg', 'png', 'pdf'] as const;
type ChartFormat = (typeof chartFormats)[number];

/** Asks where a chart is to lie, and writes it there. It is drawn only then: for print, with its title and limits in it. */
async function saveChart(format: ChartFormat, draw: () => Promise<string>, { t, language }: Words): Promise<void> {
  try {
    const [chosen] = (await call('shell.choose', { what: `chart-${format}`, language })).places;
    if (chosen === undefined) return;
    const svg = await draw();
    await call('timeline.save', { format: format === 'png' ? 'picture' : format, svg, file: chosen.place });
    say({ text: t('statistics.saved', { name: chosen.name }) });
  } catch (error) {
    say({ text: failureWords(error, t), tone: 'caution' });
  }
}

/** The entries of a menu that save a chart. */
export function savingEntries(draw: () => Promise<string>, words: Words) {
  return chartFormats.map((format) => ({
    id: format,
    label: words.t(`statistics.save_${format}`),
    onAction: () => void saveChart(format, draw, words),
  }));
}
