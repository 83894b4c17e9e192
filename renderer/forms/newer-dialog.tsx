import { useWords } from '../app/words.ts';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { DifferenceList } from './difference-list.tsx';
import { changesMeanwhile } from './differences.ts';
import type { Base, FormState } from './form-shape.ts';

/** Somebody else changed the record while the form was open: both are shown, and nothing that was written is given up. */
export function NewerDialog({
  state,
  newer,
  onTake,
  onClose,
}: {
  readonly state: FormState;
  readonly newer: Base;
  readonly onTake: () => void;
  readonly onClose: () => void;
}) {
  const { t, language } = useWords();
  const changes = changesMeanwhile(state, newer, language, t);
  return (
    <Dialog
      title={t('forms.newer_title')}
      isOpen
      onClose={onClose}
      size="large"
      footer={
        <>
          <Button onPress={onClose}>{t('kit.cancel')}</Button>
          <Button variant="primary" onPress={onTake} autoFocus>
            {t('forms.newer_take')}
          </Button>
        </>
      }
    >
      <div className="forms-dialog-text">
        <p>{t('forms.newer_text')}</p>
        {changes.length === 0 ? (
          <p>{t('forms.newer_elsewhere')}</p>
        ) : (
          <DifferenceList differences={changes} before={t('forms.newer_now')} after={t('forms.newer_mine')} />
        )}
      </div>
    </Dialog>
  );
}
