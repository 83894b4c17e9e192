import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { idOf } from '../../../electron/archive/codes.ts';
import { commit } from '../../../electron/archive/commit.ts';
import { clearances, type Purpose } from '../../../electron/archive/consent.ts';
import { put } from '../../../electron/archive/put.ts';
import { freshVault } from '../../fixtures/open-vault.ts';

/** Who may be named: each test records consents for one woman and asks the gate. */

let home: Awaited<ReturnType<typeof freshVault>>;
let count = 0;
let her = '';
let other = '';

beforeAll(async () => {
  home = await freshVault();
});
beforeEach(() => {
  count += 1;
  [her, other] = [`P-${count}`, `P-${count}-2`];
  put(home.vault, [
    { type: 'person', code: her, fields: { familyName: 'Specimenava', firstName: 'Alena' } },
    { type: 'person', code: other, fields: { familyName: 'Druhaja', firstName: 'Maryna' } },
  ]);
});
afterAll(() => home.remove());

const publicly: Purpose = { recipient: 'cedaw', uses: ['public-report'], today: '2026-06-15' };
const confidentially: Purpose = { ...publicly, uses: ['information'] };

function reason(purpose = publicly, code = her): string {
  const found = clearances(home.vault.catalogue, purpose).find((each) => each.code === code);
  if (found === undefined) return 'not there';
  expect(found.named).toBe(['consent', 'public-function'].includes(found.reason));
  return found.reason;
}

let consents = 0;
function consent(fields: Record<string, unknown>, links: unknown[] | null = [{ to: her, role: 'subject' }]): string {
  const code = `A-${++consents}`;
  put(home.vault, [
    { type: 'consent', code, fields: { recipient: 'cedaw', uses: ['public-report'], ...fields }, links: links ?? [] },
  ]);
  return code;
}
const person = (fields: Record<string, unknown>): unknown => put(home.vault, [{ type: 'person', code: her, fields }]);

describe('without a word of hers', () => {
  test('nobody is named', () => expect(reason()).toBe('no-consent'));

  test('a consent for another recipient does not open the report to her name', () => {
    consent({ recipient: 'ohchr', date: '2024-01-01' });
    expect(reason()).toBe('no-consent');
  });

  test('a consent of somebody else is hers alone', () => {
    consent({ date: '2024-01-01' }, [{ to: other, role: 'subject' }]);
    expect([reason(), reason(publicly, other)]).toEqual(['no-consent', 'consent']);
  });
});

describe('recipient and use', () => {
  test('a consent for this Committee names her, and so does one for the public', () => {
    const first = consent({ date: '2024-01-01' });
    expect(reason()).toBe('consent');
    trash(first);
    expect(reason()).toBe('no-consent');
    consent({ recipient: 'public', date: '2024-01-01' });
    expect(reason()).toBe('consent');
  });

  test.each([
    ['information', 'other-use', 'consent'],
    ['state', 'other-use', 'consent'],
    ['public-report', 'consent', 'consent'],
    ['press', 'consent', 'consent'],
    ['anonymised', 'anonymised-only', 'anonymised-only'],
    ['a word of the user', 'other-use', 'other-use'],
  ])('"%s" is %s for a report that may be posted and %s for one that may not', (use, open, closed) => {
    consent({ uses: [use], date: '2024-01-01' });
    expect([reason(publicly), reason(confidentially)]).toEqual([open, closed]);
  });

  test('a consent that says no use allows none', () => {
    consent({ uses: null, date: '2024-01-01' });
    expect([reason(publicly), reason(confidentially)]).toEqual(['other-use', 'other-use']);
  });

  test('"anonymised only" outweighs every other use of the same consent', () => {
    consent({ uses: ['public-report', 'anonymised'], date: '2024-01-01' });
    expect(reason()).toBe('anonymised-only');
  });
});

