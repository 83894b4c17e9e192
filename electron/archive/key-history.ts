/**
 * What the history says of the ways to open the vault. vault.json and the slots change by a rename of their own, the history in the catalogue: so
 * the vault remembers which slots its history knows, and an opening that finds others says so in it. That is how a change is noted whose process was
 * killed in between, and how a `vault.json` with older slots that somebody put back is.
 */
import { transaction } from '../vault/catalogue.ts';
import type { Noted } from '../vault/change-slots.ts';
import { knownWays, rememberWays, waysIn, type WayIn } from '../vault/known-ways.ts';
import { readDescription, type SlotKind } from '../vault/vault-folder.ts';
import type { Vault } from '../vault/vault.ts';
import { commit } from './commit.ts';

/** What is noted of a change of the ways in: never a label, which may be a name. */
export type KeyNote =
  | 'passphrase added'
  | 'passphrase changed'
  | 'recipient added'
  | 'recovery key made'
  | 'recovery kit made'
  | `${SlotKind} removed`
  | typeof REPLACED
  | typeof FOLLOWED;

const REPLACED = 'keys replaced';
const FOLLOWED = 'keys replaced, files followed';
/** Before what was not noted when it was done. */
const FOUND = 'found at opening';

/** Notes a change that was made, and which slots the history knows from now on. */
export function noteKeys(vault: Vault, note: KeyNote): void {
  write(vault, note, waysIn(readDescription(vault.paths)));
}

/**
 * How the key ring notes a change while it makes it: where the history cannot be written, the change is taken back. What an earlier one could not
 * note is noted first, since from then on the history knows all slots.
 */
export function notedAs(vault: Vault, note: KeyNote): Noted {
  return ({ before, after }, alongside) => {
    noteOthers(vault, before);
    write(vault, note, after, alongside);
  };
}

/**
 * Compares the ways in with those that the history knows, and notes what is otherwise. A vault that never remembered them is only told to, and
 * that not where it is only read.
 *
 * @param begin whether a vault that never remembered them begins to
 */
export function noteFoundKeys(vault: Vault, begin: boolean): void {
  if (vault.readOnly) return;
  const now = waysIn(readDescription(vault.paths));
  if (knownWays(vault.catalogue) !== null) noteOthers(vault, now);
  else if (begin) transaction(vault.catalogue, () => rememberWays(vault.catalogue, now));
}

function noteOthers(vault: Vault, now: readonly WayIn[]): void {
  const known = knownWays(vault.catalogue);
  const note = known === null ? null : difference(known, now);
  if (note !== null) write(vault, `${FOUND}: ${note}`, now);
}

function write(vault: Vault, note: string, now: readonly WayIn[], alongside: () => void = () => {}): void {
  commit(vault, { action: 'keys', note }, () => {
    rememberWays(vault.catalogue, now);
    alongside();
  });
}

/** What became of the ways in, in the words of the history; null when they are the same. */
export function difference(known: readonly WayIn[], now: readonly WayIn[]): string | null {
  const without = (all: readonly WayIn[], others: readonly WayIn[]): WayIn[] =>
    all.filter(({ id }) => !others.some((other) => other.id === id));
  const added = without(now, known);
  const gone = without(known, now);
  // All slots are new ones then.
  if (added.some(({ kind }) => kind === 'previous')) return REPLACED;
  const notes: string[] = gone.some(({ kind }) => kind === 'previous') ? [FOLLOWED] : [];
  for (const kind of Object.keys(WORDS) as SlotKind[]) {
    const [came, went] = [added, gone].map((ways) => ways.filter((way) => way.kind === kind).length) as [
      number,
      number,
    ];
    if (came > 0) notes.push(went > 0 ? WORDS[kind].changed : WORDS[kind].added);
    if (went > came) notes.push(`${kind} removed`);
  }
  return notes.length === 0 ? null : notes.join(', ');
}

const WORDS: Readonly<Record<SlotKind, { readonly added: KeyNote; readonly changed: KeyNote }>> = {
  passphrase: { added: 'passphrase added', changed: 'passphrase changed' },
  recovery: { added: 'recovery key made', changed: 'recovery key made' },
  recipient: { added: 'recipient added', changed: 'recipient added' },
  shares: { added: 'recovery kit made', changed: 'recovery kit made' },
};
