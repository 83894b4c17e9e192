import { exportWarning, type ExportWarning } from '../../shared/contract/export-warnings.ts';
import { parseEdtf } from '../../shared/dates/edtf.ts';
import { compareDates } from '../../shared/dates/order.ts';
import { vocabularyOf } from '../../shared/vocabulary/vocabularies.ts';
import { termLabel } from '../../shared/vocabulary/vocabulary.ts';
import type { Annex } from './cedaw-input.ts';
import type { Evidence } from './evidence.ts';
import type { Naming } from './naming.ts';
import type { ReportLanguage, ReportWords } from './report-words.ts';

/**
 * The documents that go out, in the order of their dates, undated ones last, numbered from 1 (rule of the CEDAW inquiry procedure).
 * The same rule wants a description and a language of each: where none is recorded the kind and length of the document describe it, the
 * language is said to be unrecorded, and both are warned about.
 */
export function annexesOf(
  evidence: readonly Evidence[],
  naming: Naming,
  { language, words }: { readonly language: ReportLanguage; readonly words: ReportWords },
): { annexes: Annex[]; warnings: ExportWarning[] } {
  const warnings: ExportWarning[] = [];
  const annexes = evidence
    .filter(({ withheld }) => withheld === null)
    .toSorted(byDate)
    .map(({ code, record, file }, index): Annex => {
      const [title, description, kind, address] = ['title', 'description', 'kind', 'address'].map((key) =>
        textOf(record.fields[key]),
      ) as [string, string, string, string];
      const languages = [record.fields['language'] ?? []].flat().map(String);
      const pages = file.pages === 0 ? null : file.pages;
      const instead = words.annexes.description(termLabel(vocabularyOf('document-kind'), kind, language), pages);
      if (description === '') warnings.push(exportWarning(code, 'no-description', { instead }));
      if (languages.length === 0) warnings.push(exportWarning(code, 'no-language'));
      return {
        number: index + 1,
        code,
        date: dateOf(record),
        title: naming.mask(title || record.title || code),
        description: naming.mask(description || instead),
        languages: languages.map(naming.mask),
        ...(address === '' || naming.uncleared(address).length > 0 ? {} : { address }),
        pages,
        sha256: file.sha256,
        fileName: annexFile(index + 1, file.extension),
      };
    });
  return { annexes, warnings };
}

function byDate(a: Evidence, b: Evidence): number {
  const [one, other] = [dateOf(a.record), dateOf(b.record)];
  const order =
    one === null || other === null
      ? Number(one === null) - Number(other === null)
      : compareDates(parseEdtf(one), parseEdtf(other));
  return order || a.code.localeCompare(b.code, 'en', { numeric: true });
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
