import type { ReactNode } from 'react';
import './quotation.css';

/** Words of a source, as they stand there: in serif, and with who says so where `by` is given. */
export function Quotation({ text, by }: { readonly text: string; readonly by?: ReactNode | undefined }) {
  return (
    <figure className="kit-quotation">
      <blockquote>{text}</blockquote>
      {by !== undefined && <figcaption>{by}</figcaption>}
    </figure>
  );
}
