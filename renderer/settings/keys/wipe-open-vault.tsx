import { lockVault, useSession } from '../../app/session.ts';
import { useWords } from '../../app/words.ts';
import { QuickWipe } from '../../entry/quick-wipe.tsx';
import { Dialog } from '../../kit/dialog.tsx';

/** Destroys the keys of the vault that is open. What is on the screen goes when it is locked, which is the next and only thing to do. */
export function WipeOpenVault({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords();
  const { open } = useSession();
  if (open === null) return null;
  return (
    <Dialog title={t('entry.wipe-title', { name: open.name })} isOpen onClose={onClose}>
      <QuickWipe vault={open} isTitled={false} onBack={onClose} onDone={() => void lockVault()} />
    </Dialog>
  );
}
