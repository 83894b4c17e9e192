import { fail } from '../../shared/contract/errors.ts';

/** What every key slot holds. Both keys are independent and random, so that either can be replaced without the other. */
export interface VaultSecret {
  readonly vaultId: string;
  /** SQLCipher's raw key: 32 bytes as 64 hexadecimal digits. */
  readonly catalogueKey: string;
  /** age identities for files/; the first one is written to, all of them are read with. */
  readonly identities: readonly [string, ...string[]];
}

/**
 * The secret as text. It is a valid age identity file, and the catalogue key stands in it in the very form that the `sqlcipher`
 * shell takes, so that the vault can be opened with the two command-line tools alone (docs/vault-format.md).
 */
export function writeSecret(secret: VaultSecret): string {
  return [
    '# Khronika vault secret. Whoever has these lines can read the whole vault.',
    `# vault: ${secret.vaultId}`,
    `# catalogue key: x'${secret.catalogueKey}'`,
    ...secret.identities,
    '',
  ].join('\n');
}

export function readSecret(text: string, vaultId: string): VaultSecret {
  const found = /^# vault: (\S+)$/m.exec(text)?.[1];
  const catalogueKey = /^# catalogue key: x'([0-9a-f]{64})'$/m.exec(text)?.[1];
  const [first, ...others] = text.split('\n').filter((line) => line.startsWith('AGE-SECRET-KEY-'));
  if (found === undefined || catalogueKey === undefined || first === undefined)
    fail('VAULT_DAMAGED', { what: 'a key slot opens but its content is not that of a vault' });
  if (found !== vaultId) fail('VAULT_DAMAGED', { what: 'the key slot belongs to another vault' });
  return { vaultId, catalogueKey, identities: [first, ...others] };
}
