import { call } from '../app/host.ts';
import { baseOf, type Base } from './form-state.ts';

/** The record as the archive holds it now. */
export async function newerState(code: string): Promise<Base> {
  return baseOf(await call('records.show', { code }));
}
