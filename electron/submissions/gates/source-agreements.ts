import { showRecord } from '../../archive/view.ts';
import type { GateContext } from './context.ts';
import type { Found, Gate } from './found.ts';

/**
 * Part of gate 3: what came from a source goes no further than the source agreed. A document is its words: it may leave where it may be
 * quoted, and be printed where it may be published. Refused, because only the source can say yes, and nobody can take it back; of one
 * that was asked nothing, nothing is found.
 */
export const sourceAgreementsGate: Gate = (context) =>
  context.layout.annexes.flatMap(({ number, document, instead }): Found[] => {
    if (number === null) return [];
    const from = sourcesOf(context, [document, instead ?? document]);
    return from
      .filter((source) => !isAgreed(context, source))
      .map((source) => ({
        id: 'source-not-agreed',
        severity: 'refuse',
        about: `${document}/${source}`,
        details: { number },
        rule: 'Murad Code (2022); special procedures: the source is confidential always',
        record: source,
        field: 'agreedUses',
      }));
  });

/** Codes of the sources that gave a document, by its file or by a link. */
function sourcesOf({ catalogue }: GateContext, documents: readonly string[]): string[] {
  const found = catalogue
    .prepare(
      `select s.code from record d join file f on f.record = d.id join record s on s.id = f.source
        where d.code in (select value from json_each($codes))
       union
       select s.code from record d join link l on d.id in (l.from_record, l.to_record)
         join record s on s.id = case l.from_record when d.id then l.to_record else l.from_record end
        where s.type = 'source' and d.code in (select value from json_each($codes))`,
      { pluck: true },
    )
    .all({ codes: JSON.stringify(documents) });
  return found as unknown as string[];
}

function isAgreed({ catalogue, uses }: GateContext, source: string): boolean {
  const agreed = showRecord(catalogue, source).fields['agreedUses'];
  if (!Array.isArray(agreed)) return true;
  const isPrinted = uses.includes('public-report') || uses.includes('press');
  return agreed.includes('published') || (!isPrinted && agreed.includes('quoted'));
}
