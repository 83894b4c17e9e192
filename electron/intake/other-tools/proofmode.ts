import { hashOf, said, type Claim } from '../claims.ts';
import { fromJson } from './data-package.ts';
import type { Sheet } from './read-sheet.ts';
import { readRows } from './rows.ts';

/**
 * The proof that ProofMode makes of a picture or a film (ProofMode schema 1.0.25): `<name>.proof.json`, and the same as a table of one
 * row in `<name>.proof.csv`. Beside them lie detached OpenPGP signatures (`.asc`) and, on newer phones, OpenTimestamps (`.ots`).
 */
export function readProof(text: string): Sheet {
  const proof = fromJson(text);
  const one: unknown = Array.isArray(proof) ? proof[0] : proof;
  return one === null || typeof one !== 'object'
    ? { tool: null, claims: [] }
    : sheetOf([one as Record<string, unknown>]);
}

export function readProofTable(text: string): Sheet {
  return sheetOf(readRows(text).rows);
}

function sheetOf(proofs: readonly Readonly<Record<string, unknown>>[]): Sheet {
  const claims = proofs.flatMap((proof): Claim[] => {
    const of = (key: string): string => {
      const value = proof[key];
      return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
    };
    const hash = hashOf(of('File Hash SHA256'), 'sha256');
    const path = of('File Path');
    if (hash === null && path === '') return [];
    const place = [of('Location.Latitude'), of('Location.Longitude')].filter((each) => each !== '').join(', ');
    const device = [of('Manufacturer'), of('Hardware'), of('DeviceID')].filter((each) => each !== '').join(', ');
    return [
      {
        // The path is that of the phone; the file lies beside its proof under the same name, or is known by its hash.
        path: path.split('/').at(-1)?.slice(0, 4096) ?? '',
        hashes: hash === null ? [] : [hash],
        ...said({
          capturedAt: of('File Created') || of('File Modified') || of('Proof Generated'),
          device,
          where: place,
          tool: 'ProofMode',
          note: saidBesides(proof, [
            'Proof Generated',
            'Location.Time',
            'Location.Accuracy',
            'Location.Provider',
            'Network',
            'NetworkType',
            'DataType',
            'Language',
            'Locale',
            'IPv4',
            'IPv6',
            'CellInfo',
            'Wifi MAC',
            'SafetyCheck',
            'SafetyCheckBasicIntegrity',
            'SafetyCheckCtsMatch',
            'SafetyCheckTimestamp',
            'Notes',
          ]),
        }),
      },
    ];
  });
  return { tool: claims.length === 0 ? null : 'proofmode', claims };
}

/** Other facts as lines of text. */
export function saidBesides(facts: Readonly<Record<string, unknown>>, keys: readonly string[]): string {
  return keys
    .flatMap((key) => {
      const value = facts[key];
      const text =
        typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
      return text.trim() === '' || text.trim() === 'null' ? [] : [`${key}: ${text.trim().slice(0, 500)}`];
    })
    .join('\n');
}
