import type { CallOutput } from '../../shared/contract/calls.ts';
import { oneOf, wholeNumber } from './arguments.ts';
import type { Answer, Run } from './commands.ts';
import { counted, marked } from './print.ts';
import { printable } from './printable.ts';
import { styled } from './terminal.ts';

type Found = CallOutput<'search'>;

/** `search`: everything that fits a query, the best first; with `--explain` how each word was understood and why each hit is one. */
export async function runSearch(run: Run, open: () => Promise<void>): Promise<Answer> {
  const { options } = run;
  const query = run.operands.slice(1).join(' ');
  const sort = oneOf(options.text('sort'), 'sort', ['relevance', 'newest', 'oldest']);
  const limit = wholeNumber(options.text('limit'), '--limit');
  const type = options.text('type');
  await open();
  const value = await run.call('search', {
    query,
    ...(limit === undefined ? {} : { limit }),
    ...(sort === undefined ? {} : { sort }),
    ...(type === undefined ? {} : { types: [type] }),
    ...(options.flag('exact') ? { exact: true } : {}),
    ...(options.flag('no-forms') ? { forms: false } : {}),
    ...(options.flag('no-names') ? { names: false } : {}),
    ...(options.flag('no-letters') ? { letters: false } : {}),
    ...(options.flag('typos') ? { typos: true } : {}),
  });
  return { value, text: printSearch(printable(value), options.flag('explain')) };
}

export function printSearch(found: Found, explain = false): string {
  const { total, pageTotal, hits, indexing } = found;
  const lines = [...faultLines(found), ...(explain ? explainLines(found) : [])];
  if (indexing > 0) lines.push(`${counted(indexing, 'page')} not indexed yet: they were not searched.`);
  if (total === 0) return [...lines, 'Nothing was found.'].join('\n');
  const pages = pageTotal === 0 ? '' : ` on ${counted(pageTotal, 'page')}`;
  const shown = hits.length < total ? `, the first ${hits.length} shown` : '';
  // What one looks for comes first, whoever reads it by a pipe.
  lines.push(`${counted(total, 'record')} found${explain ? pages : ''}${shown}.`);
  for (const hit of hits) lines.push('', ...hitLines(hit, explain));
  return lines.join('\n');
}

function hitLines(
  { code, title, date, score, field, pages, pageHits, why }: Found['hits'][number],
  explain: boolean,
): string[] {
  const lines = [`${styled(code, 'bold')}  ${title}`];
  for (const page of pages) lines.push(`  p. ${page.label ?? page.page}  ${marked(page.snippet, page.marks)}`);
  if (pageHits > pages.length && pages.length > 0)
    lines.push(styled(`  and ${counted(pageHits - pages.length, 'page')} more`, 'dim'));
  if (field !== null && pages.length === 0) lines.push(`  ${marked(field.text, field.marks)}`);
  if (!explain) return lines;
  lines.push(styled(`  score ${score}${date === null ? '' : `, ${date}`}`, 'dim'));
  for (const { kind, typed, found } of why) lines.push(styled(`  ${reasons[kind]}: ${typed} → ${found}`, 'dim'));
  return lines;
}

const reasons: Readonly<Record<Found['hits'][number]['why'][number]['kind'], string>> = {
  letters: 'letters that count as one',
  form: 'another form',
  name: 'another spelling of the name',
  typo: 'a mistake in typing',
  field: 'by a field',
  script: 'letters of another script',
};

function explainLines({ understood }: Found): string[] {
  const lines: string[] = [];
  for (const { typed, kind, also, records } of understood) {
    lines.push(`${styled(typed, 'bold')}  ${kind}, in ${counted(records, 'record')}`);
    for (const each of Object.keys(reasons) as (keyof typeof reasons)[]) {
      const words = also.filter((one) => one.kind === each).map(({ found }) => found);
      if (words.length > 0) lines.push(`  ${reasons[each]}: ${words.join(', ')}`);
    }
  }
  return lines.length === 0 ? [] : [...lines, ''];
}

const faults: Readonly<Record<string, string>> = {
  'quote-open': 'a quotation mark that is not closed',
  'parenthesis-open': 'a parenthesis that is not closed',
  'parenthesis-extra': 'a parenthesis that was not opened',
  'field-unknown': 'no field of the query',
  'field-empty': 'a field without a value',
  'date-unreadable': 'a date that cannot be read',
  'operator-alone': 'an operator with nothing to join',
  'value-unknown': 'nothing in the archive has this value',
  'too-many-words': 'too short a beginning: taken as a word',
};

function faultLines({ faults: found }: Found): string[] {
  return found.map(({ code, text, at }) => `Note: ${faults[code] ?? code}: ${text} (at ${at + 1}).`);
}
