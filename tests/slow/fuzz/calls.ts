import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createCalls, type Calls } from '../../../electron/calls.ts';
import { answerCall, type ShellCalls } from '../../../electron/shell/bridge.ts';
import { PATH_FIELDS } from '../../../electron/shell/path-fields.ts';
import { createPlaces, type PlaceKind } from '../../../electron/shell/places.ts';
import { quietFailure } from '../../../electron/vault-process/quiet-failure.ts';
import { createVault, openVault } from '../../../electron/vault/vault.ts';
import { calls as contract, type CallName, type VaultCallName } from '../../../shared/contract/calls.ts';
import { errorCodes } from '../../../shared/contract/errors.ts';
import type { Reply } from '../../../shared/contract/message.ts';
import { put } from '../../../electron/archive/put.ts';
import { addDocument } from '../../fixtures/archive.ts';
import { sampleOf, spoiledInput, SPOILING, type Random, type Spoiling } from './inputs.ts';

/** One call that was tried. */
export interface Tried {
  readonly name: CallName;
  readonly how: Spoiling | 'from nobody';
  /** `answered`, or the code of the refusal. */
  readonly outcome: string;
  readonly milliseconds: number;
  /** What is not as it has to be; null where all is well. */
  readonly wrong: string | null;
}

export interface CallsFuzz {
  /** Times that each call of the contract is tried in each way. */
  readonly rounds: number;
  readonly seed: number;
  /** Only these calls. */
  readonly only?: (name: CallName) => boolean;
  onTried?(tried: Tried): void;
}

const PASSPHRASE = 'for tests and nothing else';
const OWN = { sender: { id: 1 }, senderFrame: { url: 'app://bundle/index.html', parent: null } };
/** Others than the window's own document. */
const STRANGERS = [
  { sender: { id: 2 }, senderFrame: OWN.senderFrame },
  { sender: { id: 1 }, senderFrame: null },
  { sender: { id: 1 }, senderFrame: { url: 'app://bundle/index.html', parent: {} } },
  { sender: { id: 1 }, senderFrame: { url: 'https://bundle/index.html', parent: null } },
  { sender: { id: 1 }, senderFrame: { url: 'app://bundle.evil.example/index.html', parent: null } },
  { sender: { id: 1 }, senderFrame: { url: 'app://BUNDLE@evil/index.html', parent: null } },
  { sender: { id: 1 }, senderFrame: { url: 'about:blank', parent: null } },
  { sender: { id: 1 }, senderFrame: { url: '', parent: null } },
  { sender: { id: 1 }, senderFrame: { url: 'vault://token', parent: null } },
] as const;

/** Calls that work on behind their answer, or for minutes: their inputs are spoiled, and what passes the contract is answered here. */
const NOT_RUN: ReadonlySet<string> = new Set([
  'intake.start',
  'intake.add',
  'watch.add',
  'ocr.start',
  'ocr.addLanguage',
  'submissions.export',
  'sample.fill',
  'backups.start',
  'likeness.start',
]);

/** Calls that sign the history as it is, or close the vault that is open, before they begin, and may be refused then. */
const SIGN_FIRST = /^(?:custody|trust|backups)\.|^keys\.replace$|^submissions\.export$|^vault\.open$/;

/**
 * Makes every call of the contract with what a window that was taken over could send, over the bridge of the main process to the calls of
 * the vault process, with a vault open. Whatever comes, there is an answer under a name, and a call that is refused changes nothing.
 */
export async function fuzzCalls({ rounds, seed, only = () => true, onTried }: CallsFuzz): Promise<readonly Tried[]> {
  const home = mkdtempSync(path.join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'khronika-calls-'));
  const random = numbersOf(seed);
  const tried: Tried[] = [];
  const bench = await openBench(home);
  try {
    const names = (Object.keys(contract) as CallName[]).filter(only);
    for (let round = 0; round < rounds; round += 1)
      for (const name of names) {
        for (const how of [...SPOILING, 'from nobody'] as const) {
          const one = await tryCall(bench, name, how, random);
          tried.push(one);
          onTried?.(one);
        }
      }
  } finally {
    await bench.close();
    rmSync(home, { recursive: true, force: true });
  }
  return tried;
}

interface Bench {
  calls(): Promise<Calls>;
  /** When and how much was last written in the folder of the vault. */
  print(): string;
  /** Puts the vault back when a call that was allowed has locked it or closed it. */
  ready(): Promise<void>;
  readonly places: ReturnType<typeof createPlaces>;
  token(name: CallName, random: Random): string;
  close(): Promise<void>;
}

