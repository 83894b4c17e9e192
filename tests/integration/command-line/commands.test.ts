import { spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import type { CommandName } from '../../../electron/command-line/usage.ts';
import { calls } from '../../../shared/contract/calls.ts';
import { errorCodes } from '../../../shared/contract/errors.ts';
import { answers } from '../../fixtures/command-answers.ts';
import { cli, khronika, type Finished } from '../../fixtures/command-line.ts';
import { encryptedWord, mail, pdf, word } from '../../fixtures/documents.ts';
import { everything, fingerprint } from '../../fixtures/folder.ts';
import { inSlowSet, sweep } from '../../fixtures/sweep.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

let home: string;

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'khronika-test-'));
  writeFileSync(join(home, 'secret'), 'granite lantern walnut orchid saddle pelican\nnot this line\n');
  writeFileSync(join(home, 'wrong'), 'granite lantern walnut orchid saddle penguin\n');
  writeFileSync(join(home, 'cp1251'), Buffer.from([0xef, 0xe0, 0xf0, 0xee, 0xeb, 0xfc, 0x31, 0x32, 0x0a]));
  mkdirSync(join(home, 'material'));
  writeFileSync(join(home, 'material', 'prigovor.pdf'), pdf(['Page one', 'Prigovor on page two']));
  writeFileSync(join(home, 'material', 'copy.pdf'), readFileSync(join(home, 'material', 'prigovor.pdf')));
  writeFileSync(join(home, 'material', 'letter.eml'), mail());
  writeFileSync(join(home, 'material', 'decision.docx'), await word());
  writeFileSync(join(home, 'material', 'locked.docx'), encryptedWord());
  symlinkSync('/etc/hostname', join(home, 'material', 'link'));
  writeFileSync(join(home, 'people.csv'), 'familyName,firstName,birthDate\nПрыкладная,Анна,1990-02-03\n');
  writeFileSync(
    join(home, 'records.jsonl'),
    [
      { type: 'person', code: 'P-0001', fields: { familyName: 'Прыкладная', firstName: 'Ганна' } },
      {
        type: 'event',
        code: 'E-0001',
        fields: { kind: 'other', title: 'Search of the office', date: '2021-07' },
        links: [{ to: 'P-0001', role: 'victim' }],
        citations: [{ field: 'date', document: 'D-0002', page: 2, quote: 'Prigovor', reliability: 'highly-reliable' }],
      },
    ]
      .map((line) => JSON.stringify(line))
      .join('\n'),
  );
  return () => rmSync(home, { recursive: true, force: true });
});

const as = (...more: string[]) => ['--passphrase-file', 'secret', ...more];

const dossier = ['--form', 'dossier', '--about', 'P-0001', '--publish', 'no', '--organisation', 'Observatory'];

