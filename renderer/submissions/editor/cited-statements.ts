import type { LaidOut } from '../../../shared/contract/calls/submission-drafts.ts';
import { definitions, fieldOf } from '../../../shared/records/definitions.ts';
import type { RecordType } from '../../../shared/records/definition.ts';
import type { Language } from '../../../shared/vocabulary/vocabulary.ts';
import { call } from '../../app/host.ts';
import type { Shown } from '../../records/statements.ts';

/** A statement of the archive with one source of it, as a note of the text would cite it. */
export interface CitedStatement {
  readonly id: string;
  readonly record: { readonly code: string; readonly type: string };
  /** What is said, for choosing: the record, and the field where the source proves one. */
  readonly says: string;
  /** Everything by which it can be found. */
  readonly words: string;
  readonly attributes: {
    readonly document: string;
    readonly page: string | null;
    readonly place: string | null;
    readonly quotation: string | null;
    readonly record: string | null;
    readonly field: string | null;
  };
}

/** Records that hang together with what a submission is about are read for their sources, as many as this. */
const READ = 120;
const READ_TYPES = new Set(['case', 'detention', 'incident', 'liquidation', 'remedy', 'event']);

/** The sources of what a submission is about: of its answers as they are laid out, and of the records themselves. */
export async function statementsOf(
  about: readonly string[],
  laid: LaidOut | null,
  language: Language,
): Promise<CitedStatement[]> {
  const subjects = await Promise.all(about.slice(0, READ).map((code) => call('records.show', { code })));
  const near = new Set(
    subjects.flatMap(({ links }) => links.filter(({ type }) => READ_TYPES.has(type)).map(({ code }) => code)),
  );
  for (const code of about) near.delete(code);
  const records = await Promise.all([...near].slice(0, READ).map((code) => call('records.show', { code })));
  const found = [...fromAnswers(laid), ...[...subjects, ...records].flatMap((record) => fromRecord(record, language))];
  const seen = new Set<string>();
  return found.filter(({ attributes, says }) => {
    const key = JSON.stringify([attributes.document, attributes.page, attributes.quotation, says]);
    return !seen.has(key) && seen.add(key) !== undefined;
  });
}

function fromAnswers(laid: LaidOut | null): CitedStatement[] {
  return (laid?.sections ?? []).flatMap(({ parts }) =>
    parts.flatMap(({ questions }) =>
      questions.flatMap(({ key, given }) =>
        given.flatMap(({ text, record, field, label, sources }, index) =>
          sources.map(({ document, title, page, place, quote }, number): CitedStatement => ({
            id: `answer ${key} ${index} ${number}`,
            record,
            says: `${label}: ${text}`,
            words: `${label} ${text} ${record.title} ${record.code} ${document} ${title} ${quote ?? ''}`,
            attributes: { document, page, place, quotation: quote, record: record.code, field },
          })),
        ),
      ),
    ),
  );
}

function fromRecord({ code, type, title, citations }: Shown, language: Language): CitedStatement[] {
  const definition = definitions[type as RecordType];
  return citations.map(({ id, field, document, documentTitle, page, place, quote }): CitedStatement => {
    const label = field === null ? '' : (fieldOf(definition, field)?.label[language] ?? field);
    const says = [title, label].filter(Boolean).join(' · ');
    return {
      id: `citation ${id}`,
      record: { code, type },
      says,
      words: `${says} ${code} ${document} ${documentTitle} ${quote ?? ''}`,
      attributes: { document, page, place, quotation: quote, record: code, field },
    };
  });
}
