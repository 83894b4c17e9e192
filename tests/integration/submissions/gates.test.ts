import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { put } from '../../../electron/archive/put.ts';
import { clearances } from '../../../electron/archive/consent.ts';
import { gather } from '../../../electron/submissions/gather.ts';
import { annexIndexGate } from '../../../electron/submissions/gates/annex-index.ts';
import { consentGate } from '../../../electron/submissions/gates/consent.ts';
import { massMediaGate } from '../../../electron/submissions/gates/mass-media.ts';
import { periodGate } from '../../../electron/submissions/gates/period.ts';
import { remediesGate } from '../../../electron/submissions/gates/remedies.ts';
import { scopesGate } from '../../../electron/submissions/gates/scopes.ts';
import { sentElsewhereGate } from '../../../electron/submissions/gates/sent-elsewhere.ts';
import { sourceAgreementsGate } from '../../../electron/submissions/gates/source-agreements.ts';
import type { Gate } from '../../../electron/submissions/gates/found.ts';
import type { ConsentUse, Profile } from '../../../shared/submissions/profile.ts';
import { gateContext } from '../../fixtures/submissions/gate-context.ts';
import { freshVault } from '../../fixtures/open-vault.ts';

/** Gates that look into the archive: one archive, and each test records what it is about for a woman of its own. */

let home: Awaited<ReturnType<typeof freshVault>>;
let count = 0;

beforeAll(async () => {
  home = await freshVault();
});
afterAll(() => home.remove());

/** Another woman with whatever is recorded about her: `$` stands for her code. */
function woman(...lines: readonly object[]): string {
  const code = `P-${++count}`;
  const own = { type: 'person', code, fields: { familyName: 'Specimenava', firstName: 'Alena' } };
  put(home.vault, JSON.parse(JSON.stringify([own, ...lines]).replaceAll('$', code)));
  return code;
}

type Changes = NonNullable<Parameters<typeof gateContext>[0]>;

function look(gate: Gate, about: string, profile: Partial<Profile>, changes: Omit<Changes, 'profile'> = {}) {
  const { catalogue } = home.vault;
  const uses: ConsentUse[] = ['state'];
  const material = gather(catalogue, { about: [about] });
  return gate(
    gateContext({
      ...changes,
      catalogue,
      profile,
      material,
      people: clearances(catalogue, { recipient: profile.recipient ?? 'cedaw', uses, today: '2026-06-15' }),
      mentioned: new Set(material.people),
    }),
  ).map((each) => ({ ...each, is: `${each.id} ${each.severity}` }));
}

const consent = (fields: object) => ({
  type: 'consent',
  fields: { recipient: 'cedaw', uses: ['state'], date: '2024-01-01', ...fields },
  links: [{ to: '$', role: 'subject' }],
});

