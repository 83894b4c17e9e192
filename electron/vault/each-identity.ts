/**
 * What opens with one of several identities: that of the vault first, then those it had before its keys were replaced.
 * @throws what the first of them failed with, where none opens it
 */
export async function withEachIdentity<Opened>(
  identities: readonly string[],
  open: (identity: string) => Promise<Opened>,
): Promise<Opened> {
  let failure: unknown;
  for (const identity of identities) {
    try {
      return await open(identity);
    } catch (error) {
      failure ??= error;
    }
  }
  throw failure;
}
