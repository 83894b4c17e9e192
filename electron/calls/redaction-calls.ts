import type { redactionCalls } from '../../shared/contract/calls/redactions.ts';
import { fail } from '../../shared/contract/errors.ts';
import { idOf } from '../archive/codes.ts';
import { readRecordRow } from '../archive/stored-rows.ts';
import { today, type CallsOf } from './call-types.ts';
import type { OpenArchive } from './open-archive.ts';

/** Copies of documents in which something was made unreadable. Loads that part when it is first asked for. */
export function answerRedactionCalls(archive: OpenArchive): CallsOf<typeof redactionCalls> {
  return {
    'redactions.suggest': async (input) => {
      const { catalogue } = archive.vault();
      const [{ suggestRegions }, { pages }] = await Promise.all([import('../redaction/suggest.ts'), archive.pages()]);
      return suggestRegions(catalogue, pages.reading, input, today());
    },
    'redactions.apply': async (input, context = {}) => {
      const vault = archive.vault();
      const [{ applyRedaction }, { pages }] = await Promise.all([import('../redaction/apply.ts'), archive.pages()]);
      const workshop = {
        vault,
        reader: archive.reader(),
        reading: pages.reading,
        recogniser: () => archive.recogniser(),
      };
      return applyRedaction(workshop, input, context.signal);
    },
    'redactions.list': async ({ code }) => {
      const { catalogue } = archive.vault();
      const [{ originalOfVersion, versionsOf }, { canBeRedacted }] = await Promise.all([
        import('../redaction/versions.ts'),
        import('../redaction/redactable.ts'),
      ]);
      const record = idOf(catalogue, code);
      const own = readRecordRow(catalogue, record) ?? fail('RECORD_NOT_FOUND', { code });
      const original = originalOfVersion(catalogue, record) ?? own;
      const title = catalogue.prepare('select title from record where id = ?', { pluck: true }).get([original.id]);
      const mime = catalogue
        .prepare(`select mime from file where record = ? and kind = 'original' order by added, id limit 1`, {
          pluck: true,
        })
        .get([original.id]) as unknown as string | undefined;
      return {
        original: { code: original.code, title: String(title ?? '') },
        versions: versionsOf(catalogue, original.id),
        possible: mime !== undefined && canBeRedacted(mime),
      };
    },
  };
}
