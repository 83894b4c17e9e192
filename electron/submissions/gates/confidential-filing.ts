import type { Gate } from './found.ts';

/**
 * Gate 13: that a complaint was made to the Human Rights Council stays confidential. Warned each time, because it binds whoever sends it
 * and nothing in the file can keep it: the reason that is given says that it was read.
 */
export const confidentialFilingGate: Gate = ({ profile }) =>
  profile.gates.includes('confidential-filing')
    ? [
        {
          id: 'keep-confidential',
          severity: 'warn',
          rule: 'HRC complaint procedure (HRC resolution 5/1, annex, IV): confidential (co-guide.org)',
        },
      ]
    : [];
