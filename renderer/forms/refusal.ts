import { isKhronikaError } from '../../shared/contract/errors.ts';
import type { FormFault } from './form-shape.ts';

/** What the archive refused, at the place in the form that it names; empty where it names none. */
export function faultsFrom(
  error: unknown,
  sent: { readonly link: readonly (number | string)[]; readonly citation: readonly number[] },
): Readonly<Record<string, FormFault>> {
  if (!isKhronikaError(error)) return {};
  const fault: FormFault = { is: 'refused', code: error.code, details: error.details };
  const { field, link, citation } = error.details;
  if (typeof link === 'number' && sent.link[link] !== undefined) return { [`links.${sent.link[link]}`]: fault };
  if (typeof citation === 'number' && sent.citation[citation] !== undefined)
    // Of a citation it is nearly always the page that does not exist.
    return { [`citations.${sent.citation[citation]}.page`]: fault };
  return typeof field === 'string' ? { [`fields.${field}`]: fault } : {};
}