describe('consent', () => {
  const named = (about: string, changes: Omit<Changes, 'profile'> = {}, form = 'XX') =>
    look(consentGate, about, { form, recipient: 'cedaw' }, changes).map(({ is }) => is);

  test('nothing is told of somebody who never consented: she stands under a pseudonym as she should', () => {
    expect(named(woman())).toEqual([]);
  });

  test.each([
    ['to another use', { uses: ['information'] }, 'consent-insufficient note'],
    ['that was withdrawn', { withdrawnOn: '2025-01-01' }, 'consent-withdrawn note'],
    ['that has run out', { validUntil: '2025-01-01' }, 'consent-expired note'],
  ])('a consent %s is told of', (_title, fields, expected) => {
    expect(named(woman(consent(fields)))).toEqual([expected]);
  });

  test('a name that was typed, of somebody who is not named, stops it', () => {
    const her = woman();
    const texts = {
      facts: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Specimenava said' }] }] },
    };
    const found = look(consentGate, her, {}, { names: { Specimenava: her }, draft: { texts } });
    expect(found).toMatchObject([{ is: 'name-in-text refuse', part: 'facts', record: her }]);
  });

  test('a communication does not go without the name of the victim and without her authorisation', () => {
    expect(named(woman(), {}, 'CO')).toEqual(['identity-required refuse', 'authorisation-missing refuse']);
    const her = woman(consent({ actOnBehalf: true }));
    expect(named(her, { named: [her] }, 'CO')).toEqual([]);
  });

  test('it goes with a reason why she could not be asked, and when she submits it herself', () => {
    const asked = (
      her: string,
      submitters: { name: string; code?: string; capacity?: string }[] = [{ name: 'Observatory' }],
    ) => named(her, { named: [her], draft: { submitters } }, 'TB');
    expect(asked(woman(consent({ withoutConsentReason: 'held without contact' })))).toEqual([]);
    const her = woman();
    expect(asked(her, [{ name: '', code: her }])).toEqual([]);
    expect(asked(her, [{ name: 'A. S.', capacity: 'self' }])).toEqual([]);
    expect(asked(her)).toEqual(['authorisation-missing refuse']);
  });

  test('an authorisation that was withdrawn or has run out is none', () => {
    for (const over of [{ withdrawnOn: '2025' }, { validUntil: '2025' }]) {
      const her = woman(consent({ actOnBehalf: true, ...over }));
      expect(named(her, { named: [her] }, 'TB')).toContain('authorisation-missing refuse');
    }
  });

  test('the working group on detention is warned of instead, and an open report asks for neither', () => {
    expect(named(woman(), {}, 'WG')).toEqual(['identity-required warn', 'authorisation-missing warn']);
    expect(named(woman(), {}, 'CA')).toEqual([]);
  });
});

describe('sources', () => {
  const cites = (fields: object) => ({
    type: 'document',
    code: `D-${count + 1}`,
    fields: { title: 'A document', ...fields },
  });
  const from = (...documents: readonly object[]): string => {
    const codes = documents.map((_each, at) => `D-${count + 1}-${at}`);
    const lines = documents.map((fields, at) => ({ ...cites(fields), code: codes[at] }));
    const event = {
      type: 'event',
      fields: { title: 'What happened', date: '2021' },
      links: [{ to: '$', role: 'subject' }],
      citations: codes.map((document) => ({ document })),
    };
    return woman(...lines, event);
  };
  const media = (her: string) => look(massMediaGate, her, { gates: ['mass-media'] }).map(({ is }) => is);

  test('mass media alone stop an inquiry, by the mark, the kind or the outlet', () => {
    put(home.vault, [{ type: 'organisation', code: 'O-1', fields: { name: 'Specimen Daily', kind: 'media' } }]);
    expect(media(from({ massMedia: true }, { kind: 'press' }, { kind: 'web-page', issuer: 'O-1' }))).toEqual([
      'only-mass-media refuse',
    ]);
  });

  test('one other source is enough', () => {
    expect(media(from({ massMedia: true }, { kind: 'court-record' }))).toEqual([]);
    expect(media(from({ kind: 'press', massMedia: false }))).toEqual([]);
  });

  test('no source at all stops it too', () => expect(media(woman())).toEqual(['only-mass-media refuse']));

  test('other forms are not asked', () => {
    expect(look(massMediaGate, from({ massMedia: true }), {})).toEqual([]);
  });
});

