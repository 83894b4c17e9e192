import type { CallOutput } from '../../shared/contract/calls.ts';
import { definitions } from '../../shared/records/definitions.ts';
import type { RecordType } from '../../shared/records/definition.ts';
import { reasonSentence, type Reason } from '../intake/text/extract.ts';
import { byteText, styled, tableText } from './terminal.ts';

/** What each command prints for a person. `--json` prints the same answer whole. */

export function printList(records: CallOutput<'records.list'>): string {
  if (records.length === 0) return 'Nothing here.';
  return tableText(records.map(({ code, type, title }) => [code, type, title]));
}

export function printPut({ created, updated, unchanged, links, citations }: CallOutput<'records.put'>): string {
  return [
    `${counted(created.length, 'record')} created, ${updated.length} updated, ${unchanged} unchanged; ${counted(links, 'link')}, ${counted(citations, 'citation')}.`,
    ...(created.length > 0 && created.length <= 20 ? [created.map(({ code }) => code).join(' ')] : []),
  ].join('\n');
}

export function printRecord(record: CallOutput<'records.show'>): string {
  const definition = definitions[record.type as RecordType];
  const label = (key: string): string => definition.fields.find((field) => field.key === key)?.label.en ?? key;
  const value = (given: unknown): string =>
    Array.isArray(given)
      ? given.map(value).join('; ')
      : typeof given === 'object' && given !== null
        ? JSON.stringify(given)
        : String(given);
  const lines = [
    `${styled(record.code, 'bold')}  ${styled(record.title, 'bold')}`,
    `${record.type}, version ${record.rev}${record.state === 'trashed' ? ', in the trash' : ''}`,
  ];
  for (const [key, stored] of Object.entries(record.fields)) {
    lines.push(`  ${label(key)}: ${value(stored)}`);
    const other = record.others[key];
    if (other !== undefined)
      lines.push(
        styled(
          `    other sources: ${other.values.map(value).join('; ')}${other.reason === undefined ? '' : ` (${other.reason})`}`,
          'dim',
        ),
      );
  }
  if (record.links.length > 0) lines.push('', 'Links');
  for (const { direction, role, code, title, from, until, note } of record.links) {
    const period = from === null && until === null ? '' : `, ${from ?? ''}–${until ?? ''}`;
    lines.push(
      `  ${direction === 'out' ? `${role}:` : `${role} of`} ${code}  ${title}${period}${note === null ? '' : ` (${note})`}`,
    );
  }
  if (record.citations.length > 0) lines.push('', 'Sources');
  for (const citation of record.citations) lines.push(`  ${citationText(citation)}`);
  if (record.citedBy.length > 0) lines.push('', 'Cited by');
  for (const { code, title, page, place } of record.citedBy)
    lines.push(`  ${code}  ${title}${page === null ? '' : `, p. ${page}`}${place === null ? '' : `, ${place}`}`);
  if (record.files.length > 0) lines.push('', 'Files');
  for (const file of record.files) {
    lines.push(
      `  ${file.name}  ${file.mime}, ${byteText(file.size)}, ${counted(file.pages, 'page')}`,
      styled(`    SHA-256 ${file.sha256}`, 'dim'),
    );
    lines.push(
      styled(`    from ${file.path}, added ${file.added}${file.addedBy === null ? '' : ` by ${file.addedBy}`}`, 'dim'),
    );
    if (file.reason !== null) lines.push(`    ${reasonSentence(file.reason as Reason)}`);
  }
  return lines.join('\n');
}

export function printHistory(entries: CallOutput<'history.read'>): string {
  if (entries.length === 0) return 'Nothing has been changed.';
  return entries
    .map(({ seq, at, action, changes, hash }) => {
      const codes = [...new Set(changes.map(({ code }) => code))];
      const shown = codes.slice(0, 8).join(' ') + (codes.length > 8 ? ` and ${codes.length - 8} more` : '');
      return `${String(seq).padStart(5)}  ${at.slice(0, 19).replace('T', ' ')}  ${action.padEnd(8)} ${shown}  ${styled(hash.slice(0, 12), 'dim')}`;
    })
    .join('\n');
}

export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

function citationText({
  document,
  documentTitle,
  page,
  place,
  quote,
  reliability,
  field,
}: CallOutput<'records.show'>['citations'][number]): string {
  const where = [page === null ? '' : `p. ${page}`, place ?? ''].filter((part) => part !== '').join(', ');
  return [
    `${document}  ${documentTitle}${where === '' ? '' : `, ${where}`}`,
    quote === null ? '' : ` “${quote}”`,
    reliability === null ? '' : ` [${reliability}]`,
    field === null ? '' : ` (${field})`,
  ].join('');
}

export function marked(text: string, marks: readonly (readonly [number, number])[]): string {
  let result = '';
  let at = 0;
  for (const [start, end] of marks) {
    result += text.slice(at, start) + styled(text.slice(start, end), 'mark');
    at = end;
  }
  return result + text.slice(at);
}
