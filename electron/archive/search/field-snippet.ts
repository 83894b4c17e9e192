import { termLabel } from '../../../shared/vocabulary/vocabulary.ts';
import type { Language } from '../../../shared/vocabulary/vocabulary.ts';
import { vocabularyOf } from '../../../shared/vocabulary/vocabularies.ts';
import { visitRecordValues } from '../record-values.ts';
import type { RecordRow } from '../rows.ts';
import { CLOSE, OPEN, snippetOf, type Snippet } from './snippet.ts';

/** Stands between two values of a record. */
const BETWEEN = ' · ';

/**
 * What is shown of the record's own text where words were found in it: the values that hold them, each once. A term is in that text in all
 * three languages, so that it is found in each; it is shown in one.
 *
 * @param highlighted the text, a value a line, each hit between OPEN and CLOSE
 * @param labelOf what to show for a value
 */
export function fieldSnippetOf(highlighted: string, labelOf: (value: string) => string): Snippet {
  const shown = new Map<string, string>();
  for (const line of linesWithHits(highlighted)) {
    const value = line.replaceAll(/[\u0002\u0003]/g, '');
    const label = labelOf(value);
    if (label === value) shown.set(value, line);
    // Found by its label in another language: the whole of it is what was looked for.
    else if (!shown.has(label)) shown.set(label, `${OPEN}${label}${CLOSE}`);
  }
  const values = [...shown];
  // A title says most of the values already that it is made of.
  const said = values.filter(([value], at) =>
    values.every(([other], before) => before >= at || !other.includes(value)),
  );
  return snippetOf(said.map(([, line]) => line).join(BETWEEN));
}

/** The label in a language for each label of a term that a record holds in its fields; every other value as it is. */
export function labelsIn(
  record: Pick<RecordRow, 'type' | 'fields' | 'others'>,
  language: Language,
): (value: string) => string {
  const labels = new Map<string, string>();
  visitRecordValues(record, (field, value) => {
    if (field.type !== 'term' || field.vocabulary === undefined || typeof value === 'object') return;
    const vocabulary = vocabularyOf(field.vocabulary);
    const label = termLabel(vocabulary, String(value), language);
    for (const each of ['en', 'ru', 'be'] as const) labels.set(termLabel(vocabulary, String(value), each), label);
  });
  return (value) => labels.get(value) ?? value;
}

/** The lines in which there is a hit; one that goes over the end of a line keeps both together. */
function linesWithHits(highlighted: string): string[] {
  const lines: string[] = [];
  for (const line of highlighted.split('\n')) {
    const last = lines.at(-1);
    if (last !== undefined && last.lastIndexOf(OPEN) > last.lastIndexOf(CLOSE))
      lines[lines.length - 1] = `${last}\n${line}`;
    else lines.push(line);
  }
  return lines.filter((line) => line.includes(OPEN));
}
