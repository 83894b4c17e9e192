import type { CallOutput } from '../../shared/contract/calls.ts';
import { counted } from './print.ts';
import { styled } from './terminal.ts';

type Received = CallOutput<'exchange.receive'>;

export function printSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  const units = ['kB', 'MB', 'GB', 'TB'];
  const power = Math.min(units.length, Math.floor(Math.log10(bytes) / 3));
  return `${(bytes / 1000 ** power).toFixed(1)} ${units[power - 1] ?? ''}`;
}

/** What a change set brings or brought, field by field. */
export function printReceived(set: Received): string {
  const { from, number, at, records, recordsTotal, renamed, waiting, conflicts, seq } = set;
  const sender = from.label ?? `an unknown vault (${from.vault})`;
  const head = `Set ${number} of ${styled(sender, 'bold')}, ${at.slice(0, 10)}.`;
  const isNew = seq !== null;
  if (set.isKnown && conflicts.length === 0) return `${head} Everything in it is here already.`;
  return [
    head,
    ...(from.label === null ? [`Short code of its key: ${from.code}. Add their card to receive it.`] : []),
    `${isNew ? 'New' : 'Would be new'}: ${parts(set.new)}. ${isNew ? 'Changed' : 'Would change'}: ${parts(set.changed)}. Gone: ${parts(set.gone)}.`,
    '',
    ...records.flatMap(({ code, title, what, fields }) => [
      `${styled(code, 'bold')}  ${title}  ${WHAT[what]}`,
      ...(what === 'new' ? [] : fields.map(fieldLine)),
    ]),
    ...(recordsTotal > records.length ? [`and ${recordsTotal - records.length} more`] : []),
    ...renamed.map(({ from: before, to }) => `${before} is called ${to} now: an older record has that code.`),
    ...(waiting === 0 ? [] : [`${counted(waiting, 'row')} wait for records that are not here.`]),
    ...(conflicts.length === 0 ? [] : ['', printConflicts(conflicts)]),
    ...(isNew ? [] : ['', 'Nothing was changed.']),
  ].join('\n');
}

const WHAT: Readonly<Record<Received['records'][number]['what'], string>> = {
  new: 'new',
  changed: 'changed',
  trashed: 'into the trash',
  restored: 'out of the trash',
};

function fieldLine({ field, mine, result, others, how }: Received['records'][number]['fields'][number]): string {
  const beside = others.length === 0 ? '' : styled(`  beside it: ${others.map(text).join('; ')}`, 'dim');
  return `  ${field}: ${mine === null ? '' : `${text(mine)} -> `}${text(result)}${how === 'conflict' ? '  both changed it' : ''}${beside}`;
}

/** What two people said differently. */
export function printConflicts(conflicts: Received['conflicts']): string {
  if (conflicts.length === 0) return 'Nothing waits for a decision.';
  const lines = conflicts.flatMap(({ key, kind, record, other, role, field, said }) => [
    `${styled(record?.code ?? '?', 'bold')}  ${record?.title ?? ''}${role === null ? '' : `  ${role}`}${other === null ? '' : `  ${other.code}`}${field === null ? '' : `  ${field}`}: ${KINDS[kind]}`,
    ...said.map(
      ({ value, at, by }, place) =>
        `  ${place + 1}. ${text(value)}  ${styled(`${by.isOwn ? 'here' : (by.label ?? by.vault)}, ${at.slice(0, 10)}`, 'dim')}`,
    ),
    ...(key === null ? [] : [styled(`  khronika receive VAULT --decide ${key} --keep NUMBER|all`, 'dim')]),
  ]);
  return [`${counted(conflicts.length, 'thing')} said differently:`, ...lines].join('\n');
}

const KINDS: Readonly<Record<Received['conflicts'][number]['kind'], string>> = {
  values: 'different values, side by side',
  column: 'different values',
  'taken-away': 'taken away by one and changed by another; it stands',
  removed: 'removed by one and changed or cited by another; it stands',
  trashed: 'put into the trash by one and changed by another; it is there',
  merged: 'merged by one and changed by another; it lies in the trash as it was changed',
  'same-link': 'the same link was made twice; the other one said',
};

function parts(counts: Received['new']): string {
  const named = [
    [counts.records, 'record'],
    [counts.links, 'link'],
    [counts.citations, 'source'],
    [counts.files, 'file'],
  ] as const;
  const found = named.filter(([count]) => count > 0).map(([count, name]) => counted(count, name));
  if (counts.words > 0) found.push(counted(counts.words, 'text of a page', 'texts of pages'));
  return found.length === 0 ? 'nothing' : found.join(', ');
}

function text(value: unknown): string {
  if (value === null) return '(nothing)';
  if (Array.isArray(value)) return value.map(text).join('; ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
