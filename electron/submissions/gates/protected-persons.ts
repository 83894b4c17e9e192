import type { Found, Gate } from './found.ts';
import { mentionedPeople, shownAs } from './subjects.ts';

/**
 * Gate 2: minors and survivors of sexual violence are named on a separate consent alone.
 * Without one the name is kept back, of which a note tells. With one the name would stand, which is warned of: somebody looks once
 * more whether the separate consent is meant for this. A name that stands without one is refused, however it came there.
 */
export const protectedPersonsGate: Gate = (context) =>
  mentionedPeople(context).flatMap(({ code, protectedAs, named, consent }) =>
    protectedAs.map((protection): Found => {
      const isNamed = context.naming.isNamed(code);
      const separate = named && consent !== null;
      return {
        id: protection === 'minor' ? 'minor-named' : 'survivor-named',
        severity: !isNamed ? 'note' : separate ? 'warn' : 'refuse',
        about: code,
        details: { shownAs: shownAs(context, code) },
        rule: 'Murad Code (2022); Convention on the Rights of the Child, articles 3 and 16',
        record: consent ?? code,
        ...(consent === null ? {} : { field: protection === 'minor' ? 'explicitForMinor' : 'explicitForSurvivor' }),
      };
    }),
  );
