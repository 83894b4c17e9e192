import type { CallOutput } from '../../shared/contract/calls.ts';
import { definitions, fieldOf } from '../../shared/records/definitions.ts';
import type { RecordType } from '../../shared/records/definition.ts';
import { go, placeOf } from '../app/place.ts';
import { useWords } from '../app/words.ts';
import { CodeTag } from '../kit/code-tag.tsx';
import { KindMark } from '../kit/kind-mark.tsx';
import { Quotation } from '../kit/quotation.tsx';
import { useDocumentLanguage } from './document-language.ts';
import { placeSeconds } from './media/clock.ts';

export type Cited = CallOutput<'records.show'>['citedBy'][number];

interface Props {
  /** The document that is cited. */
  readonly of: string;
  readonly cited: readonly Cited[];
  /** Shows where in the document a statement stands. */
  readonly onPage?: ((cited: Cited) => void) | undefined;
  /** The statement whose place is looked at, by the id of its citation. */
  readonly chosen?: string | null | undefined;
}

/** Statements that rest on a document: of which record, which field, at which page, in which words. */
export function RecordedList({ of, cited, onPage, chosen = null }: Props) {
  const { t, language } = useWords();
  const quoted = useDocumentLanguage(of);
  return (
    <ul className="documents-recorded">
      {cited.map((each) => {
        const type = each.type as RecordType;
        const field = each.field === null ? undefined : fieldOf(definitions[type], each.field);
        // A page in words, such as an attachment, is said as it stands.
        const page = each.page ?? each.place;
        const where = page !== null && /^[\divxlc]+$/i.test(page) ? t('documents.page-n', { page }) : page;
        return (
          <li
            key={each.id}
            aria-current={each.id === chosen ? 'true' : undefined}
            ref={each.id === chosen ? intoSight : undefined}
          >
            <button type="button" className="documents-recorded-record" onClick={() => go(placeOf(each))}>
              <KindMark type={type} />
              <span className="documents-recorded-title">
                {each.title === '' ? t('documents.untitled') : each.title}
              </span>
              <CodeTag code={each.code} />
            </button>
            <span className="documents-recorded-what">
              {field === undefined ? t('documents.whole-record') : field.label[language]}
              {page !== null &&
                (onPage === undefined || !isReached(each) ? (
                  <span> · {where}</span>
                ) : (
                  <>
                    {' · '}
                    <button type="button" className="documents-plain-link" onClick={() => onPage(each)}>
                      {where}
                    </button>
                  </>
                ))}
            </span>
            {each.quote !== null && <Quotation text={each.quote} language={quoted} />}
          </li>
        );
      })}
    </ul>
  );
}

function intoSight(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}

/** Whether the reader can go to where a statement stands: to a page, or to a time of a recording. */
function isReached({ page, place }: Cited): boolean {
  return page === null ? placeSeconds(place ?? undefined) !== null : /\d|^[ivxlc]+$/i.test(page);
}
