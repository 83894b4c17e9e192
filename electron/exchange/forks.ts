import { fail } from '../../shared/contract/errors.ts';
import type { Vault } from '../vault/vault.ts';
import type { ReadSet } from './read-set.ts';

/**
 * Refuses a set where the history of one of the vaults was taken back, by restoring an old copy, and then went on another way: two different
 * changes would then have the same name, and copies could never agree.
 * @throws EXCHANGE_FORKED
 */
export function checkForks({ id: self, catalogue }: Vault, { header, hashes, changes }: ReadSet): void {
  const { vault: sender } = header.from;
  const forked = (vault: string, entry: number): never => fail('EXCHANGE_FORKED', { vault, entry });
  const own = catalogue.prepare('select hash from history where seq = ?', { pluck: true });
  const known = catalogue.prepare('select hash from foreign_entry where vault = ? and seq = ?', { pluck: true });
  const check = (vault: string, seq: number, hash: string): void => {
    const found = (vault === self ? own.get([seq]) : known.get([vault, seq])) as unknown as string | undefined;
    // Of the own history everything is known: what a colleague has and this vault does not was lost here.
    if (found === undefined ? vault === self : found !== hash) forked(vault, seq);
  };
  for (const { seq, hash } of hashes) check(sender, seq, hash);
  for (const { vault, seq, hash } of changes) check(vault, seq, hash);
  if (header.holds !== null) check(self, header.holds.seq, header.holds.hash);
  checkNumbers();

  /** Numbers of sets run on in both directions; one that comes twice is the same set. */
  function checkNumbers(): void {
    const set = catalogue.prepare('select id from change_set where vault = ? and direction = ? and number = ?', {
      pluck: true,
    });
    const before = set.get([sender, 'received', header.number]) as unknown as string | undefined;
    if (before !== undefined && before !== header.id) forked(sender, header.head.seq);
    const { confirms } = header;
    if (confirms !== null && set.get([sender, 'sent', confirms.number]) !== (confirms.id as unknown))
      forked(self, Number(catalogue.prepare('select coalesce(max(seq), 0) from history', { pluck: true }).get()));
    const last = catalogue
      .prepare(
        "select number, upto from change_set where vault = ? and direction = 'received' order by number desc limit 1",
      )
      .get<{ number: number; upto: number }>([sender]);
    // A newer set that stands earlier in the sender's history, or an unknown one with an older number.
    if (last === undefined || before !== undefined) return;
    if (header.number > last.number && header.head.seq < last.upto) forked(sender, header.head.seq);
  }
}
