import { useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import { useCommands } from '../app/commands.ts';
import { failureWords } from '../app/failure-words.ts';
import { call } from '../app/host.ts';
import { useWords } from '../app/words.ts';
import { say } from '../kit/notices.tsx';
import type { Drawable } from './drawing.ts';
import { pictureOf } from './export-menu.tsx';
import './print.css';

/** Pixels of the picture for each of the drawing: fine enough for paper. */
const sharpness = 3;

/**
 * Prints the timeline as it would be saved: on white paper, with its legend and nothing of the window around it. What is in view; of
 * the table, which is in nobody's view as a whole, everything. The sheet is there only while it is printed.
 */
export function PrintTimeline({ make }: { readonly make: () => Drawable }) {
  const { t } = useWords();
  const [picture, setPicture] = useState<string | null>(null);
  const print = async (): Promise<void> => {
    if (picture !== null) return;
    let url: string | null = null;
    try {
      const drawn = await pictureOf(make(), 'view', sharpness);
      url = URL.createObjectURL(new Blob([drawn], { type: 'image/png' }));
      const loaded = new Image();
      loaded.src = url;
      await loaded.decode();
      const shown = url;
      flushSync(() => setPicture(shown));
      await document.querySelector<HTMLImageElement>('.timeline-print img')?.decode();
      await call('shell.print', {});
    } catch (error) {
      say({ text: failureWords(error, t), tone: 'caution' });
    } finally {
      setPicture(null);
      if (url !== null) URL.revokeObjectURL(url);
    }
  };
  useCommands([
    { id: 'timeline.print', group: 'timeline', label: t('timeline.print'), keys: 'Mod+P', run: () => void print() },
  ]);
  if (picture === null) return null;
  return createPortal(
    <div className="timeline-print">
      <img src={picture} alt={t('timeline.timeline')} />
    </div>,
    document.body,
  );
}
