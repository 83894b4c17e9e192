import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { idOf } from '../../../electron/archive/codes.ts';
import { commit } from '../../../electron/archive/commit.ts';
import { clearances, coversScope, organisationClearances, type Purpose } from '../../../electron/archive/consent.ts';
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
  test('a minor is named on no consent but a separate one, whoever she is', () => {
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

describe('separate consents', () => {
  const assault = (): unknown =>
    put(home.vault, [
      { type: 'incident', fields: { kind: 'sexual-violence', date: '2021' }, links: [{ to: her, role: 'victim' }] },
    ]);

  test('a minor is named on one that was given for her alone and covers recipient and use', () => {
    person({ minor: true });
    consent({ date: '2024-01-01', explicitForMinor: true, uses: ['information'] });
    expect([reason(), reason(confidentially)]).toEqual(['other-use', 'consent']);
    consent({ date: '2024-02-01', explicitForMinor: true, recipient: 'ohchr' });
    expect(reason()).toBe('other-use');
  });

  test('so is a survivor, and nobody on the separate consent of another kind', () => {
    assault();
    consent({ date: '2024-01-01', explicitForMinor: true });
    expect(reason()).toBe('survivor');
    consent({ date: '2024-01-01', explicitForSurvivor: true });
    expect(reason()).toBe('consent');
  });

  test('who is both needs both, on one sheet or on two', () => {
    assault();
    person({ minor: true });
    consent({ date: '2024-01-01', explicitForSurvivor: true });
    expect(reason()).toBe('minor');
    consent({ date: '2024-02-01', explicitForMinor: true });
    expect(reason()).toBe('consent');
  });

  test.each([
    ['withdrawn', { withdrawnOn: '2025-01-01' }],
    ['expired', { validUntil: '2025-01-01' }],
    ['anonymised-only', { uses: ['anonymised'] }],
  ])('one that is %s names nobody', (why, fields) => {
    person({ minor: true });
    consent({ date: '2024-01-01', explicitForMinor: true, ...fields });
    expect(reason()).toBe(why);
  });

  test('a later general refusal ends it', () => {
    assault();
    consent({ date: '2024-01-01', explicitForSurvivor: true });
    consent({ date: '2024-06-01', uses: ['anonymised'] });
    expect(reason()).toBe('anonymised-only');
  });

  test('a public function does not stand in its place', () => {
    person({ minor: true, namingBasis: 'public-function' });
    expect(reason()).toBe('minor');
  });
});

describe('several uses at once', () => {
  const complaint: Purpose = { ...publicly, uses: ['state', 'public-report'] };

  test('every one of them has to be allowed', () => {
    consent({ date: '2024-01-01', uses: ['public-report'] });
    expect(reason(complaint)).toBe('other-use');
    consent({ date: '2024-01-01', uses: ['state'] });
    expect(reason(complaint)).toBe('consent');
  });

  test('that a name may stand in a report is no leave to hand it to the State', () => {
    consent({ date: '2024-01-01', uses: ['public-report', 'press'] });
    expect(reason({ ...publicly, uses: ['state'] })).toBe('other-use');
  });

  test('a later sheet that allows less narrows what the recipient may do; one for the public does not', () => {
    consent({ date: '2023-01-01', uses: ['state', 'public-report'] });
    consent({ date: '2024-01-01', uses: ['public-report'], recipient: 'public' });
    expect(reason(complaint)).toBe('consent');
    consent({ date: '2024-02-01', uses: ['public-report'] });
    expect(reason(complaint)).toBe('other-use');
  });

  test('the press is the widest of all', () => {
    consent({ date: '2024-01-01', uses: ['public-report'] });
    expect(reason({ ...publicly, uses: ['press'] })).toBe('other-use');
  });
});

describe('what else a consent covers', () => {
  const covers = (scope: string, purpose = confidentially): boolean => {
    const found = clearances(home.vault.catalogue, purpose).find(({ code }) => code === her);
    return found !== undefined && coversScope(found, scope);
  };

  test('nothing but the name and what she told, until it says so', () => {
    consent({ date: '2024-01-01' });
    expect(['identity', 'story', 'image', 'medical', 'documents'].filter((each) => covers(each))).toEqual([
      'identity',
      'story',
    ]);
  });

  test('what is chosen, and that alone', () => {
    consent({ date: '2024-01-01', scope: ['image', 'medical'] });
    expect(['identity', 'story', 'image', 'medical', 'documents'].filter((each) => covers(each))).toEqual([
      'image',
      'medical',
    ]);
  });

  test('for the uses that it allows', () => {
    consent({ date: '2024-01-01', scope: ['medical'], uses: ['information'] });
    expect([covers('medical'), covers('medical', publicly)]).toEqual([true, false]);
  });

  test('medical information may go without the name, a picture may not', () => {
    consent({ date: '2024-01-01', scope: ['medical', 'image'], uses: ['anonymised'] });
    expect([covers('medical', publicly), covers('image', publicly), reason()]).toEqual([
      true,
      false,
      'anonymised-only',
    ]);
  });

  test('what she asked to hide stays hidden', () => {
    consent({ date: '2024-01-01', scope: ['identity', 'image'], maskPhoto: true });
    expect([covers('identity'), covers('image')]).toEqual([true, false]);
  });

  test('what a survivor told is covered by her separate consent alone', () => {
    put(home.vault, [
      { type: 'incident', fields: { kind: 'sexual-violence', date: '2021' }, links: [{ to: her, role: 'victim' }] },
    ]);
    consent({ date: '2024-01-01', scope: ['medical'] });
    expect(covers('medical')).toBe(false);
    consent({ date: '2024-01-01', scope: ['medical'], explicitForSurvivor: true });
    expect(covers('medical')).toBe(true);
  });
});

describe('organisations', () => {
  let own = '';
  const organisation = (fields: Record<string, unknown> = {}): void => {
    own = `O-${count}`;
    put(home.vault, [{ type: 'organisation', code: own, fields: { name: `Specimen club ${count}`, ...fields } }]);
  };
  const of = (purpose = publicly): string => {
    const found = organisationClearances(home.vault.catalogue, purpose).find(({ code }) => code === own);
    return found === undefined ? 'not there' : `${found.named ? 'named' : 'not named'}: ${found.reason}`;
  };
  const about = (): unknown[] => [{ to: own, role: 'subject' }];

  test('one is named unless something speaks against it', () => {
    organisation();
    expect(of()).toBe('named: no-refusal');
  });

  test.each([
    ['anonymised only', { uses: ['anonymised'] }, 'anonymised-only'],
    ['for another use', { uses: ['information'] }, 'other-use'],
    ['withdrawn', { withdrawnOn: '2025-01-01' }, 'withdrawn'],
    ['run out', { validUntil: '2025-01-01' }, 'expired'],
    ['without its own name in public', { publishOwnName: false }, 'other-use'],
  ])('a consent of its own says no: %s', (_title, fields, why) => {
    organisation();
    consent({ date: '2024-01-01', ...fields }, about());
    expect(of()).toBe(`not named: ${why}`);
  });

  test('one to another recipient says nothing here; one to this recipient allows it', () => {
    organisation();
    consent({ date: '2024-01-01', uses: ['anonymised'], recipient: 'media' }, about());
    expect(of()).toBe('named: no-refusal');
    consent({ date: '2024-01-01' }, about());
    expect(of()).toBe('named: consent');
  });

  test.each([
    ['internal', 'not named', 'not named'],
    ['un-confidential', 'not named', 'named'],
    ['partners', 'not named', 'not named'],
    ['public', 'named', 'named'],
  ])('a record that is "%s": %s in public, %s to a UN body in confidence', (confidentiality, open, closed) => {
    organisation({ confidentiality });
    expect([of(publicly).split(':')[0], of(confidentially).split(':')[0]]).toEqual([open, closed]);
  });

  test.each(['court', 'security', 'state-company', 'un-treaty-body'])(
    'a %s answers for what it does under its name',
    (kind) => {
      organisation({ kind, confidentiality: 'internal' });
      consent({ date: '2024-01-01', uses: ['anonymised'] }, about());
      expect(of()).toBe('named: public-body');
    },
  );

  test('one that helped a woman to consent says nothing of itself, and nothing of her', () => {
    organisation();
    consent({ date: '2024-01-01', uses: ['anonymised'] }, [
      { to: her, role: 'subject' },
      { to: own, role: 'given-by' },
    ]);
    expect([of(), reason()]).toEqual(['named: no-refusal', 'anonymised-only']);
  });

  test('who signs for an organisation does not speak of herself', () => {
    organisation();
    consent({ date: '2024-01-01', givenBy: her }, about());
    expect([of(), reason()]).toEqual(['named: consent', 'no-consent']);
  });

  test('it is looked for under every name that it has had', () => {
    organisation({ nameRu: 'Клуб образцов', abbreviation: ['SC'], formerNames: [{ name: 'Old club' }] });
    const found = organisationClearances(home.vault.catalogue, publicly).find(({ code }) => code === own);
    expect(found?.names.otherNames).toEqual([`Specimen club ${count}`, 'Клуб образцов', 'SC', 'Old club']);
  });
});

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
