import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { commit } from '../../../electron/archive/commit.ts';
import { idOf } from '../../../electron/archive/codes.ts';
import { showHistory } from '../../../electron/archive/history-view.ts';
import { verifyPackage } from '../../../electron/submissions/package/verify-package.ts';
import { exportParts } from '../../../shared/contract/calls/submission-drafts.ts';
import { bytesOf, pdf } from '../../fixtures/documents.ts';
import {
  checkedByOthers,
  emptied,
  exporting,
  filesBelow,
  type Exporting,
} from '../../fixtures/submissions/exporting.ts';
import { sweep } from '../../fixtures/sweep.ts';

/** A CEDAW report with its evidence: what goes in, where it goes, and what happens when it cannot. */

const made: Exporting[] = [];
afterAll(() => made.forEach((each) => each.remove()));

/** A woman with consent, one without, an organisation, a case, and documents of which some have a date. */
async function archive(): Promise<Exporting> {
  const one = await exporting();
  made.push(one);
  await one.add('D-1', 'ruling.pdf', pdf(['The ruling.', 'Its second page.', 'Its third.']), {
    title: 'Ruling',
    kind: 'court-record',
    date: '2021-05-02',
    description: 'A court orders fifteen days.',
    language: ['ru', 'be'],
  });
  await one.add('D-2', 'letter.txt', bytesOf('A letter.'), { title: 'Letter', kind: 'official-letter', date: '2020' });
  await one.add('D-3', 'undated.txt', bytesOf('An undated page.'), { title: 'Page' });
  await one.add('D-10', 'undated-too.txt', bytesOf('Another undated page.'), {
    title: 'Page two',
    address: 'https://example.org/two',
  });
  one.put(
    { type: 'person', code: 'P-1', fields: { familyName: 'Clearava', firstName: 'Maryna', sex: 'female' } },
    { type: 'person', code: 'P-2', fields: { familyName: 'Schavanaja', firstName: 'Iryna', sex: 'female' } },
    {
      type: 'consent',
      code: 'A-1',
      fields: { recipient: 'cedaw', uses: ['public-report'], date: '2024-01-01' },
      links: [{ to: 'P-1', role: 'subject' }],
    },
    {
      type: 'organisation',
      code: 'O-1',
      fields: { name: 'House of Help' },
      links: [{ to: 'P-2', role: 'head', from: '2019' }],
    },
    { type: 'document', code: 'D-4', fields: { title: 'A page of news', address: 'https://example.org/news' } },
    {
      type: 'case',
      code: 'C-1',
      fields: { title: 'Case of the blank sheet', openedOn: '2021-05' },
      links: [
        { to: 'P-1', role: 'defendant' },
        { to: 'P-2', role: 'witness' },
      ],
      citations: [{ document: 'D-1', page: 2 }, { document: 'D-1', page: 1 }, { document: 'D-4' }],
    },
    {
      type: 'event',
      code: 'E-1',
      fields: { title: 'Award', kind: 'award', date: '2022-12-10' },
      links: [
        { to: 'P-1', role: 'awardee' },
        { to: 'O-1', role: 'awarding-body' },
      ],
      citations: [{ document: 'D-1', page: 3 }, { document: 'D-2' }, { document: 'D-3' }, { document: 'D-10' }],
    },
  );
  return one;
}

