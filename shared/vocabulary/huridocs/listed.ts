import type { Term } from '../vocabulary.ts';

/** Said of a term that the published list does not have. */
const OWN_SOURCE = 'Khronika';

/**
 * Terms written as a table, one a line: `number id | English | Russian | Belarusian | alias; alias`.
 * A line that is indented further than the one before stands under it. In place of the number stands `-` where the source has the
 * term without one, and `+` where the term was added here.
 */
export function listed(table: string): Term[] {
  const above: { readonly indent: number; readonly id: string }[] = [];
  return table
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const indent = line.length - line.trimStart().length;
      const [head = '', en = '', ru = '', be = '', aliases = ''] = line.split('|').map((cell) => cell.trim());
      const [number = '', id = ''] = head.split(' ');
      while ((above.at(-1)?.indent ?? -1) >= indent) above.pop();
      const broader = above.at(-1)?.id;
      above.push({ indent, id });
      return {
        id,
        labels: { en, ru, be },
        ...(aliases === '' ? {} : { aliases: aliases.split(';').map((alias) => alias.trim()) }),
        ...(/^\d|^[a-z]/i.test(number) ? { notation: number } : {}),
        ...(broader === undefined ? {} : { broader }),
        ...(number === '+' ? { source: OWN_SOURCE, verified: false } : {}),
      };
    });
}

/** Labels that name a woman and a man, separated by a comma, are understood in either form alone. */
export function withEachForm(term: Term): Term {
  const forms = [term.labels.ru, term.labels.be]
    .filter((label) => label.includes(','))
    .flatMap((label) => label.split(', '));
  return forms.length === 0 ? term : { ...term, aliases: [...(term.aliases ?? []), ...forms] };
}
