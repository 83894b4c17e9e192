import type * as Mupdf from 'mupdf';
import {
  attachmentName,
  collectPages,
  hasText,
  isEngineFailure,
  MAX_ATTACHMENT_BYTES,
  MAX_ATTACHMENTS,
  MAX_PAGES,
  properties,
  unread,
} from './extract.ts';
import type { Attachment, Extract } from './extract.ts';
import { isoFromPdfDate } from './property-dates.ts';

/**
 * PDF: text by page with the page labels as printed, comments and filled-in fields, embedded files, the document's
 * properties. A damaged file gives the pages that MuPDF could repair.
 */
export async function extractPdf(bytes: Uint8Array): Promise<Extract> {
  const mupdf = await import('mupdf');
  let document: Mupdf.Document;
  try {
    document = mupdf.Document.openDocument(bytes, 'application/pdf');
  } catch (error) {
    return failure(error);
  }
  try {
    if (document.needsPassword()) return unread('encrypted');
    return readDocument(document);
  } catch (error) {
    return failure(error);
  } finally {
    document.destroy();
  }
}

/** What MuPDF says no to is a damaged file; what breaks MuPDF itself must end the process. */
function failure(error: unknown): Extract {
  if (isEngineFailure(error)) throw error;
  return unread('damaged');
}

function readDocument(document: Mupdf.Document): Extract {
  const pdf = document.asPDF();
  const collector = collectPages();
  // A page tree may claim any number of pages; the collector says when it is enough.
  const count = document.countPages();
  let damaged = count === 0 || (pdf?.wasRepaired() ?? false);
  for (let index = 0; index < count; index++) {
    const { text, label, whole } = readPage(document, index);
    if (!whole) damaged = true;
    if (!collector.add(text, label)) break;
  }
  const embedded = pdf === null ? { attachments: [], whole: true } : embeddedFiles(pdf);
  const reason = damaged || !embedded.whole ? 'damaged' : collector.full || count > MAX_PAGES ? 'too-large' : null;
  return {
    pages: collector.pages,
    properties: documentProperties(document, count),
    attachments: embedded.attachments,
    reason: reason ?? (hasText(collector.pages) ? null : 'no-text-layer'),
  };
}

interface ReadPage {
  text: string;
  label?: string;
  whole: boolean;
}

function readPage(document: Mupdf.Document, index: number): ReadPage {
  let page: Mupdf.PDFPage | Mupdf.Page;
  try {
    page = document.loadPage(index);
  } catch (error) {
    return failedPage(error);
  }
  try {
    // The order of the page's own content stream is kept: programs write it in reading order, columns and tables alike.
    // MuPDF's "segment" option would read columns of a badly ordered page better, but takes tables apart by column.
    const structured = page.toStructuredText('preserve-whitespace');
    let text: string;
    try {
      text = structured.asText();
    } finally {
      structured.destroy();
    }
    const remarks = remarksOf(page as Mupdf.PDFPage).filter((remark) => !text.includes(remark));
    return { text: [text, ...remarks].join('\n'), label: page.getLabel(), whole: true };
  } catch (error) {
    return failedPage(error);
  } finally {
    page.destroy();
  }
}

function failedPage(error: unknown): ReadPage {
  failure(error);
  return { text: '', whole: false };
}

/** The texts of comments and the values of form fields, which are not part of the page's content. */
function remarksOf(page: Mupdf.PDFPage): string[] {
  const remarks: string[] = [];
  for (const annotation of page.getAnnotations()) remarks.push(annotation.getContents());
  for (const widget of page.getWidgets()) if (!widget.isButton()) remarks.push(widget.getValue());
  return remarks.filter((remark) => remark.trim() !== '');
}

function embeddedFiles(pdf: Mupdf.PDFDocument): { attachments: Attachment[]; whole: boolean } {
  const attachments: Attachment[] = [];
  let whole = true;
  let total = 0;
  let files: Record<string, Mupdf.PDFObject>;
  try {
    files = pdf.getEmbeddedFiles();
  } catch (error) {
    failure(error);
    return { attachments, whole: false };
  }
  for (const [key, reference] of Object.entries(files)) {
    try {
      const given = pdf.getFilespecParams(reference);
      const content = pdf.getEmbeddedFileContents(reference);
      if (content === null) continue;
      total += content.getLength();
      if (attachments.length >= MAX_ATTACHMENTS || total > MAX_ATTACHMENT_BYTES) return { attachments, whole: false };
      attachments.push({
        name: attachmentName(given.filename || key, `attachment-${attachments.length + 1}`),
        mime: given.mimetype || 'application/octet-stream',
        bytes: content.asUint8Array().slice(),
      });
      content.destroy();
    } catch (error) {
      failure(error);
      whole = false;
    }
  }
  return { attachments, whole };
}

function documentProperties(document: Mupdf.Document, count: number): Record<string, string> {
  const about = (key: string) => {
    try {
      return document.getMetaData(key);
    } catch (error) {
      failure(error);
      return undefined;
    }
  };
  return properties([
    ['title', about('info:Title')],
    ['author', about('info:Author')],
    ['subject', about('info:Subject')],
    ['keywords', about('info:Keywords')],
    ['program', about('info:Creator')],
    ['producer', about('info:Producer')],
    ['created', isoFromPdfDate(about('info:CreationDate'))],
    ['modified', isoFromPdfDate(about('info:ModDate'))],
    ['format', about('format')],
    ['pages', count],
  ]);
}
