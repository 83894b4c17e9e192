import { FootnoteReferenceRun, Paragraph, TextRun, UnderlineType } from 'docx';
import type { IParagraphOptions } from 'docx';
import type { Run } from '../document-model.ts';
import { languageOfRun } from './run-language.ts';
import { styleIds } from './word-style.ts';

/** Keeps apart what stands above and below it. */
export function spacer(keepNext: boolean): Paragraph {
  return new Paragraph({ keepNext, spacing: { before: 0, after: 0, line: 120, lineRule: 'exact' }, children: [] });
}

/**
 * A paragraph of a style.
 *
 * @param language of the document, where the text may be in another one
 */
export function styled(
  style: string,
  text: readonly Run[],
  more: IParagraphOptions = {},
  language?: string,
): Paragraph {
  return new Paragraph({ ...more, style, widowControl: true, children: runs(text, language) });
}

/** Runs as Word has them; a note is a mark that leads to it. */
export function runs(text: readonly Run[], language?: string): (TextRun | FootnoteReferenceRun)[] {
  return text.map((run) => {
    if ('footnote' in run) return new FootnoteReferenceRun(run.footnote + 1);
    const style =
      run.quotation === true
        ? styleIds.quotation
        : run.code === true
          ? styleIds.digits
          : run.muted === true
            ? styleIds.muted
            : undefined;
    const other = language === undefined ? null : languageOfRun(run.text, language);
    return new TextRun({
      text: printable(run.text),
      ...(other === null ? {} : { language: { value: wordLanguage(other) } }),
      ...(run.bold === true ? { bold: true } : {}),
      ...(run.italic === true ? { italics: true } : {}),
      ...(run.underline === true ? { underline: { type: UnderlineType.SINGLE } } : {}),
      ...(style === undefined ? {} : { style }),
    });
  });
}

/** Word knows languages by the country too. */
export function wordLanguage(tag: string): string {
  const known: Readonly<Record<string, string>> = { ru: 'ru-RU', be: 'be-BY', en: 'en-GB' };
  return known[tag] ?? tag;
}

/**
 * Text out of scanned and mailed documents may hold what XML 1.0 (section 2.2) forbids: control characters and halves of
 * surrogate pairs. One of them, and Word offers to repair the file.
 */
export function printable(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[\t\n\r\u2028\u2029]+/g, ' ')
    .replaceAll(/\p{Cc}|[\uFFFE\uFFFF]/gu, '');
}
