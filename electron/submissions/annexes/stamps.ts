import { beginPdf, createType, endPdf, ink } from '../writers/pdf-type.ts';

const SIZE = 7.5;
const HEIGHT = 10;

/**
 * Stamps as pages of a PDF, each as large as its text, so that they are put on other pages like anything else, with one font for all.
 */
export function stampPages(texts: readonly string[]): Promise<Uint8Array> {
  const pdf = beginPdf({ title: '', language: 'en', preparedOn: '1970-01-01' }, false);
  const type = createType(pdf);
  for (const text of texts) {
    pdf.addPage({ size: [Math.max(10, type.width('sans', SIZE, text)), HEIGHT], margin: 0 });
    type.show('sans', SIZE, ink.text, text, 0, HEIGHT - 2.5);
  }
  return endPdf(pdf);
}
