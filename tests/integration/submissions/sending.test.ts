import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { idOf } from '../../../electron/archive/codes.ts';
import { commit } from '../../../electron/archive/commit.ts';
import { readHome } from '../../../electron/archive/home.ts';
import { put } from '../../../electron/archive/put.ts';
import { readLedger } from '../../../electron/archive/consent-ledger.ts';
import { showRecord } from '../../../electron/archive/view.ts';
import { beginDraft, discardDraft } from '../../../electron/submissions/drafts/draft-store.ts';
import { exportsOf, keepExport } from '../../../electron/submissions/sending/kept-exports.ts';
import { sendingOverview } from '../../../electron/submissions/sending/overview.ts';
import { sentSubmissions } from '../../../electron/submissions/sending/sent-submissions.ts';
import { noteFollowUp, noteReply, noteSent } from '../../../electron/submissions/sending/sending.ts';
import { consentsDue, noteTold, whomToTell } from '../../../electron/submissions/sending/withdrawals.ts';
import { consentLedger } from '../../../shared/contract/calls/consents.ts';
import { sendingOverview as overviewShape } from '../../../shared/contract/calls/sending.ts';
import { newDraft } from '../../../shared/submissions/draft.ts';
import { freshVault } from '../../fixtures/open-vault.ts';

/** What happens after a submission has left, and when a consent is taken back. */

const TODAY = '2026-06-15';
let home: Awaited<ReturnType<typeof freshVault>>;

beforeAll(async () => {
  home = await freshVault();
  put(home.vault, [
    { type: 'person', code: 'P-1', fields: { familyName: 'Specimenava' } },
    { type: 'person', code: 'P-2', fields: { familyName: 'Druhaja', minor: true } },
    { type: 'organisation', code: 'O-1', fields: { name: 'Specimen club' } },
    { type: 'document', code: 'D-1', fields: { title: 'Verdict' } },
    { type: 'submission', code: 'B-1', fields: { title: 'To the Committee', mechanism: 'cedaw-report' } },
    { type: 'submission', code: 'B-2', fields: { title: 'To the Group', mechanism: 'wgad' } },
  ]);
  consent('A-1', 'P-1', { uses: ['public-report'], validUntil: '2030' });
  consent('A-2', 'P-1', { recipient: 'wgad', uses: ['information'] });
});
afterAll(() => home.remove());

function consent(code: string, to: string, fields: object): void {
  const given = { recipient: 'cedaw', date: '2024-01-01', ...fields };
  put(home.vault, [{ type: 'consent', code, fields: given, links: [{ to, role: 'subject' }] }]);
}

/** As an export of the submission is kept. */
function exported(code: string, packageHash: string, named: boolean, by = 'A-1'): string {
  const { catalogue } = home.vault;
  return commit(home.vault, { action: 'export', note: packageHash }, () =>
    keepExport(catalogue, idOf(catalogue, code), {
      version: 1,
      packageHash,
      made: '2026-05-01T10:00:00.000Z',
      data: {
        form: 'specimen',
        stage: 'session',
        language: 'en',
        recipient: 'cedaw',
        uses: ['public-report'],
        files: [{ path: 'report.docx', sha256: 'aa' }],
        words: 1200,
        pages: 4,
        people: [
          { code: 'P-1', named, reason: named ? 'consent' : 'no-consent', consent: named ? by : null },
          { code: 'P-2', named: false, reason: 'minor', consent: null },
          { code: 'O-1', named: true, reason: 'no-refusal', consent: null },
        ],
        annexes: [
          { number: 1, document: 'D-1', instead: null, date: '2021', description: 'A verdict', languages: ['ru'] },
        ],
        sealed: false,
      },
    }),
  ).result;
}

const send = (code: string, given: object = {}) =>
  noteSent(home.vault, {
    code,
    export: exportsOf(home.vault.catalogue, idOf(home.vault.catalogue, code))[0]?.id ?? '',
    sentOn: '2026-05-02',
    how: 'portal',
    ...given,
  });
