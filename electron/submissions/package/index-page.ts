import { parseEdtf } from '../../../shared/dates/edtf.ts';
import { printDate } from '../../../shared/dates/print.ts';
import type { Language } from '../../../shared/vocabulary/vocabulary.ts';
import { packageWords } from './package-words.ts';

/** A document as it lies in the package. Every text of it has passed the naming. */
export interface PackedDocument {
  /** `4`, or `4b` for a translation that belongs to annex 4. */
  readonly number: string;
  /** Below `data/`. */
  readonly fileName: string;
  readonly title: string;
  readonly description: string;
  /** EDTF. */
  readonly date: string | null;
  /** Names of languages in the language of the submission. */
  readonly languages: readonly string[];
  readonly pages: number | null;
  /** Bytes. */
  readonly size: number;
  /** Of what lies in the package. */
  readonly sha256: string;
  /** Where it comes from; null for what was made for this submission. */
  readonly origin: {
    /** ISO day on which the file came into the archive. The hour would tell when somebody works. */
    readonly receivedOn: string;
    readonly sha256: string;
  } | null;
  /** A redacted copy goes in the place of the original. */
  readonly redacted: boolean;
  /** The log of how it was kept, below `data/`; null where none goes along. */
  readonly custody: { readonly fileName: string; readonly size: number; readonly sha256: string } | null;
}

/**
 * The index that a person opens first: what lies here, where it comes from, how it is checked. One page without script, that reaches
 * for nothing (its policy allows nothing but its own style), says no name of a program and no time.
 */
export function indexPage(documents: readonly PackedDocument[], language: Language): string {
  const words = packageWords[language];
  const rows = documents.map(
    (each) => `
      <tr>
        <td class="number">${escaped(each.number)}</td>
        <td>${escaped(dateOf(each.date, language))}</td>
        <td><a href="data/${encodeURI(each.fileName)}">${escaped(each.title)}</a>${
          each.description === '' ? '' : `<br><span>${escaped(each.description)}</span>`
        }${each.redacted ? `<br><em>${escaped(words.redacted)}</em>` : ''}${
          each.custody === null
            ? ''
            : `<br><a href="data/${encodeURI(each.custody.fileName)}">${escaped(words.custody)}</a>`
        }</td>
        <td>${escaped(each.languages.join(', ') || words.unknown)}</td>
        <td class="number">${each.pages ?? '–'}</td>
        <td class="number">${sizeText(each.size, language)}</td>
      </tr>`,
  );
  const origins = documents
    .filter(({ origin }) => origin !== null)
    .map(
      ({ number, sha256, origin, redacted }) => `
      <tr>
        <td class="number">${escaped(number)}</td>
        <td>${escaped(dateOf(origin?.receivedOn ?? null, language))}</td>
        <td><code>${origin?.sha256 ?? ''}</code></td>
        <td><code>${sha256}</code><br><span>${escaped(
          origin?.sha256 === sha256 ? words.same : redacted ? words.redactedFrom : '',
        )}</span></td>
      </tr>`,
    );
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<meta name="referrer" content="no-referrer">
<title>${escaped(words.title)}</title>
<style>
body { font: 15px/1.5 system-ui, sans-serif; color: #1d1c1a; background: #fbfaf7; max-width: 62rem; margin: 3rem auto; padding: 0 1.5rem; }
h1 { font-size: 1.8rem; margin: 0 0 .5rem; } h2 { font-size: 1.15rem; margin: 2.5rem 0 .5rem; }
p { max-width: 44rem; } span, em { color: #66625a; }
table { width: 100%; border-collapse: collapse; margin-top: 1rem; } th { text-align: left; font-weight: 600; border-bottom: 2px solid #1d1c1a; }
th, td { padding: .45rem .9rem .45rem 0; vertical-align: top; } td { border-bottom: 1px solid #e3dfd7; }
.number { font-variant-numeric: tabular-nums; white-space: nowrap; } a { color: #1e5b63; }
code, pre { font: 12px/1.5 ui-monospace, monospace; overflow-wrap: anywhere; } pre { background: #fff; border: 1px solid #e3dfd7; padding: .8rem 1rem; }
@media print { body { margin: 0; background: none; } a { color: inherit; } }
</style>
</head>
<body>
<h1>${escaped(words.title)}</h1>
<p>${escaped(documents.length === 0 ? words.none : words.lead)}</p>
${documents.length === 0 ? '' : table([words.number, words.date, words.document, words.language, words.pages, words.size], rows)}
${
  origins.length === 0
    ? ''
    : `<h2>${escaped(words.history)}</h2>
<p>${escaped(words.historyLead)}</p>
${table([words.number, words.received, words.receivedHash, words.sent], origins)}`
}
<h2>${escaped(words.check)}</h2>
<p>${escaped(words.checkLead)}</p>
<pre>python3 check.py
sh check.sh</pre>
<p>${escaped(words.checkPrint)}</p>
</body>
</html>
`;
}

function table(heads: readonly string[], rows: readonly string[]): string {
  return `<table>
      <tr>${heads.map((head) => `<th scope="col">${escaped(head)}</th>`).join('')}</tr>${rows.join('')}
</table>`;
}

function dateOf(date: string | null, language: Language): string {
  return date === null ? packageWords[language].undated : printDate(parseEdtf(date), language);
}

function sizeText(size: number, language: Language): string {
  const power = size < 1000 ? 0 : Math.min(3, Math.floor(Math.log10(size) / 3));
  const units = { en: ['B', 'kB', 'MB', 'GB'], ru: ['Б', 'кБ', 'МБ', 'ГБ'], be: ['Б', 'кБ', 'МБ', 'ГБ'] }[language];
  return `${(size / 1000 ** power).toLocaleString(language, { maximumFractionDigits: power === 0 ? 0 : 1 })} ${units[power]}`;
}

/** Also inside attributes. */
function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);
}
