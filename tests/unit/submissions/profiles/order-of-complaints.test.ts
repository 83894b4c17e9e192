import { test } from 'vitest';
import { expectOrder } from './form-order.ts';

/** The order of the forms on persons, written out from the forms: numbers and questions as they stand there. */

test('the questionnaire of the Working Group on Arbitrary Detention has the order of Fact Sheet 26', () => {
  expectOrder('wgad', [
    [
      'I',
      /identity/i,
      [
        ['I.1', /family name/i],
        ['I.2', /first name/i],
        ['I.3', /sex/i],
        ['I.4', /birth.*age/i],
        ['I.5', /citizenship/i],
        ['I.6a', /identity document/i],
        ['I.6b', /issued by/i],
        ['I.6c', /issued on/i],
        ['I.6d', /number/i],
        ['I.7', /profession.*activity/i],
        ['I.8', /usual residence/i],
      ],
    ],
    [
      'II',
      /arrest/i,
      [
        ['II.1', /date/i],
        ['II.2', /place/i],
        ['II.3', /forces/i],
        ['II.4', /warrant/i],
        ['II.5', /authority that issued/i],
        ['II.6', /reasons/i],
        ['II.7', /legal basis.*legislation/i],
      ],
    ],
    [
      'III',
      /detention/i,
      [
        ['III.1', /date/i],
        ['III.2', /duration/i],
        ['III.3', /forces holding/i],
        ['III.4', /places of detention.*transfer/i],
        ['III.5', /ordered/i],
        ['III.6', /reasons imputed/i],
        ['III.7', /legislation/i],
      ],
    ],
    [
      'IV',
      /circumstances.*arbitrary/i,
      [
        ['IV.1', /circumstances/i],
        ['IV.2', /reasons why it is arbitrary/i],
      ],
    ],
    ['V', /remedies/i],
    [
      'VI',
      /submits/i,
      [
        ['VI.1', /name and address/i],
        ['VI.2', /date/i],
        ['VI.3', /signature/i],
        ['VI.4', /authorisation/i],
      ],
    ],
    ['', /annexes/i],
  ]);
});

test('an urgent appeal says first why it is urgent', () => {
  expectOrder('wgad-urgent', [
    ['1', /urgent/i, [['1.1', /health or life/i]]],
    [
      '2',
      /identity/i,
      [
        ['2.1', /family name/i],
        ['2.2', /first name/i],
        ['2.3', /sex/i],
        ['2.4', /birth/i],
        ['2.5', /citizenship/i],
        ['2.6', /profession/i],
      ],
    ],
    [
      '3',
      /arrest and detention/i,
      [
        ['3.1', /date of the arrest/i],
        ['3.2', /forces/i],
        ['3.3', /reasons/i],
        ['3.4', /places/i],
        ['3.5', /ordered/i],
        ['3.6', /legislation/i],
      ],
    ],
    ['4', /arbitrary/i],
    [
      '5',
      /submits/i,
      [
        ['5.1', /name and address/i],
        ['5.2', /date/i],
        ['5.3', /signature/i],
        ['5.4', /authorisation/i],
      ],
    ],
    ['', /annexes/i],
  ]);
});

/** The twelve items of the model form: asked of the author, and of every victim. */
const modelForm: readonly RegExp[] = [
  /family name/i,
  /first name/i,
  /date and place of birth/i,
  /nationality/i,
  /passport/i,
  /sex/i,
  /marital status.*children/i,
  /profession/i,
  /ethnic.*religious.*social group/i,
  /address/i,
  /mailing address.*confidential/i,
  /telephone.*e-mail/i,
];

test('a communication to CEDAW has the items of the model form, the request for interim measures at its end', () => {
  expectOrder('cedaw-communication', [
    ['', /summary/i],
    [
      '1',
      /author/i,
      [...modelForm, /victim.*group of victims.*on behalf/i].map((asks, at) => [`1.${at + 1}`, asks] as const),
    ],
    ['2', /victim/i, [...modelForm, /authorisation/i].map((asks, at) => [`2.${at + 1}`, asks] as const)],
    ['3', /state party/i],
    ['4', /nature of the alleged violation/i],
    ['5', /domestic remedies/i],
    ['6', /other international procedures/i],
    ['7', /disclosure of identity/i],
    ['8', /date, place and signature/i],
    ['9', /annexes/i],
    ['', /interim measures/i, [['IM.1', /interim.*could not be undone/i]]],
  ]);
});