async function openBench(home: string): Promise<Bench> {
  const base = path.join(home, 'base.khronika');
  await createVault(base, { passphrase: PASSPHRASE, workFactor: 10, recipient: 'x25519' });
  const vault = await openVault(base, { passphrase: PASSPHRASE });
  await addDocument(vault, 'Ruling', ['The court sat in Minsk.', 'It ordered fifteen days.']);
  put(vault, [
    { type: 'person', code: 'P-1', fields: { familyName: 'Uzornaya', firstName: 'Nina', birthDate: '1990-05-01' } },
    { type: 'person', code: 'P-2', fields: { familyName: 'Uzornaja', firstName: 'Nina' } },
    { type: 'case', code: 'C-1', fields: { title: 'Case' }, links: [{ to: 'P-1', role: 'defendant' }] },
  ]);
  vault.close();
  const material = path.join(home, 'material.csv');
  writeFileSync(material, 'code,familyName\nP-7,Novik\n');
  const places = createPlaces();
  let turn = 0;
  let folder = '';
  let calls: Calls | null = null;

  async function ready(): Promise<void> {
    // A call that was allowed may have locked it, or changed its keys or its place.
    if (
      calls !== null &&
      (await calls['home.read']({}).then(
        () => true,
        () => false,
      ))
    )
      return;
    await calls?.['vault.lock']({}).catch(() => {});
    turn += 1;
    folder = path.join(home, `${turn}.khronika`);
    cpSync(base, folder, { recursive: true });
    calls = createCalls();
    await calls['vault.open']({ folder, unlock: { passphrase: PASSPHRASE } });
  }

  return {
    ready,
    places,
    async calls() {
      await ready();
      return calls as unknown as Calls;
    },
    print: () => printOf(folder),
    token(name, random) {
      const kinds: readonly PlaceKind[] = PATH_FIELDS[name]?.kinds ?? [];
      const kind = kinds[random(kinds.length)] ?? 'folder-of-documents';
      const scratch = path.join(home, 'scratch');
      mkdirSync(scratch, { recursive: true });
      const file = /vault|backup|export|watch/.test(kind) ? path.join(scratch, String(random(50))) : material;
      return places.add(file, kind).place;
    },
    async close() {
      await calls?.['vault.lock']({}).catch(() => {});
    },
  };
}

function printOf(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name !== 'lock')
    .map((name) => {
      const { mtimeMs, size } = statSync(path.join(folder, name));
      return `${name} ${mtimeMs} ${size}`;
    })
    .toSorted()
    .join('\n');
}

async function tryCall(bench: Bench, name: CallName, how: Tried['how'], random: Random): Promise<Tried> {
  const calls = (await bench.calls()) as unknown as Readonly<Record<string, (input: unknown) => Promise<unknown>>>;
  const input = withToken(bench, name, sampleOf(contract[name].input, random), random);
  const given = how === 'from nobody' ? input : spoiledInput(input, how, random);
  const before = bench.print();
  const started = performance.now();
  let reached = false;
  const shell = new Proxy({} as ShellCalls, { get: () => async () => ({}) });
  const ask = async (asked: VaultCallName, parsed: object): Promise<Reply> => {
    reached = true;
    if (NOT_RUN.has(asked)) return { ok: true, value: {} };
    try {
      return { ok: true, value: await calls[asked]?.(parsed) };
    } catch (error) {
      unnamed = error;
      return { ok: false, error: quietFailure(error, () => {}) };
    }
  };
  let unnamed: unknown = null;
  let reply: Awaited<ReturnType<typeof answerCall>>;
  const sender = how === 'from nobody' ? STRANGERS[random(STRANGERS.length)] : OWN;
  try {
    reply = await answerCall(sender as never, { name, input: given }, {
      windows: new Set([1]),
      places: bench.places,
      shell,
      ask,
      hello: async () => ({ ok: true, value: {} }),
    } as never);
  } catch (error) {
    return {
      name,
      how,
      outcome: 'thrown',
      milliseconds: 0,
      wrong: `the bridge threw: ${String((error as Error).stack)}`,
    };
  }
  const milliseconds = performance.now() - started;
  const outcome = reply.ok ? 'answered' : reply.error.code;
  const wrong = ((): string | null => {
    if (({} as { polluted?: unknown }).polluted !== undefined) return 'the prototype of all objects was changed';
    if (reply.ok) return how === 'from nobody' ? 'a stranger was answered' : null;
    if (reply.error.code === 'INTERNAL')
      return `no name: ${String((unnamed as Error | null)?.stack ?? unnamed).slice(0, 900)}`;
    if (!errorCodes.includes(reply.error.code)) return `a code that nobody knows: ${reply.error.code}`;
    if (how === 'from nobody' && (reached || outcome !== 'CALL_REFUSED')) return 'a stranger got further than the door';
    if (!SIGN_FIRST.test(name) && bench.print() !== before) return 'a refused call has changed the vault';
    return null;
  })();
  return { name, how, outcome, milliseconds, wrong };
}

function withToken(bench: Bench, name: CallName, input: unknown, random: Random): unknown {
  const place = PATH_FIELDS[name];
  if (place === undefined || typeof input !== 'object' || input === null || random(4) === 0) return input;
  const token = bench.token(name, random);
  return { ...input, [place.field]: place.many ? [token] : token };
}

export function numbersOf(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * Math.max(1, below));
  };
}