describe('an export', () => {
  let one: Exporting;
  beforeAll(async () => void (one = await archive()));

  test('is a report in Word and a bag that two other programs accept, with the hashes it states', async () => {
    const { folder, files } = await one.export(['P-1', 'C-1', 'O-1']);
    expect(readdirSync(folder).toSorted()).toEqual(['cedaw-report.docx', 'evidence']);
    expect(files.map(({ path }) => path).toSorted()).toEqual(filesBelow(folder));
    for (const { path, sha256 } of files)
      expect(
        createHash('sha256')
          .update(readFileSync(join(folder, path)))
          .digest('hex'),
        path,
      ).toBe(sha256);
    expect(checkedByOthers(folder)).toBe('valid\n');
  });

  test('numbers the annexes by the dates of the documents, undated ones last, and names their files by number', async () => {
    const { folder, text } = await one.export(['P-1']);
    expect(filesBelow(join(folder, 'evidence/data'))).toEqual([
      'annex-001.txt',
      'annex-002.pdf',
      'annex-003.txt',
      'annex-004.txt',
    ]);
    expect(text.slice(text.indexOf('The annexes are numbered'))).toMatch(
      /1\n2020\nLetter\n[^]*2\n2 May 2021\nRuling\n[^]*3\nNot known\nPage\n[^]*4\nNot known\nPage two\n/,
    );
  });

  test('gives each annex a description and a language, made from what is known where none is recorded, and warns of it', async () => {
    const { text, findings } = await one.export(['P-1']);
    expect(text).toContain('Ruling\nA court orders fifteen days.\nFile annex-002.pdf\nRussian, Belarusian\n3');
    expect(text).toContain('Letter\nOfficial letter, 1 page\nFile annex-001.txt\nNot recorded\n1');
    expect(text).toContain('Page two\nDocument, 1 page\nhttps://example.org/two\nFile annex-004.txt');
    expect(findings).toContainEqual(
      expect.objectContaining({
        id: 'annex-no-description',
        severity: 'warn',
        record: expect.objectContaining({ code: 'D-2' }),
        text: 'Annex 1 has no description; the index says "Official letter, 1 page".',
        reason: { text: 'Only a test.', at: expect.any(String) },
      }),
    );
    expect(findings).toContainEqual(
      expect.objectContaining({ id: 'annex-no-language', record: expect.objectContaining({ code: 'D-2' }) }),
    );
    expect(findings.some(({ record }) => record?.code === 'D-1')).toBe(false);
  });

  test('cites a document once in a note with all its pages, in full at first', async () => {
    const { text } = await one.export(['P-1']);
    expect(text).toContain('Annex 2, Ruling, pp. 1 and 2; A page of news (not annexed; ');
    expect(text).toContain('Annex 2, p. 3; Annex 1, Letter; Annex 3, Page; Annex 4, Page two.');
  });

  test('says where a document is published, unless it tells of somebody under a pseudonym', async () => {
    const { text } = await one.export(['P-1']);
    // Of her who is named alone; and of the witness of the case, who is not.
    expect(text).toContain('Page two\nDocument, 1 page\nhttps://example.org/two\n');
    expect(text).toContain('A page of news (not annexed; published; the address is withheld to protect a person)');
    expect(text).not.toContain('example.org/news');
  });

  test('tells parts in words and keeps members without consent under pseudonyms', async () => {
    const { text, named } = await one.export(['P-1', 'O-1', 'C-1']);
    expect(text).toContain('Award, as awardee');
    expect(text).toContain('Awarding body: House of Help.');
    expect(text).toContain('Case, as defendant: opened');
    expect(text).toMatch(/Witness: Person [A-Z]\./);
    expect(text).not.toMatch(/schavan|P-[12]|O-1|C-1/i);
    expect(named).toEqual(['P-1']);
  });

  test('says of itself how many people it names and how many stand under a pseudonym', async () => {
    const { text } = await one.export(['P-1', 'P-2']);
    expect(text).toContain('Persons named with consent: 1.');
    expect(text).toContain('Persons who appear under a pseudonym: 1.');
  });

  test('counts words against the limit of the stage', async () => {
    const limit = { value: 20, source: 'a test', checkedOn: '2026-06-15' };
    const { findings, words } = await one.export(['P-1'], { draft: { limits: { 'words-session': limit } } });
    expect(words).toBeGreaterThan(100);
    expect(findings).toContainEqual(
      expect.objectContaining({ id: 'too-long', details: expect.objectContaining({ count: words, limit: 20 }) }),
    );
  });

  test('without anybody who submits it is refused: the Committee takes no anonymous report', async () => {
    await expect(one.export(['P-1'], { organisations: [] })).rejects.toMatchObject({
      code: 'GATE_REFUSES',
      details: { first: 'Nobody is given who submits it.' },
    });
  });

  test('about somebody of whom nothing is dated says so', async () => {
    one.put({ type: 'person', code: 'P-9', fields: { sex: 'female' } });
    const { text, named, withheld } = await one.export(['P-9']);
    expect(text).toContain('No dated event is recorded.');
    expect(text).toContain('No document is annexed.');
    expect([named, withheld]).toEqual([[], []]);
  });

  test('is written into the history by codes and hashes', async () => {
    const { files, packageHash } = await one.export(['P-1'], { checked: ['D-3'] });
    const [entry] = showHistory(one.vault.catalogue, undefined, 1);
    expect(entry?.action).toBe('export');
    expect(JSON.parse(entry?.note ?? '')).toEqual({
      form: 'cedaw-report',
      stage: 'session',
      language: 'en',
      about: ['P-1'],
      choices: { publish: 'yes' },
      checked: ['D-3'],
      parts: ['word', 'evidence'],
      sealed: false,
      named: ['P-1'],
      withheld: [],
      reasons: expect.arrayContaining([{ finding: 'annex-no-language:D-2', reason: 'Only a test.' }]),
      packageHash,
      files,
    });
  });

  test('out of an archive on read-only media works and leaves no entry', async () => {
    const seq = showHistory(one.vault.catalogue, undefined, 1)[0]?.seq;
    const { files } = await one.export(['P-1'], { vault: { ...one.vault, readOnly: true } });
    expect(files.length).toBeGreaterThan(2);
    expect(showHistory(one.vault.catalogue, undefined, 1)[0]?.seq).toBe(seq);
  });

  test('of two people with the same words is the same, byte for byte', async () => {
    const hashes = async () => (await one.export(['P-1', 'C-1'])).files;
    expect(await hashes()).toEqual(await hashes());
  });

  test('leaves documents in the trash out, and refuses subjects in the trash', async () => {
    const two = await archive();
    const trash = (code: string) =>
      commit(two.vault, { action: 'trash' }, (draft) => draft.setState(idOf(two.vault.catalogue, code), 'trashed'));
    trash('D-2');
    const { text, files } = await two.export(['P-1']);
    expect(text).not.toContain('Letter');
    expect(files.filter(({ path }) => path.includes('/data/'))).toHaveLength(3);
    trash('P-1');
    await expect(two.export(['P-1'])).rejects.toMatchObject({ code: 'RECORD_NOT_FOUND' });
  });

  test('of hundreds of events is complete', async () => {
    const two = await archive();
    two.put(
      ...Array.from({ length: 400 }, (_, at) => ({
        type: 'event',
        fields: { title: `Event number ${at}`, date: `20${10 + (at % 15)}` },
        links: [{ to: 'P-1', role: 'victim' }],
        citations: [{ document: 'D-1', page: 1 + (at % 3) }],
      })),
    );
    const { text } = await two.export(['P-1']);
    expect(text.match(/Event number \d+/g)).toHaveLength(400);
  });
});

