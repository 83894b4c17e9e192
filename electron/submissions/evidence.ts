import { romanisations } from '../../shared/names/transliterate.ts';
import type { Clearance } from '../archive/consent.ts';
import { idOf } from '../archive/commit.ts';
import { readPages } from '../archive/full-text.ts';
import type { FileRow } from '../archive/rows.ts';
import { filesOf, showRecord, type ShownRecord } from '../archive/view.ts';
import { readAsStranger } from './stranger.ts';
import type { Vault } from '../vault/vault.ts';
import type { Naming } from './naming.ts';

/** Why a document stays out of the package. The words never say whom they protect. */
export const withheldReasons = {
  'names-somebody': 'It names a person who has not consented to be named to this recipient.',
  'shows-somebody':
    'It belongs to a person who has not consented to be named to this recipient, and its content cannot be searched for names.',
  'cannot-be-checked':
    'Its content cannot be searched for names. Look at it, and give its code after --checked if it names nobody without consent.',
  'attachment-withheld': 'Something attached to it is withheld.',
} as const;

export type WithheldReason = keyof typeof withheldReasons;

/** A document that may go out, or why it may not. */
export type Evidence =
  | { readonly code: string; readonly record: ShownRecord; readonly file: FileRow; readonly withheld: null }
  | {
      readonly code: string;
      readonly record: ShownRecord;
      readonly file: FileRow | null;
      readonly withheld: WithheldReason;
    };

/** Files larger than this are not searched byte by byte; in practice they are video, and count as unreadable. */
const SEARCHED_UP_TO = 64 * 1024 * 1024;

/**
 * Decides for one document with a file whether it may leave: its title, description, name, path, properties, pages and its raw
 * bytes must name nobody without clearance, and neither may anything attached to it. What cannot be read is held back unless
 * a person has looked at it.
 */
export async function judgeEvidence(
  vault: Vault,
  code: string,
  naming: Naming,
  people: readonly Clearance[],
  checked: ReadonlySet<string>,
): Promise<Evidence | null> {
  const record = showRecord(vault.catalogue, code);
  const id = idOf(vault.catalogue, code);
  const [file] = filesOf(vault.catalogue, id);
  if (file === undefined) return null;
  const answer = (withheld: WithheldReason | null): Evidence =>
    withheld === null ? { code, record, file, withheld } : { code, record, file, withheld };
  const pages = readPages(vault.catalogue, id);
  const words = [
    file.name,
    file.path,
    ...Object.values(record.fields)
      .flat()
      .filter((value) => typeof value === 'string'),
    ...Object.values(file.properties),
    ...pages.map((page) => page.text),
  ];
  if (words.some((text) => naming.uncleared(text).length > 0)) return answer('names-somebody');
  const linked = [...record.links, ...record.citedBy].filter(({ type }) => type === 'person').map((link) => link.code);
  const readable = file.reason === null && pages.some((page) => page.text.trim() !== '');
  if (!readable && linked.some((person) => !naming.isNamed(person))) return answer('shows-somebody');
  if ((await bytesNameSomebody(vault, file, naming, people)) === true) return answer('names-somebody');
  for (const { code: attached, direction, role } of record.links) {
    if (direction !== 'out' || role !== 'attachment') continue;
    const inner = await judgeEvidence(vault, attached, naming, people, checked);
    // The bytes of a mail hold those of its attachments.
    if (inner !== null && inner.withheld !== null) return answer('attachment-withheld');
  }
  if (!readable && !checked.has(code)) return answer('cannot-be-checked');
  return answer(null);
}

/** Reads the file as a stranger with the usual tools would: every part of a package, every text encoding of its bytes. */
async function bytesNameSomebody(
  vault: Vault,
  file: FileRow,
  naming: Naming,
  people: readonly Clearance[],
): Promise<boolean> {
  if (file.size > SEARCHED_UP_TO) return false;
  const sealed = await vault.files.open(file.id);
  try {
    const { texts, raw } = readAsStranger(await sealed.read(0, file.size));
    if (texts.some((text) => naming.uncleared(text).length > 0)) return true;
    const spelled = people.filter(({ code }) => !naming.isNamed(code)).flatMap(({ names }) => spellings(names));
    return raw.some((text) => {
      const folded = text.toLocaleLowerCase('en');
      return spelled.some((name) => folded.includes(name));
    });
  } finally {
    await sealed.close();
  }
}

/** Exact spellings, lower case, of the names that tell somebody from others. Short ones would occur in any bytes by chance. */
function spellings({ familyName, otherNames }: Clearance['names']): string[] {
  return [familyName ?? '', ...(otherNames ?? [])]
    .flatMap((name) => [name, ...romanisations(name)])
    .map((name) => name.toLocaleLowerCase('en'))
    .filter((name) => name.length >= 6);
}
