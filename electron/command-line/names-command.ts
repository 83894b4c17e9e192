import type { CallOutput } from '../../shared/contract/calls.ts';
import type { Answer, Run } from './commands.ts';
import { counted } from './print.ts';
import { printable } from './printable.ts';
import { styled } from './terminal.ts';

/** `names`: whom a name would be taken for in the archive, and why. */
export async function runNames(run: Run, open: () => Promise<void>): Promise<Answer> {
  const name = run.operands.slice(1).join(' ');
  await open();
  const value = await run.call('names.match', { name, exact: run.options.flag('exact') });
  return { value, text: printMatches(printable(value)) };
}

type Matches = CallOutput<'names.match'>;

function printMatches({ keys, matches, total }: Matches): string {
  const sounds = keys.map(({ word, keys: own }) => `  ${word}  ${own.join(' ')}`);
  const looked = ['', 'Looked up by', ...sounds].join('\n');
  if (total === 0) return `Nobody and nothing is called so.\n${looked}`;
  const lines = matches.flatMap(({ code, title, hint, spelling, same, kind, strength, reasons }) => [
    `${styled(code, 'bold')}  ${styled(title, 'bold')}${hint === '' ? '' : `  ${hint}`}`,
    `  ${strength.toFixed(2)}  ${same ? '' : 'not the whole name: '}${KINDS[kind]}${spelling === title ? '' : `: ${spelling}`}`,
    ...reasons.map(({ part, kind: why, one, other }) => `    ${PARTS[part]}: ${one} – ${other}, ${KINDS[why] ?? why}`),
  ]);
  const head = `${counted(total, 'record')} fit${total === 1 ? 's' : ''}${matches.length < total ? `, the first ${matches.length} shown` : ''}.`;
  return [head, '', ...lines, looked].join('\n');
}

const PARTS: Readonly<Record<Matches['matches'][number]['reasons'][number]['part'], string>> = {
  family: 'family name',
  given: 'given name',
  patronymic: 'patronymic',
  sex: 'sex',
};

const KINDS: Readonly<Record<string, string>> = {
  exact: 'letter by letter',
  letters: 'the same letters but for case, ё and accents',
  romanisation: 'another romanisation',
  language: 'another language',
  diminutive: 'a short form',
  ending: 'the ending of the other sex',
  initial: 'an initial',
  abbreviation: 'letters that stand for it',
  part: 'a part of it',
  beginning: 'words that begin so',
  missing: 'only one of the two has it',
};
