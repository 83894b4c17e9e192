import { followDefinitions, hasRecords } from '../archive/follow-definitions.ts';
import { followModel, forgetModel } from '../archive/follow-model.ts';
import type { Problem } from '../archive/problem.ts';
import { checkDerived } from '../archive/verify-derived.ts';
import { verify, type Verification, type VerifyOptions } from '../archive/verify.ts';
import type { Catalogue } from '../vault/catalogue.ts';
import type { Unlock } from '../vault/key-slots.ts';
import { openVault, type Vault } from '../vault/vault.ts';

/**
 * Opens a vault apart from the one that may be open, as Khronika would, and verifies it.
 *
 * @param current the catalogue of the open vault; null when there is none
 * @param before is done with the opened vault first, with its own fields and terms in force
 */
export async function verifyApart(
  folder: string,
  unlock: Unlock,
  current: Catalogue | null,
  options: VerifyOptions = {},
  before: (vault: Vault) => void = () => {},
): Promise<Verification> {
  const vault = await openVault(folder, unlock);
  try {
    withModelOf(vault.catalogue, current, () => {
      // A state of an earlier Khronika is derived anew when it is opened, and so it is here.
      if (!vault.readOnly && hasRecords(vault.catalogue)) followDefinitions(vault.catalogue);
      before(vault);
    });
    const found = await verify(vault, options);
    // There is one set of definitions in a process. What follows from fields and terms of its own is looked at with these in force.
    const problems: Problem[] = found.problems.filter(({ kind }) => kind !== 'derived-altered');
    if (problems.length < found.problems.length)
      withModelOf(vault.catalogue, current, () => checkDerived(vault.catalogue, problems));
    return { ...found, ok: problems.length === 0, problems };
  } finally {
    vault.close();
  }
}

/** Does something, which must not wait for anything, with the fields and terms of one archive in force; then those of the open one are again. */
function withModelOf<Result>(catalogue: Catalogue, current: Catalogue | null, work: () => Result): Result {
  try {
    followModel(catalogue);
    return work();
  } finally {
    if (current === null) forgetModel();
    else followModel(current);
  }
}
