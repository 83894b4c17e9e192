import type { Labels, Term } from '../vocabulary.ts';
import { once, type Origin } from './origin.ts';

/** A treaty or declaration, with the names under which its articles are cited; the first of each language stands in labels. */
export interface Instrument {
  readonly id: string;
  readonly en: readonly [string, ...string[]];
  readonly ru: readonly [string, ...string[]];
  readonly be: readonly [string, ...string[]];
}

interface Provision {
  readonly scope?: Labels;
  readonly also?: readonly string[];
}

/**
 * Makes the terms of an instrument. A number is "9", or "2-b" for paragraph (b) of article 2, printed 2 (b).
 * Provisions stand below the instrument, paragraphs below the article that is named with them.
 */
export function provisionsOf({ id, en, ru, be }: Instrument) {
  function provision(
    number: string,
    english: string,
    russian: string,
    belarusian: string,
    origin: Origin,
    { also = [], ...more }: Provision = {},
  ): Term {
    const [article = '', paragraph] = number.split('-');
    const printed = paragraph === undefined ? article : `${article} (${paragraph})`;
    return {
      id: `${id}-${number}`,
      labels: {
        en: `${en[0]} art. ${printed}: ${english}`,
        ru: `Ст. ${printed} ${ru[0]}: ${russian}`,
        be: `Арт. ${printed} ${be[0]}: ${belarusian}`,
      },
      aliases: once([
        ...also,
        ...once([printed, printed.replace(' ', '')]).flatMap((each) => [
          ...en.flatMap((name) => [
            `${name} ${each}`,
            `${name} art. ${each}`,
            `Art. ${each} ${name}`,
            `Article ${each} ${name}`,
          ]),
          ...ru.flatMap((name) => [`ст. ${each} ${name}`, `ст.${each} ${name}`, `статья ${each} ${name}`]),
          ...be.flatMap((name) => [`арт. ${each} ${name}`, `арт.${each} ${name}`, `артыкул ${each} ${name}`]),
        ]),
      ]),
      ...more,
      ...origin,
    };
  }

  return {
    /** An article, or a paragraph of an article that has no term of its own. */
    article: (...row: Parameters<typeof provision>): Term => ({ ...provision(...row), broader: id }),
    /** A paragraph below the term of its article. */
    paragraph: (...row: Parameters<typeof provision>): Term => ({
      ...provision(...row),
      broader: `${id}-${row[0].split('-')[0] ?? ''}`,
    }),
  };
}
