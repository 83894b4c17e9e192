/* oxlint-disable jsx-a11y/no-autofocus -- a form or a dialog that opens puts the focus where one writes or answers */
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useWords } from '../app/words.ts';
import { IconButton } from './button.tsx';
import './dialog.css';

export interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons, the one that does it last. */
  readonly footer?: ReactNode;
  readonly size?: 'small' | 'medium' | 'large' | 'full' | undefined;
}

/** What needs an answer before anything else. Escape closes it; a click beside it does not, so that nothing written is lost. */
export function Dialog({ title, isOpen, onClose, children, footer, size = 'medium' }: DialogProps) {
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
        <AriaDialog className="kit-dialog-sheet">
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
