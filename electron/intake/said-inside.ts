import type { Vault } from '../vault/vault.ts';
import { recognise, type Attributed, type Piece, type Recognition } from './other-tools/recognise.ts';
import type { Reader } from './reader.ts';
import { once, type Inside, type Material } from './take-in.ts';

/** What is said of files in a container: by the container itself, and by lists that stand in it beside them. */
export async function saidInside(
  { vault, reader, signal }: { readonly vault: Vault; readonly reader: Reader; readonly signal: AbortSignal },
  container: Material,
  insides: readonly Inside[],
): Promise<{ of(inside: Inside): readonly Attributed[]; readonly folders: Recognition['folders'] }> {
  const pieces = insides.map((each): Piece & { readonly each: Inside } => {
    const inside = each.attachment.path ?? each.attachment.name;
    return {
      each,
      path: `${container.path}/${inside}`,
      inside,
      size: each.sealed.size,
      open: () => (each.whole === null ? vault.files.content(each.sealed.id) : once(each.whole)),
    };
  });
  const { claims, byHash, folders } = await recognise(pieces, reader, signal);
  const places = new Map(pieces.map((piece) => [piece.each, piece]));
  return {
    folders,
    of(inside) {
      const piece = places.get(inside);
      const listed = piece === undefined ? [] : (claims.get(piece) ?? []);
      return [...ownClaim(inside), ...listed, ...(byHash.get(inside.sealed.sha256) ?? [])];
    },
  };
}

function ownClaim({ attachment }: Inside): readonly Attributed[] {
  const { claim } = attachment;
  return claim === undefined ? [] : [{ claim, tool: 'links', sheet: 'WARC' }];
}
