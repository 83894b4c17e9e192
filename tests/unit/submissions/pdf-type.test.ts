import * as mupdf from 'mupdf';
import { expect, test, vi } from 'vitest';
import type { Face } from '../../../electron/submissions/writers/fonts/report-fonts.ts';

/** A document with one line of text, as it is read back. */
type Write = (line: string, face?: Face) => Promise<string>;

/** As a process that has not drawn anything yet. */
async function fresh(): Promise<Write> {
  vi.resetModules();
  const { beginPdf, createType, endPdf } = await import('../../../electron/submissions/writers/pdf-type.ts');
  return async (line, face = 'sans') => {
    const pdf = beginPdf({ title: 'Specimen', language: 'ru', preparedOn: '2026-01-01' }, false);
    pdf.addPage({ size: 'A4', margin: 0 });
    createType(pdf).show(face, 10, '#000000', line, 20, 40);
    const page = mupdf.Document.openDocument(await endPdf(pdf), 'application/pdf').loadPage(0);
    return page.toStructuredText('').asText().trim();
  };
}

test('a document that is written after others says all that it says, whatever these have drawn', async () => {
  // Each of these draws a letter of the next one as a part of a letter of its own, or the same sign for another character.
  const lines = [
    'Іншай мовай: ўсё, ёй, чый',
    'Или иначе: её, Ижевск, уехал',
    'Čeśč, ůže, Łódź, coöperation',
    'Cest uze Lodz, cooperation',
    'a\u00A0b\u2011c',
    'a b-c',
  ];
  for (const face of ['sans', 'sans-bold'] as const) {
    const write = await fresh();
    for (const line of lines) expect(await write(line, face)).toBe(line.replace('\u00A0', ' ').replace('\u2011', '-'));
  }
});
