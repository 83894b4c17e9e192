import { readCode, codeOf } from '../../../electron/archive/checkpoint-code.ts';
import { parseLines, put } from '../../../electron/archive/put.ts';
import { search } from '../../../electron/archive/search/search.ts';
import { readOpenTimestamp } from '../../../electron/submissions/time-proof/opentimestamps.ts';
import { readTimeStamp, timeStampRequest } from '../../../electron/submissions/time-proof/rfc3161.ts';
import { bindMapping } from '../../../electron/tables/check-mapping.ts';
import { recipientOf } from '../../../electron/vault/age-keys.ts';
import { unlock } from '../../../electron/vault/key-slots.ts';
import { joinShares, makeKit, readShare } from '../../../electron/vault/recovery-kit.ts';
import { readDescription } from '../../../electron/vault/vault-folder.ts';
import type { Vault } from '../../../electron/vault/vault.ts';
import { tableMapping } from '../../../shared/contract/table-mapping.ts';
import { boundsOf } from '../../../shared/dates/bounds.ts';
import { isEdtf } from '../../../shared/dates/edtf.ts';
import { printDate } from '../../../shared/dates/print.ts';
import { readDate } from '../../../shared/dates/read.ts';
import { parseQuery } from '../../../shared/search/query.ts';
import { type Parser, newest } from './parser.ts';

/** Signs of a query, as the contract has it. */
const LONGEST_QUERY = 1000;

/** What is typed, pasted or written into a table. */
export function textParsers(vault: Vault): Parser[] {
  const dates = [
    '2021-05',
    '1990-05-01/..',
    '199X',
    '2021-21',
    '{2020,2021-05}',
    '[..2019]',
    '-0050',
    '2021-05-01T10:00:00Z',
    'Y-17000',
    '2021~',
    '%2021-05',
    '5 мая 2021 г.',
  ];
  const queries = [
    'Nina OR "court in Minsk"',
    'NOT (P-1 AND суд*)',
    'before:2021 type:person',
    'court NEAR/5 Minsk',
    '"',
    'tag:"a b" -x',
    'saved:mine',
  ];
  const lines = [
    '{"type":"person","code":"P-9","fields":{"familyName":"Novik","birthDate":"1990"}}\n{"type":"place","fields":{"name":"Minsk"}}',
    '{"type":"case","fields":{"title":"x","articles":[{"article":"342"}]},"links":[{"to":"P-1","role":"defendant"}]}',
  ];
  const mapping = {
    records: [{ key: 'row', type: 'person', each: 'row', set: {}, needs: [] }],
    columns: [{ column: 'Name', to: [{ record: 'row', field: 'familyName', as: 'family-name' }] }],
  };
  return [
    {
      name: 'dates (EDTF)',
      good: dates.map((each) => Buffer.from(each)),
      texts: true,
      read(bytes) {
        const text = bytes.toString();
        const date = isEdtf(text) ? text : readDate(text);
        if (date === null) return 'no date';
        const { earliest, latest } = boundsOf(date);
        for (const language of ['en', 'ru', 'be'] as const)
          if (printDate(date, language) === '') return '!a date without words';
        return earliest !== null && latest !== null && earliest > latest
          ? '!a date that ends before it begins'
          : 'read';
      },
    },
    {
      name: 'search queries',
      good: queries.map((each) => Buffer.from(each)),
      texts: true,
      read(bytes) {
        // What is longer the contract refuses before anybody reads it.
        const typed = bytes.toString().slice(0, LONGEST_QUERY);
        const { faults } = parseQuery(typed);
        search(vault.catalogue, typed);
        return faults.length === 0 ? 'read' : 'with faults';
      },
    },
    {
      name: 'records as JSON lines',
      good: lines.map((each) => Buffer.from(each)),
      texts: true,
      share: 50,
      read(bytes) {
        const before = newest(vault);
        try {
          put(vault, parseLines(bytes.toString()));
        } catch (error) {
          if (newest(vault) !== before) return '!a refused line was stored';
          throw error;
        }
        return undefined;
      },
    },
    {
      name: 'mappings of tables',
      good: [Buffer.from(JSON.stringify(mapping))],
      texts: true,
      read(bytes) {
        let given: unknown;
        try {
          given = JSON.parse(bytes.toString());
        } catch {
          return 'no JSON';
        }
        const checked = tableMapping.safeParse(given);
        if (!checked.success) return 'refused';
        bindMapping(checked.data, ['Name']);
        return undefined;
      },
    },
    {
      name: 'codes of checkpoints',
      good: [Buffer.from(codeOf(1204, 'ab'.repeat(32))), Buffer.from(codeOf(1, '00'.repeat(32)))],
      texts: true,
      read(bytes) {
        const text = bytes.toString();
        const read = readCode(text);
        if (read === null) return 'refused';
        // Whatever is taken for a code is printed as one that is read the same.
        return readCode(read.code)?.code === read.code ? 'read' : '!a code that is not its own';
      },
    },
    {
      name: 'recovery keys',
      good: [Buffer.from('AGE-SECRET-KEY-1R5WMM9Q9SK92KQDC66TD3TMWEXVRR3NDHZQR5TVU7S3C3H66UTGQDF8AJQ')],
      texts: true,
      share: 30,
      async read(bytes) {
        const described = readDescription(vault.paths);
        await unlock(vault.paths, described, { recoveryKey: bytes.toString() });
      },
    },
  ];
}

/** What is typed from paper. */
export async function sharesParsers(): Promise<Parser[]> {
  const { shares, recipient } = await makeKit(5, 3);
  return [
    {
      name: 'shares of a recovery kit',
      good: shares.map((each) => Buffer.from(each)),
      texts: true,
      async read(bytes) {
        const typed = bytes.toString();
        readShare(typed);
        const identity = await joinShares([typed, ...shares.slice(1, 3)]);
        return (await recipientOf(identity)) === recipient ? 'read' : '!other shares give another key';
      },
    },
  ];
}

/** What a service that stamps time has answered. */
export function proofParsers(): Parser[] {
  const request = Buffer.from(timeStampRequest('ab'.repeat(32)));
  const header = Buffer.from('004f70656e54696d657374616d7073000050726f6f6600bf89e2e884e89294', 'hex');
  const stamp = Buffer.concat([
    header,
    Buffer.from([1, 8]),
    Buffer.alloc(32, 7),
    Buffer.from([0, 0x83, 0xdf, 0xe3, 0x0d, 0x2e, 0xf9, 0x0c, 0x8e, 3, 2, 0x41, 0x41]),
  ]);
  return [
    { name: 'time stamps (RFC 3161)', good: [request], read: async (bytes) => void (await readTimeStamp(bytes)) },
    { name: 'time stamps (OpenTimestamps)', good: [stamp], read: (bytes) => void readOpenTimestamp(bytes) },
  ];
}
