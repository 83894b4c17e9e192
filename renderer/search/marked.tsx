import type { ReactNode } from 'react';

interface MarkedProps {
  readonly text: string;
  /** Beginnings and ends of what is marked, in UTF-16 units, in order. */
  readonly marks: readonly (readonly [number, number])[];
}

/** A piece of text in which the words that were looked for stand out. */
export function Marked({ text, marks }: MarkedProps) {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const [from, until] of marks) {
    parts.push(text.slice(at, from), <mark key={from}>{text.slice(from, until)}</mark>);
    at = until;
  }
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  );
}
