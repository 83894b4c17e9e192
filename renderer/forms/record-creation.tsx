import { useState } from 'react';
import type { ReactNode } from 'react';
import { CreateRecordContext, type WantedRecord } from './create-record.ts';
import { NewRecordDialog } from './new-record-dialog.tsx';

/** Lets the pickers inside record what they do not find. */
export function RecordCreation({ children }: { readonly children: ReactNode }) {
  const [wanted, setWanted] = useState<WantedRecord | null>(null);
  const end = (): void => {
    setWanted(null);
    // After the dialog has gone, which would else put the cursor where the list of the picker was.
    setTimeout(() => wanted?.onEnd(), 0);
  };
  return (
    <>
      <CreateRecordContext value={setWanted}>{children}</CreateRecordContext>
      {wanted !== null && (
        <NewRecordDialog
          name={wanted.name}
          types={wanted.types}
          onClose={end}
          onChosen={(record) => {
            wanted.onChosen(record);
            end();
          }}
        />
      )}
    </>
  );
}