describe('time', () => {
  test('a consent withdrawn today no longer counts', () => {
    consent({ date: '2024-01-01', withdrawnOn: '2026-06-15' });
    expect(reason()).toBe('withdrawn');
  });

  test('a withdrawal on a later day takes effect on that day', () => {
    consent({ date: '2024-01-01', withdrawnOn: '2026-06-16' });
    expect([reason(), reason({ ...publicly, today: '2026-06-16' })]).toEqual(['consent', 'withdrawn']);
  });

  test.each(['2026', '2026-06', '2026~', '/2030', 'XXXX'])(
    'a withdrawal of which only "%s" is known counts already',
    (day) => {
      consent({ date: '2024-01-01', withdrawnOn: day });
      expect(reason()).toBe('withdrawn');
    },
  );

  test('a withdrawal ends every consent that was given before it, also one of another record', () => {
    consent({ recipient: 'public', date: '2023-01-01' });
    consent({ date: '2024-01-01', withdrawnOn: '2025-01-01' });
    expect(reason()).toBe('withdrawn');
  });

  test('a consent given after a withdrawal counts, but not one of which that is in doubt', () => {
    consent({ date: '2024-01-01', withdrawnOn: '2025-03' });
    consent({ date: '2025' });
    expect(reason()).toBe('withdrawn');
    consent({ date: '2025-04-01' });
    expect(reason()).toBe('consent');
  });

  test('a consent counts to the end of its last day', () => {
    consent({ date: '2024-01-01', validUntil: '2026-06-15' });
    expect([reason(), reason({ ...publicly, today: '2026-06-16' })]).toEqual(['consent', 'expired']);
  });

  test.each(['XXXX', '2025/'])('a consent that runs out on an unknown day ("%s") has run out', (day) => {
    consent({ date: '2024-01-01', validUntil: day });
    expect(reason()).toBe('expired');
  });

  test('a consent of tomorrow is none today', () => {
    consent({ date: '2026-06-16' });
    expect([reason(), reason({ ...publicly, today: '2026-06-16' })]).toEqual(['no-consent', 'consent']);
  });

  test('a consent without a date counts, until anything at all speaks against it', () => {
    consent({});
    expect(reason()).toBe('consent');
    consent({ uses: ['anonymised'], date: '2019-01-01' });
    expect(reason()).toBe('anonymised-only');
  });

  test('"anonymised only" without a date outweighs every consent', () => {
    consent({ date: '2026-06-01' });
    consent({ uses: ['anonymised'] });
    expect(reason()).toBe('anonymised-only');
  });
});

describe('several consents', () => {
  test('the newest decides, in both directions', () => {
    consent({ uses: ['anonymised'], date: '2022-01-01' });
    consent({ date: '2023-01-01' });
    expect(reason()).toBe('consent');
    consent({ uses: ['anonymised'], date: '2024-01-01' });
    expect(reason()).toBe('anonymised-only');
  });

  test('of the same day the strictest decides, whichever was recorded last', () => {
    consent({ uses: ['anonymised'], date: '2024-01-01' });
    consent({ date: '2024-01-01' });
    expect(reason()).toBe('anonymised-only');
  });

  test('a consent narrowed to information keeps her name out of what may be posted', () => {
    consent({ date: '2023-01-01' });
    consent({ uses: ['information'], date: '2024-01-01' });
    expect([reason(publicly), reason(confidentially)]).toEqual(['other-use', 'consent']);
  });

  test('a newer consent that has run out does not bring the older one back', () => {
    consent({ date: '2022-01-01' });
    consent({ date: '2023-01-01', validUntil: '2025-01-01' });
    expect(reason()).toBe('expired');
  });

  test('"anonymised only" does not run out', () => {
    consent({ date: '2022-01-01' });
    consent({ uses: ['anonymised'], date: '2023-01-01', validUntil: '2024-01-01' });
    expect(reason()).toBe('anonymised-only');
  });

  test('what she says to other recipients changes nothing here', () => {
    consent({ date: '2022-01-01' });
    consent({ recipient: 'media', uses: ['anonymised'], date: '2024-01-01', withdrawnOn: '2025-01-01' });
    expect(reason()).toBe('consent');
  });
});

describe('whom a consent covers', () => {
  test.each(['parent', 'relative', 'witness', 'lawyer', 'source', 'head', 'judge', 'guardian', 'interpreter'])(
    'the %s of a consent is not named by it',
    (role) => {
      consent({ date: '2024-01-01' }, [{ to: her, role }]);
      expect(reason()).toBe('no-consent');
    },
  );

  test.each(['subject', 'about', 'victim', 'defendant', 'person'])('a consent covers its %s', (role) => {
    consent({ date: '2024-01-01' }, [{ to: her, role }]);
    expect(reason()).toBe('consent');
  });

  test('the link may start from the person too', () => {
    const code = consent({ date: '2024-01-01' }, null);
    put(home.vault, [{ type: 'person', code: her, links: [{ to: code, role: 'subject' }] }]);
    expect(reason()).toBe('consent');
  });

  test('who gives it for herself is covered; who gives it for somebody else is not', () => {
    const own = consent({ date: '2024-01-01' }, [{ to: her, role: 'given-by' }]);
    expect(reason()).toBe('consent');
    trash(own);
    consent({ date: '2024-01-01' }, [
      { to: her, role: 'given-by' },
      { to: other, role: 'subject' },
    ]);
    expect([reason(), reason(publicly, other)]).toEqual(['no-consent', 'consent']);
  });

  test('a consent with nobody linked covers the person whose code it is given by, and no name or word in that place', () => {
    const own = consent({ date: '2024-01-01', givenBy: her }, null);
    expect(reason()).toBe('consent');
    trash(own);
    for (const givenBy of ['self', 'Alena Specimenava', `${her}, by her mother`])
      consent({ date: '2024-01-01', givenBy }, null);
    expect(reason()).toBe('no-consent');
  });

  test('a code as giver does not count where somebody is linked: a mother signs for her daughter', () => {
    consent({ date: '2024-01-01', givenBy: her }, [{ to: other, role: 'subject' }]);
    expect(reason()).toBe('no-consent');
  });

  test('a consent in the trash is none', () => {
    const code = consent({ date: '2024-01-01' });
    trash(code);
    expect(reason()).toBe('no-consent');
  });
});

