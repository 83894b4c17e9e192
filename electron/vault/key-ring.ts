import { fail, KhronikaError } from '../../shared/contract/errors.ts';
import { generateFileIdentity, recipientOf, type IdentityKind } from './age-keys.ts';
import { transaction, type Catalogue } from './catalogue.ts';
import { changeSlots, type Noted, type Owed, type SlotChange } from './change-slots.ts';
import {
  checkPassphrase,
  slotIsIntact,
  unlockSlot,
  writePassphraseSlot,
  writeRecipientSlot,
  type SlotKey,
  type Unlock,
} from './key-slots.ts';
import { makeKit } from './recovery-kit.ts';
import { readNotes, unknownSlot, writeNote, type SlotNote } from './slot-notes.ts';
import { noteUnseen } from './unseen-key.ts';
import {
  readDescription,
  type KeySlot,
  type SlotKind,
  type VaultDescription,
  type VaultPaths,
} from './vault-folder.ts';
import type { VaultSecret } from './vault-secret.ts';

/** Passphrases that a vault can have: each may cost a second at every opening. */
export const PASSPHRASES_MOST = 8;
export const RECIPIENTS_MOST = 32;

/** A way to open the vault, and what is known of it. */
export interface KnownSlot extends SlotNote {
  readonly kind: SlotKind;
  /** Whether its file is there and as it was written. */
  readonly intact: boolean;
  /** Whether the vault was opened with it now. */
  readonly inUse: boolean;
}

/**
 * The ways to open an open vault. Every change is on the disk when its promise is fulfilled, `noted` with it; a failure leaves the slots that there
 * were, or is made good before the next change where the disk refuses that too.
 */
export interface KeyRing {
  list(): KnownSlot[];
  addPassphrase(passphrase: string, label: string, workFactor?: number, noted?: Noted): Promise<KnownSlot>;
  /**
   * Puts a new passphrase in the place of the one that the vault was opened with. Opened otherwise, nobody can say which passphrase was lost or
   * seen, so that the new one takes the place of all.
   */
  changePassphrase(passphrase: string, workFactor?: number, noted?: Noted): Promise<KnownSlot>;
  /** @throws KhronikaError RECIPIENT_INVALID */
  addRecipient(recipient: string, label: string, noted?: Noted): Promise<KnownSlot>;
  /** A new recovery key in the place of the one there is. It is shown once and kept nowhere. */
  newRecoveryKey(noted?: Noted): Promise<{ slot: KnownSlot; recoveryKey: string }>;
  /** A recovery kit in the place of the one there is. @throws KhronikaError KIT_INVALID */
  newKit(shares: number, needed: number, label: string, noted?: Noted): Promise<{ slot: KnownSlot; shares: string[] }>;
  rename(id: string, label: string): KnownSlot;
  /** @throws KhronikaError KEY_SLOT_UNKNOWN, KEY_SLOT_LAST */
  remove(id: string, noted?: Noted): Promise<KnownSlot>;
  /** Which slot opens with what somebody holds: the drill. Fails as opening the vault would. */
  prove(unlock: Unlock): Promise<KnownSlot>;
  /** Notes that the slot in use has opened the vault today. */
  noteUse(): void;
}

/** What the ring is for. */
export interface RingOf {
  readonly paths: VaultPaths;
  readonly catalogue: Catalogue;
  readonly readOnly: boolean;
  readonly secret: VaultSecret;
  /** The slot that the vault was opened with; and the recipient of what opened it, unless that was a passphrase. */
  readonly openedWith: { readonly slot: string; readonly recipient: string | null };
}