/** Every command once, in an order in which each has something to do. */
const session: readonly {
  name: CommandName;
  args: (vault: string) => string[];
  input?: () => string;
  /** Where it is another one than the usual of this command. */
  answer?: z.ZodType;
  says: RegExp;
}[] = [
  {
    name: 'create',
    args: (vault) => [vault, '--work-factor', '15', '--recipient', 'x25519'],
    says: /^The vault is made\.[^]*AGE-SECRET-KEY-1[A-Z0-9]{58}$/,
  },
  { name: 'list', args: (vault) => [vault], says: /^Nothing here\.$/ },
  {
    name: 'add',
    args: (vault) => [vault, 'material', '--by', 'Anna'],
    says: /added, 1 kept .* 1 already there, 1 failed/,
  },
  {
    name: 'put',
    args: (vault) => [vault, '-'],
    input: () => readFileSync(join(home, 'records.jsonl'), 'utf8'),
    says: /^2 records created, 0 updated, 0 unchanged; 1 link, 1 citation\.\n/,
  },
  {
    name: 'put',
    args: (vault) => [vault, '-'],
    input: () =>
      JSON.stringify({
        type: 'term',
        code: 'W-0001',
        fields: { vocabulary: 'detention-condition', label: 'glasses taken away', broader: 'health' },
      }),
    says: /^1 record created/,
  },
  {
    name: 'vocabulary',
    args: (vault) => ['detention-condition', '--search', 'glasses', '--vault', vault],
    says: /\[health\]\n {4}glasses taken away {2}W-0001 {2}own$/,
  },
  { name: 'list', args: (vault) => [vault, '--type', 'person'], says: /^P-0001 {2}person {2}Ганна Прыкладная$/ },
  {
    name: 'show',
    args: (vault) => [vault, 'E-0001'],
    says: /Links\n {2}victim: P-0001[^]*Sources\n {2}D-0002 .*Prigovor/,
  },
  {
    name: 'search',
    args: (vault) => [vault, 'prigovor', 'page'],
    says: /^1 record found\.[^]*p\. 2 {2}Prigovor on page two/,
  },
  {
    name: 'timeline',
    args: (vault) => [vault, 'P-0001', '--svg', `${vault}.svg`],
    says: /Search of the office[^]*Drawn into/,
  },
  {
    name: 'export',
    args: (vault) => [vault, `${vault}-out`, ...dossier],
    says: /^Written to .*-out: \d+ files, [^]*Named: nobody\./,
  },
  { name: 'draft', args: (vault) => [vault, ...dossier], says: /^B-0001 {2}Dossier, initial: begun\./ },
  { name: 'check', args: (vault) => [vault, ...dossier], says: /^(?:Nothing stands in the way|To be read|Needs a)/ },
  {
    name: 'verify-package',
    args: (vault) => [`${vault}-out`],
    says: /^Whole: \d+ files\.\nBags:\n {2}evidence {2}print /,
  },
  {
    name: 'seal',
    args: (vault) => [`${vault}-out`, `${vault}.age`, '--new-passphrase-file', 'wrong'],
    says: /^Sealed with a passphrase: .*\.age\n/,
  },
  {
    name: 'time-proof',
    args: (vault) => [vault, 'D-0001', '--request', `${vault}-requests`],
    says: /^Requests for the hash [0-9a-f]{64}:/,
  },
  {
    name: 'consent-form',
    args: (vault) => [`${vault}-forms`, '--to', 'cedaw'],
    says: /^Written: consent-en\.docx, consent-en\.pdf$/,
  },
  {
    name: 'redact',
    args: (vault) => [vault, 'D-0001', '--audience', 'cedaw', '--box', '1:0,0,1,0.5'],
    says: /^D-\d+ {2}for cedaw: 1 part made unreadable/,
  },
  { name: 'import-table', args: (vault) => [vault, 'people.csv', '--type', 'person'], says: /1 new/ },
  {
    name: 'export-table',
    args: (vault) => [vault, '--type', 'person', '--out', `${vault}.csv`],
    says: /^2 records with \d+ columns written/,
  },
  { name: 'names', args: (vault) => [vault, 'Anna Prykladnaya'], says: /P-0001/ },
  { name: 'mentions', args: (vault) => [vault, 'P-0001'], says: /^\d+ places? offered/ },
  { name: 'similar', args: (vault) => [vault, 'D-0002'], says: /belong together with it|Belongs together/ },
  {
    name: 'stats',
    args: (vault) => [vault, '--of', 'event', '--by', 'kind'],
    says: /other +1[^]*does not count victims/,
  },
  { name: 'ocr', args: (vault) => [vault, 'D-0001'], says: /There is no page without words\./ },
  { name: 'merge', args: (vault) => [vault, 'P-0001', 'P-0002'], says: /P-0002/ },
  { name: 'undo', args: (vault) => [vault], says: /^Entry \d+ is taken back\.$/ },
  { name: 'history', args: (vault) => [vault, 'E-0001', '--limit', '5'], says: /put +E-0001/ },
  { name: 'trash', args: (vault) => [vault, 'D-0001'], says: /^D-0001 is in the trash/ },
  { name: 'list', args: (vault) => [vault, '--trashed'], says: /^D-0001 / },
  { name: 'undo', args: (vault) => [vault], says: /^Entry \d+ is taken back\.$/ },
  { name: 'verify', args: (vault) => [vault], says: /All is as it was written\.\nCode of the history/ },
  { name: 'backup', args: (vault) => [vault, `${vault}-backups`], says: /^State \S+: \d+ files/ },
  { name: 'backup', args: (vault) => [vault, `${vault}-backups`, '--thorough'], says: /^\d+ objects checked/ },
  { name: 'restore', args: (vault) => [`${vault}-backups`, `${vault}-back`], says: /^Restored as it was on/ },
  {
    name: 'sample',
    args: (vault) => [`${vault}-sample`, '--work-factor', '15'],
    says: /^The vault is made[^]*sample archive is in/,
  },
  {
    name: 'exchange',
    args: (vault) => [`${vault}-sample`, '--card', `${vault}.card`],
    answer: calls['exchange.card'].output.omit({ text: true }),
    says: /short code: \d{5}( \d{5}){4}$/,
  },
  {
    name: 'exchange',
    args: (vault) => [vault, '--add', `${vault}.card`, '--label', 'Anna', '--level', 'partners'],
    answer: calls['exchange.addColleague'].output,
    says: /^Anna .*\n {2}up to: partners\n/,
  },
  {
    name: 'exchange',
    args: (vault) => [vault, '--card', `${vault}-own.card`],
    answer: calls['exchange.card'].output.omit({ text: true }),
    says: /short code: /,
  },
  {
    name: 'exchange',
    args: (vault) => [
      `${vault}-sample`,
      '--add',
      `${vault}-own.card`,
      '--label',
      'B',
      '--level',
      'public',
      '--compared',
    ],
    answer: calls['exchange.addColleague'].output,
    says: /\(compared /,
  },
  { name: 'exchange', args: (vault) => [vault, '--to', 'Anna', `${vault}-1.age`], says: /^Set 1 for Anna is written/ },
  {
    name: 'receive',
    args: (vault) => [`${vault}-sample`, `${vault}-1.age`],
    says: /^Set 1 of B, [^]*New: \d+ records/,
  },
  { name: 'survey', args: (vault) => [`${vault}-sample`, 'U-0001'], says: /91\.5%[^]*no whole number of 83 people/ },
  {
    name: 'custody',
    args: (vault) => [vault, 'D-0001', '--names'],
    says: /D-0001[^]*[0-9a-f]{64}/,
  },
  { name: 'keys', args: (vault) => [vault], says: /passphrase +20\S+ +\S+ +\(in use\)[^]*recovery key/ },
  {
    name: 'recovery',
    args: (vault) => [vault, '--kit', '3', '--needed', '2'],
    says: /^The recovery kit, shown this once\. 2 of these 3 shares[^]*Share 3 of 3\n/,
  },
  {
    name: 'keys',
    args: (vault) => [vault, '--replace', '--new-passphrase-file', 'secret', '--work-factor', '15'],
    says: /^The vault has new keys\. \d+ files? follow/,
  },
  {
    name: 'passphrase',
    args: (vault) => [vault, '--new-passphrase-file', 'wrong', '--work-factor', '15'],
    says: /^The passphrase is changed\.$/,
  },
];

/** Of the session above, what everybody does with a vault; the slow set does all of it. */
const USUAL: readonly CommandName[] = [
  'create',
  'list',
  'add',
  'put',
  'show',
  'search',
  'timeline',
  'export',
  'history',
  'verify',
  'keys',
  'passphrase',
];

test('every command is in the session', () => {
  expect([...new Set(session.map(({ name }) => name))].toSorted()).toEqual(Object.keys(answers).toSorted());
});

test(
  'a command answers a person in words and a program in its shape, and leaves the vault shut',
  { timeout: 600_000 },
  async () => {
    const steps = sweep(session, ({ name }) => USUAL.includes(name));
    // Both answers of each in the slow set; in the quick one by turns in one vault, which takes half of the time.
    for (const [at, { name, args, input, answer = answers[name], says }] of steps.entries()) {
      const run = (vault: string, ...more: string[]): Promise<Finished> =>
        khronika([name, ...args(vault), ...as(...more)], {
          cwd: home,
          ...(input === undefined ? {} : { input: input() }),
        });
      const inWords = async (vault: string): Promise<void> => {
        const { status, stdout, stderr } = await run(vault);
        expect([status, stderr], name).toEqual([0, '']);
        expect(stdout.trim(), name).toMatch(says);
        // oxlint-disable-next-line no-control-regex
        expect(stdout, name).not.toMatch(/\u001b/);
      };
      const inShape = async (vault: string): Promise<void> => {
        const printed = await run(vault, '--json');
        expect([printed.status, printed.stderr], name).toEqual([0, '']);
        expect(answer.safeParse(printed.json()).error, name).toBeUndefined();
      };
      const vaults = inSlowSet ? ['words.khronika', 'json.khronika'] : ['json.khronika'];
      if (inSlowSet) await Promise.all([inWords('words.khronika'), inShape('json.khronika')]);
      else await (at % 2 === 0 ? inWords : inShape)('json.khronika');
      for (const vault of vaults)
        expect(everything(join(home, vault)).filter((path) => /lock$|-wal$|-journal$|\.part$/.test(path))).toEqual([]);
    }
    expect(readFileSync(join(home, 'json.khronika.svg'), 'utf8')).toMatch(/<svg/);
    const { status } = await khronika(['list', 'json.khronika', ...as()], { cwd: home });
    expect(status, 'the old passphrase').toBe(1);
  },
);

describe('with a vault that is there', () => {
  /** A copy of everything, so that several tests can run at once. */
  function copyOfHome(onTestFinished: (work: () => void) => void): string {
    const copy = mkdtempSync(join(tmpdir(), 'khronika-test-'));
    onTestFinished(() => rmSync(copy, { recursive: true, force: true }));
    for (const name of [
      'secret',
      'wrong',
      'cp1251',
      'short',
      'weak',
      'records.jsonl',
      'recovery-key',
      'material',
      'a.khronika',
    ])
      cpSync(join(home, name), join(copy, name), { recursive: true, verbatimSymlinks: true });
    return copy;
  }

  beforeAll(async () => {
    writeFileSync(join(home, 'short'), 'short\n');
    writeFileSync(join(home, 'weak'), 'snow river table\n');
    await khronika(
      ['create', 'a.khronika', ...as('--work-factor', '15', '--recovery-file', 'recovery-key', '--json')],
      { cwd: home },
    );
    await khronika(['add', 'a.khronika', 'material', ...as()], { cwd: home });
    await khronika(['put', 'a.khronika', 'records.jsonl', ...as()], { cwd: home });
  });

  const refusals: [string, string[], string, RegExp][] = [
    ['a wrong passphrase', ['list', 'a.khronika', '--passphrase-file', 'wrong'], 'PASSPHRASE_WRONG', /keyboard/],
    [
      'a passphrase in another encoding',
      ['list', 'a.khronika', '--passphrase-file', 'cp1251'],
      'TEXT_NOT_UTF8',
      /UTF-8/,
    ],
    ['no passphrase and no terminal', ['list', 'a.khronika'], 'PASSPHRASE_MISSING', /--passphrase-file/],
    [
      'no file with the passphrase',
      ['list', 'a.khronika', '--passphrase-file', 'none'],
      'SECRET_FILE_UNREADABLE',
      /path/,
    ],
    [
      'a file without a recovery key',
      ['list', 'a.khronika', '--recovery-key-file', 'secret'],
      'RECOVERY_KEY_WRONG',
      /./,
    ],
    ['a path without a vault', ['list', 'none.khronika', ...as()], 'VAULT_NOT_FOUND', /path/],
    ['a folder that is none', ['list', 'material', ...as()], 'NOT_A_VAULT', /not a Khronika vault/],
    ['a second vault in its place', ['create', 'a.khronika', ...as()], 'VAULT_EXISTS', /another folder/],
    ['a vault in a missing folder', ['create', 'none/a.khronika', ...as()], 'FOLDER_NOT_FOUND', /path/],
    ['a recovery file that is there', ['create', 'b.khronika', ...as('--recovery-file', 'secret')], 'FILE_EXISTS', /./],
    ['a code that is not there', ['show', 'a.khronika', 'P-0404', ...as()], 'RECORD_NOT_FOUND', /P-0404/],
    ['a type that does not exist', ['list', 'a.khronika', '--type', 'cat', ...as()], 'TYPE_UNKNOWN', /person/],
    ['records that are not there', ['put', 'a.khronika', 'none.jsonl', ...as()], 'READ_FAILED', /./],
    ['records that are no text', ['put', 'a.khronika', 'cp1251', ...as()], 'TEXT_NOT_UTF8', /Save it as UTF-8/],
    ['records that are no JSON', ['put', 'a.khronika', 'secret', ...as()], 'LINE_INVALID', /Line 1/],
    [
      'a source that is not there',
      ['add', 'a.khronika', 'secret', '--source', 'S-9', ...as()],
      'RECORD_NOT_FOUND',
      /./,
    ],
    [
      'a drawing into the vault',
      ['timeline', 'a.khronika', 'P-0001', '--svg', 'a.khronika/files/x.svg', ...as()],
      'EXPORT_INSIDE_VAULT',
      /./,
    ],
    [
      'a drawing into no folder',
      ['timeline', 'a.khronika', 'P-0001', '--svg', 'none/x.svg', ...as()],
      'WRITE_FAILED',
      /./,
    ],
    [
      'an export into the vault',
      ['export', 'a.khronika', '--form', 'cedaw-report', '--about', 'P-0001', '--out', 'a.khronika/files/out', ...as()],
      'EXPORT_INSIDE_VAULT',
      /./,
    ],
    [
      'an unknown form',
      ['export', 'a.khronika', '--form', 'letter', '--about', 'P-0001', '--out', 'out2', ...as()],
      'FORM_UNKNOWN',
      /cedaw-report/,
    ],
    [
      'a short new passphrase',
      ['passphrase', 'a.khronika', '--new-passphrase-file', 'short', ...as()],
      'PASSPHRASE_SHORT',
      /8/,
    ],
    [
      'a new passphrase that is soon guessed',
      ['passphrase', 'a.khronika', '--new-passphrase-file', 'weak', ...as()],
      'PASSPHRASE_WEAK',
      /some \d+ minutes/,
    ],
    ['nothing to undo of that number', ['undo', 'a.khronika', '99', ...as()], 'UNDO_IMPOSSIBLE', /99/],
    ['the sample into a vault in use', ['sample', 'a.khronika', ...as()], 'SAMPLE_NEEDS_EMPTY_VAULT', /./],
  ];
  test.concurrent.for(sweep(refusals, (_, at) => at % 5 === 0))(
    '%s: exit 1, nothing on standard output, one line with the code, nothing changed',
    async ([, args, code, says], { expect, onTestFinished }) => {
      const copy = copyOfHome(onTestFinished);
      const before = fingerprint(copy);
      const { status, stdout, stderr } = await khronika(args, { cwd: copy });
      expect(stderr).toMatch(new RegExp(`^error: ${code}: [^\\n]+\\n$`));
      expect(stderr).toMatch(says);
      expect([status, stdout]).toEqual([1, '']);
      expect(errorCodes).toContain(code);
      expect(fingerprint(copy)).toEqual(before);
    },
  );

  const wrongUsage: [string[], RegExp][] = [
    [[], /^Give a command\.\n\nkhronika COMMAND/],
    [['fly', 'a.khronika'], /^There is no command "fly"\./],
    [['show', 'a.khronika', '--passphrase-file', 'secret'], /^show takes: VAULT CODE\n\nkhronika show VAULT CODE/],
    [['list', 'a.khronika', 'P-0001', '--passphrase-file', 'secret'], /^list takes: VAULT\n/],
    [['search', 'a.khronika', 'x', '--limit', 'many', '--passphrase-file', 'secret'], /^--limit is a whole number/],
    [['search', 'a.khronika', 'x', '--limit', '0', '--passphrase-file', 'secret'], /^limit: /],
    [
      ['create', 'c.khronika', '--recipient', 'rsa', '--passphrase-file', 'secret'],
      /^--recipient takes hybrid or x25519/,
    ],
    [['create', 'c.khronika', '--work-factor', '30', '--passphrase-file', 'secret'], /^workFactor: /],
    [['export', 'a.khronika', '--passphrase-file', 'secret'], /^Give --out\./],
  ];
  test.concurrent.for(sweep(wrongUsage, (_, at) => at % 4 === 0))(
    'wrong usage %j: exit 2, how it is used, nothing opened',
    async ([args, says], { expect, onTestFinished }) => {
      const copy = copyOfHome(onTestFinished);
      const before = fingerprint(copy);
      const { status, stdout, stderr } = await khronika(args, { cwd: copy });
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(says);
      expect(fingerprint(copy)).toEqual(before);
    },
  );

  test('help and version need no vault', async () => {
    for (const args of [['--help'], ['export', '--help'], ['--version']]) {
      const { status, stdout, stderr } = await khronika(args, { cwd: home });
      expect([status, stderr]).toEqual([0, '']);
      expect(stdout).toMatch(args.includes('--version') ? /^\d+\.\d+\.\d+\n$/ : /^khronika /);
    }
  });

  test('the recovery key is printed once, or goes into a file for its owner only and is not printed', async () => {
    const args = ['create', 'd.khronika', ...as('--work-factor', '15', '--recovery-file', 'd-key', '--json')];
    const { stdout, json } = await khronika(args, { cwd: home });
    expect(answers.create.parse(json())).not.toHaveProperty('recoveryKey');
    const key = readFileSync(join(home, 'd-key'), 'utf8');
    expect(key).toMatch(/^# .*\nAGE-SECRET-KEY-1[A-Z0-9]{58}\n$/);
    expect(statSync(join(home, 'd-key')).mode & 0o077).toBe(0);
    expect(stdout).not.toContain('AGE-SECRET-KEY');
  });

  test('the recovery key opens the vault in place of the passphrase', async () => {
    const args = ['list', 'a.khronika', '--recovery-key-file', 'recovery-key', '--json'];
    expect((await khronika(args, { cwd: home })).json()).toEqual(
      expect.arrayContaining([expect.objectContaining({ code: 'P-0001' })]),
    );
  });

  test('problems that verify finds are listed, and the run counts as failed', async () => {
    await khronika(['create', 'broken.khronika', ...as('--work-factor', '15')], { cwd: home });
    await khronika(['add', 'broken.khronika', 'secret', ...as()], { cwd: home });
    const [file = ''] = everything(join(home, 'broken.khronika', 'files')).filter((path) => path.endsWith('.age'));
    rmSync(file);
    const { status, stderr, json } = await khronika(['verify', 'broken.khronika', ...as('--json')], { cwd: home });
    expect(answers.verify.parse(json())).toMatchObject({ ok: false, problems: [{ kind: 'file-missing' }] });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^error: PROBLEMS_FOUND: /);
  });

  test('a reader of the output that goes away is no failure, and the vault is shut', async () => {
    const command = `'${process.execPath}' '${cli}' history a.khronika --json --passphrase-file secret | true; echo $?`;
    const { stdout, stderr } = spawnSync('bash', ['-c', `set -o pipefail; ${command}`], {
      cwd: home,
      encoding: 'utf8',
    });
    expect([stdout, stderr]).toEqual(['0\n', '']);
    expect(existsSync(join(home, 'a.khronika/lock'))).toBe(false);
  });

  test('output that finds no room is a failure', async () => {
    const command = `'${process.execPath}' '${cli}' list a.khronika --passphrase-file secret > /dev/full`;
    const { status, stderr } = spawnSync('bash', ['-c', command], { cwd: home, encoding: 'utf8' });
    expect([status, stderr]).toEqual([1, expect.stringMatching(/^error: DISK_FULL: /)]);
    expect(existsSync(join(home, 'a.khronika/lock'))).toBe(false);
  });

  test('paths are meant from where the person stands, when npm runs it in the folder of the project', async () => {
    const npm = spawn(
      'npm',
      [
        '--prefix',
        root,
        'run',
        '--silent',
        'khronika',
        '--',
        'put',
        'a.khronika',
        './records.jsonl',
        '--json',
        ...as(),
      ],
      { cwd: home, stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const printed = Buffer.concat(await Array.fromAsync(npm.stdout)).toString();
    expect(answers.put.parse(JSON.parse(printed))).toMatchObject({ unchanged: 2 });
  });
});