const overview = (code: string) => overviewShape.parse(sendingOverview(home.vault.catalogue, code, TODAY));

describe('sending', () => {
  test('an export that was not made is not sent', () => {
    expect(() => send('B-1', { export: 'none' })).toThrow(expect.objectContaining({ code: 'EXPORT_UNKNOWN' }));
    expect(overview('B-1')).toMatchObject({ sent: null, exports: [], withdrawn: [] });
  });

  test('the record keeps who was named on which consent, the annexes and the package, in one entry of the history', () => {
    exported('B-1', 'hash-1', true);
    const { entry } = send('B-1', { reference: 'G/SO 215', followUpOn: '2026-06-15' });
    expect(entry).toBeGreaterThan(0);
    const { fields } = showRecord(home.vault.catalogue, 'B-1');
    expect(fields).toMatchObject({
      sentOn: '2026-05-02',
      sentHow: 'portal',
      packageHash: 'hash-1',
      wordCount: 1200,
      reference: 'G/SO 215',
    });
    expect(overview('B-1')).toMatchObject({
      sent: {
        people: [
          { code: 'P-1', named: true, consent: 'A-1', uses: ['public-report'], asOf: '2026-05-01' },
          { code: 'P-2', named: false, consent: null, uses: [] },
          { code: 'O-1', named: true },
        ],
        annexes: [{ number: 1, document: { code: 'D-1' }, description: 'A verdict' }],
      },
      exports: [{ packageHash: 'hash-1', named: [{ code: 'P-1' }, { code: 'O-1' }], sent: true, version: 1 }],
      followUpOn: '2026-06-15',
      followUpDue: true,
    });
  });

  test('the same export may be noted again, another one may not: what was sent stays', () => {
    send('B-1', { sentOn: '2026-05-03' });
    expect(overview('B-1').sent).toMatchObject({ on: '2026-05-03', reference: 'G/SO 215' });
    const other = exported('B-1', 'hash-2', false);
    expect(() => send('B-1', { export: other })).toThrow(expect.objectContaining({ code: 'SUBMISSION_SENT' }));
    expect(overview('B-1').exports.map(({ sent }) => sent)).toContain(true);
    expect(() => discardDraft(home.vault, 'B-1')).toThrow(expect.objectContaining({ code: 'SUBMISSION_SENT' }));
  });

  test('a consent that changes later changes nothing of what was noted', () => {
    consent('A-9', 'P-1', { recipient: 'media', uses: ['anonymised'] });
    expect(overview('B-1').sent?.people[0]).toMatchObject({ named: true, consent: 'A-1' });
  });

  test('replies come one after the other, and only after it was sent', () => {
    noteReply(home.vault, { code: 'B-1', date: '2026-06-01', text: 'Received.' });
    noteReply(home.vault, {
      code: 'B-1',
      date: '2026-06',
      text: 'Asked for more.',
      document: 'D-1',
      reference: 'No. 5',
      followUpOn: '2026-07-20',
    });
    const { replies, sent, followUpOn, followUpDue } = overview('B-1');
    expect(replies).toMatchObject([
      { text: 'Received.', document: null },
      { date: '2026-06', document: { code: 'D-1' } },
    ]);
    expect(replies.every(({ id }) => id !== null)).toBe(true);
    expect([sent?.reference, followUpOn, followUpDue]).toEqual(['No. 5', '2026-07-20', false]);
    expect(() => noteReply(home.vault, { code: 'B-2', date: '2026', text: 'x' })).toThrow(
      expect.objectContaining({ code: 'SUBMISSION_NOT_SENT' }),
    );
  });

  test('what is to be followed up within thirty days wants attention, until it is taken off', () => {
    const due = (today: string) =>
      readHome(home.vault.catalogue, today).followUps.rows.map(({ code, past }) => [code, past]);
    expect([due(TODAY), due('2026-06-20'), due('2026-07-20')]).toEqual([[], [['B-1', false]], [['B-1', true]]]);
    noteFollowUp(home.vault, { code: 'B-1', on: null });
    expect(due('2026-07-20')).toEqual([]);
  });
});

