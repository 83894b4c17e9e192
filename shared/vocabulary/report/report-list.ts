import type { Term } from '../vocabulary.ts';

/**
 * One list of the report as terms, written as a table, one term a line: `section id | English | Russian | Belarusian`.
 * A line that is indented further than the one before stands under it, the others under the list itself.
 * A fifth cell names the list that goes on from there, in the three languages. Every term was read in the section named.
 */
export function reportList(
  list: string,
  [en, ru, be]: readonly [en: string, ru: string, be: string],
  table: string,
): Term[] {
  const above: { readonly indent: number; readonly id: string }[] = [];
  const terms = table
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): Term => {
      const indent = line.length - line.trimStart().length;
      const [head = '', english = '', russian = '', belarusian = '', further] = line
        .split('|')
        .map((cell) => cell.trim());
      const [section = '', name = ''] = head.split(' ');
      const goesOn = further?.split('; ');
      while ((above.at(-1)?.indent ?? -1) >= indent) above.pop();
      const broader = above.at(-1)?.id ?? list;
      const id = `${list}/${name}`;
      above.push({ indent, id });
      return {
        id,
        labels: { en: english, ru: russian, be: belarusian },
        broader,
        source: `Lawtrend report, section ${section}`,
        verified: true,
        ...(goesOn === undefined
          ? {}
          : {
              scope: {
                en: `In detail under “${goesOn[0]}”.`,
                ru: `Подробно — в списке «${goesOn[1]}».`,
                be: `Падрабязна — у спісе «${goesOn[2]}».`,
              },
            }),
      };
    });
  return [{ id: list, labels: { en, ru, be }, verified: true }, ...terms];
}
