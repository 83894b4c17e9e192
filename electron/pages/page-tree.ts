import type { PDFDocument, PDFObject } from 'mupdf';

/** What `foldPageTree` has done. */
export interface FoldedTree {
  /** Whether the page of this index, from 0, is the one that hangs at this place of the tree. Reads the page. */
  holds(index: number): boolean;
  /** Puts the tree back as it was. */
  unfold(): void;
  /** Does something with the tree as it was: MuPDF tells the number of a page, where a link leads, by counting upwards from it. */
  unfolded<Made>(make: () => Made): Made;
}

/**
 * Lets a page be found without reading all pages before it. MuPDF finds a page by counting, and where all pages hang at one node
 * (as most scanning programs write it) it reads each of them from its place in the file: half of a large file for its last page.
 * Here, in memory alone, each page gets a node of its own that says "one page", so that counting needs no reading.
 *
 * It is done where the node's count of pages is the number of its children, which are then pages in any sound file; every other tree stays
 * as it is. A child that holds several pages beside one that holds none would move the numbers of pages, so `holds` is asked.
 *
 * @returns null when nothing was done
 */
export function foldPageTree(pdf: PDFDocument): FoldedTree | null {
  // With the list that MuPDF makes of all pages at the first one, it would read them all the same.
  pdf.setPageTreeCache(false);
  const root = pdf.getTrailer().get('Root').get('Pages');
  const kids = root.get('Kids');
  if (!kids.isArray() || kids.length < 2 || root.get('Count').asNumber() !== kids.length) return null;
  const width = Math.ceil(Math.sqrt(kids.length));
  const groups: PDFObject[] = [];
  for (let from = 0; from < kids.length; from += width) {
    const ones: PDFObject[] = [];
    for (let at = from; at < Math.min(kids.length, from + width); at += 1) {
      const kid = kids.get(at);
      if (!kid.isIndirect()) return null;
      ones.push(node(pdf, [kid], 1));
    }
    groups.push(node(pdf, ones, ones.length));
  }
  const folded = arrayOf(pdf, groups);
  root.put('Kids', folded);
  let isFolded = true;
  return {
    holds: (index) => pdf.findPage(index).asIndirect() === kids.get(index).asIndirect(),
    unfold() {
      isFolded = false;
      root.put('Kids', kids);
    },
    unfolded(make) {
      root.put('Kids', kids);
      try {
        return make();
      } finally {
        if (isFolded) root.put('Kids', folded);
      }
    },
  };
}

function node(pdf: PDFDocument, kids: readonly PDFObject[], count: number): PDFObject {
  const made = pdf.newDictionary();
  made.put('Type', pdf.newName('Pages'));
  made.put('Count', count);
  made.put('Kids', arrayOf(pdf, kids));
  return made;
}

function arrayOf(pdf: PDFDocument, kids: readonly PDFObject[]): PDFObject {
  const made = pdf.newArray();
  for (const kid of kids) made.push(kid);
  return made;
}
