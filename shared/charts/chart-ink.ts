import type { ChartLook } from './chart.ts';

/** Colours of a chart by role. One hue in steps: what is told apart by colour is told apart by words as well, and survives a copier. */
export interface ChartInk {
  readonly paper: string;
  readonly text: string;
  readonly muted: string;
  readonly rule: string;
  readonly bar: string;
  /** Fills for the parts of a whole, the strongest first. */
  readonly steps: readonly string[];
}

const inks: Readonly<Record<ChartLook['theme'], ChartInk>> = {
  light: {
    paper: '#FBFAF7',
    text: '#1D1C1A',
    muted: '#66625A',
    rule: '#DAD5CA',
    bar: '#1E5B63',
    steps: ['#1E5B63', '#4F8389', '#83A9AC', '#B4CCCD', '#DCE8E8', '#8B867B', '#B9B4A9', '#E3DFD7'],
  },
  dark: {
    paper: '#151618',
    text: '#E7E4DE',
    muted: '#9C978C',
    rule: '#2E3136',
    bar: '#7FB8BE',
    steps: ['#7FB8BE', '#62949A', '#4A7479', '#345559', '#223A3E', '#94908A', '#6B6963', '#45443F'],
  },
  print: {
    paper: '#FFFFFF',
    text: '#000000',
    muted: '#4A4A4A',
    rule: '#C4C4C4',
    bar: '#333333',
    steps: ['#262626', '#565656', '#808080', '#A6A6A6', '#C8C8C8', '#E2E2E2', '#6C6C6C', '#F2F2F2'],
  },
};

export function chartInk(theme: ChartLook['theme']): ChartInk {
  return inks[theme];
}

/** Black or white words on a fill, whichever is read better (relative luminance after WCAG 2.2). */
export function wordsOn(fill: string): string {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(fill.slice(at, at + 2), 16) / 255;
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179 ? '#000000' : '#FFFFFF';
}