describe('remedies and other procedures', () => {
  const remedy = (fields: object) => ({
    type: 'remedy',
    fields: { title: 'Appeal', ...fields },
    links: [{ to: '$', role: 'subject' }],
  });
  const text = plain('What was tried');
  const sections = [
    {
      id: 'home',
      number: '',
      title: text,
      mark: 'sourced',
      counted: true,
      parts: [
        { kind: 'remedies', forum: 'domestic' },
        { kind: 'text', id: 'tried', required: false },
      ],
    },
    {
      id: 'abroad',
      number: '',
      title: text,
      mark: 'sourced',
      counted: true,
      parts: [{ kind: 'remedies', forum: 'international' }],
    },
  ] as const satisfies Profile['sections'];
  const of = (her: string, draft: NonNullable<Changes['draft']> = {}, profile: Partial<Profile> = {}) =>
    look(remediesGate, her, { gates: ['remedies'], sections, ...profile }, { draft }).map(({ is }) => is);

  test('a communication without any remedy, and without a word on it, stops', () => {
    expect(of(woman())).toEqual(['remedies-missing refuse', 'procedures-unanswered refuse']);
  });

  test('one that is final passes, one that is not wants a reason', () => {
    const answered = { answers: { 'abroad/1/': 'No' } };
    expect(of(woman(remedy({ final: true })), answered)).toEqual([]);
    expect(of(woman(remedy({ final: false })), answered)).toEqual(['remedy-without-reason warn']);
    expect(of(woman(remedy({ notExhausted: ['ineffective'] })), answered)).toEqual([]);
  });

  test('why none was exhausted may be written instead', () => {
    const written = {
      texts: {
        tried: {
          type: 'doc',
          content: [{ type: 'paragraph', content: [{ type: 'text', text: 'No court was left.' }] }],
        },
      },
    };
    expect(of(woman(), { ...written, answers: { 'abroad/1/': 'No' } })).toEqual([]);
  });

  test('a remedy abroad answers the question of other procedures, and is none at home', () => {
    expect(of(woman(remedy({ forum: 'international', procedure: 'wgad' })))).toEqual(['remedies-missing refuse']);
  });

  test('"yes, as stated below" needs something below', () => {
    const choices = [
      {
        id: 'other-procedure',
        asks: text,
        answers: [],
        usual: null,
        source: { text: '', mark: 'sourced', checkedOn: null },
      },
    ] as const;
    const her = woman(remedy({ final: true }));
    expect(of(her, { choices: { 'other-procedure': 'yes' } }, { choices })).toEqual(['procedures-unanswered refuse']);
    expect(of(her, { choices: { 'other-procedure': 'no' } }, { choices })).toEqual([]);
  });
});

describe('the same case elsewhere', () => {
  const sent = (fields: object) => ({
    type: 'submission',
    fields: { title: 'Earlier submission', sentOn: '2025-03-01', people: [{ person: '$', named: true }], ...fields },
  });
  const of = (her: string, form = 'CO', stage = 'initial') =>
    look(
      sentElsewhereGate,
      her,
      { form, mechanism: 'cedaw-communication', gates: ['sent-elsewhere'] },
      { stage: { code: stage, title: plain('') } },
    ).map(({ is }) => is);

  test('a complaint about her that went to another body is shown', () => {
    const her = woman(sent({ mechanism: 'treaty-body' }));
    const [found] = look(sentElsewhereGate, her, { form: 'CO', gates: ['sent-elsewhere'] });
    expect(found).toMatchObject({ is: 'sent-elsewhere warn', details: { where: 'Earlier submission' } });
    expect(found?.details?.['when']).toMatch(/2025/);
  });

  test('a report is no complaint, a draft is not sent, and another woman is another case', () => {
    expect(of(woman(sent({ mechanism: 'cedaw-report' })))).toEqual([]);
    expect(of(woman(sent({ mechanism: 'treaty-body', sentOn: null })))).toEqual([]);
    expect(of(woman())).toEqual([]);
  });

  test('the complaint procedure of the Council gives way to special procedures, a communication does not', () => {
    const her = woman(sent({ mechanism: 'special-procedures' }));
    expect([of(her, 'HC'), of(her, 'CO')]).toEqual([['sent-elsewhere warn'], []]);
  });

  test('a remedy before an international body counts as well', () => {
    const remedy = (procedure: string) => ({
      type: 'remedy',
      fields: { title: 'Complaint', forum: 'international', procedure, date: '2022' },
      links: [{ to: '$', role: 'subject' }],
    });
    expect(of(woman(remedy('wgeid')))).toEqual(['sent-elsewhere warn']);
    expect(of(woman(remedy('upr')))).toEqual([]);
  });

  test('comments go to the body that has the case already', () => {
    const her = woman(sent({ mechanism: 'cedaw-communication' }));
    expect([of(her, 'CO', 'comments'), of(her, 'CO', 'initial')]).toEqual([[], ['sent-elsewhere warn']]);
  });
});