describe('an export of every part', () => {
  let one: Exporting;
  beforeAll(async () => void (one = await archive()));

  test('is whole without an archive, and every file of it has an ending that says what it is', async () => {
    const { folder, files, packageHash } = await one.export(['P-1', 'C-1'], {
      form: 'dossier',
      stage: 'initial',
      parts: exportParts,
    });
    const paths = filesBelow(folder);
    expect(paths).toEqual(
      expect.arrayContaining([
        'annexes/annexes.pdf',
        'dossier.docx',
        'dossier.pdf',
        'data/esf/fields.csv',
        'data/followthemoney/entities.ftm.json',
        'data/tables/tables.xlsx',
        'data/uwazi/README.txt',
        'evidence/bagit.txt',
      ]),
    );
    expect(paths.filter((path) => path.startsWith('data/tables/') && path.endsWith('.csv'))).not.toEqual([]);
    expect(paths.filter((path) => !/\.[a-z]+$/.test(path))).toEqual([]);
    expect(files.map(({ path }) => path).toSorted()).toEqual(paths);
    expect(await verifyPackage(folder, packageHash)).toMatchObject({ ok: true, problems: [], packageHash });
    writeFileSync(join(folder, 'annexes/annexes.pdf'), 'another');
    expect(await verifyPackage(folder, packageHash)).toMatchObject({ ok: false });
  });

  test('sealed for somebody is one file, and what the age command opens of it is the package that was made', async () => {
    const key = join(one.home, 'key.txt');
    execFileSync('age-keygen', ['-o', key], { stdio: 'ignore' });
    const recipient = /age1\w+/.exec(readFileSync(key, 'utf8'))?.[0] ?? '';
    const { folder, files, packageHash } = await one.export(['P-1', 'C-1'], {
      parts: exportParts,
      seal: { recipients: [recipient] },
    });
    expect(filesBelow(folder)).toEqual(['package.zip.age']);
    const zip = execFileSync('age', ['-d', '-i', key, join(folder, 'package.zip.age')], { maxBuffer: 64 * 1024 ** 2 });
    const opened = join(one.home, 'opened');
    for (const [path, bytes] of Object.entries(unzipSync(zip))) {
      mkdirSync(join(opened, dirname(path)), { recursive: true });
      writeFileSync(join(opened, path), bytes);
    }
    expect(await verifyPackage(join(opened, 'package'), packageHash)).toMatchObject({
      ok: true,
      packageHash,
      files: expect.objectContaining({ length: files.length }),
    });
  });
});

