import { parseEdtf } from '../../shared/dates/edtf.ts';
import { compareDates } from '../../shared/dates/order.ts';
import type { SubmissionDraft } from '../../shared/submissions/draft.ts';
import { vocabularyOf } from '../../shared/vocabulary/vocabularies.ts';
import { termLabel } from '../../shared/vocabulary/vocabulary.ts';
import type { Evidence } from './evidence.ts';
import type { Annex } from './form/printed.ts';
import { addressText, type Filling } from './form/filling.ts';

/**
 * The documents that go out, in the order of their dates, undated ones last, numbered from 1 (rule of the CEDAW inquiry procedure). The
 * same rule wants a description and a language of each: where nobody wrote a description, the kind
 * and the length of the document describe it.
 */
export function annexesOf(
  evidence: readonly Evidence[],
  draft: SubmissionDraft,
  { naming, language, words, leadsToSomebody }: Pick<Filling, 'naming' | 'language' | 'words' | 'leadsToSomebody'>,
): Annex[] {
  const going = evidence.filter(({ withheld, included }) => included && withheld === null);
  const codes = new Set(going.map(({ code }) => code));
  return ordered(going, codes).map((each, index): Annex => {
    const { code, record, file, instead } = each;
    const [title, description, kind, address] = ['title', 'description', 'kind', 'address'].map((key) =>
      textOf(record.fields[key]),
    ) as [string, string, string, string];
    const pages = file.pages === 0 ? null : file.pages;
    const written = naming.mask((draft.annexes[code]?.description ?? '').trim() || description);
    const kindLabel = termLabel(vocabularyOf('document-kind'), kind, language);
    const pair = pairOf(each, codes);
    return {
      number: index + 1,
      code,
      instead,
      file,
      date: dateOf(record),
      title: naming.mask(title || record.title) || naming.label(code),
      description: written === '' ? naming.mask(words.annexes.description(kindLabel, pages)) : written,
      described: written !== '',
      languages: [record.fields['language'] ?? []].flat().map(String),
      ...(address === '' ? {} : { address: addressText({ naming, words, leadsToSomebody }, code, address) }),
      pages,
      sha256: file.sha256,
      fileName: annexFile(index + 1, file.extension),
      pairedWith: pair?.code ?? null,
      isTranslation: pair?.isTranslation ?? false,
    };
  });
}

/** By date; of the same day a translation stands behind what it translates. */
function ordered(going: readonly Evidence[], codes: ReadonlySet<string>): Evidence[] {
  const isTranslation = (each: Evidence): number => Number(pairOf(each, codes)?.isTranslation ?? false);
  return going.toSorted(
    (a, b) =>
      byDate(a, b) || isTranslation(a) - isTranslation(b) || a.code.localeCompare(b.code, 'en', { numeric: true }),
  );
}

/** The other half of an original and its translation, where both go. */
function pairOf({ record }: Evidence, codes: ReadonlySet<string>): { code: string; isTranslation: boolean } | null {
  const link = record.links.find(({ role, code }) => role === 'translation-of' && codes.has(code));
  return link === undefined ? null : { code: link.code, isTranslation: link.direction === 'in' };
}

function byDate(a: Evidence, b: Evidence): number {
  return inOrderOfDates(dateOf(a.record), dateOf(b.record));
}

/** The order of annexes: by their dates in EDTF, and without one last. */
export function inOrderOfDates(one: string | null, other: string | null): number {
  return one === null || other === null
    ? Number(one === null) - Number(other === null)
    : compareDates(parseEdtf(one), parseEdtf(other));
}

function dateOf(record: Evidence['record']): string | null {
  return typeof record.fields['date'] === 'string' ? record.fields['date'] : null;
}

/** Names of annexes come from their number: the name that a file had may tell who it is about. */
function annexFile(number: number, extension: string): string {
  const plain = /^[a-z0-9]{1,8}$/i.test(extension) ? `.${extension.toLowerCase()}` : '';
  return `annex-${String(number).padStart(3, '0')}${plain}`;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