describe('the ledger of consents', () => {
  const ledger = (code: string, recipients?: string[]) =>
    consentLedger.parse(readLedger(home.vault.catalogue, { code, recipients }, TODAY));

  test('says for each recipient and each use whether it is allowed, on which consent and until when', () => {
    const [cedaw, wgad] = ledger('P-1', ['cedaw', 'wgad']).recipients;
    expect(cedaw?.uses).toMatchObject([
      { use: 'information', allowed: true, consent: 'A-1', validUntil: '2030' },
      { use: 'state', allowed: false, reason: 'other-use' },
      { use: 'public-report', allowed: true, reason: 'consent' },
      { use: 'press', allowed: false },
    ]);
    expect(wgad?.uses.map(({ allowed }) => allowed)).toEqual([true, false, false, false]);
  });

  test('shows every recipient that is known, and such as stand on record alone', () => {
    const all = ledger('P-1').recipients.map(({ recipient }) => recipient);
    expect(all).toEqual(expect.arrayContaining(['cedaw', 'wgad', 'media', 'public']));
    consent('A-5', 'O-1', { recipient: 'Specimen Fund', uses: ['press'] });
    expect(ledger('O-1', []).recipients.map(({ recipient }) => recipient)).toEqual(['Specimen Fund']);
  });

  test('tells what each consent leaves open', () => {
    const [first] = ledger('P-1').consents;
    expect(first).toMatchObject({ code: 'A-1', state: 'in-force', record: null });
    expect(first?.gaps).toEqual(expect.arrayContaining(['capacity', 'form', 'record', 'explained-risks']));
    expect(first?.gaps).not.toContain('valid-until');
    consent('A-6', 'P-1', {
      recipient: 'osce',
      uses: ['state'],
      form: 'oral-witness',
      witness: 'W. W.',
      capacity: 'self',
      explainedBy: 'I',
      explainedPurposes: true,
      explainedRisks: true,
      explainedLimits: true,
      explainedRefusal: true,
      explainedWithdrawal: true,
      reviewOn: '2027',
      actOnBehalf: true,
    });
    expect(ledger('P-1').consents.find(({ code }) => code === 'A-6')?.gaps).toEqual(['authorisation']);
  });

  test('tells of whom a separate consent was never asked', () => {
    expect(ledger('P-2').gaps).toEqual(['no-consent', 'separate-minor']);
    consent('A-7', 'P-2', { explicitForMinor: true, uses: ['state'] });
    expect(ledger('P-2')).toMatchObject({ protectedAs: ['minor'], gaps: [], consents: [{ forMinor: true }] });
  });

  test('there is none for what is neither a person nor an organisation', () => {
    expect(() => ledger('D-1')).toThrow(expect.objectContaining({ code: 'RECORD_NOT_FOUND' }));
  });
});

