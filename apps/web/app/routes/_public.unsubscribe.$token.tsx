import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { LinkButton } from '#app/components/button.tsx';
import { Form, SubmitButton } from '#app/components/form.tsx';
import { AuthPage } from '#app/features/auth/auth-page.tsx';
import { read, readOrNull } from '#app/lib/failures.ts';
import { chooseLocale } from '#app/lib/languages.ts';
import { useTranslation } from '#app/lib/words.tsx';

export const handle = { title: 'notifications.unsubscribe.title' };

/** Asks first, in the language of the mail where this browser has chosen none. Looking changes nothing: scanners of mail open links too. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const preview = await readOrNull(context.services.digests.previewUnsubscribe(params.token ?? ''));
  const { pathname, searchParams } = new URL(request.url);
  if (preview && preview.locale !== chooseLocale(context) && !context.actor && !context.localeCookie && !searchParams.has('lang')) {
    // Said in the address too: a browser that keeps no cookie is not sent round in a circle.
    throw redirect(`${pathname}?lang=${preview.locale}`, { headers: { 'Set-Cookie': context.cookies.locale(preview.locale) } });
  }
  return data({ preview }, { status: preview ? 200 : 404 });
}

/** For the button of the page and for that of a mailbox (RFC 8058), which follows no redirect and sends no cookie. */
export async function action({ params, context }: ActionFunctionArgs) {
  await read(context.services.digests.unsubscribe(params.token ?? ''));
  return { done: true };
}

export default function Unsubscribe() {
  const { t } = useTranslation();
  const { preview } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const toAccount = (
    <div>
      <LinkButton to="/account">{t('notifications.unsubscribe.account')}</LinkButton>
    </div>
  );
  if (!preview) return <AuthPage title={t('notifications.unsubscribe.dead')} intro={t('notifications.unsubscribe.deadText')}>{toAccount}</AuthPage>;
  if (answer || !preview.subscribed) {
    return (
      <AuthPage key="done" announce={Boolean(answer)} title={t('notifications.unsubscribe.done')} intro={t('notifications.unsubscribe.doneText')}>
        {toAccount}
      </AuthPage>
    );
  }
  return (
    <AuthPage title={t('notifications.unsubscribe.title')} intro={t('notifications.unsubscribe.intro')}>
      <Form answer={undefined}>
        <SubmitButton>{t('notifications.unsubscribe.submit')}</SubmitButton>
      </Form>
    </AuthPage>
  );
}
