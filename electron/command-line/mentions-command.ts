import type { CallOutput } from '../../shared/contract/calls.ts';
import { oneOf, wholeNumber } from './arguments.ts';
import type { Answer, Run } from './commands.ts';
import { counted } from './print.ts';
import { printable } from './printable.ts';
import { styled } from './terminal.ts';
import { UsageError } from './usage.ts';

/** `mentions`: where documents name somebody, or who is named in a document; and the decision about a place. */
export async function runMentions(run: Run, open: () => Promise<void>): Promise<Answer> {
  const { operands, options } = run;
  const code = operands[1] ?? '';
  const limit = wholeNumber(options.text('limit'), '--limit');
  const state = oneOf(options.text('state'), 'state', ['offered', 'confirmed', 'refused']);
  const decided = (['confirm', 'refuse'] as const).flatMap((act) =>
    options.list(act).map((written) => ({ act, ...placeOf(written) })),
  );
  await open();
  if (decided.length > 0) {
    for (const { act, document, page, start } of decided) await decide(run, code, act, document, page, start);
    return {
      value: { decided: decided.map(({ act, document, page, start }) => ({ act, document, page, start })) },
      text: decided
        .map(
          ({ act, document, page }) =>
            `${printable(document)}, page ${page}: ${act === 'confirm' ? 'linked and cited' : 'put aside'}.`,
        )
        .join('\n'),
    };
  }
  const { type } = await run.call('records.show', { code });
  if (type === 'document') {
    const value = await run.call('mentions.in', { code });
    return { value, text: printNamed(printable(value)) };
  }
  const value = await run.call('mentions.of', {
    code,
    ...(limit === undefined ? {} : { limit }),
    ...(state === undefined ? {} : { state }),
  });
  return { value, text: printMentions(printable(value)) };
}

/** D-0031:2:118, as the list prints it: document, page, and where in its text. */
function placeOf(written: string): { document: string; page: number; start: number } {
  const [, document, page, start] = /^(.+):(\d+):(\d+)$/.exec(written) ?? [];
  if (document === undefined)
    throw new UsageError('A place is written D-0031:2:118, as the list prints it.', 'mentions');
  return { document, page: Number(page), start: Number(start) };
}

async function decide(
  run: Run,
  code: string,
  act: 'confirm' | 'refuse',
  document: string,
  page: number,
  start: number,
): Promise<void> {
  if (act === 'refuse') {
    await run.call('mentions.refuse', { document, subject: code, page, start });
    return;
  }
  const { subjects } = await run.call('mentions.in', { code: document, page });
  const place = subjects.find((each) => each.code === code)?.mentions.find((mention) => mention.start === start);
  // Where no name stands, the call says so in its own words.
  await run.call('mentions.confirm', { document, subject: code, page, start, end: place?.end ?? start + 1 });
}

type Mentions = CallOutput<'mentions.of'>;
type Mention = Mentions['mentions'][number];

function printMentions({ mentions, documents, total, counts, complete, waiting }: Mentions): string {
  const head = `${counted(counts.offered, 'place')} offered, ${counts.confirmed} confirmed, ${counts.refused} put aside${mentions.length < total ? `; the first ${mentions.length} shown` : ''}.`;
  const notes = [
    ...(complete ? [] : ['More pages may name it than were looked at.']),
    ...(waiting === 0 ? [] : [`${counted(waiting, 'page')} not in the index yet.`]),
  ];
  const lines = documents.flatMap(({ code, title, date, roles }) => [
    '',
    `${styled(code, 'bold')}  ${title}${date === null ? '' : `  ${date}`}${roles.length === 0 ? '' : `  linked: ${roles.join(', ')}`}`,
    ...mentions.filter(({ document }) => document === code).flatMap(printMention),
  ]);
  return [head, ...notes, ...lines].join('\n');
}

function printMention({
  document,
  page,
  start,
  before,
  text,
  after,
  fit,
  spelling,
  strength,
  state,
  others,
}: Mention): string[] {
  const also = others.length === 0 ? '' : `; may be ${others.map(({ code, title }) => `${code} ${title}`).join(', ')}`;
  return [
    `  ${document}:${page}:${start}  ${before}${styled(text, 'bold')}${after}`,
    styled(
      `    ${strength.toFixed(2)}  ${FITS[fit]}${spelling ? ', in another spelling' : ''}${also}${state === 'offered' ? '' : ` [${state}]`}`,
      'dim',
    ),
  ];
}

function printNamed({ subjects, complete }: CallOutput<'mentions.in'>): string {
  if (subjects.length === 0) return 'Nobody and nothing of the archive is named in it.';
  const lines = subjects.flatMap(({ code, title, roles, mentions, total }) => [
    `${styled(code, 'bold')}  ${title}  ${counted(total, 'place')}${roles.length === 0 ? '' : `, linked: ${roles.join(', ')}`}`,
    ...mentions.flatMap(printMention),
  ]);
  return [...lines, ...(complete ? [] : ['The document is longer than what was looked at.'])].join('\n');
}

const FITS: Readonly<Record<Mention['fit'], string>> = {
  full: 'full name',
  initial: 'family name and initial',
  other: 'another recorded name',
  family: 'family name alone',
  given: 'given name alone',
  name: 'whole name',
  quoted: 'the name in quotation marks',
  letters: 'abbreviation',
  part: 'part of the name',
};