describe('a consent that is taken back', () => {
  const toTell = (code: string | null) =>
    whomToTell(home.vault.catalogue, code, TODAY).map((each) => [each.consent, each.submission.code, each.toldOn]);

  test('nobody is to be told while it stands', () => expect(toTell('P-1')).toEqual([]));

  test('everybody who received the name on its strength is to be told', () => {
    put(home.vault, [{ type: 'consent', code: 'A-1', fields: { withdrawnOn: '2026-06-10' } }]);
    expect([toTell('P-1'), toTell('A-1'), toTell('A-2'), toTell('P-2')]).toEqual([
      [['A-1', 'B-1', null]],
      [['A-1', 'B-1', null]],
      [],
      [],
    ]);
    expect(overview('B-1').withdrawn).toMatchObject([
      { subject: { code: 'P-1' }, consent: 'A-1', withdrawnOn: '2026-06-10', toldOn: null },
    ]);
    const { withdrawn } = consentsDue(home.vault.catalogue, 30, TODAY);
    expect(withdrawn).toMatchObject([{ code: 'A-1', toTell: 1, subjects: [{ code: 'P-1' }] }]);
  });

  test('a submission in which she stood under a pseudonym is none of it, and one to another recipient rests on another consent', () => {
    exported('B-2', 'hash-3', true, 'A-2');
    send('B-2');
    expect(toTell('P-1')).toEqual([['A-1', 'B-1', null]]);
  });

  test('whom somebody told is noted on the consent, once for each submission', () => {
    const told = { consent: 'A-1', submission: 'B-1', toldOn: '2026-06-11' };
    noteTold(home.vault, told);
    noteTold(home.vault, { ...told, toldOn: '2026-06-12', answer: 'Removed from the website.' });
    const { fields } = showRecord(home.vault.catalogue, 'A-1');
    expect(fields['withdrawalTold']).toMatchObject([{ submission: 'B-1', recipient: 'cedaw', toldOn: '2026-06-12' }]);
    expect(whomToTell(home.vault.catalogue, 'A-1', TODAY)).toMatchObject([
      { toldOn: '2026-06-12', answer: 'Removed from the website.' },
    ]);
    expect(consentsDue(home.vault.catalogue, 30, TODAY).withdrawn).toEqual([]);
  });

  test('nobody is told of a consent that stands, or of what was not sent', () => {
    const told = { submission: 'B-1', toldOn: '2026' };
    expect(() => noteTold(home.vault, { ...told, consent: 'A-2' })).toThrow(
      expect.objectContaining({ code: 'CONSENT_NOT_WITHDRAWN' }),
    );
    put(home.vault, [{ type: 'submission', code: 'B-3', fields: { mechanism: 'upr' } }]);
    expect(() => noteTold(home.vault, { ...told, consent: 'A-1', submission: 'B-3' })).toThrow(
      expect.objectContaining({ code: 'SUBMISSION_NOT_SENT' }),
    );
  });

  test('a withdrawal for the public concerns whoever has the name', () => {
    consent('A-8', 'P-1', { recipient: 'public', uses: ['press'], withdrawnOn: '2026-06-14' });
    expect(new Set(toTell('A-8').map(([, submission]) => submission))).toEqual(new Set(['B-1', 'B-2']));
  });
});

test('consents that run out or are to be asked again are listed by their day', () => {
  consent('A-11', 'P-2', { uses: ['state'], validUntil: '2026-06-20' });
  consent('A-12', 'P-2', { uses: ['state'], validUntil: '2026-06-01', recipient: 'osce' });
  consent('A-13', 'P-2', { uses: ['state'], validUntil: '2026-06-01', withdrawnOn: '2026-05-01', recipient: 'osce' });
  consent('A-14', 'P-2', { uses: ['state'], reviewOn: '2026-07', recipient: 'ohchr' });
  const due = (days: number) => {
    const { expiring, review } = consentsDue(home.vault.catalogue, days, TODAY);
    return [expiring.map(({ code, past }) => [code, past]), review.map(({ code }) => code)];
  };
  expect(due(30)).toEqual([
    [
      ['A-12', true],
      ['A-11', false],
    ],
    [],
  ]);
  expect(due(60)).toEqual([
    [
      ['A-12', true],
      ['A-11', false],
    ],
    ['A-14'],
  ]);
});

test.each([
  ['cedaw', 'cedaw'],
  ['hrc', 'treaty-body'],
])('a complaint went to the committee that was chosen: %s', (committee, recipient) => {
  const { code } = beginDraft(
    home.vault,
    newDraft({
      form: 'treaty-body-complaint',
      stage: 'initial',
      language: 'en',
      about: ['P-2'],
      choices: { committee },
    }),
  );
  put(home.vault, [{ type: 'submission', code, fields: { sentOn: '2026-06-01' } }]);
  expect(sentSubmissions(home.vault.catalogue).find((each) => each.code === code)).toMatchObject({
    mechanism: 'treaty-body',
    recipient,
  });
});
