import { X } from 'lucide-react';
import type { FormEvent, ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useText } from '../i18n/index.ts';
import { IconButton } from './button.tsx';

/** How wide a dialog is. */
export type DialogSize = 'small' | 'medium' | 'large';

/**
 * A dialog over the window. Closing by Escape, by the cross or by a click beside it calls `onClose`. With `onSubmit`
 * Enter in a field does what the main button does.
 */
export function AppDialog({
  title,
  size = 'medium',
  role = 'dialog',
  onClose,
  onSubmit,
  footer,
  children,
  isDismissable = true,
}: {
  readonly title: string;
  readonly size?: DialogSize;
  readonly role?: 'dialog' | 'alertdialog';
  readonly onClose: () => void;
  readonly onSubmit?: () => void;
  readonly footer?: ReactNode;
  readonly children: ReactNode;
  readonly isDismissable?: boolean;
}) {
  const { t } = useText();
  function submit(event: FormEvent): void {
    event.preventDefault();
    onSubmit?.();
  }
  const content = (
    <>
      <div className="dialog-body">{children}</div>
      {footer !== undefined && <div className="dialog-footer">{footer}</div>}
    </>
  );
  return (
    <ModalOverlay
      className="scrim"
      isOpen
      isDismissable={isDismissable && role === 'dialog'}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className={`modal modal-${size}`}>
        <Dialog className="dialog" role={role}>
          <header className="dialog-head">
            <Heading slot="title" level={2} className="dialog-title">
              {title}
            </Heading>
            <IconButton label={t('common.close')} small onPress={onClose}>
              <X size={16} aria-hidden="true" />
            </IconButton>
          </header>
          {onSubmit ? (
            <form className="dialog-form" noValidate onSubmit={submit}>
              {content}
            </form>
          ) : (
            content
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
