import { layOut, type Layout } from './layout.ts';
import type { Matter } from './matter.ts';
import { glyphRoom } from './scene.ts';
import { scaleOf } from './view.ts';

/** Layouts that are kept: zooming back and forth packs nothing anew. */
const remembered = 16;

/** The layouts of the steps of zoom, packed when one comes there, or before it while there is nothing else to do. */
export class Layouts {
  private readonly known = new Map<number, Layout>();
  private matter: Matter | null = null;
  private idle = 0;

  /** Other matter: nothing that was packed holds any more. */
  of(matter: Matter): void {
    this.matter = matter;
    this.known.clear();
  }

  at(step: number): Layout {
    const known = this.known.get(step);
    if (known) return known;
    const { rows = 6, lanes = [], folded = new Set<string>(), wordsOf = noWords, mixed = false } = this.matter ?? {};
    const layout = layOut(lanes, folded, { perDay: scaleOf(step), rows, wordsOf, sign: mixed ? glyphRoom : 0 });
    this.known.set(step, layout);
    const oldest = this.known.keys().next().value;
    if (this.known.size > remembered && oldest !== undefined) this.known.delete(oldest);
    return layout;
  }

  /** Packs the neighbouring steps of zoom, so that no frame has to wait for it. */
  foresee(step: number): void {
    cancelIdleCallback(this.idle);
    const next = [step + 1, step - 1, step + 2].find((each) => !this.known.has(each));
    if (next === undefined) return;
    this.idle = requestIdleCallback(() => {
      this.at(next);
      this.foresee(step);
    });
  }

  end(): void {
    cancelIdleCallback(this.idle);
  }
}

function noWords(): { date: string; title: string } {
  return { date: '', title: '' };
}
