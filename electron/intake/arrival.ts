import { isEdtf } from '../../shared/dates/edtf.ts';
import { OUTLOOK } from './containers/containers.ts';
import type { Material, TakenIn } from './take-in.ts';
import type { Reason } from './text/extract.ts';

/** Media and pictures have no text of their own; that is their nature and no fault of the file. */
export function isFault(reason: Reason, { identity }: Pick<TakenIn, 'identity'>): boolean {
  if (reason === 'no-text-layer') return false;
  return !(reason === 'unsupported' && /^(video|audio|image)\//.test(identity.mime));
}

/** What a document knows of itself at arrival. Anything more is for a person to say. */
export function documentFields(material: Material, mime: string, extract: TakenIn['extract']): Record<string, unknown> {
  const stem = material.name.replace(/\.[^.]{1,10}$/, '') || material.name;
  if (mime !== 'message/rfc822' && mime !== OUTLOOK) return { title: cleaned(stem) };
  const { title, date } = extract.properties;
  const day = /^\d{4}-\d{2}-\d{2}/.exec(date ?? '')?.[0];
  const dated = day !== undefined && isEdtf(day) ? { date: day } : {};
  return { title: cleaned(title ?? '') || cleaned(stem), kind: 'message', ...dated };
}

/** File systems allow control characters in names; fields do not. The name itself is kept as it is with the file. */
function cleaned(text: string): string {
  // oxlint-disable-next-line no-control-regex
  return text
    .replaceAll(/[\u0000-\u001f\u007f]/g, ' ')
    .toWellFormed()
    .trim();
}
