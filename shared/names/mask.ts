import type { NameHit, NameMatcher } from './name-matcher.ts';

/** Stands where a name can mean somebody else as well: a code would say something that nobody knows. */
export const NAME_WITHHELD = '[name withheld]';

/**
 * Puts a label in the place of every name of those who must not be named.
 * @param matcher over everybody concerned, those who stay in clear included, so that a part of their full name (of a
 * judge who is also called Alena, or has the same family name) is left to them
 * @param label what stands for a person; null leaves her name as it is
 * @returns the text with every hit of a labelled person replaced; where one place can mean several of them, with all their
 * labels joined by " / ", and with NAME_WITHHELD where it can mean somebody in clear, or somebody unknown with a family
 * name of her own
 */
export function maskNames(
  text: string,
  matcher: Pick<NameMatcher, 'find'>,
  label: (code: string) => string | null,
): string {
  const hits = matcher.find(text);
  const isClear = (code: string): boolean => label(code) === null;
  let out = '';
  let done = 0;
  for (const group of overlapping(hitsToConceal(hits, isClear))) {
    const start = Math.min(...group.map((hit) => hit.start));
    const end = Math.max(...group.map((hit) => hit.end));
    const canBeClear = hits.some((hit) => isClear(hit.code) && hit.start <= start && end <= hit.end);
    const canBeOther = canBeClear || (group.every(({ kind }) => kind === 'given') && isBesideName(text, start, end));
    out += text.slice(done, start) + (canBeOther ? NAME_WITHHELD : labelsOf(group, label));
    done = end;
  }
  return out + text.slice(done);
}

/**
 * The hits that name somebody who must not be named. A family name or a given name within the full name of somebody in clear is
 * not one of them; a full name always is, whoever else is called so.
 */
export function hitsToConceal(hits: readonly NameHit[], isClear: (code: string) => boolean): NameHit[] {
  const clear = hits.filter(({ kind, code }) => kind === 'full' && isClear(code));
  return hits.filter(
    (hit) =>
      !isClear(hit.code) &&
      (hit.kind === 'full' || !clear.some((full) => full.start <= hit.start && hit.end <= full.end)),
  );
}

/** Whether a capital word stands on either side, that does not begin the sentence: "Judge Alena Neviadomaja", "Neviadomaja Alena". */
function isBesideName(text: string, start: number, end: number): boolean {
  return (
    /^[ \u00a0]\p{Lu}\p{Ll}+/u.test(text.slice(end, end + 40)) ||
    /[^\s.!?…:"“«(][ \u00a0]\p{Lu}\p{Ll}+[ \u00a0]$/u.test(text.slice(Math.max(0, start - 40), start))
  );
}

/** Hits that share text, together; all of it is replaced, so that no half of a name is left over. */
function overlapping(hits: readonly NameHit[]): NameHit[][] {
  const groups: NameHit[][] = [];
  let end = -1;
  for (const hit of hits) {
    if (hit.start < end) groups.at(-1)?.push(hit);
    else groups.push([hit]);
    end = Math.max(end, hit.end);
  }
  return groups;
}

/** Of a full name and a lone family name of another person at the same place, the full name is meant. */
function labelsOf(group: readonly NameHit[], label: (code: string) => string | null): string {
  const longest = Math.max(...group.map(({ start, end }) => end - start));
  const meant = group.filter(({ start, end }) => end - start === longest);
  const best = meant.some(({ kind }) => kind === 'full') ? meant.filter(({ kind }) => kind === 'full') : meant;
  return [...new Set(best.map(({ code }) => label(code)))].join(' / ');
}
