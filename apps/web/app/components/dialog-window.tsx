import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useTranslation } from 'react-i18next';
import { useReader } from '#app/lib/use-reader.ts';
import { IconButton } from './button.tsx';
import type { DialogProps } from './dialog.tsx';
import { CloseIcon } from './icons.tsx';

/** The open half of `Dialog`; imported by it alone. */
export default function DialogWindow({ close, title, role = 'dialog', children }: DialogProps) {
  const { t } = useTranslation();
  const { tag } = useReader();
  return (
    <I18nProvider locale={tag}>
      <ModalOverlay isOpen onOpenChange={close} isDismissable={role === 'dialog'} className="dialog__scrim">
        <Modal className="dialog">
          <Dialog role={role} className="dialog__content">
            <header className="dialog__header">
              <Heading slot="title">{title}</Heading>
              <IconButton label={t('common.close')} onClick={close}>
                <CloseIcon />
              </IconButton>
            </header>
            {children}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </I18nProvider>
  );
}
