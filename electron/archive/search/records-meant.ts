import type { RecordType } from '../../../shared/records/definition.ts';
import type { FieldNode } from '../../../shared/search/query-tree.ts';
import { indexTokens } from '../../../shared/words/index-tokens.ts';
import { wordsOf } from '../../../shared/words/tokens.ts';
import type { Catalogue } from '../../vault/catalogue.ts';
import { soughtOf } from './leaf.ts';
import { peopleCalled } from './names-meant.ts';
import { bitsOf, standingOf, type Bits } from './standing.ts';
import type { Switches } from './term.ts';

/** Which records the value of a field means: by code, title or name. */

export function titled(catalogue: Catalogue, node: FieldNode, switches: Switches, size: number): Bits {
  return bitsOf(titleRows(catalogue, node, switches), size);
}

/** Numbers of the records whose title has all the words; of a value in quotation marks beside each other. */
function titleRows(
  catalogue: Catalogue,
  { value, quoted, prefix, at, length }: FieldNode,
  switches: Switches,
): number[] {
  const texts = quoted ? [value] : wordsOf(value).map(({ text }) => text);
  let rows: Set<number> | null = null;
  for (const [place, text] of texts.entries()) {
    const leaf = quoted
      ? ({ kind: 'phrase', at, length, text, prefix } as const)
      : ({
          kind: 'word',
          at,
          length,
          text,
          exact: false,
          prefix: prefix && place === texts.length - 1,
          typos: false,
        } as const);
    const sought = soughtOf(catalogue, leaf, { ...switches, names: false });
    if (sought === null) continue;
    const found = new Set<number>();
    for (const part of sought.parts) {
      if (part.of !== 'record') continue;
      // The other index has no columns: there the titles are looked at.
      const match = part.table === 'record_stem' ? `title : (${part.match})` : part.match;
      const numbers = catalogue
        .prepare(`select rowid from ${part.table} where ${part.table} match ?`, { pluck: true })
        .all([match]) as unknown as number[];
      const isTitle =
        part.table === 'record_stem'
          ? null
          : titleCheck(
              catalogue,
              sought.groups.flat().map(({ letters, form }) => [letters, form]),
              prefix,
            );
      for (const number of numbers) if (isTitle === null || isTitle(number)) found.add(number);
    }
    rows = rows === null ? found : rows.intersection(found);
  }
  return [...(rows ?? [])];
}

function titleCheck(
  catalogue: Catalogue,
  words: readonly (readonly string[])[],
  prefix: boolean,
): (number: number) => boolean {
  const title = catalogue.prepare('select title from record where number = ?', { pluck: true });
  return (number) => {
    const { forms } = indexTokens(String(title.get([number]) ?? ''));
    return words.every((each) =>
      forms.some((form) => each.some((word) => (prefix ? form.startsWith(word) : form === word))),
    );
  };
}

export function byCode(catalogue: Catalogue, value: string, type: RecordType): string[] {
  return catalogue
    .prepare('select id from record where code = ? and type = ?', { pluck: true })
    .all([value.toUpperCase(), type]) as unknown as string[];
}

export function byTitle(catalogue: Catalogue, node: FieldNode, switches: Switches, type: RecordType): string[] {
  const bits = standingOf(catalogue).byType.get(type);
  const id = catalogue.prepare('select id from record where number = ?', { pluck: true });
  return titleRows(catalogue, node, switches).flatMap((number) =>
    bits?.[number] === 1 ? [String(id.get([number]))] : [],
  );
}

/** People or organisations by their code, or their name in any spelling. */
export function called(catalogue: Catalogue, { value }: FieldNode, type: 'person' | 'organisation'): string[] {
  const coded = byCode(catalogue, value, type);
  if (coded.length > 0) return coded;
  return peopleCalled(catalogue, value, { people: type === 'person', organisations: type === 'organisation' }).map(
    ({ id }) => id,
  );
}
