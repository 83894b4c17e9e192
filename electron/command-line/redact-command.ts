import type { CallOutput } from '../../shared/contract/calls.ts';
import type { Answer, Run } from './commands.ts';
import { counted } from './print.ts';
import { printable } from './printable.ts';
import { styled } from './terminal.ts';
import { UsageError } from './usage.ts';

type Suggested = CallOutput<'redactions.suggest'>;
type Version = CallOutput<'redactions.apply'>;
type Box = readonly [number, number, number, number];
interface Region {
  readonly page: number;
  readonly box: Box;
  readonly reason: string;
  readonly whom?: string;
}

/** `redact`: a copy of a document in which names and boxes are made unreadable for good; without any of them, who is named in it. */
export async function runRedact(run: Run, open: () => Promise<void>): Promise<Answer> {
  const { operands, options } = run;
  const code = operands[1] ?? '';
  const audience = options.text('audience');
  const people = options.list('person');
  const boxes = options.list('box').map(boxOf);
  const [title, asPictures] = [options.text('title'), options.flag('as-pictures')];
  const isLooking = people.length === 0 && boxes.length === 0 && !options.flag('suggested');
  if (!isLooking && audience === undefined) throw new UsageError('Say for whom it is: --audience.', 'redact');
  await open();
  const asked = audience === undefined ? {} : { audience };
  if (isLooking) {
    const suggested = await run.call('redactions.suggest', { code, ...asked });
    return { value: { suggested }, text: printSuggested(printable(suggested)) };
  }
  const regions = [...boxes];
  if (people.length > 0 || options.flag('suggested')) {
    // A person who is named on the command line is hidden whether she may be named or not.
    const cleared = options.flag('suggested') ? await run.call('redactions.suggest', { code, ...asked }) : null;
    const everybody = people.length > 0 ? await run.call('redactions.suggest', { code }) : null;
    const wanted = [
      ...(cleared?.people ?? []),
      ...(everybody?.people ?? []).filter(
        (each) => people.includes(each.code) && cleared?.people.some((other) => other.code === each.code) !== true,
      ),
    ];
    const missing = people.find((each) => !wanted.some((other) => other.code === each));
    if (missing !== undefined) throw new UsageError(`${missing} is not named in ${code}.`, 'redact');
    const unplaced = wanted.find(({ places }) => places.some((place) => place.boxes.length === 0));
    if (unplaced !== undefined)
      throw new UsageError(
        `${unplaced.code} is named in ${code} where nobody knows the place on the page. Draw a box there: --box.`,
        'redact',
      );
    for (const { code: whom, reason, places } of wanted)
      for (const { page, boxes: own } of places) for (const box of own) regions.push({ page, box, reason, whom });
  }
  if (regions.length === 0) throw new UsageError(`Nobody who must be hidden is named in ${code}.`, 'redact');
  const version = await run.call('redactions.apply', {
    code,
    audience,
    regions,
    asPictures,
    ...(title === undefined ? {} : { title }),
  });
  return { value: { version }, text: printVersion(printable(version)) };
}

/** 2:0.1,0.2,0.5,0.25 or 2:0.1,0.2,0.5,0.25:health - the page, the edges as parts of it from its top left, and the reason. */
function boxOf(written: string): Region {
  const [, page, edges = '', reason = 'other'] = /^(\d+):([\d.,]+)(?::(.+))?$/.exec(written) ?? [];
  const [x0, y0, x1, y1] = edges.split(',').map(Number);
  const isBox = [x0, y0, x1, y1].every((edge) => edge !== undefined && edge >= 0 && edge <= 1);
  if (page === undefined || !isBox || edges.split(',').length !== 4)
    throw new UsageError('A box is written 2:0.1,0.2,0.5,0.25, with parts of the page from its top left.', 'redact');
  return { page: Number(page), box: [x0 ?? 0, y0 ?? 0, x1 ?? 0, y1 ?? 0], reason };
}

function printSuggested({ people, unread, complete }: Suggested): string {
  const lines = people.flatMap(({ code, title, why, places }) => [
    `${styled(code, 'bold')}  ${title}  ${counted(places.length, 'place')}${why === null ? '' : `, ${why}`}`,
    ...places.map(
      ({ page, before, text, after, boxes }) =>
        `  page ${page}: ${before}${styled(text, 'bold')}${after}${boxes.length === 0 ? '  (place on the page unknown)' : ''}`,
    ),
  ]);
  return [
    people.length === 0 ? 'Nobody who must be hidden is named in it.' : 'Named in it and not to be named:',
    ...lines,
    ...(unread.length === 0 ? [] : [`Without words, so nobody can say who is named there: page ${unread.join(', ')}.`]),
    ...(complete ? [] : ['The document is longer than what was looked at.']),
  ].join('\n');
}

function printVersion({ code, audience, regions, words, pictures, standing, existing }: Version): string {
  return [
    `${styled(code, 'bold')}  for ${audience.join(', ')}: ${counted(regions.length, 'part')} made unreadable, ${counted(words, 'word')} proven gone.`,
    ...(existing ? ['The same version was there already; it is for this audience now as well.'] : []),
    ...(pictures === 0 ? [] : [`${counted(pictures, 'page')} became pictures.`]),
    ...(standing.length === 0 ? [] : [`Still in the open elsewhere in it: ${standing.join(', ')}.`]),
  ].join('\n');
}
