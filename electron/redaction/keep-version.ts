import type { CallInput } from '../../shared/contract/calls.ts';
import { fail } from '../../shared/contract/errors.ts';
import { because } from '../../shared/contract/reasons.ts';
import { checkFields } from '../../shared/records/check.ts';
import { document } from '../../shared/records/document.ts';
import { storedRecords } from '../archive/codes.ts';
import { commit } from '../archive/commit.ts';
import type { RecordId, RecordRow } from '../archive/rows.ts';
import { readRecordRow } from '../archive/stored-rows.ts';
import { addMaterials } from '../intake/add.ts';
import type { Reader } from '../intake/reader.ts';
import { bytesMaterial } from '../intake/take-in.ts';
import type { Vault } from '../vault/vault.ts';
import type { Version as Made } from './make-version.ts';
import { boxAsText, REDACTION_OF, versionOf } from './versions.ts';

/** What a copy shares with its original, of the fields that hold words, terms and dates. */
const SHARED = [
  'title',
  'kind',
  'date',
  'description',
  'language',
  'languageBasis',
  'massMedia',
  'reference',
  'symbol',
];
const NAMES: Readonly<Record<string, string>> = {
  'application/pdf': 'redacted.pdf',
  'image/png': 'redacted.png',
  'image/jpeg': 'redacted.jpg',
};

/**
 * Keeps a proven version as a document of its own, linked to its original, in one commit.
 *
 * @returns its code, and whether the very same version was there already: then it is for this audience as well
 */
export async function keepVersion(
  vault: Vault,
  reader: Reader,
  original: { readonly row: RecordRow; readonly sha256: string },
  made: Made,
  wish: CallInput<'redactions.apply'> & { readonly audience: string },
): Promise<{ code: string; existing: boolean }> {
  const { row, sha256 } = original;
  const fields = { ...sharedFields(row), ...redactionFields(original.row, sha256, made, wish) };
  if (wish.title !== undefined) fields['title'] = wish.title;
  const name = NAMES[made.mime] ?? 'redacted';
  const material = bytesMaterial(name, name, made.bytes, { fields, links: [{ from: row.id, role: REDACTION_OF }] });
  const result = await addMaterials(vault, reader, [material], wish.by === undefined ? {} : { by: wish.by });
  const code = result.added[0]?.code ?? result.kept[0]?.code;
  if (code !== undefined) return { code, existing: false };
  const same = result.duplicates[0]?.of;
  if (same === undefined) fail('REDACTION_NOT_PROVEN', because('proof-unreadable'));
  addAudience(vault, row.id, same, wish.audience);
  return { code: same, existing: true };
}

function sharedFields({ fields }: RecordRow): Record<string, unknown> {
  const isPlain = (value: unknown): boolean => [value].flat().every((each) => typeof each !== 'object');
  return Object.fromEntries(
    SHARED.flatMap((key) => (fields[key] !== undefined && isPlain(fields[key]) ? [[key, fields[key]] as const] : [])),
  );
}

function redactionFields(
  { code }: RecordRow,
  sha256: string,
  { facts, secrets, recognised }: Made,
  { audience, regions }: CallInput<'redactions.apply'>,
): Record<string, unknown> {
  const standing = secrets.filter(({ isOpen, word }) => isOpen && word.length > 2).map(({ word }) => word);
  return {
    redaction: {
      of: code,
      audience: [audience],
      words: secrets.filter(({ isOpen }) => !isOpen).length,
      pictures: facts.pictures.length,
      recognised,
      ...(standing.length === 0 ? {} : { standing: standing.slice(0, 200) }),
      originalHash: sha256,
    },
    redactedParts: regions.map(({ page, box, reason, whom, note }) => ({
      page,
      box: boxAsText(box),
      reason,
      ...(whom === undefined ? {} : { whom }),
      ...(note === undefined || note === '' ? {} : { note }),
    })),
  };
}

/** The very same bytes were made for somebody else before. */
function addAudience(vault: Vault, original: RecordId, code: string, audience: string): void {
  const { catalogue } = vault;
  const find = storedRecords(catalogue);
  const id = find(code)?.id as RecordId | undefined;
  const row = id === undefined ? null : readRecordRow(catalogue, id);
  if (id === undefined || row === null) return;
  const known = versionOf(catalogue, row).audience;
  const linked = catalogue
    .prepare('select 1 from link where from_record = ? and to_record = ? and role = ?')
    .get([original, id, REDACTION_OF]);
  if (known.includes(audience) && linked !== undefined) return;
  const group = { ...(row.fields['redaction'] as object | undefined) } as Record<string, unknown>;
  const of = catalogue.prepare('select code from record where id = ?', { pluck: true }).get([original]);
  const now = { ...group, of: String(of), audience: [...new Set([...known, audience])] };
  commit(vault, { action: 'save' }, (draft) => {
    draft.update(id, checkFields(document, { redaction: now }, find));
    if (linked === undefined) draft.link({ from: original, to: id, role: REDACTION_OF });
  });
}
