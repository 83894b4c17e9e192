/**
 * Builds the sample archive in ./demo and walks through it: search, two timelines, an export, the check. Everything goes through
 * the same calls as the window and the command line.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createCalls } from '../electron/calls.ts';
import { printExport } from '../electron/command-line/export-command.ts';
import { printPut } from '../electron/command-line/print.ts';
import { printSearch } from '../electron/command-line/search-command.ts';
import { printVerification } from '../electron/command-line/verify-command.ts';
import { styled } from '../electron/command-line/terminal.ts';
import { stayOffline } from '../electron/offline.ts';
import { printTimelineTable } from '../electron/submissions/timeline-table.ts';
import { newDraft } from '../shared/submissions/draft.ts';

const PASSPHRASE = 'sample archive, nothing secret';
/** Nasta Loika, and a children's hospice that a court closed, as the Lawtrend report has them. */
const PERSON = 'P-0002';
const ORGANISATION = 'O-0022';
/** Invented: she is named because her invented consent says so; the others stand under pseudonyms. */
const SPECIMEN_PERSON = 'P-9001';
const SPECIMEN_ORGANISATION = 'O-9001';

stayOffline();
const folder = fileURLToPath(new URL('../demo', import.meta.url));
const vault = join(folder, 'sample.khronika');
const passphraseFile = join(folder, 'passphrase.txt');
const here = (path: string): string => relative(process.cwd(), path) || '.';

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
writeFileSync(passphraseFile, `${PASSPHRASE}\n`, { mode: 0o600 });
const calls = createCalls();
try {
  step('A vault is made and filled with the sample archive');
  const { recoveryKey } = await calls['vault.create']({ folder: vault, passphrase: PASSPHRASE, recipient: 'hybrid' });
  await calls['vault.open']({ folder: vault, unlock: { passphrase: PASSPHRASE } });
  const sample = await calls['sample.add']({});
  say(`${sample.documents} specimen documents brought in. ${printPut(sample.put)}`);
  say(`Its recovery key, shown this once: ${recoveryKey}`);

  step('Search: Узорная');
  say(printSearch(await calls.search({ query: 'Узорная' })));

  for (const code of [PERSON, ORGANISATION]) {
    const timeline = await calls.timeline({ code });
    step(`Timeline of ${timeline.about.title}`);
    say(printTimelineTable(timeline, { language: 'en', columns: Math.min(process.stdout.columns ?? 100, 120) }));
    const { svg } = await calls['timeline.draw']({ code, language: 'en', theme: 'light' });
    const file = join(folder, `timeline-${code}.svg`);
    writeFileSync(file, svg);
    say(`\nDrawn into ${here(file)}`);
  }

  step('A CEDAW report with its evidence');
  const out = join(folder, 'export');
  const { code: submission } = await calls['submissions.begin']({
    draft: newDraft({
      form: 'cedaw-report',
      stage: 'session',
      language: 'en',
      session: 'Specimen session',
      about: [SPECIMEN_PERSON, PERSON, SPECIMEN_ORGANISATION, ORGANISATION],
      choices: { publish: 'yes' },
      submitters: [{ name: 'Specimen organisation (invented)' }],
    }),
  });
  const { findings } = await calls['submissions.check']({ code: submission });
  for (const { key, severity } of findings)
    if (severity === 'warn')
      await calls['submissions.reason']({ code: submission, key, reason: 'Only a demonstration; nobody gets this.' });
  const exported = await calls['submissions.export']({
    of: { code: submission },
    folder: out,
    parts: ['word', 'pdf', 'evidence', 'annexes'],
    splitAt: null,
    reasons: {},
  });
  say(printExport(exported, here(out)));
  say('Nobody of the published report gave consent to this archive, so they stand under pseudonyms.');

  step('The whole vault is checked');
  const verification = await calls['vault.verify']({});
  say(printVerification(verification));
  if (!verification.ok) process.exitCode = 1;
} finally {
  await calls['vault.lock']({});
}

step('Where everything is');
say(`The vault           ${here(vault)}`);
say(`Its passphrase      ${PASSPHRASE}   (also in ${here(passphraseFile)})`);
say(
  `The timelines       ${here(join(folder, `timeline-${PERSON}.svg`))}, ${here(join(folder, `timeline-${ORGANISATION}.svg`))}`,
);
say(`The report          ${here(join(folder, 'export', 'cedaw-report.docx'))}`);
say(`The evidence        ${here(join(folder, 'export', 'evidence'))} (BagIt, RFC 8493)`);
say('');
say('Look further on the command line:');
say(`  npm run --silent khronika -- show ${here(vault)} ${PERSON} --passphrase-file ${here(passphraseFile)}`);
say(`  npm run --silent khronika -- --help`);
say('The window opens with npm start; npm run preview opens it on a sample archive.');

function step(title: string): void {
  process.stdout.write(`\n${styled(title, 'bold')}\n${'─'.repeat([...title].length)}\n`);
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
