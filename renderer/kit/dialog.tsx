/* oxlint-disable jsx-a11y/no-autofocus -- a form or a dialog that opens puts the focus where one writes or answers */
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useWords } from '../app/words.ts';
import { Button, IconButton } from './button.tsx';
import './dialog.css';

export interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons, the one that does it last. */
  readonly footer?: ReactNode;
  readonly size?: 'small' | 'medium' | 'large' | 'full' | undefined;
  readonly role?: 'dialog' | 'alertdialog' | undefined;
}

/** What needs an answer before anything else. Escape closes it; a click beside it does not, so that nothing written is lost. */
export function Dialog({ title, isOpen, onClose, children, footer, size = 'medium', role = 'dialog' }: DialogProps) {
  const { t } = useWords();
  return (
    <ModalOverlay
      className="kit-veil"
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className={`kit-dialog kit-dialog-${size}`}>
        <AriaDialog className="kit-dialog-sheet" role={role}>
          <header className="kit-dialog-head">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <IconButton icon="close" label={t('kit.close')} keys="Escape" onPress={onClose} />
          </header>
          <div className="kit-dialog-body">{children}</div>
          {footer !== undefined && <footer className="kit-dialog-foot">{footer}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

export interface ConfirmDialogProps {
  readonly title: string;
  /** What will happen, and what stays. */
  readonly text: ReactNode;
  /** On the button: the thing and the consequence, such as "Delete 3 drafts". */
  readonly confirm: string;
  readonly danger?: boolean | undefined;
  readonly isOpen?: boolean | undefined;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks once more before something that cannot be undone. The way out has the focus. */
export function ConfirmDialog({
  title,
  text,
  confirm,
  danger = false,
  isOpen = true,
  onConfirm,
  onClose,
}: ConfirmDialogProps) {
  const { t } = useWords();
  return (
    <Dialog
      title={title}
      isOpen={isOpen}
      onClose={onClose}
      size="small"
      role="alertdialog"
      footer={
        <>
          <Button onPress={onClose} autoFocus>
            {t('kit.cancel')}
          </Button>
          <Button
            variant={danger ? 'danger' : 'primary'}
            onPress={() => {
              onConfirm();
              onClose();
            }}
          >
            {confirm}
          </Button>
        </>
      }
    >
      {text}
    </Dialog>
  );
}
