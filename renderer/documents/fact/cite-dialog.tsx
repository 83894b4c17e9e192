import { useMemo, useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { definitions } from '../../../shared/records/definitions.ts';
import type { RecordType } from '../../../shared/records/definition.ts';
import { vocabularyOf } from '../../../shared/vocabulary/vocabularies.ts';
import { useAsked } from '../../app/asked.ts';
import { call } from '../../app/host.ts';
import { go, type CitedPlace } from '../../app/place.ts';
import { useWords } from '../../app/words.ts';
import type { Titled } from '../../forms/form-shape.ts';
import { RecordPicker } from '../../forms/record-picker.tsx';
import { TermPicker } from '../../forms/term-picker.tsx';
import { Button } from '../../kit/button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { Failure } from '../../kit/failure.tsx';
import { SearchField } from '../../kit/field.tsx';
import { say } from '../../kit/notices.tsx';
import { Select } from '../../kit/select.tsx';
import { Skeleton } from '../../kit/skeleton.tsx';
import { useArchiveVersion } from '../../mirror/use-mirror.ts';
import { useSaying } from '../../records/saying.ts';
import type { Shown } from '../../records/statements.ts';
import './fact.css';
import { NearRecords } from './near-records.tsx';
import { PassageShown } from './passage-shown.tsx';
import { fitting, provablesOf, roleInWords, type Provable, type Proves } from './provable.ts';
import { recentlyProven, rememberProven } from './recently-proven.ts';

const WHOLE = 'whole';

/** Asks what a passage proves: of which record, and which of its statements; stores that, or goes on with it in the form. */
export function CiteDialog({ passage, onClose }: { readonly passage: CitedPlace; readonly onClose: () => void }) {
  const { t, language } = useWords();
  const version = useArchiveVersion();
  const [record, setRecord] = useState<Titled | null>(() => recentlyProven());
  const [chosen, setChosen] = useState<string>(WHOLE);
  const [typed, setTyped] = useState('');
  const [reliability, setReliability] = useState('');
  const [connection, setConnection] = useState('');
  const [failed, setFailed] = useState<unknown>();
  const [isBusy, setBusy] = useState(false);
  const {
    value: shown,
    error,
    again,
  } = useAsked('records.show', record === null ? undefined : { code: record.code }, version);
  const here = shown?.code === record?.code ? shown : undefined;
  const provables = useProvables(here);
  const listed = fitting(provables, typed);
  const proven = provables.find(({ id }) => id === chosen);
  const pick = (next: Titled | null): void => {
    setRecord(next);
    setChosen(WHOLE);
    setTyped('');
  };
  const cite = async (): Promise<void> => {
    if (here === undefined) return;
    setBusy(true);
    setFailed(undefined);
    try {
      const { seq } = await call('records.save', {
        type: here.type,
        code: here.code,
        rev: here.rev,
        fields: {},
        citations: { add: [citationOf(passage, proven?.proves ?? {}, { reliability, connection })] },
      });
      rememberProven(record);
      say(
        seq === null
          ? { text: t('fact.cited_already', { code: here.code }) }
          : {
              text: t('fact.cited', { code: here.code }),
              undo: async () => void (await call('history.undo', { seq })),
            },
      );
      onClose();
    } catch (thrown) {
      setFailed(thrown);
    }
    setBusy(false);
  };
  const inForm = (): void => {
    if (here === undefined) return;
    onClose();
    const field = proven?.proves.field;
    go({
      room: 'form',
      type: here.type as RecordType,
      code: here.code,
      cites: passage,
      ...(field === undefined ? {} : { proves: field }),
    });
  };
  return (
    <Dialog
      title={t('fact.title')}
      isOpen
      onClose={onClose}
      size="large"
      footer={
        <>
          <Button onPress={onClose}>{t('kit.cancel')}</Button>
          <Button isDisabled={here === undefined} onPress={inForm}>
            {t('fact.in_form')}
          </Button>
          <Button variant="primary" isDisabled={here === undefined || isBusy} onPress={() => void cite()}>
            {t('fact.cite')}
          </Button>
        </>
      }
    >
      <div className="fact">
        <PassageShown passage={passage} />
        <RecordPicker label={t('fact.record')} value={record} onPick={pick} autoFocus={record === null} />
        {record === null && <NearRecords passage={passage} onPick={pick} />}
        {error !== undefined && <Failure error={error} onRetry={again} />}
        {record !== null && error === undefined && here === undefined && <Skeleton rows={5} />}
        {here !== undefined && (
          <>
            <div className="fact-statements">
              <div className="fact-statements-head">
                <h3>{t('fact.statement')}</h3>
                {provables.length > 8 && (
                  <SearchField label={t('fact.find_statement')} value={typed} onChange={setTyped} />
                )}
              </div>
              <ListBox
                aria-label={t('fact.statement')}
                className="fact-list"
                selectionMode="single"
                disallowEmptySelection
                selectedKeys={[chosen]}
                onSelectionChange={(keys) => {
                  const [key] = keys === 'all' ? [] : [...keys];
                  if (key !== undefined) setChosen(String(key));
                }}
              >
                <ListBoxItem id={WHOLE} textValue={t('fact.whole')} className="fact-statement">
                  <span className="fact-name">{t('fact.whole')}</span>
                  <span className="fact-says">{definitions[here.type as RecordType].label[language]}</span>
                  <span className="fact-sources">{t('fact.sources', { count: wholeSources(here) })}</span>
                </ListBoxItem>
                {listed.map((each) => (
                  <StatementOption key={each.id} statement={each} />
                ))}
              </ListBox>
            </div>
            <div className="fact-trust">
              <Select
                label={t('forms.citation_reliability')}
                options={[
                  { id: '', label: t('forms.not_stated') },
                  ...vocabularyOf('reliability').terms.map(({ id, labels }) => ({ id, label: labels[language] })),
                ]}
                value={reliability}
                onChange={setReliability}
              />
              <TermPicker
                label={t('forms.citation_connection')}
                vocabulary="source-connection"
                value={connection}
                onChange={setConnection}
              />
            </div>
          </>
        )}
        {failed !== undefined && <Failure error={failed} />}
      </div>
    </Dialog>
  );
}

function StatementOption({ statement }: { readonly statement: Provable }) {
  const { t } = useWords();
  const { id, name, says, sources, isUnsourced } = statement;
  return (
    <ListBoxItem id={id} textValue={`${name}: ${says}`} className="fact-statement">
      <span className="fact-name">{name}</span>
      <span className={isUnsourced ? 'fact-says fact-unsourced' : 'fact-says'}>{says}</span>
      <span className="fact-sources">
        {sources === 0 ? t('fact.no_source') : t('fact.sources', { count: sources })}
      </span>
    </ListBoxItem>
  );
}

function useProvables(shown: Shown | undefined): readonly Provable[] {
  const { language } = useWords();
  const saying = useSaying(shown?.referred);
  return useMemo(
    () =>
      shown === undefined
        ? []
        : provablesOf(definitions[shown.type as RecordType], shown, saying, ({ role }) => roleInWords(role, language)),
    [shown, saying, language],
  );
}

function wholeSources({ citations }: Shown): number {
  return citations.filter(({ field }) => field === null).length;
}

function citationOf(
  { document, page, place, quote, position }: CitedPlace,
  { field, item, value, link }: Proves,
  { reliability, connection }: { readonly reliability: string; readonly connection: string },
) {
  return {
    document,
    page: page ?? null,
    place: place ?? null,
    quote: quote === undefined || quote === '' ? null : quote,
    reliability: reliability === '' ? null : reliability,
    connection: connection.trim() === '' ? null : connection,
    field: field ?? null,
    ...(item === undefined ? {} : { item }),
    ...(value === undefined ? {} : { value }),
    ...(link === undefined ? {} : { link }),
    ...(position === undefined ? {} : { position }),
  };
}
