interface ShortCodeProps {
  /** Said before the digits to whoever hears the page. */
  readonly label: string;
  /** Groups of digits with a space between them. */
  readonly code: string;
  readonly isLarge?: boolean;
}

/** Digits in groups that two people compare. They are marked as a whole, and read group by group. */
export function ShortCode({ label, code, isLarge = false }: ShortCodeProps) {
  return (
    <p className={isLarge ? 'exchange-code exchange-code-large' : 'exchange-code'} translate="no">
      <span className="kit-heard">{label} </span>
      {code.split(' ').map((group, at) => (
        <span key={at}>{group} </span>
      ))}
    </p>
  );
}
