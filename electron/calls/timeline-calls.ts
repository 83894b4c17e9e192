import type { timelineCalls } from '../../shared/contract/calls/timelines.ts';
import { readChronology } from '../archive/chronology.ts';
import { timelineOf } from '../archive/timeline.ts';
import { given, today, type CallsOf } from './call-types.ts';
import type { OpenArchive } from './open-archive.ts';

/** Timelines: of one record, of several beside each other, of the whole archive. */
export function answerTimelineCalls(archive: OpenArchive): CallsOf<typeof timelineCalls> {
  return {
    timeline: async ({ code }) => timelineOf(archive.vault().catalogue, code),
    'timeline.draw': async ({ code, language, theme, width }) => {
      const timeline = timelineOf(archive.vault().catalogue, code);
      const { drawTimeline } = await import('../submissions/timeline-svg.ts');
      return { svg: drawTimeline(timeline, { language, theme, today: today(), ...given({ width }) }) };
    },
    'timeline.read': async ({ about, limit }) => readChronology(archive.vault().catalogue, about, limit),
    'timeline.save': async (input) => {
      const { folder } = archive.vault().paths;
      const { saveDrawing } = await import('../submissions/drawing-file.ts');
      await saveDrawing(input, folder);
      return {};
    },
  };
}
