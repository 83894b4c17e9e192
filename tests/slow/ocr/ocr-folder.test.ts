import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as mupdf from 'mupdf';
import { expect, test } from 'vitest';
import type { CallOutput } from '../../../shared/contract/calls.ts';
import { khronika, type Finished } from '../../fixtures/command-line.ts';
import { print } from '../../fixtures/ocr/paper.ts';
import { asJpeg } from '../../fixtures/ocr/spoil.ts';

const page = (text: string): Uint8Array =>
  asJpeg(print(text, { font: 'Times-Roman', size: 13, columns: 1, dpi: 150, ink: 10 }), 80);

/** Two sheets of paper in one file, as a scanner at an office makes it. */
function scanOf(sheets: readonly Uint8Array[]): Uint8Array {
  const document = new mupdf.PDFDocument();
  for (const sheet of sheets) {
    const image = document.addImage(new mupdf.Image(sheet));
    const drawn = document.addPage([0, 0, 595, 842], 0, { XObject: { I: image } }, 'q 595 0 0 842 0 0 cm /I Do Q');
    document.insertPage(-1, drawn);
  }
  return document.saveToBuffer('').asUint8Array().slice();
}

const SCANS = {
  'belarusian.jpg': page('Суд вырашыў задаволіць іск Сакаловай.\nЖыхары Рэчынска даведаліся пра гэта ўвечары.'),
  'russian.jpg': page('Истец утверждает, что номер помещения неверный.\nСуд удовлетворил иск Щербаковой полностью.'),
  'english.pdf': scanOf([
    page('Statement of a witness.\nNobody shouted and nobody carried anything.'),
    page('The grey van stopped beside us near the gate.\nThe inspector wrote nothing down that evening.'),
  ]),
} as const;

test(
  'a folder of scans in three languages is added, recognised and searched from the command line',
  { timeout: 120_000 },
  async ({ onTestFinished }) => {
    const home = mkdtempSync(join(tmpdir(), 'khronika-test-'));
    onTestFinished(() => rmSync(home, { recursive: true, force: true }));
    writeFileSync(join(home, 'secret'), 'granite lantern walnut orchid saddle pelican\n');
    mkdirSync(join(home, 'scans'));
    for (const [name, bytes] of Object.entries(SCANS)) writeFileSync(join(home, 'scans', name), bytes);
    const run = async (command: string, ...args: string[]): Promise<Finished> => {
      const ended = await khronika([command, 'a.khronika', ...args, '--passphrase-file', 'secret'], { cwd: home });
      expect([ended.stderr, ended.status], command).toEqual(['', 0]);
      return ended;
    };
    const read = async <Value>(command: string, ...args: string[]): Promise<Value> =>
      (await run(command, ...args, '--json')).json() as Value;

    await run('create', '--work-factor', '15', '--recipient', 'x25519');
    const { added } = await read<CallOutput<'intake.add'>>('add', 'scans');
    const codeOf = (name: string): string => added.find((each) => each.path.endsWith(name))?.code ?? '';
    expect(added).toHaveLength(3);
    const before = await read<CallOutput<'search'>>('search', 'inspector');
    expect(before.hits).toEqual([]);

    type Recognised = CallOutput<'ocr.run'> & CallOutput<'ocr.languages'>;
    const { queued, recognised, confidence, failed, languages } = await read<Recognised>('ocr');
    expect({ queued, recognised, failed }).toEqual({ queued: 4, recognised: 4, failed: [] });
    expect(confidence).toBeGreaterThan(80);
    expect(languages.filter(({ state }) => state !== 'missing').map(({ code }) => code)).toEqual(
      expect.arrayContaining(['eng', 'rus', 'bel']),
    );

    // The page is that of the scan, and any form of a word finds it.
    const found = await read<CallOutput<'search'>>('search', 'inspectors');
    const pages = found.hits.map(({ code, pages: on }) => [code, on.map((each) => each.page)]);
    expect(pages).toEqual([[codeOf('english.pdf'), [2]]]);
    expect(found.hits[0]?.pages[0]?.snippet).toContain('The inspector wrote nothing');
    expect((await run('search', 'жыхар*', 'сакалова')).stdout).toMatch(
      new RegExp(`^1 record found\\.\\s+${codeOf('belarusian.jpg')} [^]*p\\. 1 {2}[^\\n]*Сакаловай`),
    );
    const russian = await read<CallOutput<'search'>>('search', 'помещение');
    expect(russian.hits.map(({ code }) => code)).toEqual([codeOf('russian.jpg')]);

    // What has words now waits no more.
    expect((await read<Recognised>('ocr')).queued).toBe(0);
  },
);
