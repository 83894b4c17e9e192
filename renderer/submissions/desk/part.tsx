import type { RecordType } from '../../../shared/records/definition.ts';
import { go, placeOf } from '../../app/place.ts';
import { useWords } from '../../app/words.ts';
import { Button } from '../../kit/button.tsx';
import { CodeTag } from '../../kit/code-tag.tsx';
import { KindMark } from '../../kit/kind-mark.tsx';
import { RadioGroup } from '../../kit/field.tsx';
import { useDesk, useDraftNow, useLaid } from './desk-context.ts';
import { Printed } from './printed.tsx';
import { QuestionOf } from './question.tsx';
import { choiceOf, type LaidPart } from './section-state.ts';
import { CoverPart } from './cover-part.tsx';
import { TextPart } from './text-part.tsx';
import { numbered } from './numbered-sources.ts';

/** A piece of a section: questions with their answers, a text to write, a choice, or what Khronika makes from the archive. */
export function PartOf({ part, section }: { readonly part: LaidPart; readonly section: string }) {
  const { language } = useDraftNow();
  const { kind, key, about } = part;
  if (kind === 'text') return <TextPart part={part} section={section} />;
  if (kind === 'cover') return <CoverPart part={part} />;
  if (kind === 'choice') return <ChoicePart part={part} />;
  if (kind !== 'questions') return <MadePart part={part} />;
  const first = numbered(part.questions);
  return (
    <div className="submissions-part" data-place={key} tabIndex={-1}>
      {about !== null && (
        <h4 className="submissions-part-about">
          <KindMark type={about.type as RecordType} />
          <button type="button" className="submissions-link" onClick={() => go(placeOf(about))}>
            {about.title}
          </button>
          <CodeTag code={about.code} />
        </h4>
      )}
      <ol className="submissions-questions" lang={language}>
        {part.questions.map((question, index) => (
          <QuestionOf key={question.key} question={question} about={about} from={first[index] ?? 1} />
        ))}
      </ol>
    </div>
  );
}

function ChoicePart({ part }: { readonly part: LaidPart }) {
  const { t, language } = useWords();
  const { open, profile, readOnly } = useDesk();
  const draft = useDraftNow();
  const choice = choiceOf(part, profile);
  if (choice === null) return <MadePart part={part} />;
  return (
    <div className="submissions-part" data-place={part.key} tabIndex={-1}>
      <RadioGroup
        label={choice.asks[language]}
        options={choice.answers.map(({ id, label }) => ({ id, label: label[language] }))}
        value={draft.choices[choice.id] ?? null}
        isDisabled={readOnly}
        help={choice.source.mark === 'unverified' ? t('submissions.mark-unverified') : undefined}
        onChange={(answer) => open.change((now) => ({ ...now, choices: { ...now.choices, [choice.id]: answer } }))}
      />
    </div>
  );
}

/** What is printed of the records, the annexes and the settings of the submission. */
function MadePart({ part }: { readonly part: LaidPart }) {
  const { t } = useWords();
  const { show, readOnly } = useDesk();
  const laid = useLaid();
  const { language } = useDraftNow();
  const { key, kind, blocks } = part;
  return (
    <div className="submissions-part submissions-made" data-place={key} tabIndex={-1}>
      {blocks.length === 0 ? (
        <p className="submissions-quiet">{t('submissions.made-none')}</p>
      ) : (
        <Printed blocks={blocks} notes={laid?.footnotes ?? []} language={language} />
      )}
      <p className="submissions-made-foot">
        <span className="submissions-quiet">{t('submissions.from-archive')}</span>
        {kind === 'signature' && !readOnly && (
          <Button variant="quiet" icon="edit" onPress={() => show({ to: 'settings', at: 'signature' })}>
            {t('submissions.change-signature')}
          </Button>
        )}
        {kind === 'annexes' && (
          <Button variant="quiet" icon="attachment" onPress={() => show({ to: 'tab', tab: 'annexes' })}>
            {t('submissions.annexes')}
          </Button>
        )}
        {kind === 'consent' && (
          <Button variant="quiet" icon="person" onPress={() => show({ to: 'tab', tab: 'people' })}>
            {t('submissions.people')}
          </Button>
        )}
      </p>
    </div>
  );
}
