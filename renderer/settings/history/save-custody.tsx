import { useState } from 'react';
import { useWords } from '../../app/words.ts';
import { Button } from '../../kit/button.tsx';
import { CustodyDialog } from './custody-dialog.tsx';

/** Leads from a document to the log of how it was kept. */
export function SaveCustody({ code }: { readonly code: string }) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <div className="trust-buttons">
        <Button variant="quiet" icon="history" onPress={() => setOpen(true)}>
          {t('trust.custody-open')}
        </Button>
      </div>
      {isOpen ? <CustodyDialog code={code} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
