import { useState } from 'react';
import { Collection, Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components';
import { termLabel } from '../../shared/vocabulary/vocabulary.ts';
import { vocabularyOf } from '../../shared/vocabulary/vocabularies.ts';
import { useAsked } from '../app/asked.ts';
import { useCommands } from '../app/commands.ts';
import { useFormats } from '../app/formats.ts';
import { useWords } from '../app/words.ts';
import { Button } from '../kit/button.tsx';
import { CodeTag } from '../kit/code-tag.tsx';
import { Empty } from '../kit/empty.tsx';
import { Failure } from '../kit/failure.tsx';
import { Select } from '../kit/select.tsx';
import { Skeleton } from '../kit/skeleton.tsx';
import { Switch } from '../kit/switch.tsx';
import { useArchiveVersion, useRow } from '../mirror/use-mirror.ts';
import {
  confirmMention,
  mentionKey,
  openMention,
  refuseMention,
  restoreMention,
  type Mention,
} from './mention-acts.ts';
import { MentionFit, MentionWords } from './mention-words.tsx';
import './mentions.css';

/** Places that are weaker than this are shown where they are asked for: a part of a name, a given name alone. */
export const WORTH_SHOWING = 0.3;
const STEP = 60;
type State = Mention['state'];

/** Where documents name a person or an organisation: what waits for a decision, one key each; what was confirmed, and what was put aside. */
export function NamedInDocuments({ code, isReadOnly }: { readonly code: string; readonly isReadOnly: boolean }) {
  const { t, language } = useWords();
  const formats = useFormats();
  const title = useRow(code)?.title ?? code;
  const [state, setState] = useState<State>('offered');
  const [weak, setWeak] = useState(false);
  const [limit, setLimit] = useState(STEP);
  const asked = { code, state, strength: weak ? 0 : WORTH_SHOWING, limit };
  const { value, error, again } = useAsked('mentions.of', asked, useArchiveVersion());
  const known = useLast(value);
  const [at, setAt] = useState<{ readonly key: string; readonly index: number }>({ key: '', index: 0 });
  const mentions = known?.mentions ?? [];
  // What was decided is gone from the list: what has taken its place is next.
  const found = mentions.findIndex((mention) => mentionKey(mention) === at.key);
  const index = Math.max(0, Math.min(found >= 0 ? found : at.index, mentions.length - 1));
  const chosen = mentions[index];
  const choose = (next: number): void => {
    const mention = mentions[Math.max(0, Math.min(next, mentions.length - 1))];
    if (mention !== undefined) setAt({ key: mentionKey(mention), index: mentions.indexOf(mention) });
  };
  const goOn = (): void => {
    const next = mentions[index + 1];
    setAt({ key: next === undefined ? '' : mentionKey(next), index });
  };
  const canDecide = chosen !== undefined && !isReadOnly;
  const acts = {
    confirm: () => {
      if (chosen === undefined || chosen.state === 'confirmed') return;
      goOn();
      void confirmMention(code, chosen).then((done) => done && again());
    },
    refuse: () => {
      if (chosen === undefined || chosen.state !== 'offered') return;
      goOn();
      void refuseMention(code, chosen, again);
    },
    refuseDocument: () => {
      if (chosen !== undefined) void refuseMention(code, { ...chosen, page: 0, start: 0 }, again);
    },
    restore: () => {
      if (chosen !== undefined) void restoreMention(code, chosen, again);
    },
    open: () => {
      if (chosen !== undefined) openMention(chosen);
    },
  };
  const isOffered = canDecide && state === 'offered';
  useCommands([
    {
      id: 'mentions.confirm',
      group: 'record',
      label: t('mentions.confirm'),
      keys: 'y',
      enabled: isOffered,
      run: acts.confirm,
    },
    {
      id: 'mentions.refuse',
      group: 'record',
      label: t('mentions.refuse'),
      keys: 'n',
      enabled: isOffered,
      run: acts.refuse,
    },
    {
      id: 'mentions.refuse-document',
      group: 'record',
      label: t('mentions.refuse-document'),
      keys: 'Shift+N',
      enabled: isOffered,
      run: acts.refuseDocument,
    },
    {
      id: 'mentions.open',
      group: 'record',
      label: t('mentions.open'),
      keys: 'o',
      enabled: chosen !== undefined,
      run: acts.open,
    },
    {
      id: 'mentions.next',
      group: 'view',
      label: t('mentions.next'),
      keys: 'j',
      inMenu: false,
      run: () => choose(index + 1),
    },
    {
      id: 'mentions.previous',
      group: 'view',
      label: t('mentions.previous'),
      keys: 'k',
      inMenu: false,
      run: () => choose(index - 1),
    },
  ]);

  if (error !== undefined) return <Failure error={error} onRetry={again} />;
  if (known === undefined) return <Skeleton rows={10} />;
  const { counts, total, documents, complete, waiting } = known;
  const sections = [...Map.groupBy(mentions, ({ document }) => document)].map(([document, own]) => ({
    id: document,
    document: documents.find((each) => each.code === document),
    mentions: own,
  }));
  return (
    <div className="mentions">
      <div className="mentions-bar">
        <Select<State>
          label={t('mentions.show')}
          isCompact
          value={state}
          onChange={(next) => {
            setState(next);
            setAt({ key: '', index: 0 });
          }}
          options={(['offered', 'confirmed', 'refused'] as const).map((id) => ({
            id,
            label: t(`mentions.${id}`, { count: counts[id] }),
          }))}
        />
        <output className="mentions-count">
          {t('mentions.found', { count: total, documents: t('mentions.documents', { count: sections.length }) })}
        </output>
        <Switch label={t('mentions.weak')} value={weak} onChange={setWeak} />
      </div>
      {(!complete || waiting > 0) && (
        <p className="mentions-note">
          {[
            complete ? '' : t('mentions.incomplete', { title }),
            waiting === 0 ? '' : t('mentions.waiting', { count: waiting }),
          ]
            .filter(Boolean)
            .join(' ')}
        </p>
      )}
      {mentions.length === 0 ? (
        <Empty
          title={
            state === 'offered'
              ? t('mentions.none', { title })
              : t(state === 'confirmed' ? 'mentions.none-confirmed' : 'mentions.none-refused')
          }
          {...(state === 'offered' && { text: t('mentions.none-text') })}
        />
      ) : (
        <ListBox
          className="mentions-list"
          aria-label={t('mentions.list', { title })}
          items={sections}
          autoFocus="first"
          selectionMode="single"
          selectionBehavior="replace"
          disallowEmptySelection
          selectedKeys={chosen === undefined ? [] : [mentionKey(chosen)]}
          onSelectionChange={(keys) => {
            const [key] = keys === 'all' ? [] : keys;
            choose(mentions.findIndex((mention) => mentionKey(mention) === key));
          }}
          onAction={() => (state === 'offered' ? acts.confirm() : acts.open())}
        >
          {({ id, document, mentions: own }) => (
            <ListBoxSection id={id} className="mentions-section">
              <Header className="mentions-document">
                <span className="mentions-title">{document?.title || id}</span>
                <CodeTag code={id} />
                {document !== undefined && document.date !== null && <span>{formats.date(document.date)}</span>}
                {document !== undefined && document.roles.length > 0 && (
                  <span>
                    {t('mentions.linked', {
                      roles: document.roles
                        .map((role) => termLabel(vocabularyOf('link-role'), role, language))
                        .join(', '),
                    })}
                  </span>
                )}
              </Header>
              <Collection items={own.map((mention) => ({ id: mentionKey(mention), mention }))}>
                {({ id: key, mention }) => (
                  // Found by its number when one types: letters are the keys of the list.
                  <ListBoxItem
                    id={key}
                    textValue={`${mentions.indexOf(mention) + 1}. ${mention.text}`}
                    className="mentions-place"
                  >
                    <span className="mentions-page">{t('mentions.page', { page: mention.label ?? mention.page })}</span>
                    <MentionWords mention={mention} />
                    <MentionFit mention={mention} />
                  </ListBoxItem>
                )}
              </Collection>
            </ListBoxSection>
          )}
        </ListBox>
      )}
      {total > mentions.length && (
        <Button variant="quiet" icon="chevron-down" onPress={() => setLimit(limit + STEP)}>
          {t('mentions.more', { count: Math.min(STEP, total - mentions.length) })}
        </Button>
      )}
      {chosen !== undefined && (
        <footer className="mentions-acts">
          {state === 'offered' && (
            <>
              <Button icon="check" variant="primary" keys="y" isDisabled={!isOffered} onPress={acts.confirm}>
                {t('mentions.confirm')}
              </Button>
              <Button icon="close" keys="n" isDisabled={!isOffered} onPress={acts.refuse}>
                {t('mentions.refuse')}
              </Button>
            </>
          )}
          {state === 'refused' && (
            <Button icon="restore" isDisabled={!canDecide} onPress={acts.restore}>
              {t('mentions.restore')}
            </Button>
          )}
          <Button icon="page" variant="quiet" keys="o" onPress={acts.open}>
            {t('mentions.open')}
          </Button>
        </footer>
      )}
    </div>
  );
}

/** The last answer stays until the next is there, so that nothing moves while it is looked for anew. */
function useLast<Value>(value: Value | undefined): Value | undefined {
  const [before, setBefore] = useState(value);
  if (value !== undefined && value !== before) setBefore(value);
  return value ?? before;
}
