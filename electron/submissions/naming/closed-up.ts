/** Only what is set in s p a c e d letters, closed up; empty when there is nothing of the kind. */
export function closedUp(text: string): string {
  const spaced = text.match(
    /(?<![\p{L}\p{M}])(?:\p{L}[ \u00a0\u2009]){2,}\p{L}(?:[ \u00a0\u2009]{2,}(?:\p{L}[ \u00a0\u2009])*\p{L})*(?![\p{L}\p{M}])/gu,
  );
  if (spaced === null) return '';
  return spaced
    .map((piece) =>
      piece
        .split(/[ \u00a0\u2009]{2,}/u)
        .map((word) => word.replaceAll(/\s/gu, ''))
        .join(' '),
    )
    .join('\n');
}
