import { idOf } from '../archive/codes.ts';
import { readPages } from '../archive/full-text.ts';
import { everyTextOf } from '../archive/page-words.ts';
import type { FileRow } from '../archive/rows.ts';
import { filesOf, showRecord, type ShownRecord } from '../archive/view.ts';
import type { Vault } from '../vault/vault.ts';
import { stringsIn, type Naming } from './naming.ts';
import type { ReadAsStranger } from './stranger.ts';

const LOOK = 'Look at it, and give its code after --checked if it shows nobody who has not consented.';

/** Why a document stays out of the package: as the report says it, and with what can be done. The words never say whom they protect. */
export const withheldReasons = {
  'names-somebody': reason('It names a person who has not consented to be named to this recipient.'),
  'shows-somebody': reason(
    'It belongs to a person who has not consented to be named to this recipient, and its content cannot be searched for names.',
  ),
  'holds-pictures': reason('It holds pictures, which cannot be searched for names.', LOOK),
  'cannot-be-checked': reason('Not all of its content can be searched for names.', LOOK),
  'attachment-withheld': reason('Something attached to it is withheld.'),
} as const;

function reason(inReport: string, advice = ''): { readonly inReport: string; readonly forExporter: string } {
  return { inReport, forExporter: `${inReport} ${advice}`.trim() };
}

export type WithheldReason = keyof typeof withheldReasons;

/** A document that may go out, or why it may not. */
export type Evidence = { readonly code: string; readonly record: ShownRecord; readonly file: FileRow } & {
  readonly withheld: WithheldReason | null;
};

interface Judge {
  readonly naming: Naming;
  readonly readAsStranger: ReadAsStranger;
  /** Codes of documents at which a person has looked. */
  readonly checked: ReadonlySet<string>;
}

/**
 * Decides for one document whether it may leave: its title, description, name and path, its pages, and everything that can be got out
 * of its file must name nobody without clearance, and neither may anything attached to it. What cannot be searched is held back
 * unless a person has looked at it.
 *
 * @returns null for a document without a file: there is nothing to take out
 */
export async function judgeEvidence(
  vault: Vault,
  code: string,
  judge: Judge,
  above: readonly string[] = [],
): Promise<Evidence | null> {
  const record = showRecord(vault.catalogue, code);
  const id = idOf(vault.catalogue, code);
  const [file] = filesOf(vault.catalogue, id);
  if (file === undefined) return null;
  const answer = (withheld: WithheldReason | null): Evidence => ({ code, record, file, withheld });
  const { naming, checked } = judge;
  const names = (texts: readonly string[]): boolean => texts.some((text) => naming.uncleared(text).length > 0);

  const told = [record.title, file.name, file.path, ...stringsIn(record.fields), ...stringsIn(record.others)];
  const pages = readPages(vault.catalogue, id).map(({ text }) => text);
  if (names([...told, ...Object.values(file.properties), ...everyTextOf(vault.catalogue, id)]))
    return answer('names-somebody');
  const view =
    file.size === 0
      ? { pages: [], reason: null }
      : await judge.readAsStranger({ mime: file.mime, size: file.size, bytes: vault.files.content(file.id) });
  if (names(view.pages.map(({ text }) => text))) return answer('names-somebody');

  const belongsTo = [...record.links, ...record.citedBy].filter(({ type }) => type === 'person');
  // Words recognised in a picture are looked at above; that they were all recognised, nobody can promise.
  const hasText = pages.some((text) => text.trim() !== '');
  if (!hasText && view.reason !== null && belongsTo.some((person) => !naming.isNamed(person.code)))
    return answer('shows-somebody');
  for (const attached of record.links.filter(({ direction, role }) => direction === 'out' && role === 'attachment')) {
    if ([code, ...above].includes(attached.code) || attached.type !== 'document') continue;
    const inner = await judgeEvidence(vault, attached.code, judge, [code, ...above]);
    if (inner !== null && inner.withheld !== null) return answer('attachment-withheld');
  }
  if (view.reason === null || checked.has(code)) return answer(null);
  return answer(hasText && view.reason === 'no-text-layer' ? 'holds-pictures' : 'cannot-be-checked');
}
