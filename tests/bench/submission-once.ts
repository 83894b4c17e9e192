import { readFileSync } from 'node:fs';
import { createReaderPool } from '../../electron/intake/reader-pool.ts';
import type { Reason } from '../../electron/submissions/drafts/reasons.ts';
import { exportSubmission } from '../../electron/submissions/export.ts';
import { openVault } from '../../electron/vault/vault.ts';
import type { ExportPart } from '../../shared/contract/calls/submission-drafts.ts';
import { newDraft } from '../../shared/submissions/draft.ts';
import { peaksOf } from './memory.ts';

/**
 * Exports a submission with every document of a vault as an annex, in a process of its own, and prints how many milliseconds that took and how
 * many bytes of memory this process and the readers that run at the end had, each at its most.
 */
const [folder = '', out = '', ...parts] = process.argv.slice(2);
const vault = await openVault(folder, { passphrase: readFileSync(0, 'utf8') });
const rows = vault.catalogue
  .prepare("select code from record where type = 'document' and state = 'active' order by code")
  .all() as unknown as { readonly code: string }[];
const codes = rows.map(({ code }) => code);
const draft = newDraft({
  form: 'dossier',
  stage: 'initial',
  language: 'en',
  about: ['O-900000'],
  choices: { publish: 'no' },
  submitters: [{ name: 'Somebody', contact: 'by mail' }],
  checked: codes,
  annexes: Object.fromEntries(codes.map((code) => [code, { included: true }])),
});
const reader = createReaderPool();
const start = performance.now();
const { files } = await exportSubmission(
  vault,
  ({ pictures = false, ...file }) =>
    reader.read({ ...file, name: '', view: pictures ? 'stranger-with-pictures' : 'stranger' }),
  { code: null, draft, folder: out, parts: parts as ExportPart[] },
  { secret: new Uint8Array(32), today: '2026-06-15', reasons: anyReason(), reader, recognise: async () => '' },
);
const milliseconds = performance.now() - start;
const peaks = peaksOf(process.pid);
process.stdout.write(JSON.stringify({ milliseconds, peaks, files: files.length, documents: codes.length }));
reader.close();
vault.close();

/** Whatever is warned about may pass. */
function anyReason(): ReadonlyMap<string, Reason> {
  const reason = { text: 'Measured only.', at: '2026-06-15T00:00:00.000Z' };
  return new (class extends Map<string, Reason> {
    override get(): Reason {
      return reason;
    }
  })();
}
