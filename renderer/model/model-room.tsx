import { useId, useState, type ReactNode } from 'react';
import type { FieldDefinition, RecordType } from '../../shared/records/definition.ts';
import { definitions } from '../../shared/records/definitions.ts';
import { ownKey } from '../../shared/records/model.ts';
import { allVocabularies, isShipped } from '../../shared/vocabulary/vocabularies.ts';
import { termLabel, type Term, type Vocabulary } from '../../shared/vocabulary/vocabulary.ts';
import { useAsked } from '../app/asked.ts';
import { useCommands } from '../app/commands.ts';
import { failureWords } from '../app/failure-words.ts';
import { useFormats } from '../app/formats.ts';
import { call } from '../app/host.ts';
import { go } from '../app/place.ts';
import { useSession } from '../app/session.ts';
import { useWords } from '../app/words.ts';
import { Badge } from '../kit/badge.tsx';
import { Button, IconButton } from '../kit/button.tsx';
import { KindMark } from '../kit/kind-mark.tsx';
import { say } from '../kit/notices.tsx';
import { trashedRowsOf } from '../mirror/mirror.ts';
import { useArchiveVersion, useRows } from '../mirror/use-mirror.ts';
import { FieldDialog } from './field-dialog.tsx';
import { setInUse } from './model-acts.ts';
import { capital, holdsWords } from './model-words.ts';
import {
  fieldDraftOf,
  fieldTypes,
  newField,
  newTerm,
  ownFieldsOf,
  termDraftOf,
  type FieldDraft,
  type TermDraft,
} from './own-model.ts';
import { TermDialog } from './term-dialog.tsx';
import './model.css';

type Editing =
  { readonly is: 'field'; readonly draft: FieldDraft } | { readonly is: 'term'; readonly draft: TermDraft };

/** The fields and terms that the archive adds of its own: what there is, and adding, renaming and retiring them. */
export function ModelRoom() {
  const { t, language } = useWords();
  const readOnly = useSession().open?.readOnly === true;
  const fields = useRows('field');
  const terms = useRows('term');
  const uses = useAsked('model.uses', {}, useArchiveVersion()).value;
  const [editing, setEditing] = useState<Editing | null>(null);
  const addField = (type: RecordType = 'person'): void => setEditing({ is: 'field', draft: newField(type) });
  const addTerm = (list = ''): void => setEditing({ is: 'term', draft: newTerm(list) });
  useCommands([
    { id: 'model.field', group: 'file', label: t('model.add-field'), keys: 'Mod+N', enabled: !readOnly, run: addField },
    { id: 'model.term', group: 'file', label: t('model.add-term'), keys: 'Alt+T', enabled: !readOnly, run: addTerm },
  ]);
  const edit = async (code: string, is: Editing['is']): Promise<void> => {
    try {
      const stored = await call('records.show', { code });
      setEditing(is === 'field' ? { is, draft: fieldDraftOf(stored) } : { is, draft: termDraftOf(stored) });
    } catch (error) {
      say({ text: failureWords(error, t), tone: 'caution' });
    }
  };
  const acts = (code: string, name: string, is: Editing['is']): ReactNode =>
    readOnly ? null : (
      <>
        <IconButton icon="edit" label={t('model.edit', { name })} onPress={() => void edit(code, is)} />
        <IconButton
          icon="archive"
          label={t('model.retire', { name })}
          onPress={() => void setInUse(code, name, false)}
        />
      </>
    );
  const retired = [...trashedRowsOf('field'), ...trashedRowsOf('term')];
  return (
    <div className="model">
      <header className="model-head">
        <Button variant="quiet" icon="back" onPress={() => go({ room: 'settings' })}>
          {t('model.back')}
        </Button>
        <h1>{t('model.title')}</h1>
        <p>{t('model.intro')}</p>
      </header>
      <Part
        title={t('model.fields')}
        act={
          readOnly ? null : (
            <Button icon="add" keys="Mod+N" onPress={() => addField()}>
              {t('model.add-field')}
            </Button>
          )
        }
      >
        {fields.length === 0 ? <p className="model-none">{t('model.fields-none')}</p> : null}
        {fieldTypes
          .filter((type) => ownFieldsOf(type).length > 0)
          .map((type) => (
            <FieldTable key={type} type={type} codes={fields.map(({ code }) => code)} uses={uses} acts={acts} />
          ))}
      </Part>
      <Part
        title={t('model.terms')}
        act={
          readOnly ? null : (
            <Button icon="add" keys="Alt+T" onPress={() => addTerm()}>
              {t('model.add-term')}
            </Button>
          )
        }
      >
        {terms.length === 0 ? <p className="model-none">{t('model.terms-none')}</p> : null}
        {allVocabularies()
          .filter((list) => !isShipped(list.name) || list.terms.some(({ own }) => own === true))
          .map((list) => (
            <TermTable
              key={list.name}
              list={list}
              uses={uses}
              acts={acts}
              onAdd={readOnly ? null : () => addTerm(list.name)}
            />
          ))}
      </Part>
      {retired.length === 0 ? null : (
        <Part title={t('model.retired')}>
          <p className="model-none">{t('model.retired-help')}</p>
          <ul className="model-retired">
            {retired.map(({ code, type, title, cells }) => {
              const name = nameIn(cells, language) || title;
              return (
                <li key={code}>
                  <KindMark type={type as RecordType} />
                  <span className="model-retired-name">{name}</span>
                  <span className="model-more">
                    {uses?.[code] === undefined ? '' : t('model.in-records', { count: uses[code] })}
                  </span>
                  {readOnly ? null : (
                    <Button
                      variant="quiet"
                      icon="restore"
                      aria-label={t('model.restore-named', { name })}
                      onPress={() => void setInUse(code, name, true)}
                    >
                      {t('model.restore')}
                    </Button>
                  )}
                </li>
              );
            })}
          </ul>
        </Part>
      )}
      {editing?.is === 'field' && <FieldDialog begun={editing.draft} onClose={() => setEditing(null)} />}
      {editing?.is === 'term' && <TermDialog begun={editing.draft} onClose={() => setEditing(null)} />}
    </div>
  );
}