describe('who is protected besides', () => {
  test('a minor is never named, whatever was signed and whoever she is', () => {
    consent({ date: '2024-01-01' });
    person({ minor: true });
    expect(reason()).toBe('minor');
    person({ namingBasis: 'public-function' });
    expect(reason()).toBe('minor');
  });

  test('so is somebody who by the date of birth is not 18 yet, or may not be', () => {
    consent({ date: '2024-01-01' });
    person({ birthDate: '2008-06-16' });
    expect(reason()).toBe('minor');
    person({ birthDate: '2008' });
    expect(reason()).toBe('minor');
    person({ birthDate: '2008-06-15' });
    expect(reason()).toBe('consent');
  });

  test('a survivor of sexual violence is not named on a general consent', () => {
    consent({ date: '2024-01-01' });
    put(home.vault, [
      {
        type: 'incident',
        fields: { kind: 'sexual-violence', date: '2021' },
        links: [
          { to: her, role: 'victim' },
          { to: other, role: 'perpetrator' },
        ],
      },
    ]);
    consent({ date: '2024-01-01' }, [{ to: other, role: 'subject' }]);
    expect([reason(), reason(publicly, other)]).toEqual(['survivor', 'consent']);
  });

  test('a public function names without consent, unless the person has said no', () => {
    person({ namingBasis: 'public-function' });
    expect(reason()).toBe('public-function');
    consent({ uses: ['anonymised'], date: '2024-01-01' });
    expect(reason()).toBe('anonymised-only');
  });

  test('the naming basis "consent" still needs one', () => {
    person({ namingBasis: 'consent' });
    expect(reason()).toBe('no-consent');
  });

  test('a person in the trash is still protected and never named', () => {
    consent({ date: '2024-01-01' });
    trash(her);
    expect(reason()).toBe('trashed');
  });

  test('a source of information is never named, and is looked for under name and address', () => {
    put(home.vault, [
      {
        type: 'source',
        code: 'S-1',
        fields: { name: 'Iryna Krynica', contact: 'write to krynica@example.org or +375 29 000-00-00' },
      },
    ]);
    expect(reason(publicly, 'S-1')).toBe('source');
    const source = clearances(home.vault.catalogue, publicly).find(({ code }) => code === 'S-1');
    expect(source?.names.otherNames).toEqual([
      'Iryna Krynica',
      'Krynica Iryna',
      'krynica@example.org',
      '+375 29 000-00-00',
    ]);
  });

  test('every name that is recorded is looked for, also the ones that are not preferred', () => {
    person({ familyName: { preferred: 'Specimenava', others: ['Dzjavočaja'] }, otherNames: ['Lena', 'A. Uzor'] });
    const first = clearances(home.vault.catalogue, publicly).find(({ code }) => code === her);
    expect(first?.names).toMatchObject({ familyName: 'Specimenava', otherNames: ['Lena', 'A. Uzor', 'Dzjavočaja'] });
  });
});

function trash(code: string): void {
  commit(home.vault, { action: 'trash' }, (draft) => draft.setState(idOf(home.vault.catalogue, code), 'trashed'));
}

describe('what a consent keeps back', () => {
  test('one that asks for a pseudonym names nobody, whatever its uses say', () => {
    consent({ date: '2024-01-01', usePseudonym: true });
    expect([reason(), reason(confidentially)]).toEqual(['anonymised-only', 'anonymised-only']);
  });

  test('one that covers her story or her picture does not cover her name', () => {
    consent({ date: '2024-01-01', scope: ['story', 'image'] });
    expect(reason()).toBe('other-use');
  });

  test('one that covers her identity beside other things does', () => {
    consent({ date: '2024-01-01', scope: ['story', 'identity'] });
    expect(reason()).toBe('consent');
  });

  test('every name she ever bore is known to the gate, and how she is reached', () => {
    person({
      otherNames: ['Alenka'],
      nativeName: ['Алена Спецыменава'],
      latinName: ['Helene Specimenova'],
      formerNames: [
        { kind: 'maiden', familyName: 'Dziavochaja' },
        { kind: 'former', firstName: 'Lena', familyName: 'Raniejsaja' },
        'red_fox_1',
      ],
      phone: ['+375 29 000-00-01 (mother)'],
      email: ['alena@example.org'],
    });
    const found = clearances(home.vault.catalogue, publicly).find(({ code }) => code === her);
    expect(found?.names.otherNames).toEqual([
      'Alenka',
      'Алена Спецыменава',
      'Helene Specimenova',
      'Dziavochaja',
      'Lena Raniejsaja',
      'Raniejsaja',
      'red_fox_1',
      '+375 29 000-00-01',
      'alena@example.org',
    ]);
  });
});
