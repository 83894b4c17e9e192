import { useWords } from '../../app/words.ts';
import type { NarrativeNode } from '../../../shared/submissions/narrative.ts';
import { Button } from '../../kit/button.tsx';
import { TextEditor } from '../editor/text-editor.tsx';
import { useDesk, useDraftNow, useLaid } from './desk-context.ts';
import { Printed } from './printed.tsx';
import { isWritten, type LaidPart } from './section-state.ts';

/** A text that the researcher writes, and what Khronika can begin it with. */
export function TextPart({ part, section }: { readonly part: LaidPart; readonly section: string }) {
  const { t } = useWords();
  const { open, readOnly, editors } = useDesk();
  const draft = useDraftNow();
  const laid = useLaid();
  const { key, text, asks, opening, required } = part;
  if (text === null) return null;
  const label = asks ?? section;
  const begin = (): void => {
    open.change((now) => ({ ...now, texts: { ...now.texts, [text]: opening as NarrativeNode } }));
    requestAnimationFrame(() => editors.get(key)?.editor.commands.focus('end'));
  };
  return (
    <div className="submissions-part" data-place={key} data-text={text} tabIndex={-1}>
      {asks !== null && (
        <p className="submissions-asks" lang={draft.language}>
          {asks}
        </p>
      )}
      {opening !== null && !isWritten(draft.texts[text]) && !readOnly && (
        <div className="submissions-made">
          {part.blocks.length > 0 && (
            <Printed blocks={part.blocks} notes={laid?.footnotes ?? []} language={draft.language} />
          )}
          <p className="submissions-opening">
            <span className="submissions-quiet">{t('submissions.opening')}</span>
            <Button variant="quiet" icon="edit" onPress={begin}>
              {t('submissions.opening-take')}
            </Button>
          </p>
        </div>
      )}
      <TextEditor text={text} part={key} label={label} language={draft.language} />
      {required && part.blocks.length === 0 && !isWritten(draft.texts[text]) && (
        <p className="submissions-quiet">{t('submissions.text-required')}</p>
      )}
    </div>
  );
}
