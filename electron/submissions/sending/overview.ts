import type { SendingOverview } from '../../../shared/contract/calls/sending.ts';
import { fail } from '../../../shared/contract/errors.ts';
import { idOf } from '../../archive/codes.ts';
import { listed } from '../../archive/consent-ledger.ts';
import { earliestDay } from '../../archive/consent-rules.ts';
import { showRecord } from '../../archive/view.ts';
import type { Catalogue } from '../../vault/catalogue.ts';
import { exportsOf, type ExportRow } from './kept-exports.ts';
import { entriesOf, textOr } from './sent-submissions.ts';
import { whomToTell } from './withdrawals.ts';

/**
 * What became of a submission: what was exported, what was sent, what came back, what is to be done.
 * @param today ISO day
 */
export function sendingOverview(catalogue: Catalogue, code: string, today: string): SendingOverview {
  const { type, fields } = showRecord(catalogue, code);
  if (type !== 'submission') fail('RECORD_NOT_FOUND', { code });
  const exports = exportsOf(catalogue, idOf(catalogue, code));
  const packageHash = textOr(fields['packageHash']);
  const isSent = ({ packageHash: own }: ExportRow): boolean => fields['sentOn'] !== undefined && own === packageHash;
  const followUpOn = textOr(fields['followUpOn']);
  return {
    sent: fields['sentOn'] === undefined ? null : sentOf(catalogue, fields, exports.find(isSent)?.id ?? null),
    exports: exports.map((each) => {
      const { files, words, pages, sealed, people, annexes } = each.data;
      return {
        id: each.id,
        made: each.made,
        version: each.version,
        packageHash: each.packageHash,
        files: files.length,
        words,
        pages,
        sealed,
        named: people.filter(({ named }) => named).map((person) => listed(catalogue, person.code)),
        annexes: annexes.length,
        sent: isSent(each),
      };
    }),
    replies: entriesOf(fields['replies']).map(({ id, date, text, document }) => ({
      id: textOr(id),
      date: textOr(date),
      text: textOr(text) ?? '',
      document: typeof document === 'string' ? listed(catalogue, document) : null,
    })),
    followUpOn,
    followUpDue: followUpOn !== null && earliestDay(followUpOn) <= today,
    withdrawn: whomToTell(catalogue, null, today)
      .filter(({ submission }) => submission.code === code)
      .map(({ subject, consent, withdrawnOn, toldOn }) => ({ subject, consent, withdrawnOn, toldOn })),
  };
}

function sentOf(
  catalogue: Catalogue,
  fields: Readonly<Record<string, unknown>>,
  exported: string | null,
): NonNullable<SendingOverview['sent']> {
  return {
    on: String(fields['sentOn']),
    how: textOr(fields['sentHow']),
    receipt: textOr(fields['receipt']),
    reference: textOr(fields['reference']),
    packageHash: textOr(fields['packageHash']),
    export: exported,
    people: entriesOf(fields['people']).map(({ person, named, consent, uses, asOf }) => ({
      ...listed(catalogue, String(person)),
      named: named === true,
      consent: textOr(consent),
      uses: [uses ?? []].flat().map(String),
      asOf: textOr(asOf),
    })),
    annexes: entriesOf(fields['annexes']).map(({ number, document, date, description }) => ({
      number: typeof number === 'number' ? number : null,
      document: listed(catalogue, String(document)),
      date: textOr(date),
      description: textOr(description) ?? '',
    })),
  };
}
