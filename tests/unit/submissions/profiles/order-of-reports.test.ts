import { test } from 'vitest';
import { expectOrder } from './form-order.ts';

/** The order of the forms on situations, written out from what the bodies and the advice on them say. */

test('a report to CEDAW begins with the block that OHCHR asks for and goes on by article', () => {
  expectOrder('cedaw-report', [
    ['', /who submits/i],
    ['1', /executive summary.*key issues/i],
    ['2', /issues, by article/i],
    ['3', /cases/i],
    ['4', /state has replied.*concluding observations/i],
    ['5', /questions and recommendations/i],
    ['6', /methodology, sources and consent/i],
    ['7', /annexes/i],
  ]);
});

test('information for an inquiry of CEDAW follows the outline, with the index of annexes at its end', () => {
  expectOrder('cedaw-inquiry', [
    ['', /inquiry procedure/i],
    [
      '1',
      /submits/i,
      [
        ['1.1', /name/i],
        ['1.2', /postal address/i],
        ['1.3', /e-mail/i],
        ['1.4', /organisation/i],
      ],
    ],
    ['2', /state party/i],
    ['3', /summary.*why an inquiry/i],
    ['4', /dates, places, harm/i],
    ['5', /grave or systematic/i],
    ['6', /rights infringed, each by itself/i],
    [
      '7',
      /victims/i,
      [
        ['7.1', /full name/i],
        ['7.2', /age/i],
        ['7.3', /profession/i],
        ['7.4', /human rights work/i],
        ['7.5', /risk/i],
        ['7.o1', /name of the organisation/i],
        ['7.o2', /status/i],
        ['7.o3', /helped/i],
      ],
    ],
    ['8', /perpetrators/i, [['8.1', /perpetrators/i]]],
    ['9', /steps taken to obtain remedies/i],
    ['10', /asked of the committee/i],
    ['11', /methodology/i],
    ['12', /signature/i],
    ['13', /annexes/i],
  ]);
});

test('a complaint to the Human Rights Council has the parts I to VII', () => {
  expectOrder('hrc-complaint', [
    [
      'I',
      /author.*victims/i,
      [
        ['I.1', /name/i],
        ['I.2', /nationality/i],
        ['I.3', /date of birth/i],
        ['I.4', /postal address/i],
        ['I.5', /e-mail/i],
        ['I.6', /capacity/i],
        ['I.v1', /full name/i],
        ['I.v2', /nationality/i],
        ['I.v3', /authorisation/i],
      ],
    ],
    ['II', /state/i],
    ['III', /facts and nature/i],
    ['IV', /domestic remedies/i],
    ['V', /other human rights bodies/i],
    ['VI', /confidentiality/i],
    ['VII', /annexes/i],
    ['', /signature/i],
  ]);
});

test('a submission to the UPR names everybody first, then recommendations, developments and emblematic cases', () => {
  expectOrder('upr', [
    ['', /session, country/i],
    [
      '1',
      /who we are/i,
      [
        ['1.1', /name/i],
        ['1.2', /e-mail/i],
        ['1.3', /since when/i],
      ],
    ],
    ['2', /key words/i],
    ['3', /earlier recommendations/i],
    ['4', /developments/i],
    ['5', /emblematic cases/i],
    ['6', /recommendations/i],
    ['7', /methodology/i],
  ]);
});

test('information to the experts on Belarus states the relation to the victim before the account', () => {
  expectOrder('experts-belarus', [
    [
      '1',
      /relation to the victim/i,
      [
        ['1.1', /name/i],
        ['1.2', /e-mail/i],
        ['1.3', /relation to the victim/i],
      ],
    ],
    ['2', /what happened/i],
    [
      '3',
      /people/i,
      [
        ['3.1', /full name/i],
        ['3.2', /sex/i],
        ['3.3', /age/i],
        ['3.4', /profession/i],
        ['3.5', /human rights work/i],
        ['3.6', /perpetrators/i],
        ['3.7', /connection/i],
        ['3.8', /risk/i],
        ['3.d1', /date/i],
        ['3.d2', /forces/i],
        ['3.d3', /places/i],
        ['3.d4', /legislation/i],
        ['3.d5', /duration/i],
      ],
    ],
    [
      '4',
      /organisations/i,
      [
        ['4.1', /name/i],
        ['4.2', /status/i],
        ['4.3', /work/i],
        ['4.4', /helped/i],
      ],
    ],
    ['5', /chronology/i],
    ['6', /tried/i],
    ['7', /methodology/i],
    ['8', /annexes/i],
  ]);
});

test('input to the Special Rapporteur on Belarus links cases to the mandate and compares with earlier years', () => {
  expectOrder('rapporteur-belarus', [
    ['', /which call/i],
    [
      '1',
      /submits/i,
      [
        ['1.1', /name/i],
        ['1.2', /e-mail/i],
        ['1.3', /organisation/i],
      ],
    ],
    ['2', /link to Belarus and to the mandate/i],
    [
      '3',
      /cases/i,
      [
        ['3.1', /full name/i],
        ['3.2', /connection/i],
        ['3.3', /exile/i],
        ['3.o1', /name of the organisation/i],
        ['3.o2', /helped/i],
      ],
    ],
    ['4', /trends, compared with earlier years/i],
    ['5', /thematic observations/i],
    ['6', /recommendations/i],
    ['7', /methodology/i],
    ['8', /annexes/i],
  ]);
});

test('a dossier for the Moscow Mechanism is short: summary, facts, cases, commitments', () => {
  expectOrder('osce-moscow', [
    ['', /submits/i],
    [
      '1',
      /submits/i,
      [
        ['1.1', /name/i],
        ['1.2', /e-mail/i],
        ['1.3', /organisation/i],
      ],
    ],
    ['2', /summary/i],
    ['3', /mandate of the mission/i],
    ['4', /cases/i],
    ['5', /commitments/i],
    ['6', /recommendations/i],
    ['7', /methodology/i],
    ['8', /annexes/i],
  ]);
});

test('a plain dossier is what the archive holds: subjects, chronology, provisions, remedies, figures', () => {
  expectOrder('dossier', [
    ['', /by whom/i],
    ['1', /summary/i],
    ['2', /account/i],
    ['3', /people, organisations and cases/i],
    ['4', /chronology/i],
    ['5', /provisions/i],
    ['6', /tried/i],
    ['7', /figures/i],
    ['8', /methodology/i],
    ['9', /annexes/i],
  ]);
});
