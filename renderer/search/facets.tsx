import { useState } from 'react';
import type { CallOutput } from '../../shared/contract/calls.ts';
import type { RecordType } from '../../shared/records/definition.ts';
import { definitions } from '../../shared/records/definitions.ts';
import { useFormats } from '../app/formats.ts';
import { useWords, type WordKey } from '../app/words.ts';
import { KindMark } from '../kit/kind-mark.tsx';
import { SideRows } from '../organising/side-rows.tsx';
import { hasPart, withoutPart, withPart } from './query-parts.ts';

type Facet = CallOutput<'search.facets'>['facets'][number];

/** Values of a facet that are shown before more are asked for. */
const SHOWN = 6;

interface Props {
  readonly facets: readonly Facet[];
  readonly query: string;
  readonly onQuery: (query: string) => void;
}

/** By what the answer can be narrowed. A value that is chosen stands in the query, and choosing it again takes it away. */
export function Facets({ facets, query, onQuery }: Props) {
  const { t } = useWords();
  return (
    <SideRows label={t('search.facets')} className="search-facets">
      {facets
        .filter(({ values }) => values.length > 0)
        .map((facet) => (
          <FacetOf key={facet.facet} facet={facet} query={query} onQuery={onQuery} />
        ))}
    </SideRows>
  );
}

/** Facets whose values are words of Khronika; the others stand as people wrote them. */
const TERMS: ReadonlySet<string> = new Set(['type', 'kind', 'language', 'reading']);

const HEADS: Readonly<Record<string, WordKey>> = {
  type: 'search.facet-type',
  kind: 'search.facet-kind',
  person: 'search.facet-person',
  organisation: 'search.facet-organisation',
  case: 'search.facet-case',
  place: 'search.facet-place',
  court: 'search.facet-court',
  article: 'search.facet-article',
  source: 'search.facet-source',
  tag: 'search.facet-tag',
  year: 'search.facet-year',
  language: 'search.facet-language',
  reading: 'search.facet-reading',
};

function FacetOf({ facet: { facet, values }, query, onQuery }: Omit<Props, 'facets'> & { readonly facet: Facet }) {
  const { t } = useWords();
  const { number } = useFormats();
  const [isWhole, setWhole] = useState(false);
  const chosen = values.filter((value) => hasPart(query, value.query));
  const shown = isWhole ? values : values.filter((value, index) => index < SHOWN || chosen.includes(value));
  return (
    <section className={TERMS.has(facet) ? undefined : 'organise-own'}>
      <h2>{t(HEADS[facet] ?? 'search.facet-other')}</h2>
      {shown.map((value) => {
        const isChosen = chosen.includes(value);
        return (
          <button
            key={value.value}
            type="button"
            className="organise-row"
            data-side-row=""
            aria-pressed={isChosen}
            onClick={() => onQuery(isChosen ? withoutPart(query, value.query) : withPart(query, value.query))}
          >
            {facet === 'type' && isType(value.value) && <KindMark type={value.value} isDecorative />}
            <span className="organise-row-label">{value.label}</span>
            <span className="organise-row-count">
              {number(value.count)}
              <span className="kit-heard"> {t('search.facet-records', { count: value.count })}</span>
            </span>
          </button>
        );
      })}
      {values.length > shown.length && (
        <button
          type="button"
          className="organise-row search-facet-more"
          data-side-row=""
          onClick={() => setWhole(true)}
        >
          {t('search.facet-more', { count: values.length - shown.length })}
        </button>
      )}
    </section>
  );
}

function isType(value: string): value is RecordType {
  return Object.hasOwn(definitions, value);
}
