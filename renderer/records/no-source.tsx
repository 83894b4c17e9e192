import './no-source.css';

/** The mark of a record or statement that no citation proves: a dotted line with the words for those who hear it. */
export function NoSource({ label }: { readonly label: string }) {
  return (
    <span className="records-no-source" title={label}>
      <span className="kit-heard">{label}</span>
    </span>
  );
}
