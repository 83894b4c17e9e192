import type { ReactNode } from 'react';
import './quotation.css';

interface Props {
  readonly text: string;
  /** The language of the source where it is known, for those who hear it read. */
  readonly language?: string | undefined;
  readonly by?: ReactNode | undefined;
}

/** Words of a source, as they stand there: in serif, and with who says so where `by` is given. */
export function Quotation({ text, language, by }: Props) {
  return (
    <figure className="kit-quotation">
      <blockquote lang={language}>{text}</blockquote>
      {by !== undefined && <figcaption>{by}</figcaption>}
    </figure>
  );
}
