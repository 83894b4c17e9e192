import type { Term } from '../vocabulary.ts';
import { rulesOfCondition } from './condition-rules.ts';
import { rulesInWords } from './rules-in-words.ts';

const origins: Readonly<Record<string, Pick<Term, 'source' | 'verified'>>> = {
  '2.1': { source: 'Lawtrend report, section 2.1', verified: true },
  '2.2': { source: 'Lawtrend report, section 2.2', verified: true },
  A: { source: 'Inga Abramova v. Belarus, CEDAW/C/49/D/23/2009, as summaries of the Views tell it', verified: false },
};

/**
 * Terms written as a table, one a line: `origin id | English | Russian | Belarusian`. A line that is indented further than the one
 * before stands under it. Origins are a section of the Lawtrend report, A for the case of Abramova, - for what follows from the rules themselves.
 */
export function conditionTerms(table: string): Term[] {
  const above: { readonly indent: number; readonly id: string }[] = [];
  const wider = new Map<string, string>();
  return table
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): Term => {
      const indent = line.length - line.trimStart().length;
      const [head = '', en = '', ru = '', be = '', aliases] = line.split('|').map((cell) => cell.trim());
      const [origin = '', id = ''] = head.split(' ');
      while ((above.at(-1)?.indent ?? -1) >= indent) above.pop();
      const broader = above.at(-1)?.id;
      above.push({ indent, id });
      if (broader !== undefined) wider.set(id, broader);
      return {
        id,
        labels: { en, ru, be },
        ...(aliases === undefined ? {} : { aliases: aliases.split('; ') }),
        ...(broader === undefined ? {} : { broader }),
        scope: rulesInWords(rulesOfCondition(id, (at) => wider.get(at))),
        ...origins[origin],
      };
    });
}