describe('consent and the next export', () => {
  test('a withdrawn consent removes the name from the next export, and with it the documents that name her', async () => {
    const one = await archive();
    await one.add('D-5', 'hers.txt', bytesOf('Clearava was there.'));
    one.put({ type: 'event', code: 'E-1', citations: [{ document: 'D-5' }] });
    const before = await one.export(['P-1']);
    expect(before.named).toEqual(['P-1']);
    expect(before.text).toContain('Maryna Clearava');
    expect(before.withheld).toEqual([]);
    one.put({ type: 'consent', code: 'A-1', fields: { withdrawnOn: '2026-06-15' } });
    const after = await one.export(['P-1']);
    expect(after.named).toEqual([]);
    expect(JSON.stringify(after.parts)).not.toMatch(/clearava|maryna/i);
    expect(after.withheld.map(({ code }) => code)).toEqual(['D-5']);
  });

  test('a consent to inform the Committee names her in a report that may not be posted, and in no other', async () => {
    const one = await archive();
    one.put({ type: 'consent', code: 'A-1', fields: { uses: ['information'] } });
    expect((await one.export(['P-1'], { publish: false })).named).toEqual(['P-1']);
    expect((await one.export(['P-1'], { publish: true })).named).toEqual([]);
  });

  test('a woman with consent keeps her name beside one of the same family without', async () => {
    const one = await archive();
    one.put(
      { type: 'person', code: 'P-3', fields: { familyName: 'Clearava', firstName: 'Volha' } },
      {
        type: 'event',
        code: 'E-2',
        fields: {
          title: 'Maryna Clearava and Volha Clearava are held',
          date: '2022',
          summary: 'Clearava asks for a doctor.',
        },
        links: [
          { to: 'P-1', role: 'victim' },
          { to: 'P-3', role: 'victim' },
        ],
      },
    );
    const { text, named } = await one.export(['P-1', 'P-3']);
    expect(text).toMatch(/Maryna Clearava and Person [A-Z] are held/);
    expect(text).toContain('[name withheld] asks for a doctor.');
    expect(named).toEqual(['P-1']);
  });

  test('of two women of the very same name only the one with consent is named, where it is certain that she is meant', async () => {
    const one = await archive();
    one.put(
      { type: 'person', code: 'P-3', fields: { familyName: 'Clearava', firstName: 'Maryna' } },
      {
        type: 'event',
        code: 'E-2',
        fields: { title: 'Maryna Clearava is held', date: '2022' },
        links: [
          { to: 'P-1', role: 'victim' },
          { to: 'P-3', role: 'victim' },
        ],
      },
    );
    const { text, named } = await one.export(['P-1', 'P-3']);
    expect(text).toContain('[name withheld] is held');
    expect(text).toContain('Victim: Maryna Clearava.');
    expect(text).toMatch(/Victim: Person [A-Z]\./);
    expect(named).toEqual(['P-1']);
  });

  test('a double in the trash does not take the name from the record that stays', async () => {
    const one = await archive();
    one.put({ type: 'person', code: 'P-3', fields: { familyName: 'Clearava', firstName: 'Maryna' } });
    commit(one.vault, { action: 'trash' }, (draft) => draft.setState(idOf(one.vault.catalogue, 'P-3'), 'trashed'));
    one.put({ type: 'event', code: 'E-1', fields: { title: 'Maryna Clearava is given an award' } });
    expect((await one.export(['P-1'])).text).toContain('Maryna Clearava is given an award');
  });

  test.each(sweep(['Case', 'Alternative', 'Summary', 'Sources'], (_, at) => at === 0))(
    'somebody whose family name sounds like the word "%s" does not stop every export',
    async (familyName) => {
      const one = await archive();
      one.put(
        { type: 'person', code: 'P-3', fields: { familyName, firstName: 'Maryna' } },
        { type: 'event', code: 'E-1', links: [{ to: 'P-3', role: 'witness' }] },
      );
      const { text } = await one.export(['P-1', 'P-3']);
      expect(text).toMatch(/Witness: Person [A-Z]\./);
      expect(text).not.toContain(`Maryna ${familyName}`);
    },
  );
});

