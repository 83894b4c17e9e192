import type { Term } from '../vocabulary.ts';
import { once, say, seen, type Origin } from './origin.ts';

/** A set of numbered rules on prisons and how a single rule is called. */
export interface RuleSet {
  readonly id: string;
  /** "Bangkok Rule": what stands before the number. */
  readonly rule: { readonly en: string; readonly ru: string; readonly be: string };
  /** The set as people name it before the number; `of` as it stands after "правило 5". */
  readonly set: {
    readonly en: readonly string[];
    readonly ru: readonly string[];
    readonly be: readonly string[];
    readonly of: { readonly ru: string; readonly be: string };
  };
  /** The publications in which a rule was read, by its number; the others were not compared. */
  readonly read: Readonly<Record<string, Origin>>;
  /** From this number on "Rule 81" can be of no other set. */
  readonly bareFrom: number;
}

/** From one number to another, both included: all have one subject; or one rule, or one paragraph such as 43-2. */
export type Rule = readonly [from: number | string, to: number | string, en: string, ru: string, be: string];

export function rulesOf(set: RuleSet, rules: readonly Rule[]): Term[] {
  return rules.flatMap((row) => {
    const [from, to] = row;
    if (typeof from === 'string' || typeof to === 'string') return [ruleTerm(set, String(from), row)];
    return Array.from({ length: to - from + 1 }, (_, step) => ruleTerm(set, String(from + step), row));
  });
}

function ruleTerm({ id, rule, set, read, bareFrom }: RuleSet, number: string, [from, to, en, ru, be]: Rule): Term {
  const [base = '', paragraph] = number.split('-');
  const printed = paragraph === undefined ? base : `${base} (${paragraph})`;
  return {
    id: `${id}-${number}`,
    labels: say(`${rule.en} ${printed}: ${en}`, `${rule.ru} ${printed}: ${ru}`, `${rule.be} ${printed}: ${be}`),
    aliases: once(
      once([printed, printed.replace(' ', '')]).flatMap((each) => [
        ...[rule.en, rule.ru, rule.be, ...set.en, ...set.ru, ...set.be].map((name) => `${name} ${each}`),
        ...set.en.map((name) => `Rule ${each} ${name}`),
        `правило ${each} ${set.of.ru}`,
        `правіла ${each} ${set.of.be}`,
        ...(Number(base) >= bareFrom ? [`Rule ${each}`, `правило ${each}`, `правіла ${each}`] : []),
      ]),
    ),
    broader: paragraph === undefined ? id : `${id}-${base}`,
    ...(from === to
      ? {}
      : {
          scope: say(
            `Subject of rules ${from} to ${to} together.`,
            `Общий предмет правил ${from}—${to}.`,
            `Агульны прадмет правіл ${from}—${to}.`,
          ),
        }),
    ...(read[number] ?? { verified: false }),
  };
}

/** The same publication for several rules. */
export function readIn(source: string, ...numbers: readonly (number | string)[]): Record<string, Origin> {
  return Object.fromEntries(numbers.map((number) => [number, seen(source)]));
}