describe('the index of annexes', () => {
  type Annex = NonNullable<Changes['layout']>['annexes'] extends (infer Each)[] | undefined ? Each : never;
  const of = (
    fields: object,
    changed: Partial<Annex>[] = [{}],
    draft: NonNullable<Changes['draft']> = {},
    annexes: Partial<Profile['annexes']> = {},
  ) => {
    const code = `D-a${++count}`;
    put(home.vault, [{ type: 'document', code, fields: { title: 'Verdict', ...fields } }]);
    const rows = changed.map((each, at): Annex => ({
      number: at + 1,
      document: code,
      title: 'Verdict',
      description: '',
      date: '2021',
      languages: ['ru'],
      pages: 1,
      sha256: '',
      goes: 'original',
      instead: null,
      reason: null,
      pairedWith: null,
      ...each,
    }));
    const profile = { annexes: { ...gateContext().profile.annexes, ...annexes } };
    return look(annexIndexGate, woman(), profile, {
      layout: { annexes: rows },
      draft: draft.annexes === undefined ? draft : { annexes: { [code]: { description: 'A verdict.' } } },
    }).map(({ is }) => is);
  };

  test('a described copy in a language that is taken passes', () => {
    expect(of({ description: 'A verdict.', language: ['ru'] })).toEqual([]);
    expect(of({}, [{}], { annexes: {} })).toEqual([]);
  });

  test('without description, language or date each is told', () => {
    expect(of({}, [{ languages: [], date: null }])).toEqual([
      'annex-no-description warn',
      'annex-no-language warn',
      'annex-undated note',
    ]);
  });

  test('a language that is not taken wants a translation that goes along', () => {
    expect(of({ description: 'x' }, [{ languages: ['be'] }])).toEqual(['annex-language warn']);
    expect(of({ description: 'x' }, [{ languages: ['be'], pairedWith: 'D-9' }])).toEqual([]);
    expect(of({ description: 'x' }, [{ languages: ['rus'] }])).toEqual([]);
  });

  test('an original on paper stays here', () => {
    expect(of({ description: 'x', copyKind: 'original' })).toEqual(['annex-only-original note']);
  });

  test('annexes out of the order of their dates, or with a gap in their numbers, stop it', () => {
    expect(of({ description: 'x' }, [{ date: '2022' }, { date: '2021' }])).toContain('annex-order refuse');
    expect(of({ description: 'x' }, [{}, { number: 3 }])).toContain('annex-order refuse');
    expect(of({ description: 'x' }, [{ date: '2021' }, { date: null }])).not.toContain('annex-order refuse');
    // In the order in which the index puts them, whatever the last day is that a date can mean.
    for (const [one, other] of [
      ['2021', '2021-05'],
      ['2020/2023', '2021'],
      ['2021-05-01', '2021-05-02'],
    ] as const)
      expect(of({ description: 'x' }, [{ date: one }, { date: other }])).not.toContain('annex-order refuse');
  });

  test('what stays here is not looked at, and a body that takes no annexes gets none', () => {
    expect(of({}, [{ number: null, languages: [] }])).toEqual([]);
    expect(of({}, [{}], {}, { taken: false })).toEqual(['annex-not-taken note']);
  });
});

