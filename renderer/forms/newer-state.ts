import { call } from '../app/host.ts';
import { baseOf } from './form-base.ts';
import type { Base } from './form-shape.ts';

/** The record as the archive holds it now. */
export async function newerState(code: string): Promise<Base> {
  return baseOf(await call('records.show', { code }));
}
