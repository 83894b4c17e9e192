/** What is wanted of a file that goes out as an annex: its pages as a piece of a PDF. */
export interface AnnexWish {
  /** What is printed on each page, "Annex 4, p. {page} of {pages}"; null for a page of ours that carries no stamp. */
  readonly stamp: string | null;
  /** What stands on a page in place of one that cannot be read. */
  readonly unreadable: string;
  /** Bytes that one piece may have; pages that take more go on in another piece. None is smaller than a page. */
  readonly pieceBytes: number | null;
  /** BCP 47, of words that are printed here. */
  readonly language: string;
}

/** Under which name each piece comes out. */
export const PIECE_NAME = 'piece';
