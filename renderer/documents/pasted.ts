/** Letters from which on a pasted text is taken for a document and not for a word that missed its field. */
const LONG = 40;

/** What a paste holds for the archive. */
export type Pasted =
  | { readonly kind: 'files'; readonly files: readonly File[] }
  | { readonly kind: 'text'; readonly file: File; readonly text: string }
  | null;

/** What of the browser's clipboard is looked at. */
export interface Clipboard {
  readonly files: Iterable<File>;
  getData(format: string): string;
}

/** Names that a pasted thing gets, because it has none of its own. */
export interface PastedNames {
  readonly picture: string;
  readonly text: string;
}

/**
 * Takes files, pictures or a long text from the clipboard. Files that were copied in a file window keep their names; a copied picture
 * has none but the browser's `image.png` and gets ours.
 */
export function readPaste(clipboard: Clipboard, names: PastedNames): Pasted {
  const files = [...clipboard.files];
  if (files.length > 0) return { kind: 'files', files: files.map((file) => named(file, names.picture)) };
  const text = clipboard.getData('text/plain');
  if (text.trim().length < LONG) return null;
  return { kind: 'text', text, file: new File([text], `${names.text}.txt`, { type: 'text/plain' }) };
}

function named(file: File, picture: string): File {
  if (!/^image\.(png|jpe?g|gif|webp)$/i.test(file.name) || !file.type.startsWith('image/')) return file;
  const extension = file.name.slice(file.name.lastIndexOf('.'));
  return new File([file], picture + extension, { type: file.type, lastModified: file.lastModified });
}
