import { NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react';
import { useMemo } from 'react';
import type { RecordType } from '../../../shared/records/definition.ts';
import { definitions } from '../../../shared/records/definitions.ts';
import { useWords } from '../../app/words.ts';
import { IconButton } from '../../kit/button.tsx';
import { Icon } from '../../kit/icon.tsx';
import { useDesk, useLaid, useLaying } from '../desk/desk-context.ts';
import { Printed } from '../desk/printed.tsx';
import { changeNode, isLiveBlock, removeNode } from './insertion.ts';
import { printedNodes } from './printed-nodes.ts';

/** A table, a chronology or a chart in a text, as it will be printed. It follows the archive. */
export function LiveBlock({ editor, node, getPos, selected }: ReactNodeViewProps) {
  const { t, language } = useWords();
  const { readOnly, editors, open } = useDesk();
  const laid = useLaid();
  const { isAsking } = useLaying();
  const name = node.type.name;
  const at = getPos();
  const text = [...editors.values()].find((each) => each.editor === editor)?.text;
  const index = indexOf(editor.state.doc, at);
  const blocks = useMemo(() => {
    if (laid === null || text === undefined) return null;
    const part = laid.sections.flatMap(({ parts }) => parts).find((each) => each.text === text);
    const written = open.draft.read().texts[text];
    return part === undefined || written === undefined ? null : (printedNodes(written, part.blocks)[index] ?? null);
  }, [laid, text, open, index]);
  if (!isLiveBlock(name)) return null;
  const type = String(node.attrs['type'] ?? node.attrs['of'] ?? '');
  const kind = Object.hasOwn(definitions, type) ? definitions[type as RecordType].plural[language] : '';
  const title = [t(`submissions.insert-${name}`), kind].filter(Boolean).join(': ');
  return (
    <NodeViewWrapper className="submissions-block" data-selected={selected || undefined} contentEditable={false}>
      <div className="submissions-block-head">
        <Icon name={name === 'chart' ? 'statistics' : name === 'chronology' ? 'timeline' : 'table'} />
        <span className="submissions-block-title">{title}</span>
        <span className="submissions-quiet">{t('submissions.from-archive')}</span>
        {!readOnly && at !== undefined && (
          <>
            <IconButton icon="edit" label={t('submissions.change')} onPress={() => changeNode(editor, at)} />
            <IconButton icon="trash" label={t('submissions.remove')} onPress={() => removeNode(editor, at)} />
          </>
        )}
      </div>
      {blocks === null || blocks.length === 0 ? (
        <p className="submissions-quiet">{t(isAsking ? 'submissions.block-coming' : 'submissions.block-none')}</p>
      ) : (
        <Printed blocks={blocks} notes={laid?.footnotes ?? []} language={open.draft.read().language} />
      )}
    </NodeViewWrapper>
  );
}

/** Which of the live blocks of a text stands at a place. */
function indexOf(doc: ReactNodeViewProps['editor']['state']['doc'], at: number | undefined): number {
  let index = 0;
  doc.forEach((node, offset) => {
    if (isLiveBlock(node.type.name) && offset < (at ?? 0)) index += 1;
  });
  return index;
}