describe('an export is refused, and nothing is left of it,', () => {
  let one: Exporting;
  beforeAll(async () => void (one = await archive()));
  const parent = () => join(one.home, 'refused');
  beforeEach(() => void emptied(parent()));

  test.each([
    ['a form that there is not', { form: 'none' }, 'FORM_UNKNOWN'],
    ['a stage that the form has not', { stage: 'third' }, 'STAGE_UNKNOWN'],
    ['a cover that names somebody', { contact: 'Iryna Schavanaja, Minsk' }, 'GATE_REFUSES'],
    ['an organisation called after somebody', { organisations: ['Schavanaja Foundation'] }, 'GATE_REFUSES'],
  ])('for %s', async (_what, change, code) => {
    const folder = join(parent(), 'out');
    await expect(one.export(['P-1'], { ...change, folder })).rejects.toMatchObject({ code });
    expect(existsSync(folder)).toBe(false);
  });

  test.each([
    ['a document', 'D-1', 'SUBJECT_INVALID'],
    ['an event', 'E-1', 'SUBJECT_INVALID'],
    ['a consent', 'A-1', 'SUBJECT_INVALID'],
    ['nobody', 'P-77', 'RECORD_NOT_FOUND'],
  ])('about %s', async (_what, about, code) => {
    await expect(one.export(['P-1', about], { folder: join(parent(), 'out') })).rejects.toMatchObject({ code });
  });

  test('into a folder with something in it, or a file: they stay as they are', async () => {
    writeFileSync(join(parent(), 'mine.txt'), 'mine');
    for (const folder of [parent(), join(parent(), 'mine.txt')])
      await expect(one.export(['P-1'], { folder })).rejects.toMatchObject({ code: 'EXPORT_EXISTS' });
    expect(filesBelow(parent())).toEqual(['mine.txt']);
  });

  test('into a folder with a hidden file, or an export that is finished', async () => {
    writeFileSync(join(parent(), '.unfinished-business'), 'mine');
    await expect(one.export(['P-1'], { folder: parent() })).rejects.toMatchObject({ code: 'EXPORT_EXISTS' });
    const { folder } = await one.export(['P-1']);
    await expect(one.export(['P-1'], { folder })).rejects.toMatchObject({ code: 'EXPORT_EXISTS' });
  });

  test('into the vault, also by way of a link', async () => {
    symlinkSync(one.vault.paths.folder, join(parent(), 'link'));
    for (const folder of [one.vault.paths.folder, join(one.vault.paths.folder, 'new/deep'), join(parent(), 'link/new')])
      await expect(one.export(['P-1'], { folder })).rejects.toMatchObject({ code: 'EXPORT_INSIDE_VAULT' });
    expect(existsSync(join(one.vault.paths.folder, 'new'))).toBe(false);
  });

  test('where nothing can be written', async () => {
    writeFileSync(join(parent(), 'file'), '');
    for (const folder of [join(parent(), 'file/out'), '/proc/khronika-export'])
      await expect(one.export(['P-1'], { folder })).rejects.toMatchObject({ code: 'WRITE_FAILED' });
  });

  test('through a link that leads nowhere, which stays', async () => {
    symlinkSync(join(parent(), 'nowhere/at/all'), join(parent(), 'link'));
    await expect(one.export(['P-1'], { folder: join(parent(), 'link') })).rejects.toMatchObject({
      code: 'EXPORT_EXISTS',
    });
    expect(readdirSync(parent())).toEqual(['link']);
  });

  test('when a stored document is damaged', async () => {
    const two = await archive();
    const id = two.vault.catalogue.prepare('select id from file limit 1', { pluck: true }).get([]);
    const path = join(two.vault.paths.files, String(id).slice(0, 2), `${String(id)}.age`);
    const bytes = readFileSync(path);
    bytes[bytes.length - 3] = (bytes[bytes.length - 3] ?? 0) ^ 1;
    writeFileSync(path, bytes);
    const folder = join(parent(), 'out');
    await expect(two.export(['P-1'], { folder })).rejects.toMatchObject({ code: 'FILE_DAMAGED' });
    expect(existsSync(folder)).toBe(false);
  });

  const mayMount = spawnSync('unshare', ['--mount', 'true']).status === 0;
  test.runIf(mayMount)('when the disk is full', async () => {
    const disk = join(parent(), 'disk');
    mkdirSync(disk);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=16k', 'tmpfs', disk]);
    try {
      await expect(one.export(['P-1'], { folder: join(disk, 'out') })).rejects.toMatchObject({ code: 'DISK_FULL' });
      expect(readdirSync(disk)).toEqual([]);
    } finally {
      execFileSync('umount', [disk]);
    }
  });
});

