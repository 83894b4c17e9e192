import { createHash } from 'node:crypto';
import { PAGES_ROOT, renumber, type Piece } from './piece.ts';

/** Where the bytes of a file go, one piece after the other. */
export interface FileSink {
  write(bytes: Uint8Array): Promise<void>;
  end(): Promise<void>;
}

/** A run of pages with a name of its own in the list of bookmarks. */
export interface Chapter {
  readonly title: string;
  /** Before the number of each page, where a viewer shows it: `4-1`. */
  readonly prefix: string;
  /** Numbers of the first page within the chapter: more than 1 where it goes on from another file. */
  readonly from: number;
  /** The pages, by their objects. */
  readonly pages: number[];
}

/** The catalogue has the second number; the first is that of the root of the pages. */
const CATALOGUE = 2;

/**
 * A PDF that is written as its pieces come (ISO 32000-1, 7.5): nothing of it is kept but where each object begins. It says nothing of who made it, with
 * what or when; its number follows from its content.
 */
export async function beginPdfFile(sink: FileSink) {
  const hash = createHash('sha256');
  /** Where object 1, 2, 3 ... begin; 0 for those that are still to come. */
  const offsets: number[] = [0, 0];
  let size = 0;

  async function write(content: string | Uint8Array): Promise<void> {
    const bytes = typeof content === 'string' ? Buffer.from(content, 'latin1') : content;
    hash.update(bytes);
    size += bytes.length;
    await sink.write(bytes);
  }
  await write('%PDF-1.7\n%\xE2\xE3\xCF\xD3\n');

  async function writeObject(number: number, content: string): Promise<void> {
    offsets[number - 1] = size;
    await write(`${number} 0 obj\n${content}\nendobj\n`);
  }

  return {
    get size() {
      return size;
    },
    get objects() {
      return offsets.length;
    },
    /** @returns the objects of the pages of a piece, whose bytes are used up */
    async add(piece: Piece): Promise<number[]> {
      const by = offsets.length;
      renumber(piece, by);
      for (const at of piece.objects) offsets.push(size + at);
      await write(piece.body);
      return [...piece.pages].map((number) => number + by);
    },
    /** Ends it as it is: whoever made it takes it away. */
    abandon: (): Promise<void> => sink.end(),
    async end(
      chapters: readonly Chapter[],
      about: { readonly title: string; readonly language: string },
    ): Promise<void> {
      const pages = chapters.flatMap((chapter) => chapter.pages);
      await writeObject(
        PAGES_ROOT,
        `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((page) => `${page} 0 R`).join(' ')}]>>`,
      );
      const named = chapters.filter((chapter) => chapter.pages.length > 0);
      const outline = offsets.push(0);
      const items = named.map(() => offsets.push(0));
      for (const [at, { title, pages: own }] of named.entries()) {
        const beside = `${at === 0 ? '' : `/Prev ${items[at - 1]} 0 R`}${at === named.length - 1 ? '' : `/Next ${items[at + 1]} 0 R`}`;
        await writeObject(
          items[at] ?? 0,
          `<</Title ${textString(title)}/Parent ${outline} 0 R${beside}/Dest[${own[0]} 0 R/XYZ null null null]>>`,
        );
      }
      await writeObject(
        outline,
        `<</Type/Outlines/First ${items[0]} 0 R/Last ${items.at(-1)} 0 R/Count ${items.length}>>`,
      );
      const info = offsets.push(0);
      await writeObject(info, `<</Title ${textString(about.title)}>>`);
      await writeObject(
        CATALOGUE,
        `<</Type/Catalog/Pages ${PAGES_ROOT} 0 R/Outlines ${outline} 0 R/PageMode/UseOutlines/Lang ${textString(about.language)}` +
          `/ViewerPreferences<</DisplayDocTitle true>>/PageLabels<</Nums[${pageLabels(named)}]>>>>`,
      );
      const start = size;
      const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
      await write(`xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${entries}`);
      const number = hash.copy().digest('hex').slice(0, 32);
      await write(
        `trailer\n<</Size ${offsets.length + 1}/Root ${CATALOGUE} 0 R/Info ${info} 0 R/ID[<${number}><${number}>]>>\nstartxref\n${start}\n%%EOF\n`,
      );
      await sink.end();
    },
  };
}

export type PdfFile = Awaited<ReturnType<typeof beginPdfFile>>;

function pageLabels(chapters: readonly Chapter[]): string {
  let page = 0;
  return chapters
    .map(({ prefix, from, pages }) => {
      const label = prefix === '' ? '<</S/r>>' : `<</S/D/P${textString(prefix)}/St ${from}>>`;
      const entry = `${page} ${label}`;
      page += pages.length;
      return entry;
    })
    .join(' ');
}

/** UTF-16 with its mark (ISO 32000-1, 7.9.2.2), in hexadecimal digits. */
function textString(text: string): string {
  return `<FEFF${Buffer.from(text.toWellFormed(), 'utf16le').swap16().toString('hex')}>`;
}
