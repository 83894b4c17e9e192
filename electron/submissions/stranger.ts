/** A file, and what somebody who takes it apart can read out of it. */
export interface StrangersView {
  /** Texts in which names can be recognised: what it shows and what it hides, with everything inside it. */
  readonly pages: readonly { readonly text: string }[];
  /** Why it, or something in it, cannot be searched for names; null when all of it was read. */
  readonly reason: string | null;
}

/**
 * Takes a file apart. It is done by the process that reads hostile files (intake/stranger), because that is what they are.
 *
 * @param file its type by content, its size in bytes and its content
 */
export type ReadAsStranger = (file: {
  readonly mime: string;
  readonly size: number;
  readonly bytes: AsyncIterable<Uint8Array>;
}) => Promise<StrangersView>;
