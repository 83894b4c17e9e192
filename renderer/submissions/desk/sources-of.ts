import type { Numbered } from '../../records/statements.ts';
import type { LaidQuestion } from './section-state.ts';

/** Sources of an answer as the marks of the archive show them. */
export function sourcesOf(sources: LaidQuestion['given'][number]['sources'], first: number): Numbered[] {
  return sources.map(({ document, title, page, place, quote }, index) => ({
    number: first + index,
    citation: {
      id: `${document} ${index}`,
      field: '',
      item: null,
      value: null,
      document,
      documentTitle: title,
      page,
      place,
      quote,
      reliability: null,
      connection: null,
      position: null,
    },
  }));
}
