import { idOf } from '../archive/codes.ts';
import { readPages } from '../archive/full-text.ts';
import { everyTextOf } from '../archive/page-words.ts';
import type { FileRow } from '../archive/rows.ts';
import { filesOf, showRecord, type ShownRecord } from '../archive/view.ts';
import type { Vault } from '../vault/vault.ts';
import { stringsIn, type Naming } from './naming/naming.ts';
import { rememberingStranger, type StoredFile } from './remembering-stranger.ts';
import type { ReadAsStranger, StrangersView } from './leak/stranger.ts';
import { tracesIn, type TraceFound } from './leak/traces.ts';

const LOOK = 'Look at it, and give its code after --checked if it shows nobody who has not consented.';

/** Why a document stays out of the package, with what can be done. The words never say whom they protect. */
export const withheldReasons = {
  'names-somebody': 'It names a person who has not consented to be named to this recipient.',
  'shows-somebody':
    'It belongs to a person who has not consented to be named to this recipient, and its content cannot be searched for names.',
  'holds-pictures': `It holds pictures, which cannot be searched for names. ${LOOK}`,
  'cannot-be-checked': `Not all of its content can be searched for names. ${LOOK}`,
  'attachment-withheld': 'Something attached to it is withheld.',
} as const;

export type WithheldReason = keyof typeof withheldReasons;

/** A document that is used: whether it goes out, and in which form. */
export interface Evidence {
  readonly code: string;
  readonly record: ShownRecord;
  /** What would go: of the document, or of its redacted version. */
  readonly file: FileRow;
  /** Code of the redacted version that goes in its place. */
  readonly instead: string | null;
  readonly withheld: WithheldReason | null;
  /** False where a person has said that it stays here, or the recipient takes no annexes. */
  readonly included: boolean;
  /** What it would carry of whoever made it, beside its content. */
  readonly traces: readonly TraceFound[];
}

interface Judge {
  readonly naming: Naming;
  readonly takeApart: (file: StoredFile) => Promise<StrangersView>;
  /** Codes of documents at which a person has looked. */
  readonly checked: ReadonlySet<string>;
}

/** What was decided about a document for this submission. */
export interface Decided {
  readonly included: boolean;
  /** Code of the redacted version; empty for none. */
  readonly instead: string;
}

interface Watched {
  readonly signal?: AbortSignal | undefined;
  /** Called after each document that was judged. */
  readonly onJudged?: ((progress: { readonly done: number; readonly total: number }) => void) | undefined;
}

/** As many as there are readers: more would only wait, and hold what they wait for. */
const AT_ONCE = 3;

/**
 * Judges all documents that a submission uses, several at a time.
 *
 * @param decided what was decided about a document by hand
 * @returns those that have a file, in the order of `codes`
 */
export async function judgeAll(
  vault: Vault,
  codes: readonly string[],
  { readAsStranger, ...known }: Pick<Judge, 'naming' | 'checked'> & { readonly readAsStranger: ReadAsStranger },
  decided: (code: string) => Decided,
  { signal, onJudged }: Watched = {},
): Promise<Evidence[]> {
  const judge: Judge = { ...known, takeApart: rememberingStranger(vault, readAsStranger) };
  const found: (Evidence | null)[] = codes.map(() => null);
  let next = 0;
  let done = 0;
  const work = async (): Promise<void> => {
    for (let at = next++; at < codes.length; at = next++) {
      signal?.throwIfAborted();
      const code = codes[at] as string;
      found[at] = await judgeOne(vault, code, judge, decided(code));
      done += 1;
      onJudged?.({ done, total: codes.length });
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, codes.length) }, work));
  return found.filter((each) => each !== null);
}

async function judgeOne(vault: Vault, code: string, judge: Judge, decided: Decided): Promise<Evidence | null> {
  const { included, instead } = decided;
  if (!included) {
    const record = showRecord(vault.catalogue, code);
    const [file] = filesOf(vault.catalogue, idOf(vault.catalogue, code));
    return file === undefined ? null : { code, record, file, instead: null, withheld: null, included, traces: [] };
  }
  if (instead === '') return judgeEvidence(vault, code, judge);
  const checked = judge.checked.has(code) ? new Set([...judge.checked, instead]) : judge.checked;
  const redacted = await judgeEvidence(vault, instead, { ...judge, checked });
  // A version without a file is none; then nothing goes, rather than the original.
  if (redacted === null) {
    const original = await judgeEvidence(vault, code, judge);
    return original === null ? null : { ...original, withheld: 'cannot-be-checked' };
  }
  return { ...redacted, code, record: showRecord(vault.catalogue, code), instead };
}

/**
 * Decides for one document whether it may leave: its title, description, name and path, its pages, and everything that can be got out
 * of its file must tell of nobody without clearance, and neither may anything attached to it. What cannot be searched is held back
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
  const answer = (withheld: WithheldReason | null, traces: readonly TraceFound[] = []): Evidence => ({
    code,
    record,
    file,
    instead: null,
    withheld,
    included: true,
    traces,
  });
  const { naming, checked } = judge;
  const names = (texts: readonly string[], of: 'everybody' | 'people' = 'everybody'): boolean =>
    texts.some((text) => naming.uncleared(text, of).length > 0);

  const pages = readPages(vault.catalogue, id).map(({ text }) => text);
  const told = stringsIn([record.title, file.name, file.path, record.fields, record.others, file.properties]);
  // A log of custody names who kept it in every record; that stays here.
  if (names(told, 'people') || names(everyTextOf(vault.catalogue, id))) return answer('names-somebody');
  const view =
    file.size === 0
      ? { pages: [], reason: null }
      : await judge.takeApart({
          mime: file.mime,
          size: file.size,
          sha256: file.sha256,
          bytes: () => vault.files.content(file.id),
        });
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
  if (view.reason === null || checked.has(code)) return answer(null, tracesIn(view));
  return answer(hasText && view.reason === 'no-text-layer' ? 'holds-pictures' : 'cannot-be-checked');
}