interface TableProps {
  /** Undefined until they are counted. */
  readonly uses: Readonly<Record<string, number>> | undefined;
  readonly acts: (code: string, name: string, is: Editing['is']) => ReactNode;
}

function FieldTable({
  type,
  codes,
  uses,
  acts,
}: TableProps & { readonly type: RecordType; readonly codes: readonly string[] }) {
  const { t, language } = useWords();
  const codeOf = (field: FieldDefinition): string => codes.find((code) => ownKey(code) === field.key) ?? '';
  return (
    <Table
      title={
        <>
          <KindMark type={type} isDecorative />
          {capital(definitions[type].plural[language])}
        </>
      }
      heads={[t('model.column-name'), t('model.column-holds'), t('model.column-tells'), t('model.column-uses')]}
    >
      {ownFieldsOf(type).map((field) => {
        const { key, label, help, identifies, internal } = field;
        const code = codeOf(field);
        return (
          <tr key={key}>
            <th scope="row">
              <span className="model-name">
                {label[language]}
                {internal === true && <Badge>{t('model.internal')}</Badge>}
              </span>
              {help !== undefined && <span className="model-more">{help[language]}</span>}
            </th>
            <td>{holdsWords(field, t, language)}</td>
            <td>{identifies === undefined ? t('model.tells-none') : t(`model.tells-${identifies}`)}</td>
            <td className="model-number">
              <Used count={uses?.[code]} />
            </td>
            <td className="model-acts">{acts(code, label[language], 'field')}</td>
          </tr>
        );
      })}
    </Table>
  );
}

function TermTable({
  list,
  uses,
  acts,
  onAdd,
}: TableProps & { readonly list: Vocabulary; readonly onAdd: (() => void) | null }) {
  const { t, language } = useWords();
  const own = list.terms.filter((term) => term.own === true);
  const title = capital(list.title[language]);
  return (
    <Table
      title={
        <>
          {title}
          {!isShipped(list.name) && <Badge>{t('model.own-list')}</Badge>}
          {onAdd !== null && <IconButton icon="add" label={t('model.add-term-to', { list: title })} onPress={onAdd} />}
        </>
      }
      heads={[t('model.column-term'), t('model.column-under'), t('model.column-uses')]}
    >
      {own.length === 0 ? (
        <tr>
          <td colSpan={4} className="model-none">
            {t('model.list-none')}
          </td>
        </tr>
      ) : (
        own.map((term) => (
          <tr key={term.id}>
            <th scope="row">
              <span className="model-name">{term.labels[language]}</span>
              <OtherNames term={term} />
            </th>
            <td>{term.broader === undefined ? '' : termLabel(list, term.broader, language)}</td>
            <td className="model-number">
              <Used count={uses?.[term.id]} />
            </td>
            <td className="model-acts">{acts(term.id, term.labels[language], 'term')}</td>
          </tr>
        ))
      )}
    </Table>
  );
}

/** What a term is called in the other languages, where that is another word. */
function OtherNames({ term: { labels } }: { readonly term: Term }) {
  const { language } = useWords();
  const others = [...new Set(Object.values(labels))].filter((label) => label !== labels[language]);
  return others.length === 0 ? null : <span className="model-more">{others.join(' · ')}</span>;
}

function Used({ count }: { readonly count: number | undefined }) {
  const { number } = useFormats();
  return <>{count === undefined ? '' : number(count)}</>;
}

function Table({
  title,
  heads,
  children,
}: {
  readonly title: ReactNode;
  readonly heads: readonly string[];
  readonly children: ReactNode;
}) {
  const { t } = useWords();
  const id = useId();
  return (
    <section className="model-group">
      <h3 id={id}>{title}</h3>
      <table aria-labelledby={id}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
            <th scope="col">
              <span className="model-heard">{t('model.column-acts')}</span>
            </th>
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}

function Part({
  title,
  act,
  children,
}: {
  readonly title: string;
  readonly act?: ReactNode;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <section className="model-part" aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {act}
      </header>
      {children}
    </section>
  );
}

function nameIn(cells: Readonly<Record<string, unknown>>, language: 'en' | 'ru' | 'be'): string {
  const named = cells[{ en: 'label', ru: 'labelRu', be: 'labelBe' }[language]] ?? cells['label'];
  return typeof named === 'string' ? named : '';
}
