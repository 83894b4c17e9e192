import { useState } from 'react';
import type { CallOutput } from '../../shared/contract/calls.ts';
import type { RecordType } from '../../shared/records/definition.ts';
import { definitionOf, fieldOf } from '../../shared/records/definitions.ts';
import { termLabel } from '../../shared/vocabulary/vocabulary.ts';
import { vocabularyOf } from '../../shared/vocabulary/vocabularies.ts';
import { useAsked } from '../app/asked.ts';
import { useFormats } from '../app/formats.ts';
import { call } from '../app/host.ts';
import { useWords } from '../app/words.ts';
import { Button } from '../kit/button.tsx';
import { CodeTag } from '../kit/code-tag.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { Failure } from '../kit/failure.tsx';
import { KindMark } from '../kit/kind-mark.tsx';
import { say } from '../kit/notices.tsx';
import { Select } from '../kit/select.tsx';
import { Skeleton } from '../kit/skeleton.tsx';
import { sayValue } from '../records/cell-values.ts';
import { useSaying } from '../records/saying.ts';
import { undoOf } from './decide.ts';
import { useDialogKey } from './dialog-key.ts';
import './merge-dialog.css';

type Preview = CallOutput<'merges.previewSplit'>;
type Row = Preview['rows'][number];
type Side = 'kept' | 'merged';

/** What parting two records again will do: what goes back by itself, and a choice for whatever was changed or made since. */
export function SplitDialog({ code, onClose }: { readonly code: string; readonly onClose: () => void }) {
  const { t } = useWords();
  const [choices, setChoices] = useState<Readonly<Record<string, Side>>>({});
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const { value, error } = useAsked('merges.previewSplit', { code });

  const run = async (): Promise<void> => {
    if (isBusy || value === undefined) return;
    setBusy(true);
    try {
      const { kept, seq } = await call('merges.split', { code, choices });
      say({ text: t('duplicates.split-done', { code, kept }), ...undoOf(seq) });
      onClose();
    } catch (problem) {
      setFailure(problem);
      setBusy(false);
    }
  };
  useDialogKey('Mod+Enter', () => void run());
  return (
    <Dialog
      title={t('duplicates.split-title')}
      isOpen
      onClose={onClose}
      size="large"
      footer={
        <>
          <Button onPress={onClose}>{t('kit.cancel')}</Button>
          <Button
            variant="primary"
            keys="Mod+Enter"
            isDisabled={isBusy || value === undefined}
            onPress={() => void run()}
          >
            {t('duplicates.split-do', { code })}
          </Button>
        </>
      }
    >
      <div className="duplicates-merge">
        {failure !== null && <Failure error={failure} />}
        {error !== undefined ? (
          <Failure error={error} />
        ) : value === undefined ? (
          <Skeleton rows={8} />
        ) : (
          <PreviewOf
            preview={value}
            goes={(key, usual) => choices[key] ?? usual}
            onChoose={(key, side) => setChoices({ ...choices, [key]: side })}
          />
        )}
      </div>
    </Dialog>
  );
}

function PreviewOf({
  preview,
  goes,
  onChoose,
}: {
  readonly preview: Preview;
  readonly goes: (key: string, usual: Side) => Side;
  readonly onChoose: (key: string, side: Side) => void;
}) {
  const { t, language } = useWords();
  const formats = useFormats();
  const saying = useSaying();
  const { kept, merged, at, fields, rows, back } = preview;
  const definition = definitionOf(kept.type);
  const sides = [
    { id: 'kept' as const, label: `${kept.code} ${kept.title}` },
    { id: 'merged' as const, label: `${merged.code} ${merged.title}` },
  ];
  const choice = (key: string, usual: Side, label: string) => (
    <Select<Side>
      label={t('duplicates.with-whom', { what: label })}
      isCompact
      options={sides}
      value={goes(key, usual)}
      onChange={(side) => onChoose(key, side)}
    />
  );
  const backLines = [
    t('duplicates.back-facts'),
    ...(back.links > 0 ? [t('duplicates.back-links', { count: back.links })] : []),
    ...(back.citations > 0 ? [t('duplicates.back-sources', { count: back.citations })] : []),
    ...(back.references.length > 0 ? [t('duplicates.back-references', { count: back.references.length })] : []),
    ...(back.files > 0 ? [t('duplicates.moves-files', { count: back.files })] : []),
  ];
  return (
    <>
      <dl className="duplicates-two">
        <div>
          <dt>{t('duplicates.comes-back')}</dt>
          <dd>
            {merged.title} <CodeTag code={merged.code} />
          </dd>
        </div>
        <div>
          <dt>{t('duplicates.out-of')}</dt>
          <dd>
            {kept.title} <CodeTag code={kept.code} />
          </dd>
        </div>
      </dl>
      <p className="duplicates-note">{t('duplicates.split-text', { when: formats.instant(at) })}</p>
      <section>
        <h3>{t('duplicates.goes-back')}</h3>
        <ul className="duplicates-moves">
          {backLines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
      {fields.length + rows.length > 0 && (
        <section>
          <h3>{t('duplicates.since')}</h3>
          <p className="duplicates-note">{t('duplicates.since-text')}</p>
          <ul className="duplicates-since">
            {fields.map(({ field, value, goes: usual }) => {
              const known = fieldOf(definition, field);
              const label = known?.label[language] ?? field;
              const said =
                known === undefined || value === null ? t('duplicates.nothing') : sayValue(known, value, saying);
              return (
                <li key={field}>
                  <span>
                    <span className="duplicates-muted">{label}</span> {said}
                  </span>
                  {choice(`field ${field}`, usual, label)}
                </li>
              );
            })}
            {rows.map((row) => (
              <li key={row.key}>
                <SinceRow
                  row={row}
                  label={
                    row.kind === 'link'
                      ? termLabel(vocabularyOf('link-role'), row.role, language)
                      : fieldLabel(row.field)
                  }
                />
                {choice(row.key, row.goes, row.other.title || row.other.code)}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );

  function fieldLabel(key: string | null): string {
    return key === null ? '' : (fieldOf(definition, key)?.label[language] ?? key);
  }
}

/** A link or a source: the record at its other end, and what it says. */
function SinceRow({ row, label }: { readonly row: Row; readonly label: string }) {
  const { t } = useWords();
  return (
    <span className="duplicates-since-row">
      <KindMark type={row.other.type as RecordType} />
      <span>{row.other.title || row.other.code}</span>
      <CodeTag code={row.other.code} />
      <span className="duplicates-muted">
        {[t(row.kind === 'link' ? 'duplicates.a-link' : 'duplicates.a-source'), label].filter(Boolean).join(': ')}
      </span>
    </span>
  );
}
