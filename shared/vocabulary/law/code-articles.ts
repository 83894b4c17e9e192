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
      aliases: once([...also, ...spellings(number).flatMap((each) => references(code, each, isAmbiguous === true))]),
      broader,
      ...origin,
      ...(validity === undefined ? {} : { validity }),
      ...rest,
    };
  }

  function part(of: string, number: string, en: string, ru: string, be: string, origin: Origin, more: Article = {}): Term {
    const { also = [], isAmbiguous: _, broader = `${id}-${of}`, ...rest } = more;
    return {
      id: `${id}-${of}.p${number}`,
      labels: {
        en: `Art. ${of} (${number}) ${short.en}: ${en}`,
        ru: `Ч. ${number} ст. ${of} ${short.ru}: ${ru}`,
        be: `Ч. ${number} арт. ${of} ${short.be}: ${be}`,
      },
      aliases: once([...also, ...spellings(of).flatMap((each) => partReferences(code, each, number))]),
      broader,
      ...origin,
      ...(validity === undefined ? {} : { validity }),
      ...rest,
    };
  }

  return { article, part };
}

/** An article that was put in later is written 193-1, 193.1 and 193¹. */
function spellings(number: string): string[] {
  const [base, inserted] = number.split('-');
  if (inserted === undefined) return [number];
  return [number, `${base}.${inserted}`, `${base}${[...inserted].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('')}`];
}

function references({ typed, distinct }: Code, number: string, isAmbiguous: boolean): string[] {
  const named = (code: string): string[] => [
    `Art. ${number} ${code}`,
    `Article ${number} ${code}`,
    `${code} ${number}`,
    `${code} art. ${number}`,
  ];
  const cyrillic = (short: string, word: string, code: string): string[] => [
    `${short}. ${number} ${code}`,
    `${short}.${number} ${code}`,
    `${short} ${number} ${code}`,
    `${word} ${number} ${code}`,
    `${number} ${code}`,
    `${code} ${number}`,
  ];
  const russian = (code: string): string[] => cyrillic('ст', 'статья', code);
  const belarusian = (code: string): string[] => cyrillic('арт', 'артыкул', code);
  return [
    ...(distinct === undefined ? [] : [...named(distinct.en), ...russian(distinct.ru), ...belarusian(distinct.be)]),
    ...(isAmbiguous && distinct !== undefined
      ? []
      : [...typed.en.flatMap(named), ...typed.ru.flatMap(russian), ...typed.be.flatMap(belarusian)]),
    ...(isAmbiguous ? [] : [number, `Art. ${number}`, `ст. ${number}`, `статья ${number}`, `артыкул ${number}`]),
  ];
}

/** Parts are told with the code, except that "293 ч. 1" and "293 (1)" leave no doubt about which article is meant. */
function partReferences({ typed, distinct }: Code, of: string, part: string): string[] {
  const russian = distinct === undefined ? typed.ru : [distinct.ru];
  const belarusian = distinct === undefined ? typed.be : [distinct.be];
  const english = distinct === undefined ? typed.en : [distinct.en];
  const cyrillic = (short: string, code: string): string[] => [
    `ч. ${part} ${short}. ${of} ${code}`,
    `ч.${part} ${short}.${of} ${code}`,
    `${short}. ${of} ч. ${part} ${code}`,
    `${of} ч. ${part} ${code}`,
  ];
  return [
    ...english.flatMap((code) => [`Art. ${of}(${part}) ${code}`, `${code} ${of}(${part})`, `${code} art. ${of} part ${part}`]),
    ...russian.flatMap((code) => cyrillic('ст', code)),
    ...belarusian.flatMap((code) => cyrillic('арт', code)),
    `${of} ч. ${part}`,
    `${of} ч.${part}`,
    `${of}(${part})`,
  ];
}
