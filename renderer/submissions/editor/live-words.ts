import type { LaidOut } from '../../../shared/contract/calls/submission-drafts.ts';
import type { MirrorRow } from '../../../shared/contract/shapes.ts';
import type { Translate } from '../../app/words.ts';
import { textOf } from './attribute.ts';
import type { LiveWords, ReadAs } from './live-inline.ts';

/**
 * What stands in the place of a live node of a line: the number of an annex, the name or the pseudonym of a person.
 *
 * @param laid null while nothing is laid out yet: codes stand there
 */
export function liveWords(
  laid: LaidOut | null,
  rowOf: (code: string) => MirrorRow | undefined,
  t: Translate,
): LiveWords {
  const people = new Map([...(laid?.people ?? []), ...(laid?.organisations ?? [])].map((each) => [each.code, each]));
  const annexes = new Map((laid?.annexes ?? []).map((annex) => [annex.document, annex]));
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  const titled = (code: string): string => rowOf(code)?.title ?? '';

  return (name, attributes): ReadAs => {
    if (name === 'footnote')
      return { text: '', label: t('submissions.live-footnote', { text: text(attributes['text']) }), isWithheld: false };
    if (name === 'name') {
      const code = text(attributes['code']);
      const person = people.get(code);
      const shown = person?.shownAs ?? (titled(code) || code);
      return {
        text: shown,
        label: t('submissions.live-name', { shown, title: titled(code) || code }),
        isWithheld: person !== undefined && !person.named,
      };
    }
    const document = text(attributes['document']);
    const annex = annexes.get(document);
    if (name === 'annex') {
      const number = annex?.number ?? null;
      const shown =
        number === null
          ? t('submissions.live-annex-none', { code: document })
          : t('submissions.live-annex', { number });
      return {
        text: shown,
        label: `${shown}: ${titled(document) || document}`,
        isWithheld: laid !== null && number === null,
      };
    }
    return {
      text: '',
      label: t('submissions.live-citation', { place: placeOf(attributes, t) }),
      isWithheld: annex?.goes === 'withheld' || annex?.goes === 'left-out',
    };
  };
}

/** "D-0001, p. 3": where a citation points to. */
export function placeOf(attributes: Readonly<Record<string, unknown>>, t: Translate): string {
  const text = (key: string): string => textOf(attributes, key);
  const page = text('page');
  return [text('document'), page === '' ? '' : t('records.page', { page }), text('place')].filter(Boolean).join(', ');
}
