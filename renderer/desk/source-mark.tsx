import { useWords } from '../app/words.ts';
import type { CiteTarget } from './desk-state.ts';
import { useDeskWork } from './desk-work.ts';
import { MarkButton } from './mark-button.tsx';
import { sourceCount } from './source-lines.tsx';

/** The key that begins a source of the line one is in. */
export const SOURCE_KEYS = 'Mod+U';

/** How many sources something has, and the way to the next one. */
export function SourceMark({ target, label }: { readonly target: CiteTarget; readonly label: string }) {
  const { t } = useWords();
  const { desk, cite, isReadOnly } = useDeskWork();
  const count = sourceCount(desk, target);
  return (
    <span className="desk-source-mark">
      {count > 0 && (
        <sup>
          <span aria-hidden="true">{count}</span>
          <span className="desk-said">{t('desk.source_count', { count })}</span>
        </sup>
      )}
      <MarkButton
        icon="quote"
        label={t('forms.add_source', { field: label })}
        keys={SOURCE_KEYS}
        isDisabled={isReadOnly}
        onPress={() => cite(target)}
      />
    </span>
  );
}
