import { z } from 'zod';
import type { CallName } from '../../shared/contract/calls.ts';
import { PATH_FIELDS } from './path-fields.ts';

const token = z.string().max(64);

/** The shape of what stands in clear beside a sealed call: the tokens of its places, and nothing else. */
export function placesOf(name: CallName): z.ZodType<object> {
  const place = PATH_FIELDS[name];
  if (place === undefined) return z.strictObject({});
  return z.strictObject({ [place.field]: (place.many ? z.array(token).max(10_000) : token).optional() });
}
