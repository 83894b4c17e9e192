import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createVault, openVault } from '../../electron/vault/vault.ts';
import { fillArchive } from './archive.ts';
import type { ArchiveSize } from './generate.ts';
import { measureIntake, readNothing, writeFiles } from './intake.ts';
import {
  intakeText,
  machineText,
  mirrorText,
  pagesText,
  readingText,
  submissionText,
  tablesText,
  timelineText,
  unlockText,
  windowText,
  writeSection,
  type Section,
} from './report.ts';
import { measurePages } from './pages.ts';
import { measureReading } from './reading.ts';
import { measureSubmission } from './submissions.ts';
import { measureTables } from './tables.ts';
import { measureUnlock } from './unlock.ts';
import { measureMirrors, measureTimeline, measureWindow, type Frames } from './window.ts';

const usage = `npm run bench -- [options]

  --documents N      documents of the archive that is searched and unlocked (10000; 50000 for reading alone)
  --pages N          pages of all of them (six each)
  --people N  --organisations N  --events N  --links N
  --mixed N          documents that are brought in (400, or all if there are fewer)
  --large N          MiB of large files that are brought in, in three files (768; 3 for a small archive)
  --rounds N         rounds of every measurement (5; 1 for a small archive)
  --seed N           another archive (1)
  --records N        records of the archive that the window shows (50000)
  --rows N           rows of the tables that are imported (20000)
  --only WHAT        intake, reading, unlock, window, pages, tables or submission
  --archive PATH     where the archive is kept that is searched: it is made there if it is not there yet
  --folder PATH      where to work; it has to be on the disk that is to be measured (the system's temporary folder)
  --write            puts the tables on docs/performance.md
`;

const { values: given } = parseArgs({
  options: {
    ...Object.fromEntries(
      [
        'documents',
        'pages',
        'people',
        'organisations',
        'events',
        'links',
        'mixed',
        'large',
        'records',
        'rows',
        'rounds',
        'seed',
      ].map((name) => [name, { type: 'string' as const }]),
    ),
    only: { type: 'string' },
    archive: { type: 'string' },
    folder: { type: 'string' },
    write: { type: 'boolean' },
    help: { type: 'boolean' },
  },
});
const options = given as Readonly<Record<string, string | boolean | undefined>>;

function number(name: string, otherwise: number): number {
  const value = options[name] === undefined ? otherwise : Number(options[name]);
  if (!Number.isSafeInteger(value) || value < 0) throw new Error(`--${name} takes a whole number`);
  return value;
}

const documents = number('documents', options['only'] === 'reading' ? 50_000 : 10_000);
const events = number('events', Math.ceil(documents / 5));
const size: ArchiveSize = {
  seed: number('seed', 1),
  documents,
  pages: number('pages', documents * 6),
  people: number('people', Math.ceil(documents / 10)),
  organisations: number('organisations', Math.ceil(documents / 50)),
  events,
  links: number('links', events * 2),
};
const isSmall = documents < 1000;
const rounds = Math.max(1, number('rounds', isSmall ? 1 : 5));
const largeBytes = number('large', isSmall ? 3 : 768) * 2 ** 20;
const mixed = number('mixed', Math.min(400, documents));
const { only } = options;
const passphrase = 'only for measuring';

if (options['help'] === true) process.stdout.write(usage);
else if (
  only !== undefined &&
  !['intake', 'reading', 'unlock', 'window', 'pages', 'tables', 'submission'].includes(String(only))
) {
  process.stderr.write(usage);
  process.exitCode = 2;
} else await run();

