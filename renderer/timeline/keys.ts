import type { Step } from './walk.ts';

export const zoomStep = 1.6;
const panStep = 0.25;

/** What of a pressed key matters. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

interface Acting {
  readonly stage: {
    readonly zoomBy: (factor: number) => void;
    readonly fitAll: () => void;
    readonly pan: (part: number) => void;
  } | null;
  readonly step: (how: Step) => void;
  readonly enter: () => void;
  readonly clear: () => void;
  readonly table: () => void;
}

/** What a key does while the drawing has the focus; undefined for keys that it leaves to others. */
export function keyAction(press: KeyPress, acting: Acting): (() => void) | undefined {
  if (press.ctrlKey || press.metaKey || press.altKey) return undefined;
  const { stage, step } = acting;
  const key = press.shiftKey && press.key.startsWith('Arrow') ? `Shift+${press.key}` : press.key;
  switch (key) {
    case '+':
    case '=':
      return () => stage?.zoomBy(zoomStep);
    case '-':
      return () => stage?.zoomBy(1 / zoomStep);
    case '0':
      return () => stage?.fitAll();
    case 'ArrowRight':
      return () => step('next');
    case 'ArrowLeft':
      return () => step('previous');
    case 'ArrowDown':
      return () => step('lane-down');
    case 'ArrowUp':
      return () => step('lane-up');
    case 'Shift+ArrowRight':
      return () => stage?.pan(panStep);
    case 'Shift+ArrowLeft':
      return () => stage?.pan(-panStep);
    case 'Home':
      return () => step('first');
    case 'End':
      return () => step('last');
    case 'Enter':
      return acting.enter;
    case 'Escape':
      return acting.clear;
    default:
      // The key and not the letter: on a Cyrillic layout it writes another one.
      return press.code === 'KeyL' ? acting.table : undefined;
  }
}
