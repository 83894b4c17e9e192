import { vocabularyOf } from '../../../shared/vocabulary/vocabularies.ts';
import { withNarrower } from '../../../shared/vocabulary/vocabulary.ts';
import { showRecord } from '../../archive/view.ts';
import type { GateContext } from './context.ts';
import type { Gate } from './found.ts';

/**
 * Gate 6: at least one source is not from the mass media. Refused, because both bodies do not take what rests on nothing else; where no
 * document is cited at all, it rests on nothing.
 */
export const massMediaGate: Gate = (context) => {
  if (!context.profile.gates.includes('mass-media')) return [];
  const isMedia = mediaJudge(context);
  if (context.material.documents.some((code) => !isMedia(code))) return [];
  return [
    {
      id: 'only-mass-media',
      severity: 'refuse',
      rule: 'OHCHR, CEDAW inquiry procedure: not exclusively mass-media reports; the same for the HRC complaint procedure',
      field: 'massMedia',
      ...(context.material.documents[0] === undefined ? {} : { record: context.material.documents[0] }),
    },
  ];
};

/** As the record says; where it says nothing, what was printed in the press or put out by an outlet. */
function mediaJudge({ catalogue }: Pick<GateContext, 'catalogue'>): (code: string) => boolean {
  const press = withNarrower(vocabularyOf('document-kind'), 'press');
  const outlets = withNarrower(vocabularyOf('organisation-kind'), 'media');
  const kindOf = catalogue.prepare(
    `select json_extract(data, '$.kind') from record where type = 'organisation' and code = ?`,
    { pluck: true },
  );
  return (code) => {
    const { massMedia, kind, issuer } = showRecord(catalogue, code).fields;
    if (typeof massMedia === 'boolean') return massMedia;
    return press.has(String(kind)) || outlets.has(String(kindOf.get([String(issuer)])));
  };
}