async function run(): Promise<void> {
  const work = mkdtempSync(path.join(String(options['folder'] ?? tmpdir()), 'khronika-bench-'));
  process.once('SIGINT', () => {
    rmSync(work, { recursive: true, force: true });
    process.exit(130);
  });
  try {
    show('machine', 'Machine', machineText());
    if (only === undefined || only === 'intake') {
      const places = writeFiles(work, { ...size, documents: mixed, pages: mixed * 5 }, { files: 3, bytes: largeBytes });
      const measures = {
        'large files': await measureIntake(places.large, work, rounds),
        'mixed documents': await measureIntake(places.mixed, work, rounds),
        'the same, their text not read': await measureIntake(places.mixed, work, rounds, readNothing),
      };
      for (const place of Object.values(places)) rmSync(place, { recursive: true });
      show('intake', 'Intake', intakeText(measures, rounds));
    }
    if (only === undefined || only === 'window') await runWindow(work);
    if (only === undefined || only === 'tables')
      show('tables', 'Tables', tablesText(await measureTables(work, number('rows', isSmall ? 200 : 20_000))));
    if (only === undefined || only === 'pages') await runPages(work);
    if (only === undefined || only === 'submission') await runSubmission(work);
    if (only !== undefined && only !== 'reading' && only !== 'unlock') return;
    const folder = path.resolve(String(options['archive'] ?? path.join(work, 'archive.khronika')));
    if (!existsSync(folder)) {
      // The work factor that people's vaults have: it is what unlocking is compared with.
      await createVault(folder, { passphrase, recipient: 'x25519' });
      // What is only searched needs no sealed originals; unlocking is measured with all that people have.
      await withVault(folder, (vault) =>
        fillArchive(vault, size, { together: only === 'reading' && !isSmall ? 100 : 1 }),
      );
    }
    if (only !== 'unlock') {
      const searches = rounds * 4;
      const asked = { seed: size.seed, rounds: searches, scratch: path.join(work, 'plain.db') };
      const measure = await withVault(folder, (vault) => measureReading(vault, asked));
      show('reading', 'Reading and finding', readingText(measure, searches));
    }
    if (only !== 'reading')
      show('unlock', 'Unlocking', unlockText(documents, measureUnlock(folder, passphrase, rounds), rounds));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Two documents of 900 pages, as courts and scanners make them. */
async function runPages(work: string): Promise<void> {
  const folder = path.join(work, 'pages.khronika');
  await createVault(folder, { passphrase, recipient: 'x25519' });
  const count = isSmall ? 30 : 900;
  const measures = await withVault(folder, (vault) => measurePages(vault, count, rounds));
  show('pages', 'Long documents', pagesText(count, measures, rounds));
}

/** A submission of 300 documents with 2,000 pages. */
async function runSubmission(work: string): Promise<void> {
  const annexed = isSmall ? { documents: 6, pages: 30 } : { documents: 300, pages: 2000 };
  const measure = await measureSubmission(work, { seed: size.seed, ...annexed }, passphrase, Math.min(rounds, 3));
  show('submission', 'Submissions', submissionText(measure));
}

/** An archive of nothing but records, most of them people: the longest list that the window has to show. */
async function runWindow(work: string): Promise<void> {
  const records = number('records', isSmall ? 500 : 50_000);
  const folder = path.join(work, 'window.khronika');
  const part = (share: number): number => Math.round(records * share);
  const archive = {
    seed: size.seed,
    documents: 0,
    pages: 0,
    people: part(0.6),
    organisations: part(0.1),
    links: part(0.6),
  };
  await createVault(folder, { passphrase, recipient: 'x25519' });
  await withVault(folder, (vault) => fillArchive(vault, { ...archive, events: records - part(0.6) - part(0.1) }));
  const { derivation } = measureUnlock(folder, passphrase, rounds);
  const measure = await measureWindow(folder, passphrase, { people: part(0.6), records, derivation, rounds });
  const timelines: [number, Frames][] = [];
  for (const events of isSmall ? [50] : [3000, 20_000]) {
    const place = path.join(work, `timeline-${events}.khronika`);
    await createVault(place, { passphrase, recipient: 'x25519' });
    const about = { people: Math.ceil(events / 20), organisations: Math.ceil(events / 100), links: events * 2 };
    await withVault(place, (vault) => fillArchive(vault, { ...archive, ...about, events }));
    timelines.push([events, await measureTimeline(place, passphrase)]);
  }
  const mirrors = mirrorText(records, await measureMirrors(records));
  show('window', 'The window', [windowText(measure, rounds), timelineText(timelines), mirrors].join('\n\n'));
}

async function withVault<Result>(
  folder: string,
  work: (vault: Awaited<ReturnType<typeof openVault>>) => Promise<Result>,
): Promise<Result> {
  const vault = await openVault(folder, { passphrase });
  try {
    return await work(vault);
  } finally {
    vault.close();
  }
}

function show(section: Section, title: string, text: string): void {
  process.stdout.write(`${title}\n\n${text}\n\n`);
  if (options['write'] !== true) return;
  writeSection(path.join(import.meta.dirname, '../../docs/performance.md'), section, text);
}
