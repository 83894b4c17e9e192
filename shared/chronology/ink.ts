import type { TimelineTheme } from '../contract/timeline.ts';
import { element } from './xml.ts';

/** Colours by role, and the gradients that a drawing turned out to need. */
export interface Ink {
  paper: string;
  column: string;
  rule: string;
  text: string;
  muted: string;
  today: string;
  /** Hue of a record type; in print every type is black, and shape and hatch say the rest. */
  kind: (type: string) => string;
  /** Reference to a gradient of a colour that fades out towards a side. */
  fade: (colour: string, towards: 'left' | 'right') => string;
  /** The definitions of all gradients asked for. */
  definitions: () => string;
}

const hues: Readonly<Record<string, string>> = {
  detention: '#33283E',
  incident: '#B0500B',
  case: '#2F5C9E',
  liquidation: '#83377E',
  remedy: '#17705A',
  event: '#4B6270',
  document: '#7D6413',
};

const themes = {
  light: {
    paper: '#FBFAF7',
    column: '#F4F2EC',
    rule: '#DAD5CA',
    text: '#1D1C1A',
    muted: '#66625A',
    today: '#1E5B63',
    other: '#66625A',
  },
  print: {
    paper: '#FFFFFF',
    column: '#F5F5F5',
    rule: '#C4C4C4',
    text: '#000000',
    muted: '#4A4A4A',
    today: '#000000',
    other: '#000000',
  },
} as const;

/**
 * @param scope starts every id of the drawing, so that several drawings can stand in one page without sharing gradients
 */
export function inkFor(theme: TimelineTheme, scope: string): Ink {
  const { other, ...roles } = themes[theme];
  const used = new Map<string, string>();
  return {
    ...roles,
    kind: (type) => (theme === 'print' ? roles.text : (hues[type] ?? other)),
    fade: (colour, towards) => {
      const id = `${scope}-fade-${towards}-${colour.slice(1).toLowerCase()}`;
      if (!used.has(id)) {
        const stop = (offset: number, opacity: number): string =>
          element('stop', { offset, 'stop-color': colour, 'stop-opacity': opacity });
        const stops = towards === 'right' ? stop(0, 1) + stop(1, 0) : stop(0, 0) + stop(1, 1);
        used.set(id, element('linearGradient', { id, x1: 0, y1: 0, x2: 1, y2: 0 }, stops));
      }
      return `url(#${id})`;
    },
    definitions: () => (used.size === 0 ? '' : element('defs', {}, ...used.values())),
  };
}
