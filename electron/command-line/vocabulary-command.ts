import { findTerms } from '../../shared/vocabulary/find-terms.ts';
import { isCompared } from '../../shared/vocabulary/standing.ts';
import { inTreeOrder, widerTerms } from '../../shared/vocabulary/term-tree.ts';
import { allVocabularies } from '../../shared/vocabulary/vocabularies.ts';
import {
  withNarrower,
  type Labels,
  type Language,
  type Term,
  type Vocabulary,
} from '../../shared/vocabulary/vocabulary.ts';
import { oneOf } from './arguments.ts';
import type { Answer, Run } from './commands.ts';
import { counted } from './print.ts';
import { printable } from './printable.ts';
import { styled, tableText } from './terminal.ts';
import { UsageError } from './usage.ts';

/** What `--json` prints: the lists that were asked for, and the terms of the one that was named or searched. */
interface VocabularyAnswer {
  readonly lists: readonly ListAnswer[];
  readonly terms: readonly TermAnswer[];
}

interface ListAnswer {
  readonly name: string;
  readonly title: Labels;
  readonly version: number;
  readonly source: string;
  readonly open: boolean;
  readonly terms: number;
  /** How many of the terms were compared with their source. */
  readonly verified: number;
}

interface TermAnswer extends Omit<Term, 'aliases' | 'own' | 'verified'> {
  readonly list: string;
  readonly aliases: readonly string[];
  readonly verified: boolean;
  /** Added in this archive. */
  readonly own: boolean;
  /** How deep it stands in the tree; 0 is the top. */
  readonly depth: number;
}

/** One list with the terms of it that are shown, each right after the one it stands under. */
interface Shown {
  readonly list: Vocabulary;
  readonly terms: readonly { readonly term: Term; readonly depth: number }[];
}

/** `vocabulary`: the lists, the terms of one, or what is found in them. The terms of an archive's own are in with `--vault`. */
export async function runVocabulary(run: Run, open: () => Promise<void>): Promise<Answer> {
  const { operands, options } = run;
  const language = oneOf(options.text('language'), 'language', ['en', 'ru', 'be']) ?? 'en';
  const [name] = operands;
  const asked = options.text('search');
  if (options.text('vault') !== undefined) await open();
  const lists = name === undefined ? allVocabularies() : allVocabularies().filter((list) => list.name === name);
  if (lists.length === 0)
    throw new UsageError(`There is no list "${name}". khronika vocabulary shows them all.`, 'vocabulary');
  if (asked === undefined && name === undefined)
    return answer(lists, [], tableText(lists.map((list) => summary(list, language))));
  const shown =
    asked === undefined ? lists.map((list) => ({ list, terms: inTreeOrder(list) })) : search(lists, asked, language);
  if (shown.length === 0) return answer([], [], 'Nothing was found.');
  const text = shown.map((each) => printShown(each, language, asked === undefined)).join('\n\n');
  return answer(
    shown.map(({ list }) => list),
    shown,
    text,
  );
}

function answer(lists: readonly Vocabulary[], shown: readonly Shown[], text: string): Answer {
  const value: VocabularyAnswer = {
    lists: lists.map((list) => ({
      name: list.name,
      title: list.title,
      version: list.version,
      source: list.source,
      open: list.open,
      terms: list.terms.length,
      verified: comparedIn(list),
    })),
    terms: shown.flatMap(({ list, terms }) => terms.map(({ term, depth }) => termAnswer(list, term, depth))),
  };
  return { value, text };
}

function termAnswer(list: Vocabulary, term: Term, depth: number): TermAnswer {
  const { id, labels, aliases = [], own = false, notation, broader, scope, source, replacedBy, validity } = term;
  return {
    id,
    list: list.name,
    labels,
    aliases,
    depth,
    verified: isCompared(list, term),
    own,
    ...(notation === undefined ? {} : { notation }),
    ...(broader === undefined ? {} : { broader }),
    ...(scope === undefined ? {} : { scope }),
    ...(source === undefined ? {} : { source }),
    ...(replacedBy === undefined ? {} : { replacedBy }),
    ...(validity === undefined ? {} : { validity }),
  };
}

/** What is found in each list, and under it what stands under it. */
function search(lists: readonly Vocabulary[], asked: string, language: Language): Shown[] {
  return lists.flatMap((list) => {
    const found = new Set(
      findTerms(list, asked, language).flatMap(({ term, isUnder }) =>
        isUnder ? [] : [...withNarrower(list, term.id)],
      ),
    );
    const terms = inTreeOrder(list).filter(({ term }) => found.has(term.id));
    return terms.length === 0 ? [] : [{ list, terms }];
  });
}

function summary(list: Vocabulary, language: Language): string[] {
  return [
    list.name,
    list.title[language],
    `v${list.version}`,
    counted(list.terms.length, 'term'),
    `${comparedIn(list)} compared`,
    list.source,
  ].map(printable);
}

function comparedIn(list: Vocabulary): number {
  return list.terms.filter((term) => isCompared(list, term)).length;
}

function printShown({ list, terms }: Shown, language: Language, isWhole: boolean): string {
  const head = [
    `${styled(list.name, 'bold')}  ${printable(list.title[language])}`,
    ...(isWhole
      ? [
          `version ${list.version}, ${counted(list.terms.length, 'term')}, ${comparedIn(list)} compared with the source (✓)${list.open ? '; takes other words too' : ''}`,
          ...(list.source === '' ? [] : [printable(list.source)]),
        ]
      : []),
  ];
  return [...head, '', ...printTerms(list, terms, language)].join('\n');
}

/** The terms as a tree; above those whose wider terms are not shown, these in brackets. */
function printTerms(list: Vocabulary, terms: Shown['terms'], language: Language): string[] {
  const inSight = new Set(terms.map(({ term }) => term.id));
  let last = '';
  return terms.flatMap(({ term }) => {
    const wider = widerTerms(list, term.id);
    const hidden = wider.filter(({ id }) => !inSight.has(id)).map(({ labels }) => printable(labels[language]));
    const path = hidden.join(' › ');
    const isNew = path !== last;
    last = path;
    const depth = wider.length - hidden.length + (path === '' ? 0 : 1);
    return [
      ...(isNew && path !== '' ? [styled(`  [${path}]`, 'dim')] : []),
      `${'  '.repeat(depth + 1)}${printTerm(list, term, language)}`,
    ];
  });
}

/** "Art. 23.34 CAO (2003): …  AO2003-23.34  ✓  → AO2021-24.23" */
function printTerm(list: Vocabulary, term: Term, language: Language): string {
  return [
    printable(term.labels[language]),
    styled(printable(term.id), 'dim'),
    ...(term.notation === undefined ? [] : [printable(term.notation)]),
    ...(isCompared(list, term) ? ['✓'] : []),
    ...(term.own === true ? ['own'] : []),
    ...(term.replacedBy === undefined ? [] : [`→ ${printable(term.replacedBy)}`]),
  ].join('  ');
}
