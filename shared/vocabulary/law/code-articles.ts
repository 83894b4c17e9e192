import type { Labels, Term } from '../vocabulary.ts';
import { once, type Origin } from './origin.ts';

/** A Belarusian code and the ways in which people refer to its articles. */
export interface Code {
  readonly id: string;
  /** As it stands in the labels of the articles: "CC", "УК", "КК". */
  readonly short: Labels;
  /** As people type it. */
  readonly typed: { readonly en: readonly string[]; readonly ru: readonly string[]; readonly be: readonly string[] };
  /** The same with what sets the code apart from another of that name; always understood. */
  readonly distinct?: Labels;
  /** The validity of the code, which all its articles share. */
  readonly validity?: string;
}

export interface Article {
  readonly scope?: Labels;
  readonly validity?: string;
  readonly replacedBy?: string;
  readonly broader?: string;
  readonly also?: readonly string[];
  /** The number stands in two codes that share a name, or is too short to say which law is meant: no alias without the code. */
  readonly isAmbiguous?: true;
}

/** Makes the terms of a code: `article` and, below it, `part`. The aliases are what people type: "ст. 342 УК", "342", "Art. 342 CC". */
export function articlesOf(code: Code) {
  const { id, short, validity } = code;

  function article(number: string, en: string, ru: string, be: string, origin: Origin, more: Article = {}): Term {
    const { also = [], isAmbiguous, broader = id, ...rest } = more;
    return {
      id: `${id}-${number}`,
      labels: {
        en: `Art. ${number} ${short.en}: ${en}`,
        ru: `Ст. ${number} ${short.ru}: ${ru}`,
        be: `Арт. ${number} ${short.be}: ${be}`,
      },
      aliases: once([...also, ...references(code, number, isAmbiguous === true)]),
      broader,
      ...origin,
      ...(validity === undefined ? {} : { validity }),
      ...rest,
    };
  }

  function part(
    of: string,
    number: string,
    en: string,
    ru: string,
    be: string,
    origin: Origin,
    more: Article = {},
  ): Term {
    const { also = [], isAmbiguous: _, broader = `${id}-${of}`, ...rest } = more;
    return {
      id: `${id}-${of}.p${number}`,
      labels: {
        en: `Art. ${of} (${number}) ${short.en}: ${en}`,
        ru: `Ч. ${number} ст. ${of} ${short.ru}: ${ru}`,
        be: `Ч. ${number} арт. ${of} ${short.be}: ${be}`,
      },
      aliases: once([...also, ...partReferences(code, of, number)]),
      broader,
      ...origin,
      ...(validity === undefined ? {} : { validity }),
      ...rest,
    };
  }

  return { article, part };
}

/** An article that was put in later is also written 193.1 and 193¹. */
function otherSpellings(number: string): string[] {
  const [base, inserted] = number.split('-');
  if (inserted === undefined) return [];
  return [`${base}.${inserted}`, `${base}${[...inserted].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('')}`];
}

/** The names of the code that leave no doubt about which one is meant. */
function namesOf({ typed, distinct }: Code, isAmbiguous: boolean) {
  const own =
    distinct === undefined ? { en: [], ru: [], be: [] } : { en: [distinct.en], ru: [distinct.ru], be: [distinct.be] };
  if (isAmbiguous && distinct !== undefined) return own;
  return {
    en: [...own.en, ...typed.en],
    ru: [...own.ru, ...typed.ru],
    be: [...own.be, ...typed.be],
  };
}

function references(code: Code, number: string, isAmbiguous: boolean): string[] {
  const { en, ru, be } = namesOf(code, isAmbiguous);
  return [
    ...(isAmbiguous ? [] : [number, `Art. ${number}`, `ст. ${number}`, `артыкул ${number}`]),
    ...en.flatMap((name) => [`Art. ${number} ${name}`, `Article ${number} ${name}`, `${name} ${number}`]),
    ...ru.flatMap((name) => [
      `${number} ${name}`,
      `ст. ${number} ${name}`,
      `ст.${number} ${name}`,
      `статья ${number} ${name}`,
      `${name} ${number}`,
    ]),
    ...be.flatMap((name) => [
      `${number} ${name}`,
      `арт. ${number} ${name}`,
      `арт.${number} ${name}`,
      `артыкул ${number} ${name}`,
      `${name} ${number}`,
    ]),
    ...otherSpellings(number).flatMap((other) => [
      ...ru.flatMap((name) => [`${other} ${name}`, `ст. ${other} ${name}`]),
      ...be.flatMap((name) => [`${other} ${name}`, `арт. ${other} ${name}`]),
    ]),
  ];
}

/** Parts are told with the code, except that "293 ч. 1" and "293(1)" leave no doubt about which article is meant. */
function partReferences(code: Code, of: string, part: string): string[] {
  const { en, ru, be } = namesOf(code, true);
  const [cc, uk, kk] = [en[0] ?? code.typed.en[0], ru[0] ?? code.typed.ru[0], be[0] ?? code.typed.be[0]];
  return [
    `${of}(${part})`,
    `${of} ч. ${part}`,
    `${of} ч.${part}`,
    `${of} ч. ${part} ${uk}`,
    `Art. ${of}(${part}) ${cc}`,
    `${cc} ${of}(${part})`,
    `ч. ${part} ст. ${of} ${uk}`,
    `ч.${part} ст.${of} ${uk}`,
    `ст. ${of} ч. ${part} ${uk}`,
    `ч. ${part} арт. ${of} ${kk}`,
    `ч.${part} арт.${of} ${kk}`,
    `арт. ${of} ч. ${part} ${kk}`,
    ...otherSpellings(of).flatMap((other) => [`ч. ${part} ст. ${other} ${uk}`, `ч. ${part} арт. ${other} ${kk}`]),
  ];
}
