import type { ReactNode } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useReader } from '#app/lib/use-reader.ts';

type Props = { title: ReactNode; close: () => void; children: ReactNode };

/** The open half of `DialogLink`; imported by it alone. It keeps the focus, Escape closes it, a press beside it does not. */
export default function DialogWindow({ title, close, children }: Props) {
  const { tag } = useReader();
  return (
    <I18nProvider locale={tag}>
      <ModalOverlay isOpen onOpenChange={close} className="dialog__scrim">
        <Modal className="dialog">
          <Dialog role="alertdialog" className="dialog__content">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            {children}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </I18nProvider>
  );
}
