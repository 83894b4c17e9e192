import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { makeCheckpoint } from '../../../electron/archive/checkpoint.ts';
import { forgetModel } from '../../../electron/archive/follow-model.ts';
import { put } from '../../../electron/archive/put.ts';
import { storageFailure } from '../../../electron/vault/catalogue.ts';
import { createVault, openVault } from '../../../electron/vault/vault.ts';
import { isKhronikaError } from '../../../shared/contract/errors.ts';
import { chance, spoil, type Chance } from '../../fuzz/mutations.ts';
import { addDocument } from '../../fixtures/archive.ts';
import { spoiledInput, SPOILING } from './inputs.ts';
import { exchangeParsers } from './exchange-parsers.ts';
import { folderParsers } from './folder-parsers.ts';
import { type Parser, PASSPHRASE } from './parser.ts';
import { textParsers, sharesParsers, proofParsers } from './text-parsers.ts';
import { vaultParsers, sealedParsers } from './vault-parsers.ts';

export interface Read {
  readonly parser: string;
  readonly number: number;
  readonly done: string;
  /** `read`, or the code of the error. */
  readonly outcome: string;
  readonly milliseconds: number;
  /** What is not as it has to be; null where all is well. */
  readonly wrong: string | null;
}

export interface ParsersFuzz {
  /** Inputs for each parser. */
  readonly count: number;
  readonly seed: number;
  readonly only?: readonly string[];
  onRead?(read: Read): void;
}

/** Gives every parser good inputs that were spoiled, and texts out of nothing. */
export async function fuzzParsers({ count, seed, only, onRead }: ParsersFuzz): Promise<readonly Read[]> {
  const home = mkdtempSync(path.join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'khronika-parsers-'));
  const reads: Read[] = [];
  const { parsers, close } = await makeParsers(home);
  try {
    for (const [index, parser] of parsers.entries()) {
      if (only !== undefined && !only.includes(parser.name)) continue;
      const wanted = Math.max(1, Math.round((count * (parser.share ?? 100)) / 100));
      const invented = parser.texts === true ? texts(seed + index, Math.ceil(wanted / 3)) : [];
      for (let number = 0; number < wanted; number += 1) {
        const by = chance(seed * 1000 + index * 100_003 + number);
        const fromNothing = parser.texts === true && number % 3 === 2 ? invented[Math.floor(number / 3)] : undefined;
        const { bytes, done } =
          fromNothing === undefined
            ? ((number % 2 === 1 ? spoiledJson(by.of(parser.good), by) : null) ??
              spoil(by.of(parser.good), parser.good, by))
            : { bytes: Buffer.from(fromNothing), done: 'made of nothing' };
        const one = await readOne(parser, number, bytes, done);
        reads.push(one);
        onRead?.(one);
      }
    }
  } finally {
    close();
    rmSync(home, { recursive: true, force: true });
  }
  return reads;
}

/** JSON with another value, without one, or with one too many; null for what is no JSON. */
function spoiledJson(good: Buffer, by: Chance): { bytes: Buffer; done: string } | null {
  try {
    const done = by.of(SPOILING.filter((each) => each !== 'too large'));
    const spoilt = spoiledInput(JSON.parse(good.toString()), done, by.below);
    const text = JSON.stringify(spoilt, (_key, value: unknown) => (typeof value === 'bigint' ? Number(value) : value));
    return { bytes: Buffer.from(text), done };
  } catch {
    return null;
  }
}

function texts(seed: number, count: number): readonly string[] {
  const any = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc.json({ maxDepth: 6 }),
    fc
      .array(
        fc.constantFrom(
          '"',
          '(',
          ')',
          '-',
          '*',
          ':',
          '..',
          '/',
          '~',
          '?',
          '%',
          '[',
          '{',
          'OR',
          'NOT',
          '19',
          '0',
          'X',
          'п',
          '\n',
        ),
        { maxLength: 60 },
      )
      .map((parts) => parts.join('')),
  );
  return fc.sample(any, { seed, numRuns: count });
}

async function readOne(parser: Parser, number: number, bytes: Buffer, done: string): Promise<Read> {
  const started = performance.now();
  const told = { parser: parser.name, number, done };
  let outcome: string;
  let wrong: string | null = null;
  try {
    outcome = (await parser.read(bytes)) ?? 'read';
  } catch (thrown) {
    const error = storageFailure(thrown);
    outcome = isKhronikaError(error) ? error.code : 'unnamed';
    if (!isKhronikaError(error) || error.code === 'INTERNAL')
      wrong = `an error without a name: ${String((thrown as Error | undefined)?.stack ?? thrown).slice(0, 900)}`;
  }
  const milliseconds = performance.now() - started;
  if (outcome.startsWith('!')) wrong = outcome.slice(1);
  if (({} as { polluted?: unknown }).polluted !== undefined) wrong = 'the prototype of all objects was changed';
  if (milliseconds > (parser.patience ?? 2000) * 20) wrong ??= `it took ${Math.round(milliseconds)} ms`;
  return { ...told, outcome, milliseconds, wrong };
}

async function makeParsers(home: string): Promise<{ parsers: readonly Parser[]; close(): void }> {
  const folder = path.join(home, 'a.khronika');
  await createVault(folder, { passphrase: PASSPHRASE, workFactor: 10, recipient: 'x25519' });
  const vault = await openVault(folder, { passphrase: PASSPHRASE });
  await addDocument(vault, 'Ruling', ['The court sat in Minsk.', 'It ordered fifteen days.']);
  put(vault, [
    { type: 'person', code: 'P-1', fields: { familyName: 'Uzornaya', firstName: 'Nina', birthDate: '1990-05-01' } },
    { type: 'case', code: 'C-1', fields: { title: 'Case' }, links: [{ to: 'P-1', role: 'defendant' }] },
  ]);
  await makeCheckpoint(vault);
  const parsers = [
    ...vaultParsers(home, folder),
    ...(await sealedParsers(home, vault)),
    ...textParsers(vault),
    ...(await sharesParsers()),
    ...(await folderParsers(home, vault)),
    ...proofParsers(),
    ...(await exchangeParsers(home, vault)),
  ];
  return {
    parsers,
    close() {
      vault.close();
      forgetModel();
    },
  };
}
