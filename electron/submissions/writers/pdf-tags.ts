import type { Pdf } from './pdf-type.ts';

export type Element = PDFKit.PDFStructureElement;

/**
 * The structure of a document, for whoever has it read aloud (ISO 32000-1, 14.8; ISO 14289-1): what is drawn belongs to an element, or is said to be
 * an ornament.
 */
export interface Tags {
  readonly root: Element;
  under(parent: Element, type: string, options?: { alt?: string; scope?: 'Column' | 'Row' }): Element;
  /** Draws something that belongs to an element. */
  content(element: Element, type: string, draw: () => void): void;
  /** In another language than what is around it. */
  inLanguage(language: string | null, draw: () => void): void;
  /** Rules, washes, heads and feet of pages. */
  ornament(type: 'Layout' | 'Pagination', draw: () => void): void;
}

export function createTags(pdf: Pdf): Tags {
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  return {
    root,
    under(parent, type, options = {}) {
      const element = pdf.struct(type, options);
      parent.add(element);
      return element;
    },
    content(element, type, draw) {
      const content = pdf.markStructureContent(type);
      draw();
      pdf.endMarkedContent();
      element.add(content);
    },
    inLanguage(language, draw) {
      if (language === null) return draw();
      pdf.markContent('Span', { lang: language });
      draw();
      pdf.endMarkedContent();
    },
    ornament(type, draw) {
      pdf.markContent('Artifact', { type });
      draw();
      pdf.endMarkedContent();
    },
  };
}
