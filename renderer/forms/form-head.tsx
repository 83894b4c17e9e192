import type { RecordDefinition } from '../../shared/records/definition.ts';
import { back } from '../app/place.ts';
import { useWords } from '../app/words.ts';
import { Button } from '../kit/button.tsx';
import { CodeTag } from '../kit/code-tag.tsx';
import { KindMark } from '../kit/kind-mark.tsx';
import { FindField } from './find-field.tsx';

/** What the form is of, whether it is kept, the way to any field of it, and the ways out. */
export function FormHead({
  definition,
  code,
  title,
  state,
  canSave,
  onFind,
  onSave,
}: {
  readonly definition: RecordDefinition;
  readonly code: string | null;
  readonly title: string;
  readonly state: string;
  readonly canSave: boolean;
  readonly onFind: (path: string) => void;
  readonly onSave: (then: 'show' | 'another') => void;
}) {
  const { t, language } = useWords();
  const kind = definition.label[language];
  return (
    <header className="forms-head">
      <KindMark type={definition.type} />
      <h1 className="forms-title">
        {code === null ? t('forms.new_of', { kind }) : title || kind}
        {code !== null && <CodeTag code={code} />}
      </h1>
      <output className="forms-kept">{state}</output>
      <FindField definition={definition} onFind={onFind} />
      <span className="forms-ways">
        <Button variant="quiet" onPress={back}>
          {t('forms.leave')}
        </Button>
        <Button isDisabled={!canSave} keys="Mod+Shift+Enter" onPress={() => onSave('another')}>
          {t('forms.save_and_new')}
        </Button>
        <Button variant="primary" isDisabled={!canSave} keys="Mod+S" onPress={() => onSave('show')}>
          {t('forms.save')}
        </Button>
      </span>
    </header>
  );
}
