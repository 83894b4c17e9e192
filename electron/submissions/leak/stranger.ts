/** A file, and what somebody who takes it apart can read out of it. */
export interface StrangersView {
  /** Texts in which names can be recognised; what it shows and what it hides, with everything inside it. */
  readonly pages: readonly { readonly text: string }[];
  /** Why it, or something in it, cannot be searched for names; null when all of it was read. */
  readonly reason: string | null;
  /** What says who made it, where or with what, for `tracesAmong`. */
  readonly properties?: Readonly<Record<string, string>>;
  /** Its pictures, where they were asked for: then they are no reason. */
  readonly attachments?: readonly { readonly mime: string; readonly bytes: Uint8Array }[];
}

/**
 * Takes a file apart. It is done by the process that reads hostile files (intake/stranger), because that is what they are.
 *
 * @param file its type by content, its size in bytes and its content; and whether the pictures in it are wanted
 */
export type ReadAsStranger = (file: {
  readonly mime: string;
  readonly size: number;
  readonly bytes: AsyncIterable<Uint8Array>;
  readonly pictures?: boolean;
}) => Promise<StrangersView>;
