import { useEffect, useState, type ReactNode } from 'react';
import { useCommands } from '../app/commands.ts';
import { useSession } from '../app/session.ts';
import { useWords } from '../app/words.ts';
import { say } from '../kit/notices.tsx';
import { Icon } from '../kit/icon.tsx';
import { chooseDocuments, chooseFolder, offerFiles } from './intake.ts';
import { IntakeSheet } from './intake-sheet.tsx';
import { readPaste } from './pasted.ts';
import './documents.css';

/** The whole window takes files: dropped anywhere, or pasted outside of a field. Says what will happen while they are held over it. */
export function DropZone({ children }: { readonly children: ReactNode }) {
  const { t } = useWords();
  const { open } = useSession();
  const canWrite = open !== null && !open.readOnly;
  const isOpen = open !== null;
  const isHeld = useDroppedFiles(isOpen, canWrite, t('documents.read-only'));
  usePastedThings(canWrite, t('documents.pasted-picture'), t('documents.pasted-text'));
  useCommands([
    {
      id: 'intake.files',
      group: 'file',
      label: t('documents.bring-in'),
      keys: 'Mod+I',
      enabled: canWrite,
      run: () => void chooseDocuments(),
    },
    {
      id: 'intake.folder',
      group: 'file',
      label: t('documents.bring-in-folder'),
      keys: 'Mod+Shift+I',
      enabled: canWrite,
      run: () => void chooseFolder(),
    },
  ]);
  return (
    <>
      {children}
      {isHeld && (
        <output className="documents-drop">
          <div className="documents-drop-sheet">
            <Icon name={canWrite ? 'import' : 'lock'} size={24} />
            <p className="documents-drop-title">{t(canWrite ? 'documents.drop' : 'documents.read-only')}</p>
            {canWrite && <p>{t('documents.drop-text')}</p>}
          </div>
        </output>
      )}
      {isOpen && <IntakeSheet />}
    </>
  );
}

/** Whether files are held over the window. What is dropped is offered; the browser never opens it by itself. */
function useDroppedFiles(isOpen: boolean, canWrite: boolean, readOnly: string): boolean {
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    // Entering an element within is told before leaving the one around it.
    let inside = 0;
    const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;
    const enter = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      inside += 1;
      setHeld(isOpen);
    };
    const leave = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      inside = Math.max(0, inside - 1);
      if (inside === 0) setHeld(false);
    };
    const over = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = canWrite ? 'copy' : 'none';
    };
    const drop = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      inside = 0;
      setHeld(false);
      if (!isOpen) return;
      if (canWrite) void offerFiles([...(event.dataTransfer?.files ?? [])]);
      else say({ text: readOnly, tone: 'caution' });
    };
    globalThis.addEventListener('dragenter', enter);
    globalThis.addEventListener('dragleave', leave);
    globalThis.addEventListener('dragover', over);
    globalThis.addEventListener('drop', drop);
    return () => {
      globalThis.removeEventListener('dragenter', enter);
      globalThis.removeEventListener('dragleave', leave);
      globalThis.removeEventListener('dragover', over);
      globalThis.removeEventListener('drop', drop);
    };
  }, [isOpen, canWrite, readOnly]);
  return isHeld;
}

/** What is pasted outside of a field is for the archive. */
function usePastedThings(canWrite: boolean, picture: string, text: string): void {
  useEffect(() => {
    if (!canWrite) return;
    const paste = (event: ClipboardEvent): void => {
      const target = event.target instanceof Element ? event.target : null;
      if (target !== null && target.closest('input, textarea, [contenteditable="true"], [role="dialog"]') !== null)
        return;
      if (event.clipboardData === null) return;
      const pasted = readPaste(event.clipboardData, { picture, text });
      if (pasted === null) return;
      event.preventDefault();
      void (pasted.kind === 'files' ? offerFiles(pasted.files) : offerFiles([pasted.file], pasted.text));
    };
    globalThis.addEventListener('paste', paste);
    return () => globalThis.removeEventListener('paste', paste);
  }, [canWrite, picture, text]);
}
