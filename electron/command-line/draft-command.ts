import type { CallOutput } from '../../shared/contract/calls.ts';
import type { Answer, Run } from './commands.ts';
import { draftOf } from './draft-options.ts';
import { counted } from './print.ts';
import { printable } from './printable.ts';
import { styled } from './terminal.ts';

/** `draft`: begins a submission, and tells what the archive does not know yet. */
export async function runDraft(run: Run, open: () => Promise<void>): Promise<Answer> {
  const draft = draftOf(run.options, 'draft');
  await open();
  const { code } = await run.call('submissions.begin', { draft });
  const laid = await run.call('submissions.lay', { code });
  const value = {
    code,
    form: laid.form,
    stage: laid.stage,
    language: draft.language,
    words: laid.words.total,
    pages: laid.pages,
    annexes: laid.annexes.filter(({ number }) => number !== null).length,
    missing: missingOf(laid),
    findings: laid.findings,
  };
  return { value, text: printDraft(printable(code), printable(value.missing), printable(laid)) };
}

interface Missing {
  readonly section: string;
  readonly number: string;
  readonly what: string;
  /** Under which an answer, or the text, is kept in the draft. */
  readonly key: string;
  readonly record: string | null;
  readonly field: string | null;
}

/** Questions without an answer, and texts that are not written, in the order of the form. */
function missingOf({ sections }: CallOutput<'submissions.lay'>): Missing[] {
  return sections.flatMap(({ id, title, parts }) =>
    parts.flatMap((part): Missing[] => [
      ...part.questions.flatMap(({ key, number, question, missing }) =>
        missing === null
          ? []
          : [
              {
                section: id,
                number,
                what: question,
                key,
                record: missing.code,
                field: missing.type === 'draft' ? null : `${missing.type}.${missing.field}`,
              },
            ],
      ),
      ...(part.kind === 'text' && part.required && part.words === 0
        ? [{ section: id, number: '', what: part.asks ?? title, key: part.text ?? part.key, record: null, field: null }]
        : []),
    ]),
  );
}

function printDraft(code: string, missing: readonly Missing[], laid: CallOutput<'submissions.lay'>): string {
  return [
    `${styled(code, 'bold')}  ${laid.title}, ${laid.stage}: begun.`,
    `${counted(laid.words.total, 'word')}, ${counted(laid.annexes.filter(({ number }) => number !== null).length, 'annex', 'annexes')}.`,
    ...(missing.length === 0
      ? ['Nothing is missing.']
      : [
          'Missing:',
          ...missing.map(
            ({ number, what, record, field }) =>
              `  ${number === '' ? '' : `${number}  `}${what}${field === null ? '' : `  (${record === null ? '' : `${record} `}${field})`}`,
          ),
        ]),
    '',
    'khronika check tells what stands between it and its reader.',
  ].join('\n');
}
