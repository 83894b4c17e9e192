import type { ReactNode } from 'react';
import './act-said.css';

/** Why an act did not come about, beside where it was asked for. */
export function WentWrong({ children }: { readonly children: ReactNode }) {
  return (
    <p className="kit-went-wrong" role="alert">
      {children}
    </p>
  );
}

/** What is being done just now. It keeps its place while there is nothing to say. */
export function Working({ children }: { readonly children: ReactNode }) {
  return (
    <p className="kit-working" role="status">
      {children}
    </p>
  );
}