describe('what a consent covers besides the name', () => {
  const annexed = (kind: string, fields: object, scope: readonly string[], role = 'subject') => {
    const code = `D-k${++count}`;
    const her = woman(
      { type: 'document', code, fields: { title: 'It', kind }, links: [{ to: '$', role }] },
      { type: 'person', code: '$', fields: JSON.parse(JSON.stringify(fields).replaceAll('#', code)) },
      consent({ scope }),
    );
    const annexes = [
      {
        number: 1,
        document: code,
        title: '',
        description: '',
        date: null,
        languages: [],
        pages: 1,
        sha256: '',
        goes: 'original' as const,
        instead: null,
        reason: null,
        pairedWith: null,
      },
    ];
    return look(scopesGate, her, { recipient: 'cedaw' }, { layout: { annexes } }).map(({ is }) => is);
  };

  test.each([
    ['photo', 'image', 'warn'],
    ['medical-report', 'medical', 'refuse'],
    ['identity-document', 'documents', 'warn'],
  ])('a %s about her goes with a consent to it', (kind, scope, severity) => {
    expect(annexed(kind, {}, ['identity', scope])).toEqual([]);
    expect(annexed(kind, {}, ['identity'])).toEqual([`scope-missing ${severity}`]);
    expect(annexed(kind, {}, [])).toEqual([`scope-missing ${severity}`]);
  });

  test('the photograph on her record does not go without one', () => {
    expect(annexed('scan', { photo: '#' }, ['identity'])).toEqual(['scope-missing refuse']);
    expect(annexed('scan', { photo: '#' }, ['identity', 'image'])).toEqual([]);
  });

  test('a verdict, and what she only wrote, needs none', () => {
    expect([annexed('court-record', {}, ['identity']), annexed('photo', {}, ['identity'], 'author')]).toEqual([[], []]);
  });

  test('an answer about her health is asked about until a consent covers it', () => {
    const answered = (scope: readonly string[], own = false) => {
      const her = woman(consent({ scope }));
      const listed = { code: her, type: 'person', title: '' };
      const given = [{ text: 'asthma', record: listed, field: 'health', label: '', sources: [] }];
      const question = { key: '', number: '', question: '', answer: 'asthma', own, given, missing: null };
      const part = {
        key: 'a/0',
        kind: 'questions',
        text: null,
        asks: null,
        required: false,
        about: listed,
        questions: [question],
        blocks: [],
        opening: null,
        words: 0,
      };
      const section = {
        id: 'a',
        number: '',
        title: '',
        guidance: null,
        mark: 'sourced' as const,
        counted: true,
        words: 0,
        parts: [part],
      };
      return look(scopesGate, her, { recipient: 'cedaw' }, { layout: { sections: [section] } }).map(({ is }) => is);
    };
    expect([answered([]), answered(['medical']), answered([], true)]).toEqual([['scope-missing warn'], [], []]);
  });
});

describe('what a source agreed to', () => {
  const of = (agreed: readonly string[] | null, uses: ConsentUse[] = ['state']) => {
    const code = `D-s${++count}`;
    put(home.vault, [
      { type: 'source', code: `S-${count}`, fields: { name: 'A source', agreedUses: agreed } },
      { type: 'document', code, fields: { title: 'Letter' }, links: [{ to: `S-${count}`, role: 'source' }] },
    ]);
    const annexes = [
      {
        number: 1,
        document: code,
        title: '',
        description: '',
        date: null,
        languages: [],
        pages: 1,
        sha256: '',
        goes: 'original' as const,
        instead: null,
        reason: null,
        pairedWith: null,
      },
    ];
    return look(sourceAgreementsGate, woman(), {}, { layout: { annexes }, uses });
  };

  test('its document goes where it may be quoted, and into print where it may be published', () => {
    expect(of(['lead', 'quoted'])).toEqual([]);
    expect(of(['quoted'], ['public-report']).map(({ is }) => is)).toEqual(['source-not-agreed refuse']);
    expect(of(['published'], ['public-report'])).toEqual([]);
  });

  test('one who spoke for our own understanding alone keeps it here', () => {
    expect(of(['understanding', 'told'])).toMatchObject([{ is: 'source-not-agreed refuse', field: 'agreedUses' }]);
  });

  test('one who was asked nothing is for the other gates to judge', () => expect(of(null)).toEqual([]));
});

test('the four years of the review end with its deadline where one is recorded', () => {
  const her = woman(
    { type: 'event', fields: { title: 'What happened', date: '2021-01-01' }, links: [{ to: '$', role: 'subject' }] },
    { type: 'submission', code: 'B-77', fields: { deadline: '2024-12-01' } },
  );
  const of = (submission: string | null) =>
    look(periodGate, her, { gates: ['period'] }, { submission }).map(({ is }) => is);
  expect([of('B-77'), of(null)]).toEqual([[], ['out-of-period warn']]);
});

function plain(text: string) {
  return { en: text, ru: text, be: text };
}
