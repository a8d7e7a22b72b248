import type { ReactNode } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useReader } from '#app/lib/use-reader.ts';

type Props = { title: ReactNode; close: () => void; /** A question that wants an answer, or something to read. */ role?: 'alertdialog' | 'dialog'; children: ReactNode };

/** A window over the page: the open half of `DialogLink`, and of what else opens when asked for; imported lazily alone. It keeps the focus, Escape closes it, a press beside it does not. */
export default function DialogWindow({ title, close, role = 'alertdialog', children }: Props) {
  const { tag } = useReader();
  return (
    <I18nProvider locale={tag}>
      <ModalOverlay isOpen onOpenChange={close} className="dialog__scrim">
        <Modal className="dialog">
          <Dialog role={role} className="dialog__content">
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
