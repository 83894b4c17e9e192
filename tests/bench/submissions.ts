import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import * as mupdf from 'mupdf';
import { put } from '../../electron/archive/put.ts';
import { add } from '../../electron/intake/add.ts';
import { createReaderPool } from '../../electron/intake/reader-pool.ts';
import { createVault, openVault } from '../../electron/vault/vault.ts';
import { documentFiles } from './document-files.ts';
import { watchMemory } from './memory.ts';
import { median } from './samples.ts';

export interface SubmissionMeasure {
  readonly documents: number;
  /** Of the annexes, as they went out. */
  readonly pages: number;
  /** Of the originals. */
  readonly bytes: number;
  readonly runs: readonly {
    readonly what: string;
    readonly milliseconds: number;
    /** Bytes, of the process and its readers together, at the moment when it was most. */
    readonly memory: number;
    /** Bytes that each of them had at its most, added up. */
    readonly peaks: number;
  }[];
}

const kinds = [
  { what: 'Word file and bag', parts: ['word', 'evidence'] },
  { what: 'Word file, bag, and the annexes as one PDF', parts: ['word', 'evidence', 'annexes'] },
] as const;

/**
 * Measures the export of a submission to which every document of an archive is annexed: most of them PDF, some letters, mails, saved pages and
 * pictures. Each export runs in a process of its own, with everything that it does: documents are taken apart and searched for names, the files
 * written, read back and searched again.
 */
export async function measureSubmission(
  work: string,
  size: { readonly seed: number; readonly documents: number; readonly pages: number },
  passphrase: string,
  rounds: number,
): Promise<SubmissionMeasure> {
  const place = path.join(work, 'submission');
  const files = path.join(place, 'files');
  mkdirSync(files, { recursive: true });
  const folder = path.join(place, 'submission.khronika');
  let bytes = 0;
  // What is attached to mails comes in as documents of its own, and pictures have one page; the others make up for both.
  const more = { people: 0, organisations: 0, events: 0, links: 0 };
  const given = { documents: Math.ceil(size.documents * 0.81), pages: Math.round(size.pages * 2.25) };
  for (const file of documentFiles({ ...size, ...more, ...given })) {
    writeFileSync(path.join(files, file.name), file.bytes);
    bytes += file.bytes.length;
  }
  await createVault(folder, { passphrase, recipient: 'x25519', workFactor: 10 });
  const vault = await openVault(folder, { passphrase });
  const reader = createReaderPool();
  const { added, failed } = await add(vault, reader, [files]);
  if (added.length < given.documents || failed.length > 0) throw new Error('the documents were not taken in');
  put(vault, [{ type: 'organisation', code: 'O-900000', fields: { name: 'Specimen' } }, ...peopleToFind(100)]);
  reader.close();
  vault.close();
  rmSync(files, { recursive: true });

  let pages = 0;
  const runs: SubmissionMeasure['runs'][number][] = [];
  for (const { what, parts } of kinds) {
    const samples: Sample[] = [];
    while (samples.length < rounds) {
      const out = path.join(place, 'out');
      samples.push(await inProcess(folder, out, parts, passphrase));
      if ((parts as readonly string[]).includes('annexes')) pages = pagesIn(path.join(out, 'annexes'));
      rmSync(out, { recursive: true });
    }
    runs.push({
      what,
      milliseconds: median(samples.map(({ milliseconds }) => milliseconds)),
      memory: Math.max(...samples.map(({ memory }) => memory)),
      peaks: Math.max(...samples.map(({ peaks }) => peaks)),
    });
  }
  rmSync(place, { recursive: true });
  return { documents: added.length, pages, bytes, runs };
}

/** People whom no document names, so that every page is searched for them to its end. */
function peopleToFind(
  count: number,
): { readonly type: 'person'; readonly code: string; readonly fields: Readonly<Record<string, string>> }[] {
  const syllables = ['za', 'vry', 'tho', 'pel', 'qui', 'nor', 'dax', 'lem', 'ush', 'gri'];
  const word = (at: number) => {
    const [first = '', ...rest] = [...String(at).padStart(3, '0')]
      .map((digit) => syllables[Number(digit)] ?? '')
      .join('');
    return first.toUpperCase() + rest.join('');
  };
  return Array.from({ length: count }, (_, at) => ({
    type: 'person',
    code: `P-${String(900_000 + at)}`,
    fields: { familyName: word(at * 7), firstName: word(999 - at * 9) },
  }));
}

interface Sample {
  readonly milliseconds: number;
  readonly memory: number;
  readonly peaks: number;
}

async function inProcess(folder: string, out: string, parts: readonly string[], passphrase: string): Promise<Sample> {
  const program = fileURLToPath(new URL('submission-once.ts', import.meta.url));
  const child = spawn(process.execPath, [program, folder, out, ...parts]);
  const watch = watchMemory(child.pid ?? 0);
  child.stdin.end(passphrase);
  const status = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [told, wrong] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const memory = watch.end();
  if ((await status) !== 0) throw new Error(`the export failed: ${wrong}`);
  return { ...(JSON.parse(told) as Omit<Sample, 'memory'>), memory };
}

/** Pages behind the cover sheets. */
function pagesIn(folder: string): number {
  return readdirSync(folder)
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file).isFile())
    .reduce((sum, file) => {
      const document = mupdf.Document.openDocument(readFileSync(file), 'application/pdf');
      const count = document.countPages();
      let cover = 0;
      while (cover < count && /^[ivxlcd]+$/.test(document.loadPage(cover).getLabel())) cover += 1;
      document.destroy();
      return sum + count - cover;
    }, 0);
}
