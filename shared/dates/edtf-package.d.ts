declare module 'edtf' {
  /** Throws where the text does not follow the grammar up to the level. */
  export function parse(text: string, constraints?: { level?: 0 | 1 | 2 | 3 }): unknown;
}
