import { Form, useSubmit } from '@remix-run/react';
import { lazy, Suspense, useState, type FormEvent } from 'react';
import { Button } from '#app/components/button.tsx';
import { SignOutIcon } from '#app/components/icons.tsx';
import { outboxOf } from '#app/features/outbox/outbox.ts';
import { useTranslation } from '#app/lib/words.tsx';

const DialogWindow = lazy(() => import('#app/components/dialog-window.tsx'));

/** Signs out; asks first when that would delete something that was written and not sent. */
export function SignOutButton({ memberId }: { memberId: string }) {
  const { t } = useTranslation();
  const submit = useSubmit();
  const [unsent, setUnsent] = useState(0);
  const signOut = () => submit({ member: memberId }, { method: 'post', action: '/sign-out' });

  async function onSubmit(event: FormEvent) {
    event.preventDefault();
    const count = await outboxOf(memberId).then((outbox) => outbox.unsent(), () => 0);
    if (count > 0) setUnsent(count);
    else signOut();
  }
  return (
    <>
      <Form method="post" action="/sign-out" onSubmit={(event) => void onSubmit(event)}>
        <Button type="submit" look="quiet" icon={<SignOutIcon />}>
          {t('shell.signOut')}
        </Button>
      </Form>
      {unsent > 0 && (
        <Suspense>
          <DialogWindow title={t('installed.signOutTitle')} close={() => setUnsent(0)}>
            <p>{t('installed.signOutText', { count: unsent })}</p>
            <div className="button-row">
              <Button look="danger" onClick={signOut}>
                {t('installed.signOutAnyway')}
              </Button>
              <Button onClick={() => setUnsent(0)}>{t('installed.stay')}</Button>
            </div>
          </DialogWindow>
        </Suspense>
      )}
    </>
  );
}
