import { useWords } from '../app/words.ts';
import { TextField } from '../kit/field.tsx';

type Named = { readonly label: string; readonly labelRu: string; readonly labelBe: string };

/** The name of a field or a term, in the three languages of the window. One is enough. */
export function NamesOf({
  draft,
  onChange,
  error,
  onEnter,
}: {
  readonly draft: Named;
  readonly onChange: (part: Partial<Named>) => void;
  readonly error: string | null;
  readonly onEnter: () => void;
}) {
  const { t } = useWords();
  return (
    <>
      <TextField
        label={t('model.column-name')}
        value={draft.label}
        onChange={(label) => onChange({ label })}
        error={error}
        onEnter={onEnter}
        isRequired
        autoFocus
      />
      <div className="model-three">
        <TextField
          label={t('model.name-ru')}
          value={draft.labelRu}
          onChange={(labelRu) => onChange({ labelRu })}
          placeholder={draft.label}
          onEnter={onEnter}
        />
        <TextField
          label={t('model.name-be')}
          value={draft.labelBe}
          onChange={(labelBe) => onChange({ labelBe })}
          placeholder={draft.label}
          onEnter={onEnter}
        />
      </div>
    </>
  );
}
