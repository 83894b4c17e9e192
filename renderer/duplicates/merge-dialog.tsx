import { useState } from 'react';
import type { CallOutput } from '../../shared/contract/calls.ts';
import { definitionOf, fieldOf } from '../../shared/records/definitions.ts';
import type { FieldDefinition } from '../../shared/records/definition.ts';
import { useAsked } from '../app/asked.ts';
import { call } from '../app/host.ts';
import { useWords } from '../app/words.ts';
import { Button } from '../kit/button.tsx';
import { CodeTag } from '../kit/code-tag.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { Failure } from '../kit/failure.tsx';
import { RadioGroup } from '../kit/field.tsx';
import { Icon } from '../kit/icon.tsx';
import { say } from '../kit/notices.tsx';
import { Skeleton } from '../kit/skeleton.tsx';
import { sayValue, type Saying } from '../records/cell-values.ts';
import { useSaying } from '../records/saying.ts';
import { undoOf } from './decide.ts';
import { useDialogKey } from './dialog-key.ts';
import './merge-dialog.css';

type Preview = CallOutput<'merges.preview'>;
type Outcome = Preview['fields'][number];
type Side = 'kept' | 'merged';

/** What two records will be as one, field by field, with a choice where they differ; and the act itself. */
export function MergeDialog({
  keep,
  merge,
  onClose,
  onDone,
}: {
  readonly keep: string;
  readonly merge: string;
  readonly onClose: () => void;
  readonly onDone?: ((kept: string) => void) | undefined;
}) {
  const { t } = useWords();
  const [isTurned, setTurned] = useState(false);
  const [choices, setChoices] = useState<Readonly<Record<string, Side>>>({});
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const pair = isTurned ? { keep: merge, merge: keep } : { keep, merge };
  const { value: answer, error } = useAsked('merges.preview', { ...pair, choices });
  // While a choice is worked in, what stood there stays.
  const [last, setLast] = useState<Preview>();
  if (answer !== undefined && answer !== last) setLast(answer);
  const preview = answer ?? (last?.kept.code === pair.keep ? last : undefined);

  const run = async (): Promise<void> => {
    if (isBusy || preview === undefined) return;
    setBusy(true);
    try {
      const revs = { keep: preview.kept.rev, merge: preview.merged.rev };
      const { seq } = await call('merges.merge', { ...pair, choices, revs });
      say({ text: t('duplicates.merged', pair), ...undoOf(seq) });
      onDone?.(pair.keep);
      onClose();
    } catch (problem) {
      setFailure(problem);
      setBusy(false);
    }
  };
  useDialogKey('Mod+Enter', () => void run());
  return (
    <Dialog
      title={t('duplicates.merge-title')}
      isOpen
      onClose={onClose}
      size="large"
      footer={
        <>
          <Button
            icon="redo"
            isDisabled={isBusy}
            onPress={() => {
              setTurned(!isTurned);
              setChoices({});
            }}
          >
            {t('duplicates.keep-other')}
          </Button>
          <span className="duplicates-grow" />
          <Button onPress={onClose}>{t('kit.cancel')}</Button>
          <Button
            variant="primary"
            keys="Mod+Enter"
            isDisabled={isBusy || preview === undefined}
            onPress={() => void run()}
          >
            {t('duplicates.merge-do', pair)}
          </Button>
        </>
      }
    >
      <div className="duplicates-merge">
        {failure !== null && <Failure error={failure} />}
        {error !== undefined ? (
          <Failure error={error} />
        ) : preview === undefined ? (
          <Skeleton rows={10} />
        ) : (
          <PreviewOf preview={preview} onChoose={(key, side) => setChoices({ ...choices, [key]: side })} />
        )}
      </div>
    </Dialog>
  );
}

function PreviewOf({
  preview,
  onChoose,
}: {
  readonly preview: Preview;
  readonly onChoose: (key: string, side: Side) => void;
}) {
  const { t, language } = useWords();
  const saying = useSaying(preview.referred);
  const { kept, merged, fields, links, citations, references, files } = preview;
  const definition = definitionOf(kept.type);
  const known = fields.flatMap((outcome) => {
    const field = fieldOf(definition, outcome.key);
    return field === undefined ? [] : [{ field, outcome }];
  });
  const differing = known.filter(({ outcome }) => outcome.how === 'differ');
  const agreeing = known.filter(({ outcome }) => outcome.how !== 'differ');
  const moved = [
    ...(links.moved > 0 ? [t('duplicates.moves-links', { count: links.moved })] : []),
    ...(citations.moved > 0 ? [t('duplicates.moves-sources', { count: citations.moved })] : []),
    ...(references.length > 0 ? [t('duplicates.moves-references', { count: references.length })] : []),
    ...(files > 0 ? [t('duplicates.moves-files', { count: files })] : []),
    ...(links.doubled + citations.doubled > 0
      ? [t('duplicates.doubled', { count: links.doubled + citations.doubled })]
      : []),
  ];
  return (
    <>
      <dl className="duplicates-two">
        <div>
          <dt>{t('duplicates.stays')}</dt>
          <dd>
            {kept.title} <CodeTag code={kept.code} />
          </dd>
        </div>
        <div>
          <dt>{t('duplicates.becomes-part')}</dt>
          <dd>
            {merged.title} <CodeTag code={merged.code} />
          </dd>
        </div>
      </dl>
      {preview.decidedDifferent && (
        <p className="duplicates-caution">
          <Icon name="warning" />
          <span>{t('duplicates.decided-different')}</span>
        </p>
      )}
      {differing.length > 0 && (
        <section className="duplicates-choices">
          <h3>{t('duplicates.they-differ')}</h3>
          <p className="duplicates-note">{t('duplicates.they-differ-text')}</p>
          {differing.map(({ field, outcome }) => (
            <RadioGroup<Side>
              key={field.key}
              label={field.label[language]}
              value={outcome.chosen}
              onChange={(side) => onChoose(field.key, side)}
              options={(['kept', 'merged'] as const).map((side) => ({
                id: side,
                label: wordsOf(field, outcome[side], saying) || t('duplicates.nothing'),
                help: side === 'kept' ? kept.code : merged.code,
              }))}
            />
          ))}
        </section>
      )}
      <section>
        <h3>{t('duplicates.result')}</h3>
        <table className="duplicates-result">
          <tbody>
            {agreeing.map(({ field, outcome }) => (
              <tr key={field.key}>
                <th scope="row">{field.label[language]}</th>
                <td>{wordsOf(field, outcome.result, saying)}</td>
                <td className="duplicates-how">{t(HOW[outcome.how])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section>
        <h3>{t('duplicates.goes-over')}</h3>
        <ul className="duplicates-moves">
          {(moved.length > 0 ? moved : [t('duplicates.nothing')]).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <p className="duplicates-note">{t('duplicates.can-split', { code: merged.code })}</p>
      </section>
    </>
  );
}

const HOW = {
  same: 'duplicates.how-same',
  kept: 'duplicates.how-kept',
  merged: 'duplicates.how-merged',
  joined: 'duplicates.how-joined',
  differ: 'duplicates.how-differ',
} as const satisfies Record<Outcome['how'], string>;

function wordsOf(field: FieldDefinition, value: unknown, saying: Saying): string {
  return value === null ? '' : sayValue(field, value, saying);
}
