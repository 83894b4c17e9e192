import { drawBarChart } from '../../../shared/charts/bar-chart.ts';
import type { BarChart } from '../../../shared/charts/chart.ts';
import type { ReportBlock } from '../document-model.ts';
import type { Filling } from './filling.ts';

/** Of a drawing, in pixels: as wide as the text of a page. */
const WIDTH = 640;

/** Bars with their figures in words for whoever does not see them. */
export function figureOf(chart: BarChart, filling: Filling): ReportBlock[] {
  const at = filling.nextFigure();
  const label = filling.words.figure(at);
  return [
    {
      kind: 'figure',
      svg: drawBarChart(chart, { theme: 'print', width: WIDTH, scope: `figure-${at}` }),
      alt: `${chart.title}. ${chart.base}. ${chart.bars.map((bar) => `${bar.label}: ${bar.printed}`).join('; ')}.`,
      caption: `${label}. ${chart.title}`,
    },
  ];
}