export function createKeyRing({ paths, catalogue, readOnly, secret, openedWith }: RingOf): KeyRing {
  let inUse = openedWith.slot;
  let busy: Promise<unknown> = Promise.resolve();
  /** A change that failed, and that the disk did not let be taken back. */
  let owed: Owed | null = null;
  const described = (): VaultDescription => readDescription(paths);

  function list(): KnownSlot[] {
    const notes = readNotes(catalogue);
    return described().slots.map((slot) => ({
      ...(notes.get(slot.id) ?? unknownSlot(slot.id)),
      kind: slot.kind,
      intact: slotIsIntact(paths, slot),
      inUse: slot.id === inUse,
    }));
  }

  function shown(id: string): KnownSlot {
    return list().find((slot) => slot.id === id) ?? fail('KEY_SLOT_UNKNOWN');
  }

  /** One change after the other. */
  function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    if (readOnly) return Promise.reject(new KhronikaError('VAULT_READ_ONLY'));
    const done = busy.then(async () => {
      await owed?.();
      owed = null;
      return work();
    });
    busy = done.catch(() => {});
    return done;
  }

  /** Writes the file of a new slot, notes what is known of it, then makes it count; those that it replaces go. */
  async function put(
    write: () => Promise<KeySlot>,
    about: Partial<Omit<SlotNote, 'id' | 'made'>>,
    noted: Noted | undefined,
    replaces: (slot: KeySlot) => boolean = () => false,
  ): Promise<KnownSlot> {
    const before = described();
    const slot = await write();
    const note: SlotNote = { ...unknownSlot(slot.id), ...about, id: slot.id, made: new Date().toISOString() };
    const isOurs = slot.kind === 'recovery' || slot.kind === 'shares';
    await change({
      before,
      after: { ...before, slots: [...before.slots.filter((each) => !replaces(each)), slot] },
      begin() {
        writeNote(catalogue, note);
        if (isOurs) noteUnseen(catalogue, 'way', slot.id);
      },
      noted,
    });
    // Not read again: what stands must not be refused.
    return { ...note, kind: slot.kind, intact: true, inUse: false };
  }

  const change = (what: SlotChange): Promise<void> => changeSlots({ paths, catalogue }, what, (back) => (owed = back));

  function limit(kind: SlotKind, most: number): void {
    if (described().slots.filter((slot) => slot.kind === kind).length >= most) fail('KEY_SLOTS_MANY', { most });
  }

  function noteProven(id: string, recipient: string | null): void {
    if (readOnly) return;
    const note = readNotes(catalogue).get(id) ?? unknownSlot(id);
    const proven = new Date().toISOString();
    transaction(catalogue, () => writeNote(catalogue, { ...note, recipient: note.recipient ?? recipient, proven }));
  }

  return {
    list,
    addPassphrase: (passphrase, label, workFactor, noted) =>
      inTurn(async () => {
        checkPassphrase(passphrase);
        limit('passphrase', PASSPHRASES_MOST);
        return put(() => writePassphraseSlot(paths, secret, passphrase, workFactor), { label }, noted);
      }),
    changePassphrase: (passphrase, workFactor, noted) =>
      inTurn(async () => {
        checkPassphrase(passphrase);
        const passphrases = list().filter(({ kind }) => kind === 'passphrase');
        const old = passphrases.find((slot) => slot.inUse);
        const { label } = old ?? passphrases[0] ?? { label: '' };
        const slot = await put(
          () => writePassphraseSlot(paths, secret, passphrase, workFactor),
          { label },
          noted,
          ({ id, kind }) => kind === 'passphrase' && (old === undefined || old.id === id),
        );
        if (old !== undefined) inUse = slot.id;
        return { ...slot, inUse: old !== undefined };
      }),
    addRecipient: (recipient, label, noted) =>
      inTurn(async () => {
        limit('recipient', RECIPIENTS_MOST);
        const to = recipient.trim();
        return put(() => writeRecipientSlot(paths, secret, 'recipient', to), { label, recipient: to }, noted);
      }),
    newRecoveryKey: (noted) =>
      inTurn(async () => {
        const recoveryKey = await generateFileIdentity('x25519');
        const recipient = await recipientOf(recoveryKey);
        const { label } = list().find(({ kind }) => kind === 'recovery') ?? { label: '' };
        const slot = await put(
          () => writeRecipientSlot(paths, secret, 'recovery', recipient),
          { label, recipient },
          noted,
          ({ kind }) => kind === 'recovery',
        );
        return { slot, recoveryKey };
      }),
    newKit: (total, needed, label, noted) =>
      inTurn(async () => {
        const { recipient, shares } = await makeKit(total, needed);
        const slot = await put(
          () => writeRecipientSlot(paths, secret, 'shares', recipient),
          { label, recipient, needed, shares: total },
          noted,
          ({ kind }) => kind === 'shares',
        );
        return { slot, shares };
      }),
    rename(id, label) {
      if (readOnly) fail('VAULT_READ_ONLY');
      const slot = shown(id);
      transaction(catalogue, () =>
        writeNote(catalogue, { ...(readNotes(catalogue).get(id) ?? unknownSlot(id)), label }),
      );
      return { ...slot, label };
    },
    remove: (id, noted) =>
      inTurn(async () => {
        const slot = shown(id);
        const before = described();
        const left = before.slots.filter((each) => each.id !== id);
        if (!left.some(({ kind }) => kind === 'passphrase')) fail('KEY_SLOT_LAST');
        await change({ before, after: { ...before, slots: left }, noted });
        return slot;
      }),
    async prove(unlock) {
      const found = await unlockSlot(paths, described(), unlock);
      if (found.secret.catalogueKey !== secret.catalogueKey)
        fail('VAULT_DAMAGED', { what: 'this key slot holds keys that were replaced' });
      noteProven(found.slot.id, await recipientOfKey(found.key));
      return shown(found.slot.id);
    },
    noteUse() {
      const now = shown(inUse);
      if (readOnly || now.proven?.slice(0, 10) === new Date().toISOString().slice(0, 10)) return;
      noteProven(inUse, inUse === openedWith.slot ? openedWith.recipient : null);
    },
  };
}

/** Of what opens a slot for a recipient: that recipient. It becomes known so for vaults that are older than the notes. */
export async function recipientOfKey({ kind, texts }: SlotKey): Promise<string | null> {
  const [only, another] = texts;
  return kind === 'passphrase' || only === undefined || another !== undefined ? null : recipientOf(only);
}

export function identityKindOf(identity: string): IdentityKind {
  return identity.startsWith('AGE-SECRET-KEY-PQ-') ? 'hybrid' : 'x25519';
}
