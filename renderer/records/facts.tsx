import { useRef } from 'react';
import type { RecordDefinition } from '../../shared/records/definition.ts';
import { sections } from '../../shared/records/sections.ts';
import { useCommands } from '../app/commands.ts';
import { useWords } from '../app/words.ts';
import { sectioned } from '../forms/form-sections.ts';
import { Button } from '../kit/button.tsx';
import { Empty } from '../kit/empty.tsx';
import { Icon } from '../kit/icon.tsx';
import { say } from '../kit/notices.tsx';
import type { Saying } from './cell-values.ts';
import { Fact } from './fact.tsx';
import { scrollTo } from './scroll-to.ts';
import type { Shown, Statement, Statements } from './statements.ts';
import './facts.css';

export interface FactsProps {
  readonly definition: RecordDefinition;
  readonly shown: Shown;
  readonly said: Statements;
  readonly saying: Saying;
  readonly onEdit: () => void;
}

const WALK_KEYS = 'Alt+U';

/** What a record says, part by part and field by field, each with the sources that it rests on. */
export function Facts({ definition, shown, said, saying, onEdit }: FactsProps) {
  const { t } = useWords();
  const page = useRef<HTMLDivElement>(null);
  const walk = (): void => {
    if (!toNextUnsourced(page.current)) say({ text: t('records.all_sourced') });
  };
  useCommands([
    {
      id: 'record.next-unsourced',
      group: 'record',
      label: t('records.next_unsourced'),
      keys: WALK_KEYS,
      enabled: said.unsourced > 0,
      run: walk,
    },
  ]);
  if (said.statements.length === 0)
    return (
      <Empty
        title={t('records.facts_empty')}
        text={t('records.facts_empty_text')}
        action={
          <Button icon="edit" onPress={onEdit}>
            {t('records.edit')}
          </Button>
        }
      />
    );
  const byKey = new Map(said.statements.map((statement) => [statement.field.key, statement]));
  const parts = sectioned({ ...definition, fields: said.statements.map(({ field }) => field) });
  const facts = (fields: readonly { readonly key: string }[]) => (
    <dl>
      {fields
        .map(({ key }) => byKey.get(key))
        .filter((statement): statement is Statement => statement !== undefined)
        .map((statement) => (
          <Fact key={statement.field.key} definition={definition} shown={shown} statement={statement} saying={saying} />
        ))}
    </dl>
  );
  return (
    <div ref={page} className="records-facts">
      {said.unsourced > 0 && (
        <p className="records-facts-unsourced">
          <Icon name="info" />
          <span>{t('records.unsourced_of', { count: said.unsourced, all: said.needing })}</span>
          <Button variant="quiet" keys={WALK_KEYS} onPress={walk}>
            {t('records.next_unsourced_short')}
          </Button>
        </p>
      )}
      {parts.main.length > 0 && facts(parts.main)}
      {parts.sections.map(({ id, fields }) => (
        <section key={id} className="records-section" aria-label={sections[id][saying.language]}>
          <h2>{sections[id][saying.language]}</h2>
          {facts(fields)}
        </section>
      ))}
      {parts.internal.length > 0 && (
        <section className="records-section" aria-label={t('records.internal_part')}>
          <h2>
            <Icon name="eye-closed" size={14} /> {t('records.internal_part')}
          </h2>
          {facts(parts.internal)}
        </section>
      )}
    </div>
  );
}

/** Puts the cursor on the next statement without a source after where it is, and after the last on the first. */
function toNextUnsourced(page: HTMLElement | null): boolean {
  const open = [...(page?.querySelectorAll<HTMLElement>('[data-unsourced]') ?? [])];
  const here = document.activeElement;
  const next =
    open.find(
      (each) =>
        here !== null &&
        page?.contains(here) === true &&
        (here.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
    ) ?? open[0];
  if (next === undefined) return false;
  scrollTo(next);
  next.focus({ preventScroll: true });
  return true;
}