test('an export that is stopped, as by a lock, breaks off in the middle of a document and leaves nothing', async () => {
  const one = await archive();
  const stop = new AbortController();
  const folder = join(one.home, 'stopped');
  let written = 0;
  async function* piecemeal(id: string): AsyncGenerator<Uint8Array> {
    for await (const piece of one.vault.files.content(id)) {
      // Before anything is written everything is read and judged.
      if (!existsSync(folder)) yield piece;
      else
        for (const byte of piece) {
          written += 1;
          if (written === 3) stop.abort();
          yield Uint8Array.of(byte);
        }
    }
  }
  const vault = { ...one.vault, files: { ...one.vault.files, content: piecemeal } };
  await expect(one.export(['P-1', 'C-1'], { folder, signal: stop.signal, vault })).rejects.toBeDefined();
  expect(written).toBe(3);
  expect(existsSync(folder)).toBe(false);
});

describe('an export that was killed', () => {
  test('leaves a folder that the next one clears away', async () => {
    const one = await archive();
    const folder = emptied(join(one.home, 'killed'));
    mkdirSync(join(folder, '.unfinished-00c0ffee/evidence/data'), { recursive: true });
    writeFileSync(join(folder, '.unfinished-00c0ffee/evidence/data/annex-001.txt'), 'half');
    await one.export(['P-1'], { folder });
    expect(readdirSync(folder).toSorted()).toEqual(['cedaw-report.docx', 'evidence']);
    expect(checkedByOthers(folder)).toBe('valid\n');
  });

  test('so does one that was killed between its last steps', async () => {
    const one = await archive();
    const folder = emptied(join(one.home, 'killed'));
    mkdirSync(join(folder, '.unfinished-00c0ffee'));
    mkdirSync(join(folder, 'evidence/data'), { recursive: true });
    await one.export(['P-1'], { folder });
    expect(readdirSync(folder).toSorted()).toEqual(['cedaw-report.docx', 'evidence']);
  });

  test('has nothing in the folder but what is marked as unfinished, until the last steps', async () => {
    const one = await archive();
    const folder = emptied(join(one.home, 'killed'));
    const seen: string[][] = [];
    // Looks into the folder whenever the export takes something apart: before it is written, and when it is checked.
    await one.export(['P-1'], { folder, onReading: () => seen.push(readdirSync(folder)) });
    expect(seen.filter((names) => names.length > 0).length).toBeGreaterThan(3);
    for (const names of seen) expect(names.every((name) => /^\.unfinished-[0-9a-f]{8}$/.test(name))).toBe(true);
  });
});
