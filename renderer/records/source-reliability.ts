import { useEffect, useState } from 'react';
import type { CallOutput } from '../../shared/contract/calls.ts';
import { call } from '../app/host.ts';
import { rowOf } from '../mirror/mirror.ts';
import { useArchiveVersion } from '../mirror/use-mirror.ts';

type Shown = CallOutput<'records.show'>;

/**
 * How reliable whoever a document came from is held to be, as far as that is recorded: a term of `reliability`. What a source says can be
 * doubtful though the source is not, so that it stands beside the reliability of the information.
 */
export function useSourceReliability(document: string): string | null {
  const version = useArchiveVersion();
  const [known, setKnown] = useState<{ readonly document: string; readonly reliability: string | null } | null>(null);
  useEffect(() => {
    if (document === '') return undefined;
    let isHere = true;
    void askOnce(document, version)
      // What cannot be told of the source is left out; the citation stands without it.
      .catch(() => null)
      .then((reliability) => {
        if (isHere) setKnown({ document, reliability });
      });
    return () => {
      isHere = false;
    };
  }, [document, version]);
  return known?.document === document ? known.reliability : null;
}

/** Many citations are of one document: it is asked for once while nothing changes. */
const asked = new Map<string, Promise<string | null>>();
let askedAt = -1;

function askOnce(document: string, version: number): Promise<string | null> {
  if (version !== askedAt) {
    asked.clear();
    askedAt = version;
  }
  const known = asked.get(document);
  if (known !== undefined) return known;
  const answer = call('records.show', { code: document }).then(reliabilityOf);
  asked.set(document, answer);
  return answer;
}

/** Of whom the document was got from, then of those it is linked to as its source or author. */
export function reliabilityOf({ fields, links }: Pick<Shown, 'fields' | 'links'>): string | null {
  const { acquisition } = fields;
  const from =
    typeof acquisition === 'object' && acquisition !== null && 'source' in acquisition ? acquisition.source : null;
  const linked = links.filter(({ type, role }) => type === 'source' || OF_SOURCE.has(role)).map(({ code }) => code);
  for (const code of [from, ...linked]) {
    const reliability = typeof code === 'string' ? rowOf(code)?.cells['reliability'] : undefined;
    if (typeof reliability === 'string') return reliability;
  }
  return null;
}

const OF_SOURCE: ReadonlySet<string> = new Set(['source', 'author']);
