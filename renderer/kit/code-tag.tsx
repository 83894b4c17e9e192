import './code-tag.css';

/** The code of a record or a hash: always in the type of codes, and never broken in the middle. */
export function CodeTag({ code }: { readonly code: string }) {
  return <span className="kit-code">{code}</span>;
}
