import type { Shown } from './statements.ts';

/** Recipients for whom the same holds, and why. */
export interface ConsentLine {
  readonly may: 'public' | 'confidence' | 'no';
  readonly reason: string;
  readonly recipients: readonly string[];
  /** True for the longest line, when it would name too many: the others. */
  readonly isRest: boolean;
}

/** More recipients than these are not named one by one. */
const NAMED_ONE_BY_ONE = 3;

/** What may be done with a name, those first who may use it most; recipients of whom the same holds stand together. */
export function consentLines(consent: Shown['consent']): readonly ConsentLine[] {
  const verdicts = [...Map.groupBy(consent, ({ recipient }) => recipient)].map(([recipient, rows]) => {
    const inPublic = rows.find(({ publish }) => publish);
    const inConfidence = rows.find(({ publish }) => !publish);
    const may: ConsentLine['may'] =
      inPublic?.named === true ? 'public' : inConfidence?.named === true ? 'confidence' : 'no';
    const decisive = may === 'confidence' ? inPublic : (inPublic ?? inConfidence);
    return { recipient, may: may, reason: decisive?.reason ?? 'no-consent' };
  });
  const groups = [...Map.groupBy(verdicts, ({ may, reason }) => `${may} ${reason}`).values()];
  const longest = Math.max(0, ...groups.map(({ length }) => length));
  return groups
    .flatMap((group) => {
      const [first] = group;
      if (first === undefined) return [];
      const isRest = group.length > NAMED_ONE_BY_ONE && group.length === longest;
      return [{ may: first.may, reason: first.reason, recipients: group.map(({ recipient }) => recipient), isRest }];
    })
    .toSorted((a, b) => Number(a.isRest) - Number(b.isRest) || ORDER.indexOf(a.may) - ORDER.indexOf(b.may));
}

const ORDER: readonly ConsentLine['may'][] = ['public', 'confidence', 'no'];
