import { useMemo } from 'react';
import type { RecordDefinition } from '../../shared/records/definition.ts';
import type { RecordType } from '../../shared/records/definition.ts';
import { definitions } from '../../shared/records/definitions.ts';
import { fieldOf } from '../../shared/records/definitions.ts';
import { termLabel, type Language } from '../../shared/vocabulary/vocabulary.ts';
import { vocabularyOf } from '../../shared/vocabulary/vocabularies.ts';
import { useFormats } from '../app/formats.ts';
import { useWords, type Translate } from '../app/words.ts';
import { Button, IconButton } from '../kit/button.tsx';
import { Empty } from '../kit/empty.tsx';
import { removeLink } from './actions.ts';
import { groupLinks, type LinkGroup, type Reference, type ShownLink } from './connections.ts';
import { SourceMarks } from './source-mark.tsx';
import type { Numbered, Shown } from './statements.ts';
import { RecordLink } from './value.tsx';
import './links-tab.css';

export interface LinksTabProps {
  readonly shown: Shown;
  readonly sources: ReadonlyMap<string, readonly Numbered[]>;
  readonly from: readonly Reference[];
  readonly to: readonly Reference[];
  readonly isReadOnly: boolean;
  readonly onEdit: () => void;
}

/** Everything that a record is connected with: its links in both directions, and the fields that name it or that it names. */
export function LinksTab({ shown, sources, from, to, isReadOnly, onEdit }: LinksTabProps) {
  const { t, language } = useWords();
  // What proves the record as a whole proves what it is linked to.
  const isProven = shown.citations.some(({ field }) => field === null);
  const groups = useMemo(() => groupLinks(shown.links), [shown.links]);
  if (groups.length === 0 && from.length === 0 && to.length === 0)
    return (
      <Empty
        title={t('records.links_empty')}
        text={t('records.links_empty_text')}
        action={
          <Button icon="link" onPress={onEdit}>
            {t('records.edit')}
          </Button>
        }
      />
    );
  return (
    <div className="records-links">
      {groups.map((group) => (
        <section key={`${group.direction} ${group.role} ${group.type}`}>
          <h2>
            {headingOf(group, t, language)}
            <span className="records-links-count">{group.links.length}</span>
          </h2>
          <ul>
            {group.links.map((link) => (
              <LinkRow
                key={link.id}
                link={link}
                sources={sources.get(link.id) ?? []}
                isUnsourced={link.citations.length === 0 && !isProven}
                onRemove={isReadOnly ? null : () => void removeLink(shown, link.id)}
              />
            ))}
          </ul>
        </section>
      ))}
      <References
        title={t('records.references_from')}
        references={from}
        definitionOf={() => definitions[shown.type as RecordType]}
      />
      <References
        title={t('records.references_to')}
        references={to}
        definitionOf={(reference) => definitions[reference.type as RecordType]}
      />
    </div>
  );
}

function LinkRow({
  link,
  sources,
  isUnsourced,
  onRemove,
}: {
  readonly link: ShownLink;
  readonly sources: readonly Numbered[];
  readonly isUnsourced: boolean;
  readonly onRemove: (() => void) | null;
}) {
  const { t } = useWords();
  const when = useLinkDates(link);
  return (
    <li className="records-links-row">
      <div className="records-links-what">
        <span className={isUnsourced ? 'records-unsourced' : undefined}>
          <RecordLink {...link} />
        </span>
        {isUnsourced && <span className="kit-heard">{t('records.no_source')}</span>}
        <SourceMarks sources={sources} of="link" />
        {(when !== '' || link.note !== null) && (
          <p className="records-links-note">{[when, link.note ?? ''].filter(Boolean).join(' · ')}</p>
        )}
      </div>
      {onRemove !== null && (
        <IconButton icon="unlink" label={t('records.link_remove', { code: link.code })} onPress={onRemove} />
      )}
    </li>
  );
}

function References({
  title,
  references,
  definitionOf,
}: {
  readonly title: string;
  readonly references: readonly Reference[];
  readonly definitionOf: (reference: Reference) => RecordDefinition;
}) {
  const { language } = useWords();
  if (references.length === 0) return null;
  return (
    <section>
      <h2>
        {title}
        <span className="records-links-count">{references.length}</span>
      </h2>
      <ul>
        {references.map((reference) => (
          <li key={`${reference.field} ${reference.code}`} className="records-links-row">
            <div className="records-links-what">
              <RecordLink {...reference} />
              <p className="records-links-note">
                {fieldOf(definitionOf(reference), reference.field)?.label[language] ?? ''}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** "Victim: people" for those who are something of this record; "As victim in: detentions" for what this record is something of. */
function headingOf({ direction, role, type }: LinkGroup, t: Translate, language: Language): string {
  return t(direction === 'out' ? 'records.links_out' : 'records.links_in', {
    role: termLabel(vocabularyOf('link-role'), role, language),
    types: definitions[type].plural[language],
  });
}

function useLinkDates({ from, until }: ShownLink): string {
  const { t } = useWords();
  const formats = useFormats();
  if (from !== null && until !== null)
    return t('records.link_from_until', { from: formats.date(from), until: formats.date(until) });
  if (from !== null) return t('records.link_from', { from: formats.date(from) });
  return until === null ? '' : t('records.link_until', { until: formats.date(until) });
}
