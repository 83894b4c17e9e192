import type { Trace } from './context.ts';
import type { Found, Gate } from './found.ts';

/**
 * Gate 3: nothing that goes says who prepared it, where, or with which device.
 * Refused for what leads to somebody: a person, a source, a place, a path on a disk. Warned for device and program: the metadata of a
 * photograph are a part of the evidence, and whoever sends them has to say why they stay.
 */
export const tracesGate: Gate = ({ traces }) =>
  traces.map(({ document, kind, what }): Found => ({
    id: 'trace-left',
    severity: WEIGHED.has(kind) ? 'warn' : 'refuse',
    about: `${document ?? 'own'}/${kind}/${what}`,
    details: { what },
    rule: 'Berkeley Protocol (2020), security of those who collect; special procedures: the source stays confidential',
    ...(document === null ? {} : { record: document }),
  }));

const WEIGHED: ReadonlySet<Trace['kind']> = new Set(['device', 'program']);
