import type { CallOutput } from '../../shared/contract/calls.ts';
import { wholeNumber } from './arguments.ts';
import type { Answer, Run } from './commands.ts';
import { counted } from './print.ts';
import { printable } from './printable.ts';
import { styled } from './terminal.ts';
import { UsageError } from './usage.ts';

/** `similar`: what belongs together with a document and what is like it, or all pairs of the archive. */
export async function runSimilar(run: Run, open: () => Promise<void>): Promise<Answer> {
  const { operands, options } = run;
  const code = operands[1];
  const limit = wholeNumber(options.text('limit'), '--limit');
  if ((code === undefined) !== options.flag('all'))
    throw new UsageError('Give the code of a document, or --all.', 'similar');
  await open();
  // What came in since is compared first; on read-only media what was compared before has to do.
  await run.call('likeness.prepare', { pictures: options.flag('pictures') });
  const limited = limit === undefined ? {} : { limit };
  if (code === undefined) {
    const value = await run.call('likeness.list', limited);
    return { value, text: printPairs(printable(value)) };
  }
  const value = await run.call('likeness.of', { code, ...limited });
  return { value, text: printTogether(printable(value)) };
}

type Together = CallOutput<'likeness.of'>;
type Why = CallOutput<'likeness.list'>['pairs'][number]['why'][number];

function printTogether({ together, similar, waiting }: Together): string {
  const own = together.flatMap(({ code, title, relation, strength, why, decision }) => [
    `${styled(code, 'bold')}  ${title}`,
    `  ${relation === null ? '' : `${strength.toFixed(2)}  ${RELATIONS[relation]}: ${why.map(sayWhy).join(', ')}`}${decision === null ? '' : ` [${decision}]`}`,
  ]);
  const like = similar.map(
    ({ code, title, strength, words }) =>
      `${styled(code, 'bold')}  ${title}  ${strength.toFixed(2)}${words.length === 0 ? '' : `  ${words.join(', ')}`}`,
  );
  return [
    own.length === 0 ? 'Nothing was found to belong together with it.' : 'Belongs together with it',
    ...own,
    ...(like.length === 0 ? [] : ['', 'Similar', ...like]),
    ...notCompared(waiting),
  ].join('\n');
}

function printPairs({ pairs, total, waiting }: CallOutput<'likeness.list'>): string {
  if (total === 0) return ['No two documents seem to belong together.', ...notCompared(waiting)].join('\n');
  const lines = pairs.flatMap(({ a, b, relation, strength, why, decision }) => [
    `${styled(a.code, 'bold')}  ${a.title}`,
    `${styled(b.code, 'bold')}  ${b.title}`,
    `  ${strength.toFixed(2)}  ${RELATIONS[relation]}: ${why.map(sayWhy).join(', ')}${decision === null ? '' : ` [${decision}]`}`,
    '',
  ]);
  const head = `${counted(total, 'pair')}${pairs.length < total ? `, the first ${pairs.length} shown` : ''}.`;
  return [head, '', ...lines.slice(0, -1), ...notCompared(waiting)].join('\n');
}

function notCompared(waiting: number): string[] {
  return waiting === 0 ? [] : ['', `${counted(waiting, 'document')} not compared yet.`];
}

const RELATIONS: Readonly<Record<NonNullable<Together['together'][number]['relation']>, string>> = {
  'same-bytes': 'the same file',
  'same-text': 'the same text',
  'near-text': 'nearly the same text',
  version: 'versions of one text',
  'part-of': 'a part of the other',
  contains: 'has the other within',
  'same-picture': 'pictures of the same pages',
  'near-picture': 'pictures that look alike',
  translation: 'may be a translation',
};

function sayWhy({ kind, share, own, theirs }: Why): string {
  const part = share === null ? '' : `${Math.round(share * 100)} % of `;
  switch (kind) {
    case 'bytes':
      return 'every byte';
    case 'text':
      return 'every word';
    case 'words':
      return `${part}the words`;
    case 'inside':
      return `${part}its words stand in the other`;
    case 'around':
      return `${part}the other stand in it`;
    case 'pictures':
      return `${counted(Number(theirs ?? 0), 'page')} look alike`;
    case 'numbers':
      return `${part}the numbers`;
    case 'names':
      return 'the same names in other spellings';
    case 'pages':
      return 'as many pages';
    case 'languages':
      return `in ${own ?? ''} and ${theirs ?? ''}`;
    case 'dates':
      return 'other dates';
    case 'file-names':
      return `files ${own ?? ''} and ${theirs ?? ''}`;
  }
}
