import type { CallOutput } from '../../shared/contract/calls.ts';
import { definitions } from '../../shared/records/definitions.ts';
import type { RecordType } from '../../shared/records/definition.ts';
import { wholeNumber } from './arguments.ts';
import type { Answer, Run } from './commands.ts';
import { counted } from './print.ts';
import { printable } from './printable.ts';
import { styled } from './terminal.ts';
import { UsageError } from './usage.ts';

/** `merge`: makes one record of two, shows what would come of it, parts them again, or lists the pairs that may be the same. */
export async function runMerge(run: Run, open: () => Promise<void>): Promise<Answer> {
  const { operands, options } = run;
  const [, keep, merge] = operands;
  const parted = options.text('split');
  const limit = wholeNumber(options.text('limit'), '--limit');
  if ([options.flag('candidates'), parted !== undefined, keep !== undefined].filter(Boolean).length !== 1)
    throw new UsageError('Give the codes KEEP and MERGED, or --candidates, or --split CODE.', 'merge');
  if (options.flag('candidates')) {
    const input = { type: options.text('type'), limit, decided: options.flag('decided') };
    await open();
    const value = await run.call('duplicates.list', defined(input));
    return { value, text: printCandidates(printable(value)) };
  }
  if (parted !== undefined) {
    await open();
    if (options.flag('dry-run')) {
      const value = await run.call('merges.previewSplit', { code: parted });
      return { value, text: printSplit(printable(value)) };
    }
    const value = await run.call('merges.split', { code: parted });
    return { value, text: `${printable(parted)} is split from ${printable(value.kept)} again.` };
  }
  if (keep === undefined || merge === undefined) throw new UsageError('Give both codes: KEEP and MERGED.', 'merge');
  const choices = Object.fromEntries(options.list('prefer').map((field) => [field, 'merged']));
  const input = { keep, merge, choices };
  await open();
  if (options.flag('dry-run')) {
    const value = await run.call('merges.preview', input);
    return { value, text: printPreview(printable(value)) };
  }
  const value = await run.call('merges.merge', input);
  return {
    value,
    text: `${printable(merge)} is merged into ${printable(keep)}. khronika merge --split ${printable(merge)} parts them again.`,
  };
}

function printCandidates({ pairs, total }: CallOutput<'duplicates.list'>): string {
  if (total === 0) return 'No two records look the same.';
  const lines = pairs.flatMap(({ a, b, score, reasons, against, decision }) => [
    `${styled(a.code, 'bold')}  ${a.title}`,
    `${styled(b.code, 'bold')}  ${b.title}`,
    `  ${score.toFixed(2)}  ${reasons.map((reason) => REASONS[reason]).join(', ')}${
      against.length === 0 ? '' : `; against it: ${against.map((reason) => OBJECTIONS[reason]).join(', ')}`
    }${decision === null ? '' : ` [${decision}]`}`,
    '',
  ]);
  const head = `${counted(total, 'pair')} may be the same${pairs.length < total ? `, the first ${pairs.length} shown` : ''}.`;
  return [head, '', ...lines.slice(0, -1)].join('\n');
}

const REASONS: Readonly<Record<CallOutput<'duplicates.list'>['pairs'][number]['reasons'][number], string>> = {
  'same-name': 'same name',
  spelling: 'same name in another spelling',
  'short-name': 'short form of the same name',
  'shared-name': 'part of the name in common',
  'birth-date': 'same date of birth',
  patronymic: 'same patronymic',
  number: 'same number',
  'same-file': 'same file',
  'same-date': 'same date',
  'same-place': 'same place',
  'same-people': 'linked to the same records',
  'same-court': 'same court',
};
const OBJECTIONS: Readonly<Record<CallOutput<'duplicates.list'>['pairs'][number]['against'][number], string>> = {
  'birth-date': 'another date of birth',
  patronymic: 'another patronymic',
  sex: 'another sex',
  'first-name': 'another first name',
  'family-name': 'another family name',
  number: 'another number',
  related: 'linked to each other',
  'other-people': 'linked to other records as well',
  'other-title': 'another title',
};

function printPreview(preview: CallOutput<'merges.preview'>): string {
  const { kept, merged, fields, links, citations, references, files, decidedDifferent } = preview;
  const definition = definitions[kept.type as RecordType];
  const label = (key: string): string => definition.fields.find((field) => field.key === key)?.label.en ?? key;
  return [
    `${styled(kept.code, 'bold')}  ${kept.title}  stays`,
    `${styled(merged.code, 'bold')}  ${merged.title}  becomes a part of it`,
    ...(decidedDifferent ? ['Somebody has said that the two are not the same.'] : []),
    '',
    ...fields.flatMap(({ key, how, result, others }) => [
      `  ${label(key)}: ${text(result)}  ${styled(HOW[how], 'dim')}`,
      ...(others.length === 0 ? [] : [styled(`    beside it: ${others.map(text).join('; ')}`, 'dim')]),
    ]),
    '',
    `${counted(links.moved, 'link')} and ${counted(citations.moved, 'source')} go over, ${links.doubled + citations.doubled} are there already.`,
    `${counted(references.length, 'record')} will name ${kept.code} instead; ${counted(files, 'file')} go along.`,
    'Nothing was changed.',
  ].join('\n');
}

const HOW: Readonly<Record<CallOutput<'merges.preview'>['fields'][number]['how'], string>> = {
  same: 'both say so',
  kept: 'of the first',
  merged: 'of the second',
  joined: 'of both',
  differ: 'they differ',
};

function printSplit({ kept, merged, at, fields, rows, back }: CallOutput<'merges.previewSplit'>): string {
  return [
    `${styled(merged.code, 'bold')}  ${merged.title}  comes back out of ${styled(kept.code, 'bold')}  ${kept.title}, merged ${at.slice(0, 10)}`,
    `${counted(back.links, 'link')}, ${counted(back.citations, 'source')}, ${counted(back.references.length, 'reference')} and ${counted(back.files, 'file')} change hands.`,
    ...(fields.length + rows.length === 0 ? [] : ['', 'Changed or made since:']),
    ...fields.map(
      ({ field, value, goes }) =>
        `  ${field}: ${text(value)}  ${WITH[goes]} ${goes === 'kept' ? kept.code : merged.code}`,
    ),
    ...rows.map((row) => {
      const what = row.kind === 'link' ? `link (${row.role})` : `source${row.field === null ? '' : ` of ${row.field}`}`;
      return `  ${what}: ${row.other.code}  ${row.other.title}  ${WITH[row.goes]} ${row.goes === 'kept' ? kept.code : merged.code}`;
    }),
    'Nothing was changed.',
  ].join('\n');
}

const WITH = { kept: 'stays with', merged: 'goes with' } as const;

function text(value: unknown): string {
  if (Array.isArray(value)) return value.map(text).join('; ');
  return typeof value === 'string' ? value : JSON.stringify(value ?? '');
}

function defined(input: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
}
