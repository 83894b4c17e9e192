import type { CallInput } from '../../../shared/contract/calls.ts';
import { fail } from '../../../shared/contract/errors.ts';
import { because } from '../../../shared/contract/reasons.ts';
import type { PagePosition } from '../../../shared/contract/page-position.ts';
import type { Vault } from '../../vault/vault.ts';
import { idOf } from '../codes.ts';
import { commit } from '../commit.ts';
import { sentenceAround } from './context.ts';
import { createFinder } from './finder.ts';
import { namesakesOf, subjectByCode } from './subject.ts';

/** Where a sentence stands on its page, once it is known which. */
export type BoxesOf = (page: number, start: number, end: number) => Promise<PagePosition | null>;

/**
 * Links the document to the subject as one that is named in it, and cites the sentence, in one commit. The text is read anew: where the name
 * does not stand there any more, nothing is recorded.
 */
export async function confirmMention(
  vault: Vault,
  { document, subject: code, page, start, end, role }: CallInput<'mentions.confirm'>,
  boxesOf: BoxesOf,
): Promise<{ seq: number | null }> {
  const { catalogue } = vault;
  if (vault.readOnly) fail('VAULT_READ_ONLY');
  const record = idOf(catalogue, document);
  const subject = subjectByCode(catalogue, code);
  const stored = catalogue
    .prepare('select label, text from page_now where record = ? and page = ?')
    .get<{ label: string | null; text: string }>([record, page]);
  const find = createFinder(catalogue, [subject, ...namesakesOf(catalogue, subject)]);
  const isThere =
    stored !== undefined && find(stored.text, code).some((place) => place.start === start && place.end === end);
  if (stored === undefined || !isThere) return fail('CITATION_INVALID', because('not-named', { code, document }));
  const [from, until] = sentenceAround(stored.text, start, end);
  const position = await boxesOf(page, from, until);
  const { seq } = commit(vault, { action: 'save' }, (draft) => {
    const link = draft.link({ from: record, to: subject.id, role });
    draft.cite({
      record,
      link,
      document: record,
      page: stored.label ?? page,
      quotation: stored.text.slice(from, until).replaceAll(/\s+/g, ' ').trim(),
      ...(position === null ? {} : { position }),
    });
  });
  return { seq };
}