test('the unified form of the treaty bodies has its fourteen parts', () => {
  expectOrder('treaty-body-complaint', [
    ['1', /committee/i],
    ['2', /state party/i],
    [
      '3',
      /complainant/i,
      [
        ['3.1', /name/i],
        ['3.2', /date of birth/i],
        ['3.3', /nationality/i],
        ['3.4', /capacity/i],
      ],
    ],
    [
      '4',
      /contact/i,
      [
        ['4.1', /telephone.*e-mail/i],
        ['4.2', /address/i],
      ],
    ],
    [
      '5',
      /victim/i,
      [
        ['5.1', /first name/i],
        ['5.2', /family name/i],
        ['5.3', /date of birth/i],
        ['5.4', /nationality/i],
        ['5.5', /sex/i],
        ['5.6', /address or present whereabouts/i],
        ['5.7', /authorisation/i],
      ],
    ],
    [
      '6',
      /counsel or other representative/i,
      [
        ['6.1', /name/i],
        ['6.2', /telephone.*e-mail/i],
        ['6.3', /address/i],
      ],
    ],
    ['7', /anonym/i],
    ['8', /other international procedures/i],
    ['9', /claims/i],
    ['10', /interim or protection measures/i, [['10.1', /interim/i]]],
    ['11', /facts/i],
    ['12', /domestic remedies.*asked/i],
    ['13', /annexes/i],
    ['14', /date, place and signature/i],
  ]);
});

test('a report to the Working Group on Enforced Disappearances has the six mandatory elements in their order', () => {
  expectOrder('wgeid', [
    [
      '1',
      /identity/i,
      [
        ['1.1', /full name/i],
        ['1.2', /sex/i],
        ['1.3', /birth/i],
        ['1.4', /citizenship/i],
        ['1.5', /passport/i],
        ['1.6', /profession/i],
        ['1.7', /usual residence/i],
      ],
    ],
    ['2', /date/i, [['2.1', /at least month and year/i]]],
    ['3', /place/i, [['3.1', /arrest or abduction.*last seen/i]]],
    ['4', /forces believed/i, [['4.1', /forces/i]]],
    [
      '5',
      /find the person/i,
      [
        ['5.1', /action taken/i],
        ['5.2', /why/i],
      ],
    ],
    [
      '6',
      /submits/i,
      [
        ['6.1', /name/i],
        ['6.2', /address/i],
        ['6.3', /telephone/i],
        ['6.4', /capacity/i],
        ['6.5', /family/i],
      ],
    ],
    ['', /annexes/i],
  ]);
});

test('an allegation to the Special Rapporteur on defenders follows the guidelines, with the questions for an organisation', () => {
  expectOrder('hrd-rapporteur', [
    [
      '1',
      /victim/i,
      [
        ['1.1', /full name/i],
        ['1.2', /gender/i],
        ['1.3', /age/i],
        ['1.4', /nationality/i],
        ['1.5', /profession/i],
        ['1.6', /residence/i],
        ['1.7', /telephone/i],
        ['1.o1', /name of the organisation/i],
        ['1.o2', /status/i],
      ],
    ],
    [
      '2',
      /human rights defender/i,
      [
        ['2.1', /what it is, and where/i],
        ['2.2', /organisation.*head/i],
        ['2.o1', /nature of its human rights work/i],
        ['2.o2', /territorial scope/i],
        ['2.o3', /affiliation/i],
        ['2.o4', /heads/i],
        ['2.o5', /history/i],
      ],
    ],
    [
      '3',
      /violation/i,
      [
        ['3.1', /if detained: place, access to a lawyer, conditions, charges/i],
        ['3.o1', /whom the organisation helped/i],
      ],
    ],
    ['4', /perpetrators/i, [['4.1', /number, uniform, rank, unit/i]]],
    ['5', /authorities/i, [['5.1', /authorities/i]]],
    ['6', /link.*human rights work/i, [['6.1', /connection/i]]],
    [
      '7',
      /submits/i,
      [
        ['7.1', /name/i],
        ['7.2', /address/i],
        ['7.3', /e-mail/i],
      ],
    ],
    ['', /consent/i],
    ['', /annexes/i],
  ]);
});

test('the form of the special procedures asks for victims, facts, perpetrators and sender, and for consent three times', () => {
  expectOrder('special-procedures', [
    ['1', /mandates/i],
    [
      '2',
      /victims/i,
      [
        ['2.1', /full name/i],
        ['2.2', /gender/i],
        ['2.3', /age/i],
        ['2.4', /nationality/i],
        ['2.5', /profession/i],
        ['2.6', /e-mail/i],
        ['2.o1', /name of the organisation/i],
        ['2.o2', /human rights work/i],
        ['2.o3', /status/i],
      ],
    ],
    [
      '3',
      /date, place, circumstances/i,
      [
        ['3.1', /if detained/i],
        ['3.2', /connection/i],
        ['3.3', /risk/i],
        ['3.o1', /whom the organisation helped/i],
      ],
    ],
    ['4', /perpetrators/i, [['4.1', /perpetrators/i]]],
    ['5', /steps taken, and other bodies/i, [['5.1', /authorities/i]]],
    ['6', /law/i],
    [
      '7',
      /submits.*confidential/i,
      [
        ['7.1', /name/i],
        ['7.2', /address/i],
        ['7.3', /e-mail/i],
        ['7.4', /capacity/i],
      ],
    ],
    ['8', /consent/i],
    ['', /annexes/i],
  ]);
});
