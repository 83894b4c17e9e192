import type { Finding } from '../../../shared/contract/calls/submission-drafts.ts';
import { isEdtf } from '../../../shared/dates/edtf.ts';
import { printDate } from '../../../shared/dates/print.ts';
import { language, type Translate } from '../../app/words.ts';

const UNITS = new Set(['words', 'pages', 'megabytes']);

/** What a gate found, as a sentence in the language of the window. */
export function findingWords({ id, details }: Pick<Finding, 'id' | 'details'>, t: Translate): string {
  const said = Object.fromEntries(
    Object.entries(details).map(([name, value]) => {
      if (name === 'unit' && UNITS.has(String(value)))
        return [name, t(`submissions.units-${String(value) as 'words' | 'pages' | 'megabytes'}`)];
      if (name === 'date' && isEdtf(String(value))) return [name, printDate(String(value) as never, language())];
      return [name, value];
    }),
  );
  // A count is a figure here and chooses no plural form.
  return t(`submissions.finding-${id}`, said);
}
